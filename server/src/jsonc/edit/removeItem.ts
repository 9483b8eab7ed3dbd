import type { JsonDocument } from '../document';
import type { JsonArray, JsonMember, JsonNode } from '../nodes';
import { blanksBefore, blanksBehind, isFirstInLine, isLastInLine } from '../../text/blanks';
import { remove, replace } from '../../text/edit';
import type { TextEdit } from '../../text/edit';
import type { Span } from '../../text/span';
import { commaBehind, commentsIn } from './comments';

/** Removes an element of a list with the comma and the line that were its own. */
export function removeElement(json: JsonDocument, element: JsonNode): TextEdit {
  const list = element.parent as JsonArray;
  return removeItem(json, element, list, list.elements);
}

/** Removes a member of an object with the comma and the line that were its own. */
export function removeMember(json: JsonDocument, member: JsonMember): TextEdit {
  return removeItem(json, member, member.object, member.object.members);
}

/** Comments stay; an item that has its lines for itself takes them along. */
function removeItem(json: JsonDocument, item: Span, container: Span, items: readonly Span[]): TextEdit {
  const { text } = json;
  const comma = commaBehind(json, item.end);
  if (items.at(-1) === item) return removeLast(json, item, container, items.at(-2), comma);
  if (comma < 0) return remove({ start: item.start, end: blanksBehind(text, item.end) });
  const comments = text.slice(item.end, comma).trim();
  if (comments !== '') return replace({ start: item.start, end: comma + 1 }, text.slice(item.end, comma).trimStart());
  const lineStart = blanksBefore(text, item.start);
  const end = blanksBehind(text, comma + 1);
  if (!isLastInLine(text, end)) return remove({ start: item.start, end });
  return isFirstInLine(text, item.start)
    ? remove({ start: lineStart, end: end + (text.startsWith('\r\n', end) ? 2 : 1) })
    : remove({ start: lineStart, end: comma + 1 });
}

/** With the last item goes the comma before it, and one behind it, which is a fault that must not be left. */
function removeLast(
  json: JsonDocument,
  item: Span,
  container: Span,
  before: Span | undefined,
  comma: number,
): TextEdit {
  const { text } = json;
  const end = comma < 0 ? item.end : comma + 1;
  const behind = comma < 0 ? '' : text.slice(item.end, comma).trimEnd();
  if (!before) {
    const inside = { start: container.start + 1, end: container.end - 1 };
    const alone = (text.slice(inside.start, item.start) + behind + text.slice(end, inside.end)).trim() === '';
    return alone && inside.end >= end ? remove(inside) : replace({ start: item.start, end }, behind);
  }
  const separator = commaBehind(json, before.end);
  const between = text.slice(before.end, item.start);
  const at = separator < 0 ? -1 : separator - before.end;
  const kept = at < 0 ? between : between.slice(0, at) + between.slice(at + 1);
  // The line end behind a comment must stay where something follows.
  const endsInLineComment = commentsIn(json, before.end, item.start).at(-1)?.kind === 'line';
  if (endsInLineComment && !isLastInLine(text, end))
    return replace({ start: before.end, end: blanksBehind(text, end) }, kept + behind);
  return replace({ start: before.end, end }, kept.trimEnd() + behind);
}
