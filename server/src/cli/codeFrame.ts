import { MASK } from '../model/mask';
import { partsIn } from '../model/masked';
import type { LineIndex } from '../text/lines';
import type { Span } from '../text/span';
import { cellsOf } from './displayWidth';

/** A line of a code frame: the text with secrets masked, and the carets under the part that is meant. */
export interface FrameLine {
  /** Zero-based line of the text. */
  readonly line: number;
  readonly text: string;
  /** Blanks, then carets. */
  readonly carets: string;
}

/** What a code frame is made of: a file's text, its lines, and where it holds secrets. */
export interface FrameSource {
  readonly text: string;
  readonly lines: LineIndex;
  readonly secrets: readonly Span[];
}

/** A range over more lines than this is shown by its first ones. */
const MOST_LINES = 3;

/** The lines that `span` (UTF-16 offsets) touches, each cut to `width` columns around what is meant. */
export function frameOf(source: FrameSource, span: Span, width: number): FrameLine[] {
  const first = source.lines.lineAt(span.start);
  const last = span.end > span.start ? source.lines.lineAt(span.end - 1) : first;
  const frame: FrameLine[] = [];
  for (let line = first; line <= Math.min(last, first + MOST_LINES - 1); line++) {
    frame.push(frameLine(source, line, span, Math.max(width, 20)));
  }
  return frame;
}

function frameLine(source: FrameSource, line: number, span: Span, width: number): FrameLine {
  const whole = source.lines.spanOf(line);
  const start = Math.min(Math.max(span.start, whole.start), whole.end);
  const end = Math.min(Math.max(span.end, start), whole.end);
  const near = nearby(source.text, whole, start, width);
  const cells = cellsIn(source, near);
  const from = columnOf(cells, start);
  const to = Math.max(from + 1, endColumnOf(cells, end));
  const window = windowAround(cells, from, width, near.start > whole.start, near.end < whole.end);
  const caretStart = Math.max(0, from - window.shift);
  const caretEnd = Math.max(caretStart + 1, Math.min(to - window.shift, window.columns));
  return { line, text: window.text, carets: ' '.repeat(caretStart) + '^'.repeat(caretEnd - caretStart) };
}

/** The part of a line that can come into view: a line may have a million characters. */
function nearby(text: string, line: Span, at: number, width: number): Span {
  let start = Math.max(line.start, at - 4 * width);
  let end = Math.min(line.end, at + 4 * width);
  if (start > line.start && isLowSurrogate(text, start)) start--;
  if (end < line.end && isLowSurrogate(text, end)) end++;
  return { start, end };
}

function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}

/** A cell with the column at which it begins and the span of the text that it stands for. */
interface PlacedCell {
  readonly shown: string;
  readonly width: number;
  readonly column: number;
  readonly start: number;
  readonly end: number;
}

function cellsIn({ text, secrets }: FrameSource, part: Span): PlacedCell[] {
  const placed: PlacedCell[] = [];
  let column = 0;
  const place = (shown: string, width: number, start: number, end: number): void => {
    placed.push({ shown, width, column, start, end });
    column += width;
  };
  const placeText = (start: number, end: number): void => {
    const cells = cellsOf(text.slice(start, end), column);
    cells.forEach(({ shown, width, offset }, i) =>
      place(shown, width, start + offset, start + (cells[i + 1]?.offset ?? end - start)),
    );
  };
  let at = part.start;
  for (const secret of partsIn(secrets, part)) {
    placeText(at, secret.start);
    place(MASK, MASK.length, secret.start, secret.end);
    at = secret.end;
  }
  placeText(at, part.end);
  return placed;
}

/** The column at which the cell of the text's `offset` begins. */
function columnOf(cells: readonly PlacedCell[], offset: number): number {
  return cells.find((cell) => offset < cell.end)?.column ?? endColumnOf(cells, offset);
}

/** The column behind everything that stands before the text's `offset`; a cell is not divided. */
function endColumnOf(cells: readonly PlacedCell[], offset: number): number {
  const last = cells.findLast((cell) => cell.start < offset);
  return last ? last.column + last.width : 0;
}

interface Window {
  readonly text: string;
  /** How many columns the text was moved to the left. */
  readonly shift: number;
  readonly columns: number;
}

/** The cells that fit `width` columns, with `…` where something is left out; a third of the width stands before `from`. */
function windowAround(
  cells: readonly PlacedCell[],
  from: number,
  width: number,
  cutBefore: boolean,
  cutAfter: boolean,
): Window {
  const last = cells.at(-1);
  const total = last ? last.column + last.width : 0;
  const fits = total <= width;
  const wanted = fits || from < width - 8 ? 0 : from - Math.floor(width / 3);
  const firstShown = cells.find((cell) => cell.column >= wanted)?.column ?? 0;
  const before = firstShown > 0 || cutBefore ? '…' : '';
  const shift = firstShown - before.length;
  const kept: string[] = [];
  let column = firstShown;
  let after = cutAfter ? '…' : '';
  for (const cell of cells) {
    if (cell.column < firstShown) continue;
    if (cell.column + cell.width - shift > width - 1 && cell !== last) {
      after = '…';
      break;
    }
    kept.push(cell.shown);
    column = cell.column + cell.width;
  }
  return { text: before + kept.join('') + after, shift, columns: column - shift + after.length };
}
