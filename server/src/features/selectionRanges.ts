import type { Position, SelectionRange } from 'vscode-languageserver-types';
import type { ResponseDocument } from './responseDocument';

/** For each position: word, value, line, section, file. */
export function selectionRanges(_document: ResponseDocument, _positions: readonly Position[]): SelectionRange[] {
  return [];
}
