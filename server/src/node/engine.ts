import type { Connection, InitializeParams } from 'vscode-languageserver';
import { serveSession } from '../workspace/serveSession';
import { platformOf } from './platform';

/** Serves a session under Node: all that the server needs once it has answered `initialize`. */
export function startEngine(
  connection: Connection,
  params: InitializeParams,
  newestVersion: (uri: string) => number | undefined,
): void {
  serveSession({ connection, params, runtime: platformOf(connection, params), newestVersion });
}
