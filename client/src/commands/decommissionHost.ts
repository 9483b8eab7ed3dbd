import * as vscode from 'vscode';
import { DECOMMISSION, HOSTS_OF_PROFILE } from '../../../server/src/protocol';
import type { ProfileHost } from '../../../server/src/protocol';
import { textArgument } from '../arguments';
import type { Extension } from '../client';
import { confirmEdit } from '../confirmEdit';
import { unknownDocument } from '../documentFor';
import { profileOf } from '../profiles';
import { tellOutcome } from '../tellOutcome';
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
  const removeAll = await session.ask(DECOMMISSION, { uri, host, keepEmpty: false });
  if (!removeAll) throw unknownDocument();
  if (!removeAll.edit) {
    tellOutcome(extension, document.uri, removeAll);
    return false;
  }
  const keepEmpty = removeAll.withoutServers.length > 0 && (await askWhetherToKeep(removeAll.withoutServers));
  if (keepEmpty === undefined) return undefined;
  const found = keepEmpty ? await session.ask(DECOMMISSION, { uri, host, keepEmpty }) : removeAll;
  if (!found?.edit) throw unknownDocument();
  if (!(await confirmEdit(extension, document, found.edit, found.summary))) return false;
  tellOutcome(extension, document.uri, found);
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
