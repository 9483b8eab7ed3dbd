import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { installCommand } from '../../../../server/src/features/response-file/installCommand';

const CMD = '"GoodEnterpriseMobilityServer.<version>.exe" LAX_VM "%JAVA_HOME%\\bin\\java.exe" -i silent -f ';
const POWERSHELL =
  '& \'.\\GoodEnterpriseMobilityServer.<version>.exe\' LAX_VM "$env:JAVA_HOME\\bin\\java.exe" -i silent -f ';

describe('the install command', () => {
  it.each([
    ['a plain path', 'C:\\a.properties', '"C:\\a.properties"', "'C:\\a.properties'"],
    ['blanks', 'C:\\Program Files\\a b', '"C:\\Program Files\\a b"', "'C:\\Program Files\\a b'"],
    ['a share', '\\\\server\\share\\a', '"\\\\server\\share\\a"', "'\\\\server\\share\\a'"],
    ['&, |, (, ), ^, ; and comma', 'C:\\a&b|(c)^;,', '"C:\\a&b|(c)^;,"', "'C:\\a&b|(c)^;,'"],
    ['a single quote', "C:\\O'Neil", '"C:\\O\'Neil"', "'C:\\O''Neil'"],
    ['typographic quotes', 'C:\\‘a’“b”', '"C:\\‘a’“b”"', "'C:\\‘‘a’’“b”'"],
    ['$ and a backtick', 'C:\\$env:X`n', '"C:\\$env:X`n"', "'C:\\$env:X`n'"],
    ['a percent sign', 'C:\\50% done', '"C:\\50"^%" done"', "'C:\\50% done'"],
    ['what looks like a variable', 'C:\\%TEMP%\\a', '"C:\\\\"^%"TEMP"^%"\\a"', "'C:\\%TEMP%\\a'"],
    ['percent signs side by side and at the end', 'C:\\a%%b%', '"C:\\a"^%^%"b"^%', "'C:\\a%%b%'"],
    ['what no Windows path has', 'C:\\a" & calc\n', '"C:\\a? & calc?"', "'C:\\a? & calc?'"],
    ['umlauts and more', 'C:\\Übung\\😀', '"C:\\Übung\\😀"', "'C:\\Übung\\😀'"],
  ])('takes a path with %s', (_title, path, cmd, powershell) => {
    expect(installCommand(path, 'install', 'cmd').command).toBe(CMD + cmd);
    expect(installCommand(path, 'install', 'powershell').command).toBe(POWERSHELL + powershell);
  });

  it('is the same for a new installation, an upgrade and a repair, and says where that stands', () => {
    const install = installCommand('C:\\a', 'install', 'cmd');
    expect(installCommand('C:\\a', 'upgrade', 'cmd')).toEqual(install);
    expect(installCommand('C:\\a', 'repair', 'cmd')).toEqual(install);
    expect(install.source).toBe('S0 Perform a silent install or upgrade');
  });
});

/** Of every path these shells give the program the same: models of the documented rules, as neither can run here. */
describe('the last argument of the command', () => {
  const path = fc
    .array(fc.constantFrom(..."ab% \\%&^'$`()!;=,~’TEMP%".split(''), '%TEMP%', '%JAVA_HOME%'), { maxLength: 20 })
    .map((parts) => `C:\\${parts.join('')}.properties`);

  it('is the path for a program that cmd starts', () => {
    fc.assert(
      fc.property(path, (text) => {
        const { command } = installCommand(text, 'install', 'cmd');
        const line = withoutCarets(withVariables(command, { TEMP: 'C:\\T', JAVA_HOME: 'C:\\Program Files\\Zulu' }));
        const args = argumentsIn(line);
        expect(args.at(-1)).toBe(text);
        expect(args[2]).toBe('C:\\Program Files\\Zulu\\bin\\java.exe');
        expect(args).toHaveLength(7);
      }),
    );
  });

  it('is the path for PowerShell', () => {
    fc.assert(
      fc.property(path, (text) => {
        const { command } = installCommand(text, 'install', 'powershell');
        const quoted = command.slice(POWERSHELL.length);
        // Only doubled quotes stand inside.
        expect(quoted).toMatch(/^'(?:[^'\u2018-\u201B]|['\u2018-\u201B]{2})*'$/);
        expect(quoted.slice(1, -1).replace(/['\u2018-\u201B](['\u2018-\u201B])/g, '$1')).toBe(text);
      }),
    );
  });
});

/** The first pass of a prompt of cmd: `%NAME%` of a variable is replaced, quotes or not; what is none stays. */
function withVariables(line: string, variables: Readonly<Record<string, string>>): string {
  let result = '';
  for (let at = 0; at < line.length; at++) {
    const close = line[at] === '%' ? line.indexOf('%', at + 1) : -1;
    const value = close < 0 ? undefined : variables[line.slice(at + 1, close)];
    result += value ?? line.charAt(at);
    if (value !== undefined) at = close;
  }
  return result;
}

/** The second: outside of quotes a caret takes the meaning from what follows; nothing special may be left there. */
function withoutCarets(line: string): string {
  let result = '';
  let isQuoted = false;
  for (let at = 0; at < line.length; at++) {
    const character = line[at] as string;
    if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && '&|<>()'.includes(character)) throw new Error('cmd would take this for its own.');
    else if (!isQuoted && character === '^') at++;
    result += line[at] as string;
  }
  expect(isQuoted).toBe(false);
  return result;
}

/** How a program takes its command line apart: backslashes count only before quotes. */
function argumentsIn(line: string): string[] {
  const args: string[] = [];
  let current: string | null = null;
  let isQuoted = false;
  for (let at = 0; at < line.length; at++) {
    const [run = ''] = /^\\*/.exec(line.slice(at)) ?? [];
    if (run !== '' && line[at + run.length] === '"') {
      current = (current ?? '') + '\\'.repeat(Math.floor(run.length / 2));
      at += run.length;
      if (run.length % 2 === 1) current += '"';
      else isQuoted = !isQuoted;
    } else if (line[at] === '"') {
      current ??= '';
      isQuoted = !isQuoted;
    } else if (line[at] === ' ' && !isQuoted) {
      if (current !== null) args.push(current);
      current = null;
    } else {
      current = (current ?? '') + (line[at] as string);
    }
  }
  return current === null ? args : [...args, current];
}
