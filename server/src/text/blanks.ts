// Blanks here are spaces and tabs; LF, CR and CRLF end a line.

/** The offset behind the blanks that stand at `offset`. */
export function blanksBehind(text: string, offset: number): number {
  let at = offset;
  while (isBlank(text[at])) at++;
  return at;
}

/** The offset at which the blanks begin that end at `offset`. */
export function blanksBefore(text: string, offset: number): number {
  let at = offset;
  while (isBlank(text[at - 1])) at--;
  return at;
}

/** Whether `[from, to)` is blanks of one line. */
export function isBlankIn(text: string, from: number, to: number): boolean {
  return blanksBehind(text, from) >= to;
}

export function lineStartOf(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isLineBreak(text[start - 1])) start--;
  return start;
}

/** Whether nothing but blanks stands before `offset` in its line. */
export function isFirstInLine(text: string, offset: number): boolean {
  const at = blanksBefore(text, offset);
  return at === 0 || isLineBreak(text[at - 1]);
}

/** Whether nothing but blanks stands behind `offset` in its line, which has an end. */
export function isLastInLine(text: string, offset: number): boolean {
  return isLineBreak(text[blanksBehind(text, offset)]);
}

/** The blanks at the beginning of the line of `offset`. */
export function indentOf(text: string, offset: number): string {
  const start = lineStartOf(text, offset);
  return text.slice(start, blanksBehind(text, start));
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}

function isLineBreak(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}
