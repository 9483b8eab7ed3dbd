import type { JsonComment } from '../nodes';
import type { JsonDocument } from '../document';
import { firstWhere } from '../../text/firstWhere';

/** The comments that begin in `[from, to)`, in the order of the text. */
export function commentsIn({ comments }: JsonDocument, from: number, to: number): readonly JsonComment[] {
  return comments.slice(
    firstWhere(comments, ({ start }) => start >= from),
    firstWhere(comments, ({ start }) => start >= to),
  );
}

/** The offset of the first comma in `[from, to)` that stands in no comment; -1 where there is none. */
export function commaIn(json: JsonDocument, from: number, to: number): number {
  let at = from;
  for (const { start, end } of [...commentsIn(json, from, to), { start: to, end: to }]) {
    const comma = json.text.slice(at, start).indexOf(',');
    if (comma >= 0) return at + comma;
    at = end;
  }
  return -1;
}

/** The end of the comments that stand behind `from` in its line, before `to`; `from` where there are none. */
export function behindComments(json: JsonDocument, from: number, to: number): number {
  let at = from;
  for (const { start, end } of commentsIn(json, from, to)) {
    if (!isBlankIn(json.text, at, start)) break;
    at = end;
  }
  return at;
}

/** The comments right above `at`, or before it in its line: no empty line between. None that stands behind something else. */
export function commentsAbove(json: JsonDocument, from: number, at: number): readonly JsonComment[] {
  const found: JsonComment[] = [];
  let next = at;
  for (let i = firstWhere(json.comments, ({ start }) => start >= at) - 1; i >= 0; i--) {
    const comment = json.comments[i] as JsonComment;
    if (comment.start < from) break;
    const between = json.text.slice(comment.end, next);
    if (!/^[ \t]*(?:(?:\r\n|\n|\r)[ \t]*)?$/.test(between)) break;
    if (!isBlankIn(json.text, comment.end, next) && !isFirstInLine(json.text, comment.start)) break;
    found.unshift(comment);
    next = comment.start;
  }
  return found;
}

/** Whether `[from, to)` is blanks of one line. */
export function isBlankIn(text: string, from: number, to: number): boolean {
  return /^[ \t]*$/.test(text.slice(from, to));
}

export function lineStartOf(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  return start;
}

/** Whether nothing but blanks stands before `offset` in its line. */
export function isFirstInLine(text: string, offset: number): boolean {
  let at = offset - 1;
  while (text[at] === ' ' || text[at] === '\t') at--;
  return at < 0 || text[at] === '\n' || text[at] === '\r';
}

/** The blanks at the beginning of the line of `offset`. */
export function indentOf(text: string, offset: number): string {
  const start = lineStartOf(text, offset);
  let end = start;
  while (text[end] === ' ' || text[end] === '\t') end++;
  return text.slice(start, end);
}
