import type { FoldingRange } from 'vscode-languageserver-types';
import type { ResponseDocument } from './responseDocument';

/** Sections made by comment banners, comments, continued lines. */
export function foldingRanges(_document: ResponseDocument): FoldingRange[] {
  return [];
}
