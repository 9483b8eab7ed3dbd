/** Places and ranges in texts, by what stands there instead of by counted columns. */
import type { Position, Range } from 'vscode-languageserver-protocol';

/** The place that the `|` of `marked` marks, in `text`; `marked` without it stands there once. */
export function placeIn(text: string, marked: string): Position {
  const before = marked.indexOf('|');
  const plain = marked.replace('|', '');
  const at = text.indexOf(plain);
  if (before < 0 || at < 0 || text.includes(plain, at + 1)) throw new Error(`${marked} marks no place, or several.`);
  return positionAt(text, at + before);
}

/** The range of `part`, which stands once in `text`. */
export function rangeIn(text: string, part: string): Range {
  const at = text.indexOf(part);
  if (at < 0 || text.includes(part, at + 1)) throw new Error(`${part} is not in the text, or several times.`);
  return { start: positionAt(text, at), end: positionAt(text, at + part.length) };
}

/** The position of `offset`, in UTF-16 units. */
export function positionAt(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: lines.length - 1, character: (lines.at(-1) as string).length };
}

/** The whole of a text that ends somewhere in this many lines. */
export const WHOLE: Range = { start: { line: 0, character: 0 }, end: { line: 100_000, character: 0 } };

/** The text of `range`, in UTF-16 units. */
export function textIn(text: string, { start, end }: Range): string {
  return text.slice(offsetAt(text, start), offsetAt(text, end));
}

/** The offset of `position`, which is in the text. */
export function offsetAt(text: string, { line, character }: Position): number {
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map(({ 0: end, index }) => index + end.length)];
  return Math.min((starts[line] ?? text.length) + character, text.length);
}

/** `text` after edits, as a client makes them: all refer to the text before. */
export function edited(text: string, edits: readonly { range: Range; newText: string }[]): string {
  const sorted = edits
    .map(({ range, newText }) => ({ start: offsetAt(text, range.start), end: offsetAt(text, range.end), newText }))
    .sort((a, b) => b.start - a.start || b.end - a.end);
  return sorted.reduce((result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end), text);
}
