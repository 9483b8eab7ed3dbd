import { spawn } from 'node:child_process';
import { chmodSync, lstatSync, readFileSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLEAN, CLI, ERROR, WARNING, asNobody, bemsConfig, reportIn, workspace } from './commandLine';
import { NO_POSIX, testUnless } from '../skipping';

const NAME = 'GoodServerSetup.properties';
/** An error that has no safe fix. */
const PORT = '# @role databasePort core\nPORT=99999\n';
const PASSWORD = 'c0rrect-horse';

function utf16(text: string, mark: readonly number[] = []): Buffer {
  return Buffer.concat([Buffer.from(mark), Buffer.from(text, 'utf16le')]);
}

describe('lint --fix', () => {
  it('writes the safe fixes and reports what is left', () => {
    const cwd = workspace({ [NAME]: WARNING + PORT, 'a/GoodServerSetup.properties': CLEAN });
    const before = statSync(join(cwd, 'a', NAME)).mtimeMs;
    const outcome = bemsConfig(cwd, ['lint', '--fix', '--format', 'json']);
    expect(outcome.stderr).toBe('Fixed 1 finding in 1 file.\n');
    expect(outcome.status).toBe(1);
    expect(reportIn(outcome).summary).toMatchObject({ files: 2, errors: 1, warnings: 0 });
    expect(readFileSync(join(cwd, NAME), 'utf8')).toBe(CLEAN + PORT);
    expect(statSync(join(cwd, 'a', NAME)).mtimeMs, 'a file without fixes').toBe(before);
    expect(bemsConfig(cwd, ['lint', '--fix', '--format', 'json']).stderr, 'a second run').toBe('');
    expect(readdirSync(cwd).sort()).toEqual([NAME, 'a']);
  });

  it.each([
    ['CRLF', Buffer.from(WARNING.replace('\n', '\r\n')), Buffer.from(CLEAN.replace('\n', '\r\n'))],
    ['CR', Buffer.from(WARNING.replace('\n', '\r')), Buffer.from(CLEAN.replace('\n', '\r'))],
    ['no line end', Buffer.from(WARNING.trimEnd()), Buffer.from(CLEAN.trimEnd())],
    ['UTF-16LE with a mark', utf16(WARNING, [0xff, 0xfe]), utf16(CLEAN, [0xff, 0xfe])],
    ['UTF-16LE without a mark', utf16(WARNING), utf16(CLEAN)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFFA=1\n${WARNING}`), Buffer.from(`\uFEFFA=1\n${CLEAN}`)],
    ['letters beyond ASCII', Buffer.from(`# Müller 漢字 😀\n${WARNING}`), Buffer.from(`# Müller 漢字 😀\n${CLEAN}`)],
  ])('keeps the encoding and the line ends: %s', (_name, before, after) => {
    const cwd = workspace({ [NAME]: before });
    bemsConfig(cwd, ['lint', '--fix']);
    expect(readFileSync(join(cwd, NAME))).toEqual(after);
  });

  it('leaves a file in an unknown encoding as it is, and says so', () => {
    const content = Buffer.concat([Buffer.from(WARNING), Buffer.from([0x41, 0x3d, 0xfc])]);
    const cwd = workspace({ [NAME]: content });
    const { status, stderr } = bemsConfig(cwd, ['lint', '--fix']);
    expect(stderr).toBe(`${NAME}: not fixed: its bytes are not valid UTF-8; save it as UTF-8 first.\n`);
    expect(status).toBe(1);
    expect(readFileSync(join(cwd, NAME))).toEqual(content);
  });

  testUnless(NO_POSIX, 'keeps the mode, and writes through links', () => {
    const cwd = workspace({ 'real/setup.properties': WARNING, 'sites/': '' });
    const [real, link] = [join(cwd, 'real/setup.properties'), join(cwd, 'sites', NAME)];
    chmodSync(real, 0o640);
    symlinkSync(real, link);
    expect(bemsConfig(cwd, ['lint', '--fix', 'sites']).status).toBe(0);
    expect(readFileSync(real, 'utf8')).toBe(CLEAN);
    expect(statSync(real).mode & 0o777).toBe(0o640);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readdirSync(join(cwd, 'sites'))).toEqual([NAME]);
  });

  it('does not write a read-only file', () => {
    const cwd = workspace({ [NAME]: WARNING });
    chmodSync(join(cwd, NAME), 0o444);
    const outcome = asNobody(cwd, ['lint', '--fix']);
    if (!outcome) return;
    expect(outcome.stderr).toBe(`${NAME}: could not be written: permission denied.\n`);
    expect(outcome.status).toBe(2);
    expect(outcome.stdout).toContain('lone-backslash');
    expect(readFileSync(join(cwd, NAME), 'utf8')).toBe(WARNING);
  });

  it('leaves no temporary files when it is interrupted', async () => {
    const files = Array.from({ length: 300 }, (_, i) => [`GoodServerSetup${i}.properties`, WARNING.repeat(20)]);
    const cwd = workspace(Object.fromEntries(files) as Record<string, string>);
    const child = spawn(process.execPath, [CLI, 'lint', '--fix', '--format', 'json'], { cwd, stdio: 'ignore' });
    const ended = new Promise<NodeJS.Signals | null>((done) => child.on('exit', (_code, signal) => done(signal)));
    while (!readFileSync(join(cwd, 'GoodServerSetup0.properties'), 'utf8').includes('\\\\')) {
      await new Promise((done) => setTimeout(done, 5));
    }
    child.kill('SIGINT');
    expect(await ended).toBe('SIGINT');
    expect(readdirSync(cwd).filter((name) => !/^GoodServerSetup\d+\.properties$/.test(name))).toEqual([]);
  });
});

