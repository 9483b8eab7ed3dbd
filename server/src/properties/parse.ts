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
import { NodeTable } from './nodeTable';
import type { PropertiesDocument, PropertiesNode } from './nodes';
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
  const scanner = scannerOf(text);
  const table = new NodeTable(text);
  for (let at = 0; at < text.length;) at = addNode(table, scanner, at);
  return table;
}

/**
 * Reads the nodes of `text` one after the other from `start` on, where a node begins, until `visit` has seen enough
 * (`false`) or the text ends. Only continuations couple neighbouring lines, so they are the same as in the whole tree.
 */
export function parsePropertiesFrom(text: string, start: number, visit: (node: PropertiesNode) => boolean): void {
  const scanner = scannerOf(text);
  for (let at = start; at < text.length;) {
    const table = new NodeTable('');
    at = addNode(table, scanner, at);
    if (!visit(table.nodes[0] as PropertiesNode)) return;
  }
}

function scannerOf(text: string): Scanner {
  return {
    text,
    lineEnds: new Occurrences(text, ['\n', '\r']),
    backslashes: new Occurrences(text, ['\\']),
  };
}

/** Adds the node that begins at `start`, where a logical line can begin. Gives its end. */
function addNode(table: NodeTable, scanner: Scanner, start: number): number {
  const { text } = scanner;
  const mark = afterBlanks(text, start);
  const lineEnd = scanner.lineEnds.from(mark);
  const code = mark === lineEnd ? 0 : text.charCodeAt(mark);
  const isComment = code === HASH || code === BANG;
  // Java continues a line only when it finds a character behind the CR or LF, be it the LF of a CRLF.
  // Otherwise what it has is an entry, even if that is nothing.
  const isContinuation = code === BACKSLASH && mark + 1 === lineEnd && lineEnd + 1 < text.length;
  if (mark < lineEnd && !isComment && !isContinuation) return addEntry(table, scanner, start, mark);

  const end = afterLineEnd(text, lineEnd);
  if (isComment) table.addComment(start, mark, lineEnd, end);
  else if (isContinuation) table.addContinuation(start, end);
  else table.addBlank(start, end);
  return end;
}

/** Adds the entry that begins at `start` and whose key begins at `keyStart`. Gives its end. */
function addEntry(table: NodeTable, scanner: Scanner, start: number, keyStart: number): number {
  const { text } = scanner;
  const backslashFromKey = scanner.backslashes.from(keyStart);
  const keyEnd = endOfPart(scanner, keyStart, 'key');
  const valueStart = endOfSeparator(text, keyEnd);
  const backslashFromValue = scanner.backslashes.from(valueStart);
  const valueEnd = endOfPart(scanner, valueStart, 'value');
  const lineEnd = endOfDangling(text, valueEnd);
  const end = afterLineEnd(text, lineEnd);
  const keyEscaped = backslashFromKey < keyEnd;
  const valueEscaped = backslashFromValue < valueEnd;
  table.addEntry(start, keyStart, keyEnd, valueStart, valueEnd, lineEnd, end, keyEscaped, valueEscaped);
  return end;
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
