/** What is done with whole profiles, for editor and command line alike. */
import { computerOf, isInstalled } from '../../model/installation';
import type { ResponseFile } from '../../model/responseFile';
import { checklist } from '../../profile/checklist/checklist';
import { checklistMarkdown } from '../../profile/checklist/markdown';
import { ConnectivityProfile } from '../../profile/connectivityProfile';
import type { Decommission, RemovedEntry } from '../../profile/edit/decommission';
import { entitlementById } from '../../profile/entitlements';
import { shownServer } from '../../profile/live/answer';
import type { ComparedApplication, ComparedServer, Comparison } from '../../profile/live/compare';
import type { Merge } from '../../profile/live/merge';
import type { BemsComputer } from '../../profile/newProfile';
import { SERVICES } from '../../roles/role';
import { listOf } from '../../text/listOf';
import { plainText } from '../../text/encoding';
import { code } from '../markdown/text';
import type { ProfileDocument } from './profileDocument';

/** The computer that a response file installs BEMS on; null where the file does not name it. */
export function bemsComputer(file: ResponseFile): BemsComputer | null {
  const { name, domain } = computerOf(file);
  const services = SERVICES.filter((service) => isInstalled(file, service) !== false);
  return name === null ? null : { host: name, domain, services };
}

/**
 * The checklist of a document in the editor, as Markdown.
 * @param againstText what the console has now; null for all
 * @returns a sentence where one of them cannot be read: then there is no `markdown`
 */
export function documentChecklist(
  document: ProfileDocument,
  againstText: string | null,
): { readonly markdown: string } | string {
  const before = againstText === null ? null : new ConnectivityProfile(plainText(againstText));
  if (!isReadable(document.profile))
    return 'The profile is not well-formed, so a checklist would have gaps: mend it first.';
  if (before && !isReadable(before)) return 'What the profile is compared with is not well-formed.';
  const errors = document.diagnostics.filter(({ severity }) => severity === 'error').length;
  const seeErrors = 'they are listed under Problems';
  const against = before && { name: null };
  return { markdown: checklistMarkdown(checklist(document.profile, before), { errors, seeErrors, against }) };
}

/** Whether the whole text was read as it was meant. */
export function isReadable({ root, json }: ConnectivityProfile): boolean {
  return root !== null && json.reliableUpTo === Infinity;
}

/** What decommissioning a host does, in one sentence. */
export function decommissionSummary(
  host: string,
  { removed, withoutServers }: Decommission,
  keepEmpty: boolean,
): string {
  if (removed.length === 0) return `The profile does not name \`${host}\` where a BEMS instance would be removed.`;
  const count = removed.length === 1 ? 'one entry' : `${removed.length} entries`;
  const emptied = withoutServers.map((id) => entitlementById(id)?.name ?? id);
  const rest =
    emptied.length === 0
      ? ''
      : keepEmpty
        ? `; ${listOf(emptied, 'and')} ${emptied.length === 1 ? 'stays' : 'stay'} without a server`
        : `; ${listOf(emptied, 'and')} ${emptied.length === 1 ? 'has' : 'have'} no server left and ${emptied.length === 1 ? 'goes' : 'go'}, too`;
  return `\`${host}\` is removed from ${count}${rest}.`;
}

/** An entry that is removed, for a line of a list. */
export function removedText({ setting, text, port, applicationId, line }: RemovedEntry): string {
  const place = {
    additionalServers: 'Additional servers',
    ipAddressRanges: 'IP address ranges',
    applicationServers: 'App servers',
  }[setting];
  const app = applicationId === null ? '' : `, ${entitlementById(applicationId)?.name ?? applicationId}`;
  return `line ${line + 1}: ${text}${port === null ? '' : `:${port}`} (${place}${app})`;
}

/** What an import does, in one sentence. */
export function mergeSummary({ added, completed, unchanged, conflicts }: Merge): string {
  const parts = [
    `${added.length} added`,
    ...(completed.length > 0 ? [`${completed.length} changed`] : []),
    `${unchanged} as they were`,
    ...(conflicts.length > 0
      ? [`${conflicts.length} ${conflicts.length === 1 ? 'difference' : 'differences'} left`]
      : []),
  ];
  return `Application servers: ${parts.join(', ')}.`;
}

/** The differences that an import leaves, a sentence each. */
export function conflictTexts({ conflicts }: Merge): string[] {
  return conflicts.map(
    (conflict) =>
      `${shownServer(conflict)}: \`${conflict.field}\` is \`${conflict.file}\` in the file and \`${conflict.live}\` in UEM.`,
  );
}

/** A comparison as Markdown. */
export function comparisonMarkdown(
  { applications, summary }: Comparison,
  name: string | null,
  profileName: string | null,
): string {
  const lines = [`# ${name === null ? 'The profile' : code(name)} and UEM`, ''];
  if (profileName !== null && profileName !== name)
    lines.push(`Compared with the profile ${code(profileName)} of UEM.`, '');
  if (applications.length === 0) {
    const { equal } = summary;
    return [
      ...lines,
      `No differences: ${equal} application ${equal === 1 ? 'server is' : 'servers are'} the same.`,
      '',
    ].join('\n');
  }
  lines.push(
    `${summary.missing} missing in UEM, ${summary.extra} in UEM only, ${summary.different} different, ${summary.equal} the same.`,
    '',
  );
  for (const application of applications) {
    lines.push(`## ${applicationTitle(application)}`, '', ...linesOf(application), '');
  }
  return lines.join('\n');
}

function applicationTitle({ name, applicationId }: ComparedApplication): string {
  return name === null ? code(applicationId) : `${name}, ${code(applicationId)}`;
}

function linesOf({ missing, extra, different }: ComparedApplication): string[] {
  return [
    ...missing.map((server) => `- missing in UEM: ${serverText(server)}${fieldsText(server)}`),
    ...extra.map((server) => `- in UEM only: ${serverText(server)}${fieldsText(server)}`),
    ...different.map((server) => {
      const said = (value: string | null): string => (value === null ? 'nothing' : code(value));
      const parts = server.differences.map(
        ({ field, profile, uem }) => `${code(field)} is ${said(profile)} in the profile and ${said(uem)} in UEM`,
      );
      return `- different: ${serverText(server)}: ${parts.join('; ')}`;
    }),
  ];
}

function serverText({ server, port }: { readonly server: string | null; readonly port: number | null }): string {
  return `${server === null ? 'an entry without server' : code(server)}${port === null ? '' : `, port ${port}`}`;
}

function fieldsText({ fields }: ComparedServer): string {
  const said = Object.values(fields).flatMap((value) => (value === null ? [] : [code(value)]));
  return said.length > 0 ? ` (${said.join(', ')})` : '';
}
