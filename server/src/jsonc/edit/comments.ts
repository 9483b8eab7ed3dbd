import type { JsonComment } from '../nodes';
import type { JsonDocument } from '../document';
import { isBlankIn, isFirstInLine } from '../../text/blanks';
import { firstWhere } from '../../text/firstWhere';

/** The comments that begin in `[from, to)`, in the order of the text. */
export function commentsIn({ comments }: JsonDocument, from: number, to: number): readonly JsonComment[] {
  return comments.slice(
    firstWhere(comments, ({ start }) => start >= from),
    firstWhere(comments, ({ start }) => start >= to),
  );
}

/** The offset of the comma that comes next behind `offset`, blanks and comments aside; -1 where something else comes. */
export function commaBehind({ text, comments }: JsonDocument, offset: number): number {
  let at = behindSpace(text, offset);
  for (let i = firstWhere(comments, ({ start }) => start >= offset); comments[i]?.start === at; i++) {
    at = behindSpace(text, (comments[i] as JsonComment).end);
  }
  return text[at] === ',' ? at : -1;
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

function behindSpace(text: string, offset: number): number {
  let at = offset;
  while (/\s/.test(text.charAt(at))) at++;
  return at;
}
