import type { Range } from 'vscode-languageserver-types';
import type { ResponseFile } from '../../model/responseFile';
import { firstWhere } from '../../text/firstWhere';
import type { Span } from '../../text/span';
import type { ResponseDocument } from './responseDocument';
import { commentTokens } from './semanticTokens/commentTokens';
import { entryTokens } from './semanticTokens/entryTokens';
import { pack } from '../semanticTokens/pack';
import { token } from '../semanticTokens/token';
import type { Token } from '../semanticTokens/token';

/** The tokens as the protocol packs them, five numbers each. @param range null for the whole document */
export function semanticTokens({ file, positions }: ResponseDocument, range: Range | null): number[] {
  const span = range ? positions.spanOf(range) : { start: 0, end: file.text.length };
  return pack(tokensIn(file, span), file.lines, positions);
}

/** The tokens of the entries and comments that share a line with `span`. */
function* tokensIn(file: ResponseFile, span: Span): Iterable<Token> {
  const { document, entries, comments } = file;
  const { nodes } = document;
  const first = firstWhere(nodes, ({ end }) => end > span.start);
  const from = nodes[first]?.start ?? file.text.length;
  let entry = firstWhere(entries, ({ node }) => node.start >= from);
  let comment = firstWhere(comments, ({ node }) => node.start >= from);
  for (let index = first; index < nodes.length; index++) {
    const node = nodes[index];
    if (!node || node.start > span.end) return;
    if (node.kind === 'continuation') {
      yield token(node, 'escape');
    } else if (node.kind === 'entry') {
      const next = entries[entry++];
      if (next) yield* entryTokens(file, next);
    } else if (node.kind === 'comment') {
      const next = comments[comment++];
      if (next) yield* commentTokens(file, next);
    }
  }
}
