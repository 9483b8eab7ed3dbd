import * as vscode from 'vscode';
import { uriArgument } from './arguments';
import { LANGUAGE_ID } from './language';
import { UserError } from './userError';

/**
 * The response file that a command is for: the one it was called with, otherwise the one in the active editor. It is open
 * afterwards, so that the server knows it, with the editor's text.
 * @throws UserError where there is none
 */
export async function responseFileOf(argument: unknown): Promise<vscode.TextDocument> {
  const uri = uriArgument(argument);
  const document =
    uri === null
      ? vscode.window.activeTextEditor?.document
      : await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  if (document?.languageId === LANGUAGE_ID) return document;
  throw new UserError(
    document
      ? 'This is not a BEMS response file: choose its language in the status bar if it is one.'
      : 'Open a BEMS response file first.',
  );
}

/** Opens a document without a file that is a response file. */
export async function openUntitled(content: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language: LANGUAGE_ID, content });
  await vscode.window.showTextDocument(document);
  return document;
}

/** Shown where the server does not know a document that is open here: it has only just come up, or went away. */
export function unknownDocument(): UserError {
  return new UserError('The language server does not know this file yet: try it once more.');
}
