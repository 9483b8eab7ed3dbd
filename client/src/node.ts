import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { CLIENT_ID, CLIENT_NAME, startExtension } from './client';
import type { RunningExtension } from './client';

let running: RunningExtension | undefined;

/** Entry point in the extension host of Node: the language server is a process of its own. */
export function activate(context: ExtensionContext): void {
  const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
  const serverOptions = { run: server, debug: { ...server, options: { execArgv: ['--nolazy', '--inspect=6011'] } } };
  running = startExtension(context, (options) => new LanguageClient(CLIENT_ID, CLIENT_NAME, serverOptions, options));
}

export async function deactivate(): Promise<void> {
  await running?.stop();
}
