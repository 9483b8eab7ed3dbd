import type { DocumentSymbol } from 'vscode-languageserver-types';
import type { ProfileDocument } from './profileDocument';

/** The outline. */
export function documentSymbols(_document: ProfileDocument): DocumentSymbol[] {
  return [];
}
