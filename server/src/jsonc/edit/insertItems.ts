import type { JsonDocument } from '../document';
import type { JsonArray, JsonMember, JsonNode, JsonObject } from '../nodes';
import { indentOf, isFirstInLine, isLastInLine, lineStartOf } from '../../text/blanks';
import { insert, replace } from '../../text/edit';
import type { TextEdit } from '../../text/edit';
import { lineEndOf } from '../../text/lines';
import { behindComments, commaBehind } from './comments';

/** How what is added is laid out. */
export interface Layout {
  /** The indentation of the line in which it begins. */
  readonly indent: string;
  /** One step more. */
  readonly unit: string;
  readonly lineEnd: string;
  /** Whether it stands in one line with others. */
  readonly isInLine: boolean;
}

/** The text of something to add, if it depends on the layout: its first line is without indentation. */
export type Item = string | ((layout: Layout) => string);

export interface Insertion {
  /** The item behind which it goes, the last one unless told; null for the beginning. */
  readonly behind?: JsonMember | JsonNode | null | undefined;
  /** Whether it may stand in one line with others, where they stand so. What has line comments may not. */
  readonly inLine?: boolean;
  /** Whether it stays in the line of the brackets if there is nothing between them. */
  readonly fillsLine?: boolean;
  /** Whether a trailing comma is allowed: what goes behind one gets one, too. Otherwise it becomes one that counts. */
  readonly keepsTrailingComma?: boolean;
}

/** Adds a member to an object; `value` as the text is to have it. It goes to the beginning if `behind` is null. */
export function insertMember(
  json: JsonDocument,
  object: JsonObject,
  name: string,
  value: string,
  behind: JsonMember | null,
): TextEdit[] {
  return insertItems(json, object, [`${JSON.stringify(name)}: ${value}`], { behind, fillsLine: true });
}

/**
 * Adds elements to a list, or members to an object, laid out as those that are there: in lines of their own, or in the line
 * of what is before them.
 */
export function insertItems(
  json: JsonDocument,
  container: JsonArray | JsonObject,
  items: readonly Item[],
  { behind, inLine = true, fillsLine = false, keepsTrailingComma = false }: Insertion = {},
): TextEdit[] {
  if (items.length === 0) return [];
  const { text } = json;
  const present = container.type === 'array' ? container.elements : container.members;
  const open = container.start + 1;
  const close =
    text[container.end - 1] === (container.type === 'array' ? ']' : '}') ? container.end - 1 : container.end;
  const [first, last] = [present[0], present.at(-1)];
  if (!first || !last) return [fill()];
  return behind === null ? [prepend(first)] : append(behind ?? last);

  function fill(): TextEdit {
    if (text.slice(open, close).trim() === '') {
      if (!fillsLine || isLastInLine(text, open)) return replace({ start: open, end: close }, inLines() + lastLine());
      return replace({ start: open, end: close }, container.type === 'object' ? ` ${inOneLine()} ` : inOneLine());
    }
    // Comments alone stand there.
    if (behind === null && isLastInLine(text, open)) return insert(open, inLines());
    if (isFirstInLine(text, close))
      return insert(lineStartOf(text, close), inLines().slice(lineEnd().length) + lineEnd());
    return inLine ? insert(open, ` ${inOneLine()}`) : insert(close, inLines() + lastLine());
  }

  function prepend(next: JsonMember | JsonNode): TextEdit {
    const at = behindComments(json, open, next.start);
    if (isLastInLine(text, at)) return insert(at, `${inLines(next)},`);
    return insert(open, /\s/.test(text.charAt(open)) ? ` ${inOneLine()},` : `${inOneLine()}, `);
  }

  function append(before: JsonMember | JsonNode): TextEdit[] {
    const isLast = before === last;
    const comma = commaBehind(json, before.end);
    const from = comma < 0 ? before.end : comma + 1;
    const at = behindComments(json, from, close);
    const more = isLast && !(comma >= 0 && keepsTrailingComma) ? '' : ',';
    const hasLine = isFirstInLine(text, before.start) && (isLast || isLastInLine(text, at));
    if (!hasLine && inLine) return [insert(from, `${comma < 0 ? ',' : ''} ${inOneLine()}${more}`)];
    const added = inLines(hasLine ? before : undefined) + more;
    if (comma >= 0) return [insert(at, added)];
    return at === before.end ? [insert(at, `,${added}`)] : [insert(before.end, ','), insert(at, added)];
  }

  /** Each in a line of its own, with the line end before it; indented as `like`. */
  function inLines(like?: JsonMember | JsonNode): string {
    const unit = unitOf(text);
    const indent = like && isFirstInLine(text, like.start) ? indentOf(text, like.start) : outer() + unit;
    const layout = { indent, unit, lineEnd: lineEnd(), isInLine: false };
    return items.map((item) => layout.lineEnd + indent + textOf(item, () => layout)).join(',');
  }

  function inOneLine(): string {
    // Made if an item asks for it, and once: in a text of one long line each part looks through all of it.
    let made: Layout | undefined;
    const layout = (): Layout =>
      (made ??= {
        indent: indentOf(text, (last ?? container).start),
        unit: unitOf(text),
        lineEnd: lineEnd(),
        isInLine: true,
      });
    return items.map((item) => textOf(item, layout)).join(', ');
  }

  /** What stands before a bracket in a line of its own. */
  function lastLine(): string {
    return lineEnd() + outer();
  }

  function outer(): string {
    return indentOf(text, container.start);
  }

  function lineEnd(): string {
    return lineEndOf(text);
  }
}

function textOf(item: Item, layout: () => Layout): string {
  return typeof item === 'string' ? item : item(layout());
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
function unitOf(text: string): string {
  return /^[ \t]+(?=["/])/m.exec(text)?.[0] ?? '  ';
}
