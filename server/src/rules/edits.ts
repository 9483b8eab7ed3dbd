import { encodeKey, encodeValue, parseProperties } from '../properties';
import type { ResponseEntry } from '../model/entry';
import type { ResponseFile } from '../model/responseFile';
import type { TextEdit } from '../text/edit';
import { lineEndOf } from '../text/lines';
import type { Span } from '../text/span';

/** Puts `text` in at `offset`. */
export function insert(offset: number, text: string): TextEdit {
  return { span: { start: offset, end: offset }, newText: text };
}

export function remove(span: Span): TextEdit {
  return { span, newText: '' };
}

export function replace(span: Span, newText: string): TextEdit {
  return { span, newText };
}

/** Doubles the backslashes that stand at `offsets`. */
export function doubleBackslashes(offsets: readonly number[]): TextEdit[] {
  return offsets.map((offset) => insert(offset, '\\'));
}

/** Removes the whole logical line of `entry`, with its line end. */
export function removeEntry(entry: ResponseEntry): TextEdit {
  return remove({ start: entry.node.start, end: entry.node.end });
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
  const before = (begins ? '' : lineEnd) + (continuesInto(file, offset) ? lineEnd : '');
  return insert(offset, before + line + (begins || offset < file.text.length ? lineEnd : ''));
}

/** Whether a line added at `offset` would be the continuation of the one before: it ends in a lone backslash. */
function continuesInto(file: ResponseFile, offset: number): boolean {
  const last = parseProperties(file.text.slice(0, offset)).nodes.at(-1);
  return last?.kind === 'continuation' || (last?.kind === 'entry' && last.valueEnd < last.lineEnd);
}
