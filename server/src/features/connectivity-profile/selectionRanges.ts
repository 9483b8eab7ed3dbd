import type { Position, SelectionRange } from 'vscode-languageserver-types';
import type { ProfileDocument } from './profileDocument';

export function selectionRanges(_document: ProfileDocument, _positions: readonly Position[]): SelectionRange[] {
  return [];
}
