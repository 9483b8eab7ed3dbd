import type { SemanticTokensLegend } from 'vscode-languageserver-types';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from './token';

export const SEMANTIC_TOKENS_LEGEND: SemanticTokensLegend = {
  tokenTypes: [...TOKEN_TYPES],
  tokenModifiers: [...TOKEN_MODIFIERS],
};
