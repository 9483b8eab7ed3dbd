import * as vscode from 'vscode';

/** Shows a page of Markdown as a page, or as text where VS Code's Markdown extension is switched off. */
export async function showMarkdown(uri: vscode.Uri): Promise<void> {
  try {
    await vscode.commands.executeCommand('markdown.showPreview', uri);
  } catch {
    await vscode.window.showTextDocument(uri);
  }
}
