import type { Span } from '../../text/span';

/** The kinds of tokens; `secret`, `path` and `escape` are ours, the others those of the protocol. */
export const TOKEN_TYPES = [
  'property',
  'operator',
  'string',
  'number',
  'variable',
  'keyword',
  'comment',
  'type',
  'parameter',
  'enumMember',
  'secret',
  'path',
  'escape',
] as const;
export type TokenType = (typeof TOKEN_TYPES)[number];

/** `unused`, which is ours, is an entry that a later one replaces. */
export const TOKEN_MODIFIERS = ['defaultLibrary', 'deprecated', 'unused'] as const;

/** The modifiers as bits, in the order of {@link TOKEN_MODIFIERS}. */
export const DEFAULT_LIBRARY = 1;
export const DEPRECATED = 2;
export const UNUSED = 4;

/** A token in the source. It may reach over line ends: what packs it splits it. */
export interface Token extends Span {
  readonly type: TokenType;
  readonly modifiers: number;
}

/** The token of `span`. @param modifiers bits */
export function token({ start, end }: Span, type: TokenType, modifiers = 0): Token {
  return { start, end, type, modifiers };
}

/** `lower` with `upper` laid over it: where both have a token it is the upper one. Both are sorted and disjoint, as is the result. */
export function over(lower: readonly Token[], upper: readonly Token[]): readonly Token[] {
  if (upper.length === 0) return lower;
  const seen: Token[] = [...upper];
  let next = 0;
  for (const each of lower) {
    let at = each.start;
    while (next < upper.length && (upper[next] as Token).end <= at) next++;
    for (let i = next; i < upper.length && (upper[i] as Token).start < each.end; i++) {
      const { start, end } = upper[i] as Token;
      if (start > at) seen.push({ ...each, start: at, end: start });
      at = Math.max(at, end);
    }
    if (at < each.end) seen.push({ ...each, start: at });
  }
  return seen.sort((a, b) => a.start - b.start);
}
