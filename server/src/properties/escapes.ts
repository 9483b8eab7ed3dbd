import type { Span } from '../text/span';
import { MappedText, MappedTextBuilder } from './mappedText';
import { isBlank } from './parse';

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
 * A malformed `\u` ends behind the hex digits it has; its value is `u`, so that reading can go on.
 */
export function escapeAt(text: string, at: number, end: number): Escape {
  const next = text[at + 1];
  if (at + 1 >= end || next === undefined) return { kind: 'continuation', start: at, end, value: '' };
  if (next === '\\') return { kind: 'backslash', start: at, end: at + 2, value: '\\' };
  if (next === '\n' || next === '\r') {
    return { kind: 'continuation', start: at, end: skipContinuation(text, at, end), value: '' };
  }
  if (next === 'u') return unicodeEscapeAt(text, at, end);
  const control = CONTROL[next];
  if (control !== undefined) return { kind: 'control', start: at, end: at + 2, value: control };
  return { kind: 'dropped', start: at, end: at + 2, value: next };
}

/** `\uXXXX`; the lines are joined before the digits are read, so a continuation may stand between them. */
function unicodeEscapeAt(text: string, start: number, end: number): Escape {
  let at = start + 2;
  let digits = '';
  let digitsEnd = at;
  while (digits.length < 4 && at < end) {
    const c = text[at] as string;
    if (/[0-9A-Fa-f]/.test(c)) {
      digits += c;
      digitsEnd = ++at;
    } else if (c === '\\' && (text[at + 1] === '\n' || text[at + 1] === '\r')) {
      at = skipContinuation(text, at, end);
    } else {
      break;
    }
  }
  if (digits.length < 4) return { kind: 'malformedUnicode', start, end: digitsEnd, value: 'u' };
  return { kind: 'unicode', start, end: digitsEnd, value: String.fromCharCode(parseInt(digits, 16)) };
}

function skipContinuation(text: string, backslash: number, end: number): number {
  let at = backslash + 2;
  if (text[backslash + 1] === '\r' && text[at] === '\n') at++;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return Math.min(at, end);
}

/** All escapes of the key or value `[start, end)`, in order. */
export function escapesIn(text: string, start: number, end: number): Escape[] {
  const escapes: Escape[] = [];
  let at = text.indexOf('\\', start);
  while (at >= 0 && at < end) {
    const escape = escapeAt(text, at, end);
    escapes.push(escape);
    at = text.indexOf('\\', escape.end);
  }
  return escapes;
}

/** The key or value `[start, end)` as Java reads it. A malformed `\u` loses its backslash, like other unknown escapes. */
export function decode(text: string, start: number, end: number): string {
  let result = '';
  let at = start;
  let backslash = text.indexOf('\\', start);
  while (backslash >= 0 && backslash < end) {
    const escape = escapeAt(text, backslash, end);
    result += text.slice(at, backslash) + escape.value;
    at = escape.end;
    backslash = text.indexOf('\\', at);
  }
  return result + text.slice(at, end);
}

/**
 * As {@link decode}, with the way back from every decoded character to its source.
 * An escape for which `isLiteral` says yes is read as its author meant it: the backslash is a character like others.
 */
export function decodeMapped(
  text: string,
  start: number,
  end: number,
  isLiteral: (escape: Escape) => boolean = () => false,
): MappedText {
  const builder = new MappedTextBuilder(start);
  let at = start;
  let backslash = text.indexOf('\\', start);
  while (backslash >= 0 && backslash < end) {
    const escape = escapeAt(text, backslash, end);
    if (isLiteral(escape)) {
      builder.verbatim(text, at, backslash + 1);
      at = backslash + 1;
    } else {
      builder.verbatim(text, at, backslash);
      if (escape.value !== '') builder.escape(escape.value, escape.start, escape.end);
      at = escape.end;
    }
    backslash = text.indexOf('\\', at);
  }
  builder.verbatim(text, at, end);
  return builder.build();
}

/**
 * A source for the value `value`: decoding it gives `value` again, and it stands on one line.
 * Only what must be escaped is escaped.
 */
export function encodeValue(value: string): string {
  return escapeText(value).replace(/^[ ]/, '\\ ');
}

/** A source for the key `key`: decoding it gives `key` again; separators, blanks and comment marks are escaped. */
export function encodeKey(key: string): string {
  return escapeText(key)
    .replace(/[ =:]/g, '\\$&')
    .replace(/^[#!]/, '\\$&');
}

const ESCAPE_FOR: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r', '\f': '\\f' };

function escapeText(text: string): string {
  return text.replace(/[\\\t\n\r\f]/g, (c) => ESCAPE_FOR[c] as string);
}
