import type { JsonArray, JsonMember, JsonNode, JsonObject } from '../jsonc/nodes';
import type { TextEdit } from '../text/edit';
import type { Span } from '../text/span';
import { remove } from './edits';

/** Removes an element of a list with the comma and the line that were its own. */
export function removeElement(element: JsonNode, text: string): TextEdit {
  return removeItem(element, (element.parent as JsonArray).elements, text);
}

/** Removes a member of an object with the comma and the line that were its own. */
export function removeMember(member: JsonMember, text: string): TextEdit {
  return removeItem(member, (member.object).members, text);
}

/** An item goes with what is between it and the next one; the last goes with what is between it and the one before. */
function removeItem(item: Span, items: readonly Span[], text: string): TextEdit {
  const index = items.indexOf(item);
  const next = items[index + 1];
  const before = items[index - 1];
  if (next) return remove({ start: item.start, end: next.start });
  return remove({ start: before ? before.end : item.start, end: behindComma(item.end, text) });
}

/** Behind a comma that comes after the last item, which is a fault that must not be left. */
function behindComma(end: number, text: string): number {
  const comma = /^[ \t]*,/.exec(text.slice(end, end + 80));
  return comma ? end + comma[0].length : end;
}
