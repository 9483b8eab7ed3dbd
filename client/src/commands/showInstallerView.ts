import * as vscode from 'vscode';
import type { Extension } from '../client';
import { viewOf } from '../installerView';
import { responseFileOf } from '../responseFiles';

/** Opens, beside the editor, what the installer reads of a response file. Gives the URI of that document. */
export async function showInstallerView(_extension: Extension, argument: unknown): Promise<string> {
  const { uri } = await responseFileOf(argument);
  const view = await vscode.workspace.openTextDocument(viewOf(uri));
  await vscode.window.showTextDocument(view, {
    viewColumn: vscode.ViewColumn.Beside,
    preserveFocus: true,
    preview: false,
  });
  return view.uri.toString();
}
