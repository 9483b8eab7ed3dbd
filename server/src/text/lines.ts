import { firstWhere } from './firstWhere';
import type { Span } from './span';

/** A place in a text as the Language Server Protocol counts it: both from 0, `character` in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** From `start` up to, not including, `end`. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

const LF = 10;
const CR = 13;

/** Where the lines of a text begin; LF, CR and CRLF end a line. Made once for a text, answers in O(log lines). */
export class LineIndex {
  private readonly starts: Int32Array;

  constructor(
    readonly text: string,
    starts?: Int32Array,
  ) {
    this.starts = starts ?? Int32Array.from(lineStarts(text));
  }

  /** The index of the text that `lines` make, each of which has its line end but the last. */
  static ofLines(lines: readonly string[]): LineIndex {
    const starts = new Int32Array(lines.length);
    let at = 0;
    for (const [line, text] of lines.entries()) {
      starts[line] = at;
      at += text.length;
    }
    return new LineIndex(lines.join(''), starts);
  }

  /** The first line that begins behind `offset`. */
  private firstStartBehind(offset: number): number {
    return firstWhere(this.starts, (start) => start > offset);
  }

  get lineCount(): number {
    return this.starts.length;
  }

  /** The zero-based line that holds `offset`. */
  lineAt(offset: number): number {
    return Math.max(0, this.firstStartBehind(offset) - 1);
  }

  /** The offset at which the zero-based `line` begins; the end of the text for a line behind the last. */
  startOf(line: number): number {
    return this.starts[line] ?? this.text.length;
  }

  /** The line without its line end. */
  spanOf(line: number): Span {
    const start = this.startOf(line);
    let end = this.startOf(line + 1);
    while (end > start && (this.text.charCodeAt(end - 1) === LF || this.text.charCodeAt(end - 1) === CR)) end--;
    return { start, end };
  }

  positionAt(offset: number): Position {
    const line = this.lineAt(offset);
    return { line, character: offset - this.startOf(line) };
  }

  rangeOf(span: Span): Range {
    return { start: this.positionAt(span.start), end: this.positionAt(span.end) };
  }

  /** The offset of `position`; a character behind the end of its line means the end of that line. */
  offsetAt(position: Position): number {
    if (position.line < 0) return 0;
    const { start, end } = this.spanOf(position.line);
    return Math.min(start + Math.max(0, position.character), Math.max(start, end));
  }
}

/** The lines of `text`, each with its line end; the last one, which has none, may be empty. */
export function splitLines(text: string): string[] {
  const starts = lineStarts(text);
  return starts.map((start, line) => text.slice(start, starts[line + 1]));
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === LF || (c === CR && text.charCodeAt(i + 1) !== LF)) starts.push(i + 1);
  }
  return starts;
}

/** The line end that a text uses first; LF where it has none. */
export function lineEndOf(text: string): '\n' | '\r\n' | '\r' {
  const at = text.search(/[\r\n]/);
  if (at < 0 || text[at] === '\n') return '\n';
  return text[at + 1] === '\n' ? '\r\n' : '\r';
}
