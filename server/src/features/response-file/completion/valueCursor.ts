import { isEscaped } from '../../../model/entry';
import type { ResponseEntry } from '../../../model/entry';
import { decode, decodeMapped } from '../../../properties';
import type { MappedText } from '../../../properties';
import { isOnOneLine } from './suggestion';
import type { Target } from './suggestion';

/** A cursor in a value. */
export interface ValueCursor {
  readonly entry: ResponseEntry;
  /** In the source. */
  readonly offset: number;
  /** The value, decoded; backslashes that were meant as characters are. */
  readonly value: MappedText;
  /** Where in the decoded value the cursor stands. */
  readonly at: number;
}

/** The cursor at `offset` in the value of `entry`; null inside an escape and where the separator is not yet written. */
export function valueCursor(entry: ResponseEntry, offset: number): ValueCursor | null {
  const { text, node } = entry;
  const { valueStart, valueEnd } = node;
  if (offset < valueStart && !/[=:]/.test(text.slice(node.keyEnd, offset))) return null;
  const { literal } = entry.faults;
  const value = decodeMapped(text, valueStart, valueEnd, (escape) => literal.has(escape.start));
  const at = decodedPlace(entry, offset, value);
  return at < 0 ? null : { entry, offset, value, at };
}

/** The whole value, as a target; null where it goes on over more lines. A backslash that joins a next line by mistake is its end. */
export function wholeValue({ entry, offset }: ValueCursor): Target | null {
  const { text, node } = entry;
  const { swallow, dangling } = entry.faults;
  const start = Math.min(offset, node.valueStart);
  const backslash = swallow?.backslash ?? dangling;
  const endsThere = backslash >= start && offset <= backslash + 1;
  const target = { start, cursor: offset, end: endsThere ? backslash + 1 : node.lineEnd };
  return isOnOneLine(text, target) ? target : null;
}

/**
 * The decoded stretch `[start, end)`, which holds the cursor, as a target; null where it goes over more lines, and behind
 * a backslash that would take the first character put in.
 */
export function partOfValue({ entry, offset, value, at }: ValueCursor, start: number, end: number): Target | null {
  if (isEscaped(entry.text, offset)) return null;
  const target = {
    start: start < at ? value.sourceSpan(start, at).start : offset,
    cursor: offset,
    end: end > at ? value.sourceSpan(at, end).end : offset,
  };
  return isOnOneLine(entry.text, target) ? target : null;
}

function decodedPlace(entry: ResponseEntry, offset: number, value: MappedText): number {
  const { text, node } = entry;
  if (offset <= node.valueStart) return 0;
  if (offset >= node.valueEnd) return value.text.length;
  const at = value.decodedOffset(offset);
  // Between two lines of the value.
  if (at < 0) return decode(text, node.valueStart, offset).length;
  return value.sourceSpan(at, at + 1).start === offset ? at : -1;
}
