import * as vscode from 'vscode';
import type { Extension } from './client';
import { plain } from './plain';
import { fileNameOf } from './reports';

/**
 * Says what a command has done to a file, and offers what is to be looked at besides. Nobody waits for the answer.
 * @param notes whole sentences
 */
export function tellOutcome(
  extension: Extension,
  uri: vscode.Uri,
  { summary, notes }: { readonly summary: string; readonly notes: readonly string[] },
): void {
  void tell(extension, uri, summary, notes);
}

async function tell({ reports }: Extension, uri: vscode.Uri, summary: string, notes: readonly string[]): Promise<void> {
  const more = 'What Else to Look At';
  const chosen = await vscode.window.showInformationMessage(plain(summary), ...(notes.length > 0 ? [more] : []));
  if (chosen !== more) return;
  const page = ['# What else to look at', summary, notes.map((note) => `- ${note}`).join('\n')];
  await reports.show(`What else to look at in ${fileNameOf(uri)}`, uri, `${page.join('\n\n')}\n`);
}
