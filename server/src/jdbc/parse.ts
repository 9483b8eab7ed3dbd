import type { Span } from '../text/span';

/** One `name=value` of a connection property list. Spans are offsets in the list's text. */
export interface ConnectionProperty {
  /** The name without outer blanks. */
  readonly name: string;
  /** The value without outer blanks and braces. */
  readonly value: string;
  /** From the name to the end of the value, without outer blanks. */
  readonly span: Span;
  readonly nameSpan: Span;
  /** The value as it is written, with its braces. */
  readonly valueSpan: Span;
  /** The whole segment with its blanks and the semicolon that ends it, as it would be removed. */
  readonly segment: Span;
}

export type ConnectionSyntaxProblem =
  'no-equals-sign' | 'no-name' | 'unclosed-brace' | 'text-before-brace' | 'text-after-brace';

export interface ConnectionSyntaxError {
  readonly problem: ConnectionSyntaxProblem;
  /** The segment that is wrong, without outer blanks. */
  readonly span: Span;
}

export interface ConnectionProperties {
  readonly properties: readonly ConnectionProperty[];
  readonly errors: readonly ConnectionSyntaxError[];
}

/**
 * Reads the list in `text` as Microsoft's JDBC driver does: pairs separated by `;`, blanks around names and values
 * trimmed, empty segments ignored, `{...}` around a value with `;` or outer blanks, `}}` in it for `}`.
 * Goes on behind an error with the next segment, where the driver would give up.
 * Source: PUB Microsoft, building the connection URL of the JDBC driver; its public sources.
 */
export function parseConnectionProperties(text: string): ConnectionProperties {
  const properties: ConnectionProperty[] = [];
  const errors: ConnectionSyntaxError[] = [];
  let at = 0;
  while (at < text.length) {
    const segment = segmentAt(text, at);
    const next = segment.end < text.length ? segment.end + 1 : segment.end;
    const trimmed = trim(text, { start: at, end: segment.end });
    if (trimmed.start < trimmed.end) {
      const equals = text.indexOf('=', at);
      if (equals < 0 || equals >= segment.end) {
        errors.push({ problem: 'no-equals-sign', span: trimmed });
      } else {
        const nameSpan = trim(text, { start: at, end: equals });
        const valueSpan = trim(text, { start: equals + 1, end: segment.end });
        if (nameSpan.start === nameSpan.end) {
          errors.push({ problem: 'no-name', span: trimmed });
        } else if (segment.problem) {
          errors.push({ problem: segment.problem, span: trimmed });
        } else {
          const raw = text.slice(valueSpan.start, valueSpan.end);
          const value = raw.startsWith('{') ? raw.slice(1, -1).replaceAll('}}', '}') : raw;
          properties.push({
            name: text.slice(nameSpan.start, nameSpan.end),
            value,
            span: { start: nameSpan.start, end: valueSpan.start < valueSpan.end ? valueSpan.end : equals + 1 },
            nameSpan,
            valueSpan,
            segment: { start: at, end: next },
          });
        }
      }
    }
    at = next;
  }
  return { properties, errors };
}

/** Where the segment that begins at `start` ends: at its `;` outside braces, or at the end of the text. */
function segmentAt(text: string, start: number): { end: number; problem?: ConnectionSyntaxProblem } {
  let at = start;
  while (at < text.length && text[at] !== '=' && text[at] !== ';') at++;
  if (text[at] !== '=') return { end: at };
  at++;
  const valueStart = at;
  while (at < text.length && text[at] !== ';' && text[at] !== '{') at++;
  if (text[at] !== '{') return { end: at };
  const textBefore = !isBlank(text, valueStart, at);
  const close = closingBrace(text, at + 1);
  if (close < 0)
    return { end: segmentEndWithoutBraces(text, at), problem: textBefore ? 'text-before-brace' : 'unclosed-brace' };
  let end = close + 1;
  while (end < text.length && text[end] !== ';') end++;
  if (textBefore) return { end, problem: 'text-before-brace' };
  return isBlank(text, close + 1, end) ? { end } : { end, problem: 'text-after-brace' };
}

/** The `}` that closes a value, which begins at `at`; a doubled one is part of the value. -1 where there is none. */
function closingBrace(text: string, at: number): number {
  for (let i = text.indexOf('}', at); i >= 0; i = text.indexOf('}', i + 2)) {
    if (text[i + 1] !== '}') return i;
  }
  return -1;
}

function segmentEndWithoutBraces(text: string, at: number): number {
  const semicolon = text.indexOf(';', at);
  return semicolon < 0 ? text.length : semicolon;
}

function isBlank(text: string, start: number, end: number): boolean {
  const rest = trim(text, { start, end });
  return rest.start === rest.end;
}

/** Without outer blanks, which for the driver are all characters up to the space, and no others. */
function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && text.charCodeAt(start) <= 32) start++;
  while (end > start && text.charCodeAt(end - 1) <= 32) end--;
  return { start, end };
}