describe('lint --fix with standard input', () => {
  it('prints the fixed text, and the report on standard error', () => {
    const outcome = bemsConfig(workspace(), ['lint', '-', '--fix'], { input: ERROR + WARNING });
    expect(outcome.stdout).toBe(ERROR + CLEAN);
    expect(outcome.stderr).toContain('port-range');
    expect(outcome.stderr).toContain('Fixed 1 finding in 1 file.');
    expect(outcome.status).toBe(1);
  });

  it('prints what it got where there is nothing to fix, or it must not be', () => {
    expect(bemsConfig(workspace(), ['lint', '-', '--fix'], { input: CLEAN }).stdout).toBe(CLEAN);
    const latin = Buffer.concat([Buffer.from(WARNING), Buffer.from([0x23, 0xfc])]);
    const outcome = bemsConfig(workspace(), ['lint', '-', '--fix'], { input: latin });
    expect(outcome.stdout).toBe(latin.toString('utf8'));
  });
});

describe('lint --fix-dry-run', () => {
  const text = `# one\n${WARNING}A=1\nB=2\nDB_PASSWORD=${PASSWORD}  \nC=3\n`;

  it('prints a unified diff in which secrets are masked, and writes nothing', () => {
    const cwd = workspace({ [NAME]: text });
    const outcome = bemsConfig(cwd, ['lint', '--fix-dry-run', '--quiet']);
    expect(outcome.stdout).toBe(
      [
        `--- a/${NAME}`,
        `+++ b/${NAME}`,
        '@@ -1,6 +1,6 @@',
        ' # one',
        '-USER_INSTALL_DIR1=E:\\BEMS',
        '+USER_INSTALL_DIR1=E:\\\\BEMS',
        ' A=1',
        ' B=2',
        '-DB_PASSWORD=••••••••',
        '+DB_PASSWORD=•••••••• (changed)',
        ' C=3',
        '',
      ].join('\n'),
    );
    expect(outcome.stderr).toBe('✔ No errors in 1 file.\nWould fix 2 findings in 1 file.\n');
    expect(outcome.status).toBe(0);
    expect(readFileSync(join(cwd, NAME), 'utf8')).toBe(text);
  });

  it('prints nothing on standard output where nothing changes', () => {
    expect(bemsConfig(workspace({ [NAME]: CLEAN }), ['lint', '--fix-dry-run']).stdout).toBe('');
  });

  testUnless(NO_POSIX, 'can be applied as a patch where no secret changes', async () => {
    const { spawnSync } = await import('node:child_process');
    for (const lineEnd of ['\n', '\r\n']) {
      const cwd = workspace({ [NAME]: (CLEAN + WARNING).replaceAll('\n', lineEnd) });
      const { stdout } = bemsConfig(cwd, ['lint', '--fix-dry-run']);
      const applied = spawnSync('git', ['apply', '-'], { cwd, input: stdout, encoding: 'utf8' });
      expect(applied.stderr).toBe('');
      expect(readFileSync(join(cwd, NAME), 'utf8')).toBe((CLEAN + CLEAN).replaceAll('\n', lineEnd));
    }
  });
});
