/** The characters that mean something to the format, as UTF-16 units. */
export const TAB = 9;
export const LF = 10;
export const FF = 12;
export const CR = 13;
export const SPACE = 32;
export const BANG = 33;
export const HASH = 35;
export const COLON = 58;
export const EQUALS = 61;
export const BACKSLASH = 92;
export const LETTER_U = 117;

/** Space, tab and form feed: the only blanks of the format. */
export function isBlank(code: number): boolean {
  return code === SPACE || code === TAB || code === FF;
}

/** LF or CR; CRLF is the two of them, see {@link afterLineEnd}. */
export function isLineEnd(code: number): boolean {
  return code === LF || code === CR;
}

/** The offset of the first character from `at` on that is no blank. */
export function afterBlanks(text: string, at: number): number {
  while (at < text.length && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** The offset behind the line end at `at` (LF, CR or CRLF); `at` itself at the end of the text. */
export function afterLineEnd(text: string, at: number): number {
  if (at >= text.length) return at;
  return text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF ? at + 2 : at + 1;
}

/**
 * Where reading goes on after the unpaired backslash at `backslash`, if it continues the line: behind the line end and
 * the blanks of the next line. The end of the text counts as a line end. -1 where the backslash begins an escape.
 */
export function afterContinuation(text: string, backslash: number): number {
  const next = backslash + 1;
  if (next < text.length && !isLineEnd(text.charCodeAt(next))) return -1;
  return afterBlanks(text, afterLineEnd(text, next));
}
