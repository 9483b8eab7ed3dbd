import { decommissionSummary, removedText } from '../../features/connectivity-profile/operations';
import { decommission } from '../../profile/edit/decommission';
import { EXIT, type ExitCode } from '../exitCode';
import { type ProfileOptions, changeProfile, isProblem, openProfile } from '../profileFile';
import { type Terminal, complain, refuse } from '../terminal';

/** The options of `decommission`, as commander gives them. */
export interface DecommissionOptions extends ProfileOptions {
  readonly profile: string;
  readonly keepEmpty?: boolean;
  readonly write?: boolean;
}

/** `bems-config decommission`: removes a BEMS instance from a profile. Ends with 1 where the profile does not name it. */
export async function decommissionHost(
  host: string,
  options: DecommissionOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const opened = await openProfile(options.profile, options, terminal);
  if (isProblem(opened)) return refuse(terminal, ...opened);
  const { keepEmpty = false, write = false } = options;
  const result = decommission(opened.profile, host, keepEmpty);
  if (typeof result === 'string') return refuse(terminal, `${opened.name}: ${result}`);
  const problem = await changeProfile(opened, result.edits, write, terminal);
  if (problem !== null) return refuse(terminal, problem);
  complain(terminal, `${opened.name}: ${decommissionSummary(host.trim(), result, keepEmpty)}`);
  for (const entry of result.removed) complain(terminal, `  ${removedText(entry)}`);
  for (const note of result.notes) complain(terminal, `Note: ${note}`);
  if (!write && result.edits.length > 0) complain(terminal, 'Nothing was written: add --write to change the file.');
  return result.removed.length > 0 ? EXIT.ok : EXIT.findings;
}
