import * as vscode from 'vscode';
import { DECOMMISSION, HOSTS_OF_PROFILE } from '../../../server/src/protocol';
import type { ProfileHost } from '../../../server/src/protocol';
import { textArgument } from '../arguments';
import type { Extension } from '../client';
import { confirmEdit } from '../confirmEdit';
import { unknownDocument } from '../documentFor';
import { profileOf } from '../profiles';
import { fileNameOf } from '../reports';
import { UserError } from '../userError';

/**
 * Removes a BEMS instance everywhere in a profile, after the edits were shown.
 * @param argument a profile, or `{ uri?, host? }`; what is missing is asked for
 * @returns whether it was removed; undefined where the user has left before
 */
export async function decommissionHost(extension: Extension, argument: unknown): Promise<boolean | undefined> {
  const { session } = extension;
  const document = await profileOf(argument);
  const uri = document.uri.toString();
  const host = textArgument(argument, 'host') ?? (await askForHost(session, uri));
  if (host === undefined) return undefined;
  let found = await session.ask(DECOMMISSION, { uri, host, keepEmpty: false });
  if (!found) throw unknownDocument();
  if (!found.edit) {
    void tell(extension, document, found.summary, found.notes);
    return false;
  }
  if (found.withoutServers.length > 0) {
    const keepEmpty = await askWhetherToKeep(found.withoutServers);
    if (keepEmpty === undefined) return undefined;
    if (keepEmpty) found = await session.ask(DECOMMISSION, { uri, host, keepEmpty });
    if (!found?.edit) throw unknownDocument();
  }
  const { edit, summary, notes } = found;
  if (!edit || !(await confirmEdit(extension, document, edit, summary))) return false;
  void tell(extension, document, summary, notes);
  return true;
}

async function askForHost(session: Extension['session'], uri: string): Promise<string | undefined> {
  const found = await session.ask(HOSTS_OF_PROFILE, { uri });
  if (!found) throw unknownDocument();
  if (found.hosts.length === 0) throw new UserError('This profile names no servers.');
  const items = found.hosts.map((host) => ({ label: host.host, description: usesOf(host) }));
  const title = 'Which BEMS instance is gone?';
  return (await vscode.window.showQuickPick(items, { title, matchOnDescription: true }))?.label;
}

function usesOf({ applications, isAdditionalServer }: ProfileHost): string {
  return [
    ...applications.map(({ id, name }) => name ?? id),
    ...(isAdditionalServer ? ['an additional server'] : []),
  ].join(', ');
}

async function askWhetherToKeep(entitlements: readonly string[]): Promise<boolean | undefined> {
  const which = entitlements.length === 1 ? 'An app entitlement has' : `${entitlements.length} app entitlements have`;
  const detail = entitlements.join(', ');
  const items = [
    { keep: false, label: 'Remove', detail, description: 'As the guide says' },
    { keep: true, label: 'Keep as empty entries', detail },
  ];
  const title = `${which} no server left`;
  return (await vscode.window.showQuickPick(items, { title }))?.keep;
}

async function tell(
  { reports }: Extension,
  { uri }: vscode.TextDocument,
  summary: string,
  notes: readonly string[],
): Promise<void> {
  const more = 'What Else to Look At';
  const chosen = await vscode.window.showInformationMessage(summary, ...(notes.length > 0 ? [more] : []));
  if (chosen !== more) return;
  const page = [`# ${summary}`, ...notes.map((note) => `- ${note}`)].join('\n\n');
  await reports.show(`What else to look at in ${fileNameOf(uri)}`, uri, `${page}\n`);
}
