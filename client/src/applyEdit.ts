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
  const configuration = converted.entries().find(([uri]) => uri.path.endsWith('/bems-config.json'))?.[0] ?? null;
  const unsaved = configuration !== null && isDirty(configuration);
  if (!(await vscode.workspace.applyEdit(converted)))
    throw new UserError('The file has changed meanwhile, or cannot be written: nothing was changed.');
  if (configuration && !unsaved) await (await vscode.workspace.openTextDocument(configuration)).save();
  return configuration;
}

function isDirty(uri: vscode.Uri): boolean {
  return vscode.workspace.textDocuments.some((open) => open.isDirty && open.uri.toString() === uri.toString());
}
