import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { CLIENT_ID, CLIENT_NAME } from './names';
import type { CreateClient } from './client';

/** A client whose server is a process of its own. */
export const createNodeClient: CreateClient = (context, options) => {
  const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
  const serverOptions = { run: server, debug: { ...server, options: { execArgv: ['--nolazy', '--inspect=6011'] } } };
  return new LanguageClient(CLIENT_ID, CLIENT_NAME, serverOptions, options);
};
