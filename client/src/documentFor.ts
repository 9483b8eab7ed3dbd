import * as vscode from 'vscode';
import { uriArgument } from './arguments';
import { UserError } from './userError';

/** A language of ours, and what a file of it is called in a sentence: `BEMS response file`. */
export interface FileType {
  readonly languageId: string;
  readonly name: string;
}

/**
 * The file that a command is for: the one it was called with, otherwise the one in the active editor. It is open
 * afterwards, so that the server knows it, with the editor's text.
 * @throws UserError where there is none of that type
 */
export async function documentFor(argument: unknown, { languageId, name }: FileType): Promise<vscode.TextDocument> {
  const uri = uriArgument(argument);
  const document =
    uri === null
      ? vscode.window.activeTextEditor?.document
      : await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  if (document?.languageId === languageId) return document;
  throw new UserError(
    document ? `This is not a ${name}: choose its language in the status bar if it is one.` : `Open a ${name} first.`,
  );
}

/** Opens a document without a file. */
export async function openUntitled(content: string, language: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language, content });
  await vscode.window.showTextDocument(document);
  return document;
}

/** Shown where the server does not know a document that is open here: it has only just come up, or went away. */
export function unknownDocument(): UserError {
  return new UserError('The language server does not know this file yet: try it once more.');
}
