import type { DocumentSymbol } from 'vscode-languageserver-types';
import type { ResponseDocument } from './responseDocument';

/** The outline: keys grouped by service, secrets masked. */
export function documentSymbols(_document: ResponseDocument): DocumentSymbol[] {
  return [];
}
