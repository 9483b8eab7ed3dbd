import type { Range } from 'vscode-languageserver-types';
import type { ProfileDocument } from './profileDocument';

/** As numbers of the protocol. */
export function semanticTokens(_document: ProfileDocument, _range: Range | null): number[] {
  return [];
}
