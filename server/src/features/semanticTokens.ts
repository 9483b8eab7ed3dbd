import type { Range, SemanticTokensEdit, SemanticTokensLegend } from 'vscode-languageserver-types';
import type { ResponseDocument } from './responseDocument';

export const SEMANTIC_TOKENS_LEGEND: SemanticTokensLegend = { tokenTypes: [], tokenModifiers: [] };

/** The tokens as the protocol packs them, five numbers each. @param range null for the whole document */
export function semanticTokens(_document: ResponseDocument, _range: Range | null): number[] {
  return [];
}

/** The edits that make `next` of `previous`. */
export function semanticTokensDelta(_previous: readonly number[], _next: readonly number[]): SemanticTokensEdit[] {
  return [];
}
