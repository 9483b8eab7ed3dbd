import type { Span } from '../text/span';

/**
 * The lossless tree of a Java properties document. Its nodes tile the text: each begins where the one before ends,
 * the first at 0, the last ends at `text.length`. All offsets are UTF-16 units.
 */
export interface PropertiesDocument {
  readonly text: string;
  readonly nodes: readonly PropertiesNode[];
}

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

const TAB = 9;
const LF = 10;
const FF = 12;
const CR = 13;
const SPACE = 32;
const BANG = 33;
const HASH = 35;
const COLON = 58;
const EQUALS = 61;
const BACKSLASH = 92;

/** Space, tab and form feed: the only blanks of the format. */
export function isBlank(code: number): boolean {
  return code === SPACE || code === TAB || code === FF;
}

function isLineEnd(code: number): boolean {
  return code === LF || code === CR;
}

/**
 * The tree of `text`, for every text: nothing is thrown, whatever it holds.
 * Source of the grammar: Java SE API, `java.util.Properties.load(Reader)`; its corners as measured with OpenJDK 17.
 */
export function parseProperties(text: string): PropertiesDocument {
  const nodes: PropertiesNode[] = [];
  const length = text.length;
  let at = 0;
  while (at < length) {
    let mark = at;
    while (mark < length && isBlank(text.charCodeAt(mark))) mark++;
    const node = mark < length ? nodeAt(text, at, mark) : ({ kind: 'blank', start: at, end: length } as const);
    nodes.push(node);
    at = node.end;
  }
  return { text, nodes };
}

/** The node that begins at `start`, whose first character that is no blank stands at `mark`. */
function nodeAt(text: string, start: number, mark: number): PropertiesNode {
  const code = text.charCodeAt(mark);
  if (isLineEnd(code)) return { kind: 'blank', start, end: afterLineEnd(text, mark) };
  if (code === HASH || code === BANG) {
    let textEnd = mark + 1;
    while (textEnd < text.length && !isLineEnd(text.charCodeAt(textEnd))) textEnd++;
    return { kind: 'comment', start, markStart: mark, textEnd, end: afterLineEnd(text, textEnd) };
  }
  if (code === BACKSLASH && mark + 1 < text.length && isLineEnd(text.charCodeAt(mark + 1))) {
    const end = afterLineEnd(text, mark + 1);
    // A backslash and one LF or CR that end the file make an entry with an empty key; CRLF does not (OpenJDK 17).
    if (end < text.length || end === mark + 3) return { kind: 'continuation', start, end };
  }
  return entryAt(text, start, mark);
}

/** The entry that begins at `start` and whose key begins at `keyStart`. */
function entryAt(text: string, start: number, keyStart: number): EntryNode {
  const length = text.length;
  let at = keyStart;

  // `contentEnd` stays behind the last character that counts: what follows it up to the line end is a continuation
  // that leads to nothing.
  let contentEnd = at;
  let keyEscaped = false;
  while (at < length) {
    const code = text.charCodeAt(at);
    if (code === EQUALS || code === COLON || isBlank(code) || isLineEnd(code)) break;
    if (code !== BACKSLASH) {
      contentEnd = ++at;
      continue;
    }
    const next = afterContinuation(text, at);
    if (next > 0) {
      at = next;
    } else {
      if (at + 1 < length) contentEnd = at + 2;
      at += 2;
    }
    keyEscaped = true;
  }
  const keyEnd = contentEnd;
  if (keyEscaped) keyEscaped = hasBackslash(text, keyStart, keyEnd);

  let separated = false;
  while (at < length) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) {
      contentEnd = ++at;
    } else if (!separated && (code === EQUALS || code === COLON)) {
      separated = true;
      contentEnd = ++at;
    } else {
      const next = code === BACKSLASH ? afterContinuation(text, at) : 0;
      if (next === 0) break;
      at = next;
    }
  }

  let valueStart = at;
  let valueEscaped = false;
  while (at < length) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) {
      const next = afterContinuation(text, at);
      if (next > 0) {
        at = next;
      } else {
        if (at + 1 < length) contentEnd = at + 2;
        at += 2;
      }
      valueEscaped = true;
    } else if (code === LF || code === CR) {
      break;
    } else {
      contentEnd = ++at;
    }
  }
  if (contentEnd < valueStart) valueStart = contentEnd;
  const valueEnd = contentEnd;
  if (valueEscaped) valueEscaped = hasBackslash(text, valueStart, valueEnd);
  const lineEnd = Math.min(at, length);
  const end = afterLineEnd(text, lineEnd);
  return { kind: 'entry', start, keyStart, keyEnd, valueStart, valueEnd, lineEnd, end, keyEscaped, valueEscaped };
}

function hasBackslash(text: string, start: number, end: number): boolean {
  const at = text.indexOf('\\', start);
  return at >= 0 && at < end;
}

/** The offset behind the line end at `at` (LF, CR or CRLF); `at` itself at the end of the text. */
function afterLineEnd(text: string, at: number): number {
  if (at >= text.length) return at;
  return text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF ? at + 2 : at + 1;
}

/** For the unpaired backslash at `at`: where the continued line goes on behind its blanks, or 0 where it is no continuation. */
function afterContinuation(text: string, at: number): number {
  if (at + 1 >= text.length || !isLineEnd(text.charCodeAt(at + 1))) return 0;
  let next = afterLineEnd(text, at + 1);
  while (next < text.length && isBlank(text.charCodeAt(next))) next++;
  return next;
}
