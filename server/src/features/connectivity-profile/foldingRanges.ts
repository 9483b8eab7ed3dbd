import type { FoldingRange } from 'vscode-languageserver-types';
import type { ProfileDocument } from './profileDocument';

export function foldingRanges(_document: ProfileDocument): FoldingRange[] {
  return [];
}
