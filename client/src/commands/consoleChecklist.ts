import * as vscode from 'vscode';
import { CONSOLE_CHECKLIST } from '../../../server/src/protocol';
import { textArgument } from '../arguments';
import type { Extension } from '../client';
import { openUntitled, unknownDocument } from '../documentFor';
import { committedText } from '../git';
import { profileOf } from '../profiles';
import { fileNameOf } from '../reports';
import { UserError } from '../userError';

/** What the console has now: null for nothing. */
type Before = vscode.QuickPickItem & { readonly text: () => PromiseLike<string | null | undefined> };

/**
 * Opens a list of what to do in the console so that it has what a profile says.
 * @param argument a profile, or `{ uri?, against? }`, the text that the console has; what is missing is asked for. An
 * empty text is nothing
 * @returns the URI of the list; undefined where the user has left
 */
export async function consoleChecklist({ session }: Extension, argument: unknown): Promise<string | undefined> {
  const document = await profileOf(argument);
  const given = textArgument(argument, 'against');
  const againstText = given === undefined ? await askForBefore(document) : given || null;
  if (againstText === undefined) return undefined;
  const answer = await session.ask(CONSOLE_CHECKLIST, { uri: document.uri.toString(), againstText });
  if (!answer) throw unknownDocument();
  const list = await openUntitled(answer.markdown, 'markdown');
  // VS Code's Markdown extension can be switched off: then the text will do.
  await Promise.resolve(vscode.commands.executeCommand('markdown.showPreviewToSide')).catch(() => undefined);
  return list.uri.toString();
}

async function askForBefore(document: vscode.TextDocument): Promise<string | null | undefined> {
  const { uri } = document;
  const committed = await committedText(uri);
  const saved = document.isDirty && !document.isUntitled;
  const items: Before[] = [
    { label: 'The whole profile', detail: 'It is to be entered from the beginning', text: () => Promise.resolve(null) },
    ...(committed === null
      ? []
      : [
          {
            label: 'What has changed since the last commit',
            detail: 'The console has what the last commit says',
            text: () => Promise.resolve(committed),
          },
        ]),
    ...(saved
      ? [{ label: 'What is not saved yet', detail: 'The console has what the file says', text: () => textOf(uri) }]
      : []),
    { label: 'What differs from a file…', detail: 'The console has what another file says', text: textOfChosen },
  ];
  const title = `Console checklist of ${fileNameOf(uri)}`;
  return (await vscode.window.showQuickPick(items, { title }))?.text();
}

async function textOfChosen(): Promise<string | undefined> {
  const [file] =
    (await vscode.window.showOpenDialog({
      title: 'What the console has now',
      openLabel: 'Compare',
      filters: { 'Connectivity profiles': ['json', 'jsonc'] },
    })) ?? [];
  return file && textOf(file);
}

async function textOf(file: vscode.Uri): Promise<string> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  } catch {
    throw new UserError(`${fileNameOf(file)} cannot be read.`);
  }
}
