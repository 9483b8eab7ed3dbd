import { createScanner } from 'jsonc-parser';
import type { JsonArray, JsonMember, JsonNode, JsonObject } from '../nodes';
import type { TextEdit } from '../../text/edit';
import { lineEndOf } from '../../text/lines';
import type { Span } from '../../text/span';
import { insert, replace } from '../../text/edit';

/** Removes an element of a list with the comma and the line that were its own. */
export function removeElement(element: JsonNode, text: string): TextEdit {
  const list = element.parent as JsonArray;
  return removeItem(element, list, list.elements, text);
}

/** Removes a member of an object with the comma and the line that were its own. */
export function removeMember(member: JsonMember, text: string): TextEdit {
  return removeItem(member, member.object, member.object.members, text);
}

/**
 * Adds a member to an object, on a line of its own where the others have theirs.
 * @param value as the text has it
 * @param after behind which member; at the beginning of the object otherwise
 */
export function insertMember(
  object: JsonObject,
  name: string,
  value: string,
  text: string,
  after?: JsonMember,
): TextEdit[] {
  return insertItem(object, object.members, `${JSON.stringify(name)}: ${value}`, text, after);
}

/** Adds an element at the end of a list, on a line of its own where the last one has its. */
export function appendElement(list: JsonArray, value: string, text: string): TextEdit[] {
  return insertItem(list, list.elements, value, text, list.elements.at(-1));
}

/** Comments stay; an item that has its lines for itself takes them along. */
function removeItem(item: Span, container: Span, items: readonly Span[], text: string): TextEdit {
  const comma = commaBehind(item.end, text);
  if (items.at(-1) === item) return removeLast(item, container, items.at(-2), text, comma);
  if (comma < 0) return replace({ start: item.start, end: blanksBehind(text, item.end) }, '');
  const comments = text.slice(item.end, comma).trim();
  const end = blanksBehind(text, comma + 1);
  const lineStart = blanksBefore(text, item.start);
  if (comments === '' && isLineStart(text, lineStart) && isLineEnd(text, end)) {
    return replace({ start: lineStart, end: behindLineEnd(text, end) }, '');
  }
  if (comments === '') {
    return isLineEnd(text, end)
      ? replace({ start: isLineStart(text, lineStart) ? item.start : lineStart, end: comma + 1 }, '')
      : replace({ start: item.start, end }, '');
  }
  return replace({ start: item.start, end: comma + 1 }, text.slice(item.end, comma).trimStart());
}

/** With the last item goes the comma before it, and one behind it, which is a fault that must not be left. */
function removeLast(item: Span, container: Span, before: Span | undefined, text: string, comma: number): TextEdit {
  const end = comma < 0 ? item.end : comma + 1;
  const behind = comma < 0 ? '' : text.slice(item.end, comma).trimEnd();
  if (!before) {
    const inside = { start: container.start + 1, end: container.end - 1 };
    const alone = (text.slice(inside.start, item.start) + behind + text.slice(end, inside.end)).trim() === '';
    return alone && inside.end >= end ? replace(inside, '') : replace({ start: item.start, end }, behind);
  }
  const separator = commaBehind(before.end, text);
  const between = text.slice(before.end, item.start);
  const at = separator < 0 ? -1 : separator - before.end;
  const kept = at < 0 ? between : between.slice(0, at) + between.slice(at + 1);
  const next = blanksBehind(text, end);
  // The line end behind a comment must stay where something follows.
  if (endsInLineComment(kept) && !isLineEnd(text, next))
    return replace({ start: before.end, end: next }, kept + behind);
  return replace({ start: before.end, end }, kept.trimEnd() + behind);
}

/** Behind this no end of a line is looked for: a longer comment is rare. */
const LONGEST_TAIL = 2000;

