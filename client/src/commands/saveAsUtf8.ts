import * as vscode from 'vscode';
import type { Extension } from '../client';
import { responseFileOf } from '../responseFiles';
import { UserError } from '../userError';

/** Writes a response file again as UTF-8 without a byte-order mark, which is what the installer reads. */
export async function saveAsUtf8(extension: Extension, argument: unknown): Promise<boolean> {
  const document = await responseFileOf(argument);
  if (document.isUntitled) throw new UserError('Save the file first: it has no encoding yet.');
  // What the editor could not decode would be lost for good.
  if (/[\uFFFD\0]/.test(document.getText()))
    throw new UserError('The editor shows characters that it could not read: reopen the file with its encoding first.');
  if (document.isDirty && !(await document.save())) throw new UserError('The file could not be saved.');
  // As it was saved: some editors format a text then.
  const text = document.getText().replace(/^\uFEFF/, '');
  await vscode.workspace.fs.writeFile(document.uri, new TextEncoder().encode(text));
  // VS Code's own watcher tells of it late, and on some file systems never. A server that does not run needs no word.
  void extension.session.tellChanged(document.uri).catch(() => undefined);
  // The editor has decoded the file once: let it do so again, or it would save in the old encoding.
  await vscode.window.showTextDocument(document);
  if (document.isDirty) throw new UserError('The file has changed meanwhile: save it, and do this once more.');
  await vscode.commands.executeCommand('workbench.action.files.revert');
  return true;
}
