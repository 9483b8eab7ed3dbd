import type { WorkspaceSymbol } from 'vscode-languageserver-types';
import type { ResponseDocument } from './responseDocument';

/** Keys, hosts and databases whose names match `query`. */
export function workspaceSymbols(_query: string, _files: readonly ResponseDocument[]): WorkspaceSymbol[] {
  return [];
}
