import * as vscode from 'vscode';
import { IMPORT_APPLICATION_SERVERS } from '../../../server/src/protocol';
import type { ImportConflict } from '../../../server/src/protocol';
import { applyEdit } from '../applyEdit';
import { textArgument, wordArgument } from '../arguments';
import type { Extension } from '../client';
import { conflictTable } from '../conflictTable';
import { unknownDocument } from '../documentFor';
import { liveAnswerFor, profileNameIn } from '../liveAnswer';
import { profileOf } from '../profiles';
import { fileNameOf } from '../reports';
import { tellOutcome } from '../tellOutcome';

const WINNERS = ['file', 'live'] as const;
type Winner = (typeof WINNERS)[number];

/**
 * Adds to a profile the application servers that UEM has answered, as one edit.
 * @param argument a profile, or `{ uri?, answer?, profileName?, prefer? }`; what is missing is asked for
 * @returns whether the profile has changed; undefined where the user has left
 */
export async function importApplicationServers(extension: Extension, argument: unknown): Promise<boolean | undefined> {
  const { session } = extension;
  const document = await profileOf(argument);
  const answer = await liveAnswerFor(document.uri, argument);
  if (answer === undefined) return undefined;
  const params = { uri: document.uri.toString(), answer };
  let found = await session.ask(IMPORT_APPLICATION_SERVERS, { ...params, profileName: null, prefer: null });
  if (!found) throw unknownDocument();
  const profileName = await profileNameIn(found.profileNames, textArgument(argument, 'profileName'));
  if (profileName === undefined) return undefined;
  if (profileName !== null) {
    found = await session.ask(IMPORT_APPLICATION_SERVERS, { ...params, profileName, prefer: null });
    if (!found) throw unknownDocument();
  }
  if (found.conflicts.length > 0) {
    const prefer =
      wordArgument(argument, 'prefer', WINNERS) ?? (await askWhoWins(extension, document, found.conflicts));
    if (prefer === undefined) return undefined;
    found = await session.ask(IMPORT_APPLICATION_SERVERS, { ...params, profileName, prefer });
    if (!found) throw unknownDocument();
  }
  if (found.edit) {
    await applyEdit(session, found.edit);
    await vscode.window.showTextDocument(document);
  }
  tellOutcome(extension, document.uri, found);
  return Boolean(found.edit);
}

/** Shows what both say beside each other, and asks who is right. */
async function askWhoWins(
  { reports }: Extension,
  { uri }: vscode.TextDocument,
  conflicts: readonly ImportConflict[],
): Promise<Winner | undefined> {
  const name = fileNameOf(uri);
  await reports.show(`Where ${name} and UEM differ`, uri, conflictTable(name, conflicts));
  const items: (vscode.QuickPickItem & { winner: Winner })[] = [
    { winner: 'file', label: 'Keep what the profile says', detail: 'Only what it does not have is added' },
    { winner: 'live', label: 'Take what UEM says', detail: 'Its values replace those of the profile' },
  ];
  const values = conflicts.length === 1 ? 'One value differs' : `${conflicts.length} values differ`;
  return (await vscode.window.showQuickPick(items, { title: `${values}: who is right?`, ignoreFocusOut: true }))
    ?.winner;
}
