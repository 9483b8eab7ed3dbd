import {
  BACKSLASH,
  BANG,
  COLON,
  EQUALS,
  HASH,
  SPACE,
  afterBlanks,
  afterContinuation,
  afterLineEnd,
  isBlank,
  isLineEnd,
} from './characters';
import type { EntryNode, PropertiesDocument, PropertiesNode } from './nodes';
import { Occurrences } from './occurrences';

/** A text, and what tells where the characters in it are that mean something. */
interface Scanner {
  readonly text: string;
  readonly lineEnds: Occurrences;
  readonly backslashes: Occurrences;
}

/**
 * The tree of `text`, for every text: nothing is thrown, whatever it holds.
 * Source of the grammar: Java SE API, `java.util.Properties.load(Reader)`; its corners as measured with OpenJDK 17.
 */
export function parseProperties(text: string): PropertiesDocument {
  const scanner: Scanner = {
    text,
    lineEnds: new Occurrences(text, ['\n', '\r']),
    backslashes: new Occurrences(text, ['\\']),
  };
  const nodes: PropertiesNode[] = [];
  for (let at = 0; at < text.length;) {
    const node = nodeAt(scanner, at);
    nodes.push(node);
    at = node.end;
  }
  return { text, nodes };
}

/** The node that begins at `start`, where a logical line can begin. */
function nodeAt(scanner: Scanner, start: number): PropertiesNode {
  const { text } = scanner;
  const mark = afterBlanks(text, start);
  const lineEnd = scanner.lineEnds.from(mark);
  if (mark === lineEnd) return { kind: 'blank', start, end: afterLineEnd(text, lineEnd) };

  const code = text.charCodeAt(mark);
  if (code === HASH || code === BANG) {
    return { kind: 'comment', start, markStart: mark, textEnd: lineEnd, end: afterLineEnd(text, lineEnd) };
  }
  // Java continues a line only when it finds a character behind the CR or LF, be it the LF of a CRLF.
  // Otherwise what it has is an entry, even if that is nothing.
  if (code === BACKSLASH && mark + 1 === lineEnd && lineEnd + 1 < text.length) {
    return { kind: 'continuation', start, end: afterLineEnd(text, lineEnd) };
  }
  return entryAt(scanner, start, mark);
}

/** The entry that begins at `start` and whose key begins at `keyStart`. */
function entryAt(scanner: Scanner, start: number, keyStart: number): EntryNode {
  const { text } = scanner;
  const backslashFromKey = scanner.backslashes.from(keyStart);
  const keyEnd = endOfPart(scanner, keyStart, 'key');
  const valueStart = endOfSeparator(text, keyEnd);
  const backslashFromValue = scanner.backslashes.from(valueStart);
  const valueEnd = endOfPart(scanner, valueStart, 'value');
  const lineEnd = endOfDangling(text, valueEnd);
  return {
    kind: 'entry',
    start,
    keyStart,
    keyEnd,
    valueStart,
    valueEnd,
    lineEnd,
    end: afterLineEnd(text, lineEnd),
    keyEscaped: backslashFromKey < keyEnd,
    valueEscaped: backslashFromValue < valueEnd,
  };
}

// In the next two functions `at` is how far the text is read, and `end` stays behind the last character that counts:
// what lies between them is a continuation, and only what comes next tells whether it leads to anything.

/** Where the part ends that begins at `start`: at a line end that is not continued, a key also at what separates it. */
function endOfPart(scanner: Scanner, start: number, part: 'key' | 'value'): number {
  const { backslashes, lineEnds, text } = scanner;
  let at = start;
  let end = start;
  for (;;) {
    const backslash = backslashes.from(at);
    const limit = Math.min(lineEnds.from(at), backslash);
    const stop = part === 'key' ? separatorFrom(text, at, limit) : limit;
    if (stop > at) end = stop;
    if (stop < backslash || stop === text.length) return end;
    const next = afterContinuation(text, backslash);
    if (next < 0) end = at = backslash + 2;
    else at = next;
  }
}

/** Where the separator ends that begins at `keyEnd`: blanks, at most one `=` or `:` among them, and continuations. */
function endOfSeparator(text: string, keyEnd: number): number {
  let at = keyEnd;
  let end = keyEnd;
  let separated = false;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) {
      end = ++at;
    } else if (!separated && (code === EQUALS || code === COLON)) {
      separated = true;
      end = ++at;
    } else if (isLineEnd(code)) {
      return end;
    } else {
      const next = code === BACKSLASH ? afterContinuation(text, at) : -1;
      if (next < 0) return at;
      at = next;
    }
  }
  return end;
}

/** Where the line end stands behind a value that ends at `valueEnd`: the continuations between lead to nothing. */
function endOfDangling(text: string, valueEnd: number): number {
  let at = valueEnd;
  while (text.charCodeAt(at) === BACKSLASH) at = afterContinuation(text, at);
  return at;
}

/** The offset of the first `=`, `:` or blank from `at` on, or `limit` where none stands before it. */
function separatorFrom(text: string, at: number, limit: number): number {
  for (; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code <= SPACE ? isBlank(code) : code === EQUALS || code === COLON) break;
  }
  return at;
}
