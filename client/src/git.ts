import * as vscode from 'vscode';

/** What is used of the API of VS Code's own Git extension, version 1. */
interface GitApi {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: vscode.Event<GitApi['state']>;
  getRepository(uri: vscode.Uri): { show(ref: string, path: string): Promise<string> } | null;
}

/** How long a window that has just opened may look for its repositories, in milliseconds. */
const MOST_PATIENCE = 3000;

/**
 * The text of a file in the last commit; null where there is no Git, no repository, or no such file in it.
 * Source: `extensions/git/src/api/git.d.ts` of VS Code.
 */
export async function committedText(uri: vscode.Uri): Promise<string | null> {
  const git = vscode.extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git');
  if (!git || uri.scheme !== 'file') return null;
  try {
    // It throws where Git is switched off or not installed, and where the file is not in the commit.
    const api = (await git.activate()).getAPI(1);
    await initialized(api);
    const repository = api.getRepository(uri);
    return repository ? await repository.show('HEAD', uri.fsPath) : null;
  } catch {
    return null;
  }
}

async function initialized({ state, onDidChangeState }: GitApi): Promise<void> {
  if (state === 'initialized') return;
  await new Promise<void>((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      listening.dispose();
      resolve();
    };
    const timer = setTimeout(end, MOST_PATIENCE);
    const listening = onDidChangeState(end);
  });
}
