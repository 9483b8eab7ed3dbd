import { encodeKey, encodeValue, isBlank } from '../properties';
import type { ResponseEntry } from '../model/entry';
import type { ResponseFile } from '../model/responseFile';
import { insert, remove, replace } from '../text/edit';
import type { TextEdit } from '../text/edit';
import { lineEndOf } from '../text/lines';
import type { Span } from '../text/span';

/** Doubles the backslashes that stand at `offsets`. */
export function doubleBackslashes(offsets: readonly number[]): TextEdit[] {
  return offsets.map((offset) => insert(offset, '\\'));
}

/** Removes the whole logical line of `entry`, with its line end. */
export function removeEntry(entry: ResponseEntry): TextEdit {
  return remove({ start: entry.node.start, end: entry.node.end });
}

/**
 * Where a value goes on in a new line at `at`, with only indentation before it: the offset of the backslash that
 * continues the line before. Elsewhere `at` itself.
 */
export function beforeIndent(text: string, at: number): number {
  let before = at;
  while (isBlank(text.charCodeAt(before - 1))) before--;
  if (text[before - 1] === '\n') before--;
  else if (text[before - 1] !== '\r') return at;
  return (text[before - 1] === '\r' ? before - 1 : before) - 1;
}

/**
 * Removes `span` from the value of `entry`. At the end of the value the continuations before it go, too: a backslash
 * that leads to nothing would be a fault of its own.
 */
export function removePart(entry: ResponseEntry, span: Span): TextEdit {
  const { text, node } = entry;
  let { start } = span;
  if (/^["']?[ \t\f]*$/.test(text.slice(span.end, node.valueEnd))) {
    for (let before = beforeIndent(text, start); before < start; before = beforeIndent(text, start)) start = before;
  }
  return remove({ start, end: span.end });
}

/** Gives `entry` the value `value`, rightly escaped. */
export function setValue(entry: ResponseEntry, value: string): TextEdit {
  const encoded = encodeValue(value);
  const separator = entry.text.slice(entry.node.keyEnd, entry.node.valueStart);
  const { valueStart, lineEnd } = entry.node;
  return replace({ start: valueStart, end: lineEnd }, separator === '' ? `=${encoded}` : encoded);
}

/** Adds the line `key=value` behind the entry `after`, or at the end of the file. */
export function addEntry(file: ResponseFile, key: string, value: string, after?: ResponseEntry): TextEdit {
  const line = `${encodeKey(key)}=${encodeValue(value)}`;
  const lineEnd = lineEndOf(file.text);
  const offset = after ? after.node.end : file.text.length;
  const begins = offset === 0 || /[\r\n]/.test(file.text[offset - 1] as string);
  // A blank line ends what a backslash continues.
  const before = (begins ? '' : lineEnd) + ((after ? isContinued(after) : file.endsContinued) ? lineEnd : '');
  return insert(offset, before + line + (begins || offset < file.text.length ? lineEnd : ''));
}

/** Whether a line added behind the entry would be its continuation: it ends in a lone backslash. */
function isContinued({ node }: ResponseEntry): boolean {
  return node.valueEnd < node.lineEnd;
}
