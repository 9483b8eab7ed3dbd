import type { Span } from '../../../text/span';

/** Letters, digits, underscores; half of a character beyond the basic plane, too, so that none is cut in two. */
const WORD_UNIT = /[\p{L}\p{M}\p{N}\p{Cs}_]/u;

/** The word around `caret` in the stretch `within` of `text`; empty where no word touches it. */
export function wordAround(text: string, caret: number, within: Span): Span {
  let start = Math.min(Math.max(caret, within.start), within.end);
  let end = start;
  while (start > within.start && WORD_UNIT.test(text.charAt(start - 1))) start--;
  while (end < within.end && WORD_UNIT.test(text.charAt(end))) end++;
  return { start, end };
}
