import * as vscode from 'vscode';
import { openUntitled } from './documentFor';
import type { ChoiceQuestion } from './question';
import { UserError } from './userError';

const UNSAVED = 'unsaved';
const OTHER_FOLDER = 'folder';

/** Asks where a new file is to be put: unsaved, in a folder of the workspace, or in another one. */
export function destinationQuestion(): ChoiceQuestion {
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri, name }) => ({
    id: uri.toString(),
    label: `In ${name}`,
    detail: 'A folder of the workspace',
  }));
  return {
    kind: 'choice',
    id: 'destination',
    title: 'Where to put the file',
    several: false,
    choices: [
      { id: UNSAVED, label: 'Open unsaved', detail: 'Look at it first, save it later' },
      ...folders,
      { id: OTHER_FOLDER, label: 'In another folder…' },
    ],
  };
}

/**
 * The folder that was chosen: null for none, undefined where the user has left.
 * @param destination the answer to {@link destinationQuestion}
 * @param title of the dialog for another folder
 */
export async function folderOf(destination: string, title: string): Promise<string | null | undefined> {
  if (destination === UNSAVED) return null;
  if (destination !== OTHER_FOLDER) return destination;
  const chosen = await vscode.window.showOpenDialog({
    title,
    openLabel: 'Put it here',
    canSelectFiles: false,
    canSelectFolders: true,
  });
  return chosen?.[0]?.toString();
}

/**
 * Opens a new text: as a file of a folder, which is written, or unsaved where there is no folder. What is there already
 * stays.
 */
export async function openNew(
  text: string,
  { folderUri, fileName, language }: { folderUri: string | null; fileName: string; language: string },
): Promise<vscode.TextDocument> {
  if (folderUri === null) return openUntitled(text, language);
  const uri = vscode.Uri.joinPath(vscode.Uri.parse(folderUri), fileName);
  if (await exists(uri)) {
    void vscode.window.showWarningMessage(
      `The folder already has a ${fileName}, which stays as it is: save the new file under another name.`,
    );
    return openUntitled(text, language);
  }
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  return document;
}

/** @throws UserError where that cannot be told: what may be there must not be overwritten */
async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return false;
    throw new UserError(`${uri.fsPath} cannot be looked at, and was not written.`);
  }
}
