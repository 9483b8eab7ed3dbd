import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { conflictTexts, mergeSummary } from '../../features/connectivity-profile/operations';
import { ConnectivityProfile } from '../../profile/connectivityProfile';
import { readAnswer, serversOfProfile } from '../../profile/live/answer';
import type { LiveAnswer } from '../../profile/live/answer';
import { type Merge, mergeServers } from '../../profile/live/merge';
import { newProfile } from '../../profile/newProfile';
import { applyEdits } from '../../text/edit';
import { plainText } from '../../text/encoding';
import { languageOf } from '../fileTypes';
import { EXIT, type ExitCode } from '../exitCode';
import { type ProfileOptions, changeProfile, isProblem, openProfile, readNamed } from '../profileFile';
import { type Terminal, complain, refuse } from '../terminal';
import { writeNewFile } from '../writeNewFile';

/** The options of `import-servers`, as commander gives them. */
export interface ImportOptions extends ProfileOptions {
  readonly profile: string;
  readonly profileName?: string;
  readonly prefer?: 'file' | 'live';
  readonly write?: boolean;
}

/**
 * `bems-config import-servers`: adds the application servers that UEM has to a profile, or to a new one. Ends with 1
 * where file and UEM say different things and nobody said who wins.
 */
export async function importServers(answerPath: string, options: ImportOptions, terminal: Terminal): Promise<ExitCode> {
  const content = await readNamed(answerPath, options.maxFileSize, terminal);
  if (typeof content === 'string') return refuse(terminal, content);
  const answer = readAnswer(content.text);
  if (typeof answer === 'string') return refuse(terminal, `${answerPath}: ${answer}`);
  const { write = false, prefer = null, profileName = null } = options;
  const finish = (name: string, merge: Merge): ExitCode => {
    for (const note of answer.notes) complain(terminal, `Note: ${note}`);
    complain(terminal, `${name}: ${mergeSummary(merge)}`);
    for (const conflict of conflictTexts(merge)) complain(terminal, `  ${conflict}`);
    if (!write && merge.edits.length > 0) complain(terminal, 'Nothing was written: add --write to change the file.');
    if (merge.conflicts.length === 0 || prefer !== null) return EXIT.ok;
    complain(terminal, 'The file was left as it is there: choose with --prefer file or --prefer live.');
    return EXIT.findings;
  };

  const path = resolve(terminal.cwd, options.profile);
  if (!existsSync(path)) {
    const made = fresh(options.profile, answer, profileName);
    if (typeof made === 'string') return refuse(terminal, made);
    if (write) {
      const problem = await writeNewFile(path, made.text);
      if (problem !== null) return refuse(terminal, `${options.profile}: ${problem}`);
    } else terminal.stdout.write(made.text);
    return finish(options.profile, made.merge);
  }
  const opened = await openProfile(options.profile, options, terminal);
  if (isProblem(opened)) return refuse(terminal, ...opened);
  const own = serversOfProfile(answer, profileName, opened.profile.name?.text ?? null);
  if (typeof own === 'string')
    return refuse(terminal, `${answerPath}: ${own}${profileName === null ? ' Use --profile-name.' : ''}`);
  const merge = mergeServers(opened.profile, own.servers, prefer);
  if (typeof merge === 'string') return refuse(terminal, `${opened.name}: ${merge}`);
  const problem = await changeProfile(opened, merge.edits, write, terminal);
  return problem === null ? finish(opened.name, merge) : refuse(terminal, problem);
}

/** The text of a new profile with the servers; a line that says why there is none. */
function fresh(
  path: string,
  answer: LiveAnswer,
  wanted: string | null,
): { readonly text: string; readonly merge: Merge } | string {
  if (languageOf(path) !== 'connectivity-profile') {
    return `${path}: there is no such file, and a new profile needs a name that ends in .connectivity-profile.json.`;
  }
  const [onlyName, ...others] = answer.profileNames;
  const own = serversOfProfile(answer, wanted ?? (others.length === 0 ? (onlyName ?? null) : null), null);
  if (typeof own === 'string') return `${path}: ${own} Use --profile-name.`;
  const clusters = own.servers.flatMap(({ fields }) => [fields.primaryRouteName, fields.secondaryRouteName]);
  const named = [...new Set(clusters.filter((name) => name !== null))];
  const name = own.profileName ?? basename(path).replace(/(?:\.connectivity-profile)?\.jsonc?$/i, '');
  const before = newProfile({ name, clusters: named }, []);
  const merge = mergeServers(new ConnectivityProfile(plainText(before)), own.servers, null);
  return typeof merge === 'string' ? `${path}: ${merge}` : { text: applyEdits(before, merge.edits), merge };
}
