/** A stretch of a value, as meant: its text, and where it stands in the value. */
export interface Part {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The part `[start, end)` of `value`. */
export function partOf(value: string, start: number, end: number): Part {
  return { text: value.slice(start, end), start, end };
}
