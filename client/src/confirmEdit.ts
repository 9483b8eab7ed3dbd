import * as vscode from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageclient';
import { applyEdit, refuseIfOutdated } from './applyEdit';
import type { Extension } from './client';
import { plain } from './plain';
import { fileNameOf } from './reports';

/**
 * Shows what an edit makes of a file, beside the file as it is, and asks whether to make it. VS Code's own preview of
 * edits has each of them unticked at first, so that nothing could be made before all were gone through.
 * @param sentence what the edit does
 * @returns whether it was made
 */
export async function confirmEdit(
  { session, reports }: Extension,
  document: vscode.TextDocument,
  edit: WorkspaceEdit,
  sentence: string,
): Promise<boolean> {
  const { uri } = document;
  refuseIfOutdated(edit);
  const client = await session.start();
  const converted = await client.protocol2CodeConverter.asWorkspaceEdit(edit);
  const name = fileNameOf(uri);
  // No profile by its name: it would be checked like one.
  const after = reports.put(`${name} (as it would be).jsonc`, uri, textAfter(document, converted.get(uri)));
  await vscode.commands.executeCommand('vscode.diff', uri, after, `${name}: as it is ↔ as it would be`);
  const make = 'Make these changes';
  const items = [{ label: make }, { label: 'Leave the profile as it is' }];
  const chosen = await vscode.window.showQuickPick(items, { title: plain(sentence), ignoreFocusOut: true });
  await closeComparison(after);
  if (chosen?.label !== make) return false;
  await applyEdit(session, edit);
  await vscode.window.showTextDocument(document);
  return true;
}

/** The text that a document has after edits that do not overlap. */
function textAfter(document: vscode.TextDocument, edits: readonly vscode.TextEdit[]): string {
  const text = document.getText();
  let result = '';
  let copied = 0;
  const spans = edits.map(({ range, newText }) => {
    return { start: document.offsetAt(range.start), end: document.offsetAt(range.end), newText };
  });
  for (const { start, end, newText } of spans.sort((one, other) => one.start - other.start || one.end - other.end)) {
    result += text.slice(copied, start) + newText;
    copied = end;
  }
  return result + text.slice(copied);
}

async function closeComparison(modified: vscode.Uri): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const ours = tabs.filter(({ input }) => {
    return input instanceof vscode.TabInputTextDiff && input.modified.toString() === modified.toString();
  });
  await vscode.window.tabGroups.close(ours);
}