function insertItem(
  container: JsonObject | JsonArray,
  items: readonly Span[],
  item: string,
  text: string,
  after: Span | undefined,
): TextEdit[] {
  // Only where it is needed: in a text of one long line each of the two looks through all of it.
  const newLine = (): string => lineEndOf(text) + indentFor(container, items, text);
  if (!after) return [insertFirst(container, items[0], item, text, newLine)];
  const isLast = items.at(-1) === after;
  const comma = commaBehind(after.end, text);
  const behind = comma < 0 ? after.end : comma + 1;
  const tail = /^[ \t]*(?:\/\/[^\r\n]*|(?:\/\*[^*\r\n]*\*+(?:[^/*\r\n][^*\r\n]*\*+)*\/[ \t]*)*)(?=[\r\n])/.exec(
    text.slice(behind, behind + LONGEST_TAIL),
  );
  if (!tail || !isLineStart(text, blanksBefore(text, after.start))) {
    return comma < 0
      ? [insert(after.end, `, ${item}${isLast ? '' : ','}`)]
      : [insert(comma + 1, isLast ? ` ${item}` : ` ${item},`)];
  }
  const line = newLine() + item + (isLast ? '' : ',');
  const lineEnd = behind + tail[0].length;
  if (comma >= 0) return [insert(lineEnd, line)];
  return lineEnd === after.end ? [insert(lineEnd, `,${line}`)] : [insert(after.end, ','), insert(lineEnd, line)];
}

function insertFirst(
  container: JsonObject | JsonArray,
  next: Span | undefined,
  item: string,
  text: string,
  newLine: () => string,
): TextEdit {
  const inside = { start: container.start + 1, end: container.end - 1 };
  const beginsLine = isLineEnd(text, blanksBehind(text, inside.start));
  if (next) {
    const blank = /\s/.test(text.charAt(inside.start));
    return insert(inside.start, beginsLine ? `${newLine()}${item},` : blank ? ` ${item},` : `${item}, `);
  }
  if (text.slice(inside.start, inside.end).trim() !== '') {
    return insert(inside.start, beginsLine ? newLine() + item : ` ${item}`);
  }
  if (beginsLine) return replace(inside, newLine() + item + lineEndOf(text) + indentAt(text, container.start));
  return replace(inside, container.type === 'object' ? ` ${item} ` : item);
}

/** The indentation of the items of a container: that of the first one, or one step more than the container's own line. */
function indentFor(container: Span, items: readonly Span[], text: string): string {
  const first = items[0];
  if (first && isLineStart(text, blanksBefore(text, first.start))) return indentAt(text, first.start);
  const outer = indentAt(text, container.start);
  return outer + (outer.startsWith('\t') ? '\t' : '  ');
}

/** The blanks at the beginning of the line of `offset`. */
function indentAt(text: string, offset: number): string {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  return text.slice(start, blanksBehind(text, start));
}

/** The offset of the comma that comes next behind `offset`, comments and blanks aside; -1 where something else comes. */
function commaBehind(offset: number, text: string): number {
  const scanner = createScanner(text, true);
  scanner.setPosition(offset);
  scanner.scan();
  return text[scanner.getTokenOffset()] === ',' && scanner.getTokenLength() === 1 ? scanner.getTokenOffset() : -1;
}

/** Whether the last comment of a stretch of blanks and comments reaches to the end of its line. */
function endsInLineComment(between: string): boolean {
  const comment = between.trimEnd();
  const scanner = createScanner(comment);
  while (scanner.getPosition() < comment.length) scanner.scan();
  return comment !== '' && comment.startsWith('//', scanner.getTokenOffset());
}

function blanksBefore(text: string, offset: number): number {
  let at = offset;
  while (isBlank(text[at - 1])) at--;
  return at;
}

function blanksBehind(text: string, offset: number): number {
  let at = offset;
  while (isBlank(text[at])) at++;
  return at;
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}

function isLineStart(text: string, offset: number): boolean {
  return offset > 0 && isLineBreak(text[offset - 1]);
}

function isLineEnd(text: string, offset: number): boolean {
  return isLineBreak(text[offset]);
}

function behindLineEnd(text: string, offset: number): number {
  return offset + (text.startsWith('\r\n', offset) ? 2 : 1);
}

function isLineBreak(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}
