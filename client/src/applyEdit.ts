import * as vscode from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageclient';
import type { Session } from './session';
import { UserError } from './userError';

/**
 * Makes an edit of the server. Configuration files are saved, unless they had changes of the user's own: they are seldom
 * open, and count for the checks only when saved.
 * @returns the configuration file that was changed, or null
 */
export async function applyEdit(session: Session, edit: WorkspaceEdit): Promise<vscode.Uri | null> {
  const client = await session.start();
  const converted = await client.protocol2CodeConverter.asWorkspaceEdit(edit);
  refuseIfOutdated(edit);
  const configuration = converted.entries().find(([uri]) => isConfiguration(uri))?.[0] ?? null;
  const unsaved = configuration !== null && isDirty(configuration);
  if (!(await vscode.workspace.applyEdit(converted)))
    throw new UserError('The file has changed meanwhile, or cannot be written: nothing was changed.');
  if (configuration && !unsaved) await (await vscode.workspace.openTextDocument(configuration)).save();
  return configuration;
}

/**
 * The library forgets which version of a document an edit was made for, and VS Code checks no more than that it does not
 * change while the edit is made.
 * @throws UserError where a document is another than the one that the server knew
 */
export function refuseIfOutdated({ documentChanges = [] }: WorkspaceEdit): void {
  for (const change of documentChanges) {
    if (!('textDocument' in change)) continue;
    const uri = vscode.Uri.parse(change.textDocument.uri).toString();
    const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri);
    const { version } = change.textDocument;
    if (document && version !== null && document.version !== version) throw changedMeanwhile();
    // Without a version it is the file on disk. A configuration file is always looked at in the editor, if it is open.
    if (document?.isDirty && version === null && !isConfiguration(document.uri)) throw changedMeanwhile();
  }
}

function changedMeanwhile(): UserError {
  return new UserError('The file has changed meanwhile: nothing was changed. Try it once more.');
}

function isConfiguration({ path }: vscode.Uri): boolean {
  return path.endsWith('/bems-config.json');
}

function isDirty(uri: vscode.Uri): boolean {
  return vscode.workspace.textDocuments.some((open) => open.isDirty && open.uri.toString() === uri.toString());
}
