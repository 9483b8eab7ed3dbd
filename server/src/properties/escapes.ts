import type { Span } from '../text/span';
import { BACKSLASH, LETTER_U, afterContinuation, isLineEnd } from './characters';

/**
 * What a backslash does in a key or a value:
 * `continuation` joins the next line, `backslash` is `\\`, `control` is `\t \n \r \f`, `unicode` is `\uXXXX`,
 * `malformedUnicode` makes the whole load fail, `dropped` is any other: the backslash vanishes and the character stays.
 */
export type EscapeKind = 'continuation' | 'backslash' | 'control' | 'unicode' | 'malformedUnicode' | 'dropped';

/** One escape of the source: its span, and the character (none for a continuation) that Java reads there. */
export interface Escape extends Span {
  readonly kind: EscapeKind;
  readonly value: string;
}

const CONTROL: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', f: '\f' };

/**
 * The escape that begins with the backslash at `at`, in a key or value that ends at `end`.
 * A malformed `\u` spans the hex digits that it has, to be shown; its value is the `u` alone, so that reading can go on
 * with the digits, see {@link resumeAfter}.
 */
export function escapeAt(text: string, at: number, end: number): Escape {
  const next = text[at + 1];
  if (at + 1 >= end || next === undefined) return { kind: 'continuation', start: at, end, value: '' };
  const code = next.charCodeAt(0);
  if (isLineEnd(code)) {
    return { kind: 'continuation', start: at, end: Math.min(afterContinuation(text, at), end), value: '' };
  }
  if (code === LETTER_U) return unicodeEscapeAt(text, at, end);
  if (code === BACKSLASH) return { kind: 'backslash', start: at, end: at + 2, value: '\\' };
  const control = CONTROL[next];
  if (control !== undefined) return { kind: 'control', start: at, end: at + 2, value: control };
  return { kind: 'dropped', start: at, end: at + 2, value: next };
}

/** `\uXXXX`; the lines are joined before the digits are read, so a continuation may stand between them. */
function unicodeEscapeAt(text: string, start: number, end: number): Escape {
  let value = 0;
  let digits = 0;
  let digitsEnd = start + 2;
  for (let at = digitsEnd; digits < 4 && at < end;) {
    const code = text.charCodeAt(at);
    const digit = hexDigit(code);
    const next = code === BACKSLASH ? afterContinuation(text, at) : -1;
    if (digit >= 0) {
      value = value * 16 + digit;
      digits++;
      digitsEnd = ++at;
    } else if (next >= 0) {
      at = next;
    } else {
      break;
    }
  }
  if (digits < 4) return { kind: 'malformedUnicode', start, end: digitsEnd, value: 'u' };
  return { kind: 'unicode', start, end: digitsEnd, value: String.fromCharCode(value) };
}

/** The value of an ASCII hex digit, the only ones that Java takes; -1 for any other character. */
function hexDigit(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const lower = code | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
}

/** Where decoding goes on after `escape`. The digits of a malformed `\u` are ordinary characters. */
export function resumeAfter(escape: Escape): number {
  return escape.kind === 'malformedUnicode' ? escape.start + 2 : escape.end;
}

/** All escapes of the key or value `[start, end)`, in order. */
export function escapesIn(text: string, start: number, end: number): Escape[] {
  const escapes: Escape[] = [];
  // A search in the part alone stops at its end, where one in the whole text would run on to the next backslash.
  const source = text.slice(start, end);
  let backslash = source.indexOf('\\');
  while (backslash >= 0) {
    const escape = escapeAt(text, start + backslash, end);
    escapes.push(escape);
    backslash = source.indexOf('\\', escape.end - start);
  }
  return escapes;
}
