import type { ExtensionContext } from 'vscode';
import { startExtension } from './client';
import type { RunningExtension } from './client';

let running: RunningExtension | undefined;

/** Entry point in the extension host of Node. */
export function activate(context: ExtensionContext): void {
  running = startExtension(context, async () => (await import('./nodeClient')).createNodeClient);
}

export async function deactivate(): Promise<void> {
  await running?.stop();
}
