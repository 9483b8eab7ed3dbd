import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CONFIGURATION_FILE } from '../../configuration/configuration';
import { withTemplate } from '../../configuration/edit';
import { parseConfiguration } from '../../configuration/parse';
import type { RoleOrigin } from '../../roles/role';
import { type Settings, showResponseFile } from '../../service';
import { parseTemplate } from '../../template/template';
import { plainText } from '../../text/encoding';
import { applyEdits } from '../../text/edit';
import { type FileText, encodeText } from '../../text/encoding';
import { problemLines } from '../configurationFiles';
import { EXIT, type ExitCode } from '../exitCode';
import { shownPath } from '../paths';
import { readTextFile } from '../readFile';
import { DEFAULT_LIMIT } from '../source';
import { type Terminal, refuse } from '../terminal';
import { replaceFile, writeOutput } from '../writeFile';

/** The options of `template adopt`, as commander gives them. */
export interface AdoptOptions {
  readonly config?: string;
  readonly maxFileSize?: number;
}

/** `bems-config template adopt`: writes the template's path into the configuration, and says what it holds. */
export async function adoptTemplate(path: string, options: AdoptOptions, terminal: Terminal): Promise<ExitCode> {
  const { cwd } = terminal;
  const templatePath = resolve(cwd, path);
  const content = await readTextFile(templatePath, options.maxFileSize ?? DEFAULT_LIMIT);
  if (content.kind !== 'text') {
    return refuse(terminal, `${path}: ${content.kind === 'missing' ? 'there is no such file.' : content.sentence}`);
  }
  const { keys } = parseTemplate(content.file.text);
  if (keys.size === 0) {
    return refuse(terminal, `${path}: it holds no keys; adopt the response file that came with the installer.`);
  }

  const file = options.config === undefined ? configurationAbove(cwd) : resolve(cwd, options.config);
  const name = shownPath(cwd, file);
  const existing = await readTextFile(file, DEFAULT_LIMIT);
  if (existing.kind === 'problem') return refuse(terminal, `${name}: ${existing.sentence}`);
  const before: FileText = existing.kind === 'text' ? existing.file : plainText('');
  // Whether the template that it names now is still there does not matter: it is about to be replaced.
  const { configuration, problems } = parseConfiguration(before.text, () => true);
  if (problems.length > 0) return refuse(terminal, ...problemLines(name, before.text, problems));
  const edits = withTemplate(before.text, shownPath(dirname(file), templatePath));
  if (edits === null) return refuse(terminal, `${name}: it is not one JSON object; mend it, then adopt again.`);
  const bytes = encodeText(applyEdits(before.text, edits), before);
  const problem =
    existing.kind === 'text' ? await replaceFile(file, bytes, existing.bytes) : await writeOutput(file, bytes);
  if (problem !== null) return refuse(terminal, `${name}: ${problem}`);

  const settings: Settings = { configuration, template: null };
  terminal.stdout.write(`${adopted(path, name, originsIn(content.file, settings))}\n`);
  return EXIT.ok;
}

/** Where the role of each key comes from; null for a key without one. */
function originsIn(file: FileText, settings: Settings): ReadonlyMap<string, RoleOrigin | null> {
  const { entries } = showResponseFile(file, settings, false);
  return new Map(entries.map(({ key, assignment }) => [key, assignment?.origin ?? null]));
}

function adopted(path: string, name: string, origins: ReadonlyMap<string, RoleOrigin | null>): string {
  const count = (origin: RoleOrigin | null): number => [...origins.values()].filter((each) => each === origin).length;
  const roles = [
    [count('documented'), 'documented'],
    [count('annotation'), 'annotated'],
    [count('keyMap'), 'from the key map'],
    [count('inferred'), 'inferred from the name'],
    [count(null), 'without a role'],
  ] as const;
  const parts = roles.filter(([number]) => number > 0).map(([number, what]) => `${number} ${what}`);
  return [
    `Adopted ${path} in ${name}: ${origins.size} ${origins.size === 1 ? 'key' : 'keys'} (${parts.join(', ')}).`,
    'What to do next:',
    `  bems-config show ${path}`,
    '      to see the role of each key, and where it comes from',
    `  "keyRoles": { "KEY": "databasePort core" } in ${name}`,
    '      to give a key its role, or to make an inferred one certain',
    '  bems-config lint',
    '      to check your response files against the template',
  ].join('\n');
}

/** The nearest configuration file upwards, or the one to create in `folder`. */
function configurationAbove(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    const file = join(at, CONFIGURATION_FILE);
    if (existsSync(file)) return file;
    if (dirname(at) === at) return join(folder, CONFIGURATION_FILE);
  }
}
