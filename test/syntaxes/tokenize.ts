import { fileURLToPath } from 'node:url';
import { createRegistry } from 'vscode-tmgrammar-test/dist/common/index';

/** The languages that have a grammar here; its file and its root scope are named after each. */
export const LANGUAGES = ['bems-response-file', 'bems-connectivity-profile'] as const;
export type GrammarLanguage = (typeof LANGUAGES)[number];

/** Where the grammar of a language is. */
export function grammarPath(language: GrammarLanguage): string {
  return fileURLToPath(new URL(`../../syntaxes/${language}.tmLanguage.json`, import.meta.url));
}

/** Where VS Code's own engine finds the grammars. */
export const registry = createRegistry(
  LANGUAGES.map((language) => ({ path: grammarPath(language), scopeName: `source.${language}`, language: '' })),
);

/** The scopes of each UTF-16 unit of `text`, without the language's suffix, outermost first; none of line ends. */
export async function tokenize(text: string, language: GrammarLanguage = 'bems-response-file'): Promise<string[][]> {
  const grammar = await registry.loadGrammar(`source.${language}`);
  if (!grammar) throw new Error('no grammar');
  const suffix = `.${language}`;
  const scopes: string[][] = Array.from({ length: text.length }, () => []);
  let state: Parameters<typeof grammar.tokenizeLine>[1] = null;
  let at = 0;
  for (const line of text.split(/(\r\n|\r|\n)/)) {
    // What was split at stands between the lines.
    if (!/^[\r\n]/.test(line)) {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
      state = ruleStack;
      for (const token of tokens) {
        const names = token.scopes
          .slice(1)
          .map((scope) => (scope.endsWith(suffix) ? scope.slice(0, -suffix.length) : scope));
        scopes.fill(names, at + token.startIndex, at + Math.min(token.endIndex, line.length));
      }
    }
    at += line.length;
  }
  return scopes;
}
