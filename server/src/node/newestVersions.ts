import type { Message, MessageReader } from 'vscode-languageserver/node';
import { sameSpelling } from '../workspace/uris';
import { filteredReader } from './filteredReader';

/** Messages as they arrive, before the queue in which they wait for their handlers. */
export interface WatchedReader {
  readonly watched: MessageReader;
  /** The newest version of a document that has arrived; of one that was closed, undefined. */
  readonly newestVersion: (uri: string) => number | undefined;
}

interface DocumentMessage extends Message {
  readonly method?: string;
  readonly params?: { readonly textDocument?: { readonly uri?: string; readonly version?: number } };
}

/**
 * Notes the versions of documents in the messages that `reader` reads. While somebody types faster than diagnostics are
 * found, those of a version that is already outdated need not be found at all.
 */
export function newestVersions(reader: MessageReader): WatchedReader {
  const newest = new Map<string, number>();
  const note = ({ method, params }: DocumentMessage): void => {
    const { uri, version } = params?.textDocument ?? {};
    if (typeof uri !== 'string') return;
    if (method === 'textDocument/didChange' && typeof version === 'number') newest.set(sameSpelling(uri), version);
    else if (method === 'textDocument/didClose' || method === 'textDocument/didOpen') newest.delete(sameSpelling(uri));
  };
  const watched = filteredReader(reader, (message) => {
    note(message);
    return true;
  });
  return { watched, newestVersion: (uri) => newest.get(uri) };
}
