import * as vscode from 'vscode';
import { textArgument } from './arguments';
import { fileNameOf } from './reports';
import { UserError } from './userError';

/**
 * What UEM's REST resource `applicationServers` has answered: out of the argument of the command, a file, an open editor
 * or the clipboard.
 * @param profile the file that it is for, which is not offered
 * @returns undefined where the user has left
 */
export async function liveAnswerFor(profile: vscode.Uri, argument: unknown): Promise<string | undefined> {
  const given = textArgument(argument, 'answer');
  if (given !== undefined) return given;
  const items: (vscode.QuickPickItem & { read: () => PromiseLike<string | undefined> })[] = [
    { label: 'From a file…', detail: 'Where the answer was saved', read: readChosenFile },
    ...openJson(profile).map((document) => ({
      label: `From the editor ${fileNameOf(document.uri)}`,
      read: () => Promise.resolve(document.getText()),
    })),
    { label: 'From the clipboard', read: readClipboard },
  ];
  const title = 'Where is the answer of UEM to applicationServers?';
  return (await vscode.window.showQuickPick(items, { title }))?.read();
}

/**
 * Which profile of the answer is meant.
 * @returns the only one, or null for all; undefined where the user has left
 */
export async function profileNameIn(
  names: readonly string[],
  own: string | undefined,
): Promise<string | null | undefined> {
  if (names.length < 2) return null;
  if (own !== undefined && names.includes(own)) return own;
  const all = 'All of them';
  const chosen = await vscode.window.showQuickPick([...names, all], {
    title: 'The answer tells of several profiles: which one is this?',
  });
  return chosen === all ? null : chosen;
}

/** The JSON that is open in an editor, the last looked at first. */
function openJson(profile: vscode.Uri): vscode.TextDocument[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const shown = new Set(tabs.map(({ input }) => (input instanceof vscode.TabInputText ? input.uri.toString() : '')));
  return vscode.workspace.textDocuments.filter(({ uri, languageId }) => {
    const isJson = languageId === 'json' || languageId === 'jsonc' || languageId === 'plaintext';
    return isJson && shown.has(uri.toString()) && uri.toString() !== profile.toString();
  });
}

async function readChosenFile(): Promise<string | undefined> {
  const [file] =
    (await vscode.window.showOpenDialog({
      title: 'The answer of UEM',
      openLabel: 'Read',
      filters: { JSON: ['json'] },
    })) ?? [];
  if (!file) return undefined;
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  } catch {
    throw new UserError(`${fileNameOf(file)} cannot be read.`);
  }
}

async function readClipboard(): Promise<string> {
  const text = await vscode.env.clipboard.readText();
  if (text.trim() === '') throw new UserError('The clipboard is empty: copy the answer of UEM first.');
  return text;
}
