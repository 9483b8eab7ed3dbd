import * as vscode from 'vscode';

/** What is used of the API of VS Code's own Git extension, version 1. */
interface GitApi {
  getRepository(uri: vscode.Uri): { show(ref: string, path: string): Promise<string> } | null;
}

/**
 * The text of a file in the last commit; null where there is no Git, no repository, or no such file in it.
 * Source: `extensions/git/src/api/git.d.ts` of VS Code.
 */
export async function committedText(uri: vscode.Uri): Promise<string | null> {
  const git = vscode.extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git');
  if (!git || uri.scheme !== 'file') return null;
  try {
    // It throws where Git is switched off or not installed, and where the file is not in the commit.
    const repository = (await git.activate()).getAPI(1).getRepository(uri);
    return repository ? await repository.show('HEAD', uri.fsPath) : null;
  } catch {
    return null;
  }
}
