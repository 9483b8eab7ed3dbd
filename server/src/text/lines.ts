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
  private readonly starts: readonly number[];

  constructor(
    readonly text: string,
    starts?: readonly number[],
  ) {
    this.starts = starts ?? [0, ...lineStarts(text, 0, text.length)];
  }

  /** The index of the text in which `newText` stands instead of `span`; only the lines that it touches are read again. */
  edited({ start, end }: Span, newText: string): LineIndex {
    const text = this.text.slice(0, start) + newText + this.text.slice(end);
    // A CR right before the change and an LF right behind it may become one line end, or two.
    const from = Math.max(0, start - 1);
    const to = Math.min(this.text.length, end + 1);
    const shift = newText.length - (end - start);
    const starts = this.starts.slice(0, this.firstStartBehind(from));
    starts.push(...lineStarts(text, from, to + shift));
    for (let line = this.firstStartBehind(to); line < this.starts.length; line++) {
      starts.push((this.starts[line] as number) + shift);
    }
    return new LineIndex(text, starts);
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

/** Where lines begin behind the line ends that stand in `[start, end)`. */
function lineStarts(text: string, start: number, end: number): number[] {
  const starts: number[] = [];
  for (let i = start; i < end; i++) {
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
