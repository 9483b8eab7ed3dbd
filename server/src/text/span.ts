/** A stretch of a text: UTF-16 offsets, `start` included, `end` excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The span of `length` UTF-16 units that begins at `start`. */
export function spanAt(start: number, length: number): Span {
  return { start, end: start + length };
}

/** Whether two spans share at least one character, or one is empty and lies strictly inside the other. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The same span `by` UTF-16 units further on. */
export function shiftSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** The same spans `by` UTF-16 units further on. */
export function shiftSpans(spans: readonly Span[], by: number): readonly Span[] {
  return by === 0 || spans.length === 0 ? spans : spans.map((span) => shiftSpan(span, by));
}
