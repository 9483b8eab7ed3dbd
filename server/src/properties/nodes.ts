import type { Span } from '../text/span';

/**
 * The lossless tree of a Java properties document. Its nodes tile the text: each begins where the one before ends,
 * the first at 0, the last ends at `text.length`. All offsets are UTF-16 units.
 */
export interface PropertiesDocument {
  readonly text: string;
  readonly nodes: readonly PropertiesNode[];
  /** Calls `visit` for each entry, without making its node, until it says that it has seen enough (`false`). */
  readonly visitEntries: (visit: EntryVisitor) => void;
}

/** Sees an entry: its offsets as in {@link EntryNode}, and the index of its node. */
export type EntryVisitor = (
  keyStart: number,
  keyEnd: number,
  keyEscaped: boolean,
  valueStart: number,
  valueEnd: number,
  valueEscaped: boolean,
  index: number,
) => boolean;

export type PropertiesNode = BlankNode | CommentNode | ContinuationNode | EntryNode;

/** A natural line of nothing but blanks, with its line end. */
export interface BlankNode extends Span {
  readonly kind: 'blank';
}

/** A comment line: blanks, `#` or `!`, text, line end. `markStart` is the offset of the `#` or `!`. */
export interface CommentNode extends Span {
  readonly kind: 'comment';
  readonly markStart: number;
  /** Where the text ends and the line end begins. */
  readonly textEnd: number;
}

/** A line that holds only a backslash, where a new logical line could begin: Java skips it. */
export interface ContinuationNode extends Span {
  readonly kind: 'continuation';
}

/**
 * A logical line with a key and a value, over as many natural lines as it is continued:
 * indent `[start, keyStart)`, key `[keyStart, keyEnd)`, separator `[keyEnd, valueStart)` (with the continuations in it),
 * value `[valueStart, valueEnd)`, dangling continuation `[valueEnd, lineEnd)` (a backslash that continues into nothing),
 * line end `[lineEnd, end)`.
 */
export interface EntryNode extends Span {
  readonly kind: 'entry';
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly valueStart: number;
  readonly valueEnd: number;
  readonly lineEnd: number;
  /** Whether the key's source has a backslash; where not, the source is the key. */
  readonly keyEscaped: boolean;
  /** Whether the value's source has a backslash; where not, the source is the value. */
  readonly valueEscaped: boolean;
}

/** The same entry `by` UTF-16 units further on. */
export function shiftEntryNode(node: EntryNode, by: number): EntryNode {
  if (by === 0) return node;
  return {
    kind: 'entry',
    start: node.start + by,
    keyStart: node.keyStart + by,
    keyEnd: node.keyEnd + by,
    valueStart: node.valueStart + by,
    valueEnd: node.valueEnd + by,
    lineEnd: node.lineEnd + by,
    end: node.end + by,
    keyEscaped: node.keyEscaped,
    valueEscaped: node.valueEscaped,
  };
}

/** The same comment `by` UTF-16 units further on. */
export function shiftCommentNode({ start, markStart, textEnd, end }: CommentNode, by: number): CommentNode {
  return { kind: 'comment', start: start + by, markStart: markStart + by, textEnd: textEnd + by, end: end + by };
}
