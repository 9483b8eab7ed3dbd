import type { JsonArray, JsonComment, JsonNode } from '../nodes';
import type { JsonDocument } from '../document';
import type { TextEdit } from '../../text/edit';
import type { Span } from '../../text/span';
import { blanksBefore, blanksBehind, isBlankIn, isFirstInLine, lineStartOf } from '../../text/blanks';
import { behindComments, commaBehind, commentsAbove } from './comments';

/** A stretch that goes; a comma on its own leaves the blanks behind it, before which a comment may stand. */
interface Stretch extends Span {
  readonly isComma: boolean;
}

/**
 * Removes elements of a list with their commas, their lines and the comments that belong to them: what stands behind an
 * element in its line, and what stands right above it. A comment above may also be a heading of what follows: where the
 * next element stays and has no comment of its own, it is kept unless `isAbout` knows it for one about the element.
 * The text must be well-formed but for a trailing comma.
 */
export function removeElements(
  json: JsonDocument,
  array: JsonArray,
  removed: ReadonlySet<JsonNode>,
  isAbout: (comment: string) => boolean,
): TextEdit[] {
  const { elements } = array;
  if (!elements.some((element) => removed.has(element))) return [];
  const stretches = elements.flatMap((element, i) => (removed.has(element) ? stretchesOf(i) : []));
  const last = elements.findLastIndex((element) => !removed.has(element));
  // What is last now needs no comma.
  if (last >= 0 && last < elements.length - 1) {
    const comma = commaBehind(json, endOf(last));
    if (comma >= 0) stretches.push({ start: comma, end: comma + 1, isComma: true });
  }
  const spans = joined(json.text, stretches).map((stretch) => grown(json.text, stretch));
  const inner = { start: array.start + 1, end: array.end - 1 };
  const isEmpty = withoutSpans(json.text, inner, spans).trim() === '';
  return (isEmpty ? [inner] : spans).map((span) => ({ span, newText: '' }));

  function startOf(index: number): number {
    return elements[index]?.start ?? array.end - 1;
  }

  function endOf(index: number): number {
    return elements[index]?.end ?? array.start + 1;
  }

  function stretchesOf(index: number): Stretch[] {
    const element = elements[index] as JsonNode;
    const next = startOf(index + 1);
    const comma = commaBehind(json, element.end);
    const isCommaNear = comma >= 0 && !/[\r\n]/.test(json.text.slice(element.end, comma));
    const end = isCommaNear ? comma + 1 : element.end;
    const isAlone = index === elements.length - 1 || /[\r\n]/.test(json.text.slice(end, next));
    const behind = isAlone ? behindComments(json, end, next) : end;
    const start = ownComments(index, behind)[0]?.start ?? element.start;
    return [
      { start, end: behind, isComma: false },
      ...(comma >= 0 && !isCommaNear ? [{ start: comma, end: comma + 1, isComma: true }] : []),
    ];
  }

  function ownComments(index: number, end: number): readonly JsonComment[] {
    const element = elements[index] as JsonNode;
    const comments = commentsAbove(json, endOf(index - 1), element.start);
    const next = elements[index + 1];
    const isFollowed =
      next && !removed.has(next) && /^[ \t]*(?:\r\n|\n|\r)[ \t]*$/.test(json.text.slice(end, next.start));
    if (!isFollowed || comments.some(({ start, end }) => isAbout(json.text.slice(start, end)))) return comments;
    const inLine = comments.findIndex(({ start }) => !/[\r\n]/.test(json.text.slice(start, element.start)));
    return inLine < 0 ? [] : comments.slice(inLine);
  }
}

/** The stretch with its line, where nothing else stands there, otherwise with blanks that would be left over. */
function grown(text: string, { start, end, isComma }: Stretch): Span {
  const to = blanksBehind(text, end);
  const lineEnd = /^(?:\r\n|\n|\r)/.exec(text.slice(to, to + 2))?.[0] ?? '';
  const isLastInLine = lineEnd !== '' || to >= text.length;
  if (isFirstInLine(text, start)) {
    if (isLastInLine) return { start: lineStartOf(text, start), end: to + lineEnd.length };
    return { start, end: text[to] === ']' ? end : to };
  }
  if (isLastInLine || text[to] === ']') {
    return { start: blanksBefore(text, start), end: isLastInLine ? to : end };
  }
  return { start, end: isComma ? end : to };
}

/** The stretches in order, those together that only blanks of one line part. */
function joined(text: string, stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const stretch of [...stretches].sort((a, b) => a.start - b.start)) {
    const before = result.at(-1);
    if (before && isBlankIn(text, before.end, stretch.start)) {
      result[result.length - 1] = { start: before.start, end: stretch.end, isComma: before.isComma && stretch.isComma };
    } else result.push(stretch);
  }
  return result;
}

function withoutSpans(text: string, within: Span, spans: readonly Span[]): string {
  let rest = '';
  let at = within.start;
  for (const { start, end } of spans) {
    rest += text.slice(at, Math.max(at, start));
    at = Math.max(at, end);
  }
  return rest + text.slice(at, Math.max(at, within.end));
}
