import type { LineIndex, Position, Range } from './lines';
import type { Span } from './span';

/** How a client of the Language Server Protocol counts the characters of a line. */
export type PositionEncoding = 'utf-16' | 'utf-8';

/** Offsets (UTF-16 units) of a text as positions in the encoding that a client counts in, and back. */
export interface Positions {
  readonly encoding: PositionEncoding;
  positionAt(offset: number): Position;
  rangeOf(span: Span): Range;
  /** A character behind the end of its line means the end of that line; a line behind the last the end of the text. */
  offsetAt(position: Position): number;
  spanOf(range: Range): Span;
  /** The length of `span`, which lies in one line, as the client counts it. */
  lengthOf(span: Span): number;
}

/** The positions of the text of `lines`. */
export function positionsOf(lines: LineIndex, encoding: PositionEncoding): Positions {
  return encoding === 'utf-8' ? new Utf8Positions(lines) : new Utf16Positions(lines);
}

class Utf16Positions implements Positions {
  readonly encoding: PositionEncoding = 'utf-16';

  constructor(protected readonly lines: LineIndex) {}

  positionAt(offset: number): Position {
    return this.lines.positionAt(offset);
  }

  rangeOf({ start, end }: Span): Range {
    return { start: this.positionAt(start), end: this.positionAt(end) };
  }

  offsetAt(position: Position): number {
    return this.lines.offsetAt(position);
  }

  spanOf({ start, end }: Range): Span {
    return { start: this.offsetAt(start), end: this.offsetAt(end) };
  }

  lengthOf({ start, end }: Span): number {
    return end - start;
  }
}

class Utf8Positions extends Utf16Positions {
  override readonly encoding = 'utf-8';

  override positionAt(offset: number): Position {
    const line = this.lines.lineAt(offset);
    return { line, character: this.lengthOf({ start: this.lines.startOf(line), end: offset }) };
  }

  /** A character inside a code point means its beginning. */
  override offsetAt({ line, character }: Position): number {
    if (line < 0) return 0;
    const { start, end } = this.lines.spanOf(line);
    return start + offsetInLine(this.lines.text.slice(start, end), character, 'utf-8');
  }

  override lengthOf({ start, end }: Span): number {
    let bytes = 0;
    for (let at = start; at < end;) {
      const codePoint = this.lines.text.codePointAt(at) as number;
      bytes += bytesOf(codePoint);
      at += codePoint > 0xffff ? 2 : 1;
    }
    return bytes;
  }
}

/**
 * The offset in `line` that `character` of a position means: before its line end at the furthest, and before a code point
 * that a character is inside of.
 */
export function offsetInLine(line: string, character: number, encoding: PositionEncoding): number {
  const end = line.length - (/(?:\r\n|\r|\n)$/.exec(line)?.[0].length ?? 0);
  if (encoding === 'utf-16') return Math.max(0, Math.min(character, end));
  let at = 0;
  for (let bytes = 0; at < end;) {
    const codePoint = line.codePointAt(at) as number;
    bytes += bytesOf(codePoint);
    if (bytes > character) break;
    at += codePoint > 0xffff ? 2 : 1;
  }
  return at;
}

/** How many bytes a code point has in UTF-8; a lone surrogate becomes U+FFFD, which has three. */
function bytesOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
