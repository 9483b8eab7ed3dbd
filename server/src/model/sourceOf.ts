import type { MappedText } from '../properties';
import type { Span } from '../text/span';

/** Where `part` of `value` stands in the source. */
export function sourceOf(value: MappedText, part: { readonly start: number; readonly end: number }): Span {
  return value.sourceSpan(part.start, part.end);
}
