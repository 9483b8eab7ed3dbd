import { comparisonMarkdown, isReadable } from '../../features/connectivity-profile/operations';
import { readAnswer, serversOfProfile } from '../../profile/live/answer';
import { compareServers } from '../../profile/live/compare';
import type { Comparison } from '../../profile/live/compare';
import { visible } from '../../text/visible';
import { EXIT, type ExitCode } from '../exitCode';
import { type ProfileOptions, isProblem, openProfile, readNamed } from '../profileFile';
import { type Terminal, complain, refuse } from '../terminal';

/** The options of `compare`, as commander gives them. */
export interface CompareOptions extends ProfileOptions {
  readonly profile: string;
  readonly profileName?: string;
  readonly format: 'text' | 'markdown' | 'json';
}

/** `bems-config compare`: the application servers of a profile and of UEM. Ends with 1 where they differ. */
export async function compareWithLive(
  answerPath: string,
  options: CompareOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const content = await readNamed(answerPath, options.maxFileSize, terminal);
  if (typeof content === 'string') return refuse(terminal, content);
  const answer = readAnswer(content.text);
  if (typeof answer === 'string') return refuse(terminal, `${answerPath}: ${answer}`);
  const opened = await openProfile(options.profile, options, terminal);
  if (isProblem(opened)) return refuse(terminal, ...opened);
  if (!isReadable(opened.profile)) {
    return refuse(terminal, `${opened.name}: it is not well-formed: run bems-config lint ${opened.name}.`);
  }
  const { profileName = null, format } = options;
  const name = opened.profile.name?.text ?? null;
  const own = serversOfProfile(answer, profileName, name);
  if (typeof own === 'string')
    return refuse(terminal, `${answerPath}: ${own}${profileName === null ? ' Use --profile-name.' : ''}`);
  const comparison = compareServers(opened.profile, own.servers);
  const { missing, extra, different } = comparison.summary;
  const isEqual = missing + extra + different === 0;
  for (const note of answer.notes) complain(terminal, `Note: ${note}`);
  if (format === 'json') {
    const data = { version: 1, path: opened.name, profileName: own.profileName, isEqual, ...comparison };
    terminal.stdout.write(`${JSON.stringify(data, null, 2)}\n`);
  } else if (format === 'markdown') terminal.stdout.write(comparisonMarkdown(comparison, name, own.profileName));
  else terminal.stdout.write(asText(comparison));
  return isEqual ? EXIT.ok : EXIT.findings;
}

function asText({ applications, summary }: Comparison): string {
  const lines = applications.flatMap(({ applicationId, name, missing, extra, different }) => [
    name === null ? applicationId : `${name} (${applicationId})`,
    ...missing.map((server) => `  missing in UEM  ${placeOf(server)}`),
    ...extra.map((server) => `  in UEM only     ${placeOf(server)}`),
    ...different.map((server) => {
      const said = (value: string | null): string => value ?? 'nothing';
      const parts = server.differences.map((each) => `${each.field} ${said(each.profile)}, in UEM ${said(each.uem)}`);
      return `  different       ${placeOf(server)}: ${parts.join('; ')}`;
    }),
  ]);
  const { missing, extra, different, equal } = summary;
  const counts = `${missing} missing in UEM, ${extra} in UEM only, ${different} different, ${equal} the same.`;
  return [...lines.map(visible), ...(lines.length > 0 ? [''] : []), counts, ''].join('\n');
}

function placeOf({ server, port }: { readonly server: string | null; readonly port: number | null }): string {
  return `${server ?? '(no server)'}${port === null ? '' : `:${port}`}`;
}
