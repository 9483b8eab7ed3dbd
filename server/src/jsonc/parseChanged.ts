import type { Unchanged } from '../text/unchanged';
import { JsonDocument } from './document';
import type { JsonComment } from './nodes';
import { DEEPEST, parseJsonc } from './parse';

/** What was read of a text before it was changed. */
export interface JsoncBefore extends Unchanged {
  readonly json: JsonDocument;
}

/** As {@link parseJsonc}, but reads only the elements of a list that a change can touch, where that is enough. */
export function parseChangedJsonc(text: string, before: JsoncBefore): JsonDocument {
  return readStretch(text, before) ?? parseJsonc(text);
}

/**
 * Null where the change is in no list, or one of the two texts is not well-formed. Otherwise reading comes to the stretch in
 * the same state as before, and leaves it so.
 */
function readStretch(text: string, { json, prefix, suffix }: JsoncBefore): JsonDocument | null {
  const stretch = json.problems.length > 0 ? null : json.tape.stretchAround(prefix, json.text.length - suffix);
  if (!stretch) return null;
  const longer = text.length - json.text.length;
  const { start, end, around } = stretch;
  const list = parseJsonc(`[${text.slice(start, end + longer)}]`, DEEPEST - around.length + 1);
  if (list.problems.length > 0) return null;
  const moved = ({ kind, ...span }: JsonComment, by: number): JsonComment => ({
    kind,
    start: span.start + by,
    end: span.end + by,
  });
  const comments = [
    ...json.comments.filter((comment) => comment.end <= start),
    ...list.comments.map((comment) => moved(comment, start - 1)),
    ...json.comments.filter((comment) => comment.start >= end).map((comment) => moved(comment, longer)),
  ];
  return new JsonDocument(text, json.tape.withStretch(text, stretch, { tape: list.tape, start: start - 1 }), comments);
}
