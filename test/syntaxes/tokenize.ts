import { fileURLToPath } from 'node:url';
import { createRegistry } from 'vscode-tmgrammar-test/dist/common/index';

export const SCOPE_NAME = 'source.bems-response-file';

const path = fileURLToPath(new URL('../../syntaxes/bems-response-file.tmLanguage.json', import.meta.url));

/** Where VS Code's own engine finds the grammar. */
export const registry = createRegistry([{ path, scopeName: SCOPE_NAME, language: '' }]);

/** The scopes of each UTF-16 unit of `text`, without the language's suffix, outermost first; none of line ends. */
export async function tokenize(text: string): Promise<string[][]> {
  const grammar = await registry.loadGrammar(SCOPE_NAME);
  if (!grammar) throw new Error('no grammar');
  const scopes: string[][] = Array.from({ length: text.length }, () => []);
  let state: Parameters<typeof grammar.tokenizeLine>[1] = null;
  let at = 0;
  for (const line of text.split(/(\r\n|\r|\n)/)) {
    // What was split at stands between the lines.
    if (!/^[\r\n]/.test(line)) {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
      state = ruleStack;
      for (const token of tokens) {
        const names = token.scopes.slice(1).map((scope) => scope.replace(/\.bems-response-file$/, ''));
        scopes.fill(names, at + token.startIndex, at + Math.min(token.endIndex, line.length));
      }
    }
    at += line.length;
  }
  return scopes;
}
