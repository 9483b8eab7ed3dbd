import type { JsonArray, JsonObject } from '../nodes';
import type { JsonDocument } from '../document';
import type { TextEdit } from '../../text/edit';
import { lineEndOf } from '../../text/lines';
import { behindComments, commaIn, indentOf, isFirstInLine, lineStartOf } from './commentsAround';

/** How what is added is laid out. */
export interface Layout {
  /** The indentation of the line in which it begins. */
  readonly indent: string;
  /** One step more. */
  readonly unit: string;
  readonly lineEnd: string;
}

/** The text of something to add; its first line without indentation. */
export type Item = (layout: Layout) => string;

/**
 * Adds elements to a list, or members to an object, behind the last one, laid out as those that are there. The text must
 * be well-formed but for a trailing comma, which becomes one that counts.
 * @param inLine whether items may stand in one line with others; not those with line comments
 */
export function appendItems(
  json: JsonDocument,
  container: JsonArray | JsonObject,
  items: readonly Item[],
  inLine = true,
): TextEdit[] {
  if (items.length === 0) return [];
  const { text } = json;
  const existing = container.type === 'array' ? container.elements : container.members;
  const [first, last] = [existing[0], existing.at(-1)];
  const unit = unitOf(text);
  const lineEnd = lineEndOf(text);
  const close = container.end - 1;
  if (!first || !last) return [fill()];

  const comma = commaIn(json, last.end, close);
  const behind = comma < 0 ? last.end : comma + 1;
  const hasLines = isFirstInLine(text, first.start);
  if (!hasLines && inLine) {
    const added = items.map((item) => item({ indent: indentOf(text, last.start), unit, lineEnd })).join(', ');
    return [insertion(behind, comma < 0 ? `, ${added}` : ` ${added}`)];
  }
  const indent = indentOf(text, first.start) + (hasLines ? '' : unit);
  const layout = { indent, unit, lineEnd };
  const added = lineEnd + indent + items.map((item) => item(layout)).join(`,${lineEnd}${indent}`);
  const at = behindComments(json, behind, close);
  if (comma >= 0) return [insertion(at, added)];
  return at === last.end ? [insertion(at, `,${added}`)] : [insertion(last.end, ','), insertion(at, added)];

  function fill(): TextEdit {
    const outer = indentOf(text, container.start);
    const layout = { indent: outer + unit, unit, lineEnd };
    const added = items.map((item) => item(layout)).join(`,${lineEnd}${layout.indent}`);
    if (text.slice(container.start + 1, close).trim() === '') {
      const span = { start: container.start + 1, end: close };
      return { span, newText: `${lineEnd}${layout.indent}${added}${lineEnd}${outer}` };
    }
    // Comments alone stand there.
    if (isFirstInLine(text, close)) return insertion(lineStartOf(text, close), layout.indent + added + lineEnd);
    return insertion(close, `${lineEnd}${layout.indent}${added}${lineEnd}${outer}`);
  }
}

/** An object, each member in a line of its own unless `inLine`; the values as JSON. */
export function objectText(
  members: readonly (readonly [string, unknown])[],
  { indent, unit, lineEnd }: Layout,
  inLine = false,
): string {
  const texts = members.map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  if (inLine) return `{ ${texts.join(', ')} }`;
  const separator = `${lineEnd}${indent}${unit}`;
  return `{${separator}${texts.join(`,${separator}`)}${lineEnd}${indent}}`;
}

/** One step of the indentation of the text; two blanks where it has none. */
export function unitOf(text: string): string {
  return /^[ \t]+(?=["/])/m.exec(text)?.[0] ?? '  ';
}

function insertion(offset: number, newText: string): TextEdit {
  return { span: { start: offset, end: offset }, newText };
}
