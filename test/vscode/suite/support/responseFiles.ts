import { setTimeout as wait } from 'node:timers/promises';
import * as vscode from 'vscode';

export const RESPONSE_FILE = 'GoodServerSetup.properties';

/** A file of ours in an editor, and the places that its text marks. */
export interface OpenFile {
  readonly document: vscode.TextDocument;
  readonly editor: vscode.TextEditor;
  /** Where `|` stands; the beginning of the file without one. */
  readonly caret: vscode.Position;
  /** What stands between « and ». */
  readonly spans: readonly vscode.Range[];
}

export interface OpenOptions {
  readonly folder?: string;
  readonly name?: string;
  readonly neighbours?: Readonly<Record<string, string>>;
}

let cases = 0;

/**
 * Writes a response file into a new folder of the workspace, opens it and puts the cursor at the caret.
 *
 * @param marked its lines, without the indent they share: `|` marks the caret, «» a span
 * @param options `folder` of the workspace to put it in; `name` of the file; `neighbours`, further files of the folder by
 * their names
 */
export async function openResponseFile(marked: string, options: OpenOptions = {}): Promise<OpenFile> {
  const folder = options.folder ?? `cases/${++cases}`;
  for (const [name, text] of Object.entries(options.neighbours ?? {})) await writeFile(`${folder}/${name}`, text);
  const { text, caret, spans } = readMarked(marked);
  const uri = await writeFile(`${folder}/${options.name ?? RESPONSE_FILE}`, text);
  const editor = await vscode.window.showTextDocument(uri);
  const { document } = editor;
  const caretPosition = document.positionAt(caret ?? 0);
  editor.selection = new vscode.Selection(caretPosition, caretPosition);
  return {
    document,
    editor,
    caret: caretPosition,
    spans: spans.map(([start, end]) => new vscode.Range(document.positionAt(start), document.positionAt(end))),
  };
}

/** Opens a file of the workspace: `faulty/backslash/GoodServerSetup.properties`. */
export async function openFile(path: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(uriOf(path));
}

/** Writes a file of the workspace as another program would, and gives its URI. */
export async function writeFile(path: string, text: string): Promise<vscode.Uri> {
  const uri = uriOf(path);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** Makes a folder of the workspace that VS Code watches: of what is written into a new one at once it may never hear. */
export async function makeWatchedFolder(path: string): Promise<void> {
  const watcher = vscode.workspace.createFileSystemWatcher(`**/${path}/probe-*`);
  let isWatched = false as boolean;
  watcher.onDidCreate(() => (isWatched = true));
  try {
    for (let probe = 0; !isWatched; probe++) {
      // Some it never watches: then another one is made.
      if (probe % 10 === 9) await vscode.workspace.fs.delete(uriOf(path), { recursive: true });
      await writeFile(`${path}/probe-${probe}`, '');
      await wait(200);
    }
  } finally {
    watcher.dispose();
  }
}

/** The URI of a path in the first folder of the workspace. */
export function uriOf(path: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('no folder is open');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** Types `text` where the cursor is, one key after the other, as a person does. */
export async function typeText(text: string): Promise<void> {
  for (const character of text) await vscode.commands.executeCommand('type', { text: character });
}

/** Closes all editors. What was not saved is given up, without a question. */
export async function closeEditors(): Promise<void> {
  const { tabGroups } = vscode.window;
  const tabs = (): vscode.Tab[] => tabGroups.all.flatMap((group) => group.tabs);
  await tabGroups.close(tabs().filter(({ isDirty }) => !isDirty));
  while (tabs().length > 0) {
    // What was opened beside is alone there, and nobody has looked at it.
    if (tabGroups.activeTabGroup.tabs.length === 0)
      await vscode.commands.executeCommand('workbench.action.focusNextGroup');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}

/** A text without its marks, and where they stand. */
export function readMarked(marked: string): { text: string; caret: number | null; spans: [number, number][] } {
  let text = '';
  let caret: number | null = null;
  let start = 0;
  const spans: [number, number][] = [];
  for (const character of outdent(marked)) {
    if (character === '|') caret = text.length;
    else if (character === '«') start = text.length;
    else if (character === '»') spans.push([start, text.length]);
    else text += character;
  }
  return { text, caret, spans };
}

/** The lines of a template literal without its first line end, its last line of blanks, and the indent they share. */
function outdent(source: string): string {
  const lines = source.replace(/^\n/, '').replace(/\n *$/, '\n').split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const indent = Math.min(...indents);
  return lines.map((line) => line.slice(indent)).join('\n');
}
