import { contentSpan, spanInString } from '../../../jsonc/nodes';
import type { TextValue } from '../../../profile/connectivityProfile';
import type { TextEdit } from '../../../text/edit';
import type { Part } from '../../../text/part';
import type { Span } from '../../../text/span';
import { replace } from '../../../text/edit';

/** Where a part of a string stands in `source`; of an empty one the quotes, so that there is something to see. */
export function placeOf({ node }: TextValue, part: Pick<Part, 'start' | 'end'>, source: string): Span {
  if (part.start === part.end) return { start: node.start, end: node.end };
  return spanInString(node, source, part.start, part.end);
}

/** Where all that a string says stands in `source`. */
export function placeOfAll(value: TextValue, source: string): Span {
  return placeOf(value, { start: 0, end: value.text.length }, source);
}

/** Makes the string say `text`. */
export function rewrite({ node }: TextValue, text: string, source: string): TextEdit {
  return replace(contentSpan(node, source), JSON.stringify(text).slice(1, -1));
}
