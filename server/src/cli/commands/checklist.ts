import { realpath, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isReadable } from '../../features/connectivity-profile/operations';
import { checklist } from '../../profile/checklist/checklist';
import { checklistData } from '../../profile/checklist/data';
import { checklistMarkdown } from '../../profile/checklist/markdown';
import { ConnectivityProfile } from '../../profile/connectivityProfile';
import { lintProfile } from '../../service';
import { plainText } from '../../text/encoding';
import { EXIT, type ExitCode } from '../exitCode';
import { readRevision } from '../git';
import { type ProfileFile, type ProfileOptions, isProblem, openProfile, readNamed } from '../profileFile';
import { DEFAULT_LIMIT } from '../source';
import { type Terminal, refuse } from '../terminal';
import { writeOutput } from '../writeFile';

/** The options of `checklist`, as commander gives them. */
export interface ChecklistOptions extends ProfileOptions {
  readonly against?: string;
  readonly format: 'markdown' | 'json';
  readonly output?: string;
}

/** `bems-config checklist`: what to enter in the console for a profile, or what changed since another one. */
export async function consoleChecklist(path: string, options: ChecklistOptions, terminal: Terminal): Promise<ExitCode> {
  const opened = await openProfile(path, options, terminal);
  if (isProblem(opened)) return refuse(terminal, ...opened);
  const { against, output, format } = options;
  const before = against === undefined ? null : await profileBefore(against, opened, options, terminal);
  if (typeof before === 'string') return refuse(terminal, before);
  if (!isReadable(opened.profile)) {
    return refuse(
      terminal,
      `${opened.name}: it is not well-formed, so a checklist would have gaps: run bems-config lint ${opened.name}.`,
    );
  }

  const { diagnostics } = lintProfile(opened.file, opened.settings);
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const list = checklist(opened.profile, before);
  const text =
    format === 'json'
      ? `${JSON.stringify({ version: 1, path: opened.name, name: list.name, against: against ?? null, errors, ...checklistData(list) }, null, 2)}\n`
      : checklistMarkdown(list, {
          errors,
          seeErrors: `run \`bems-config lint ${opened.name}\``,
          against: against === undefined ? null : { name: against },
        });
  if (output === undefined) {
    terminal.stdout.write(text);
    return EXIT.ok;
  }
  const target = resolve(terminal.cwd, output);
  if ((await realPath(target)) === (await realPath(opened.path))) {
    return refuse(terminal, `${output}: this is the profile itself; give another name to --output.`);
  }
  const problem = await writeOutput(target, text);
  return problem === null ? EXIT.ok : refuse(terminal, `${output}: ${problem}`);
}

/** The profile to compare with: a file of that name, else a revision; a line that says why there is none. */
async function profileBefore(
  against: string,
  { path, name }: ProfileFile,
  { maxFileSize }: ChecklistOptions,
  terminal: Terminal,
): Promise<ConnectivityProfile | string> {
  const isFile = await stat(resolve(terminal.cwd, against)).then(
    (stats) => !stats.isDirectory(),
    () => false,
  );
  const read = isFile
    ? await readNamed(against, maxFileSize, terminal)
    : await readRevision(against, path, maxFileSize ?? DEFAULT_LIMIT);
  if (typeof read === 'string') return isFile ? read : `${name}: ${read}`;
  const profile = new ConnectivityProfile(plainText(read.text));
  if (!isReadable(profile)) {
    return `${against}: what the profile is compared with is not well-formed.`;
  }
  return profile;
}

function realPath(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}
