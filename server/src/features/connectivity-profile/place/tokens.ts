import { createScanner } from 'jsonc-parser';
import type { Span } from '../../../text/span';

/** A part of JSON that is neither blank nor comment. */
export interface Token extends Span {
  /** The mark itself; `string` for what begins with a quote, and `word` for numbers, `true` and all that is no JSON. */
  readonly kind: '{' | '}' | '[' | ']' | ',' | ':' | 'string' | 'word';
  /** Of a string: it ends before its line does, with a quote. */
  readonly isClosed: boolean;
}

/** Reads the tokens of a text, from any offset that is between two of them. */
export class Tokens {
  private readonly scanner;

  constructor(private readonly text: string) {
    this.scanner = createScanner(text, false);
  }

  /** The first token from `offset` on; null at the end of the text. Words without a blank between are one. */
  readFrom(offset: number): Token | null {
    const token = this.single(offset);
    if (token?.kind !== 'word') return token;
    let { end } = token;
    for (let next = this.adjacent(end); next?.kind === 'word'; next = this.adjacent(end)) end = next.end;
    return { ...token, end };
  }

  /** The value of a string or word as JSON has it, or its text where it is none. */
  valueOf(token: Token): unknown {
    const text = this.text.slice(token.start, token.end);
    try {
      return JSON.parse(text) as unknown;
    } catch {
      return token.kind === 'string' ? text.slice(1, token.isClosed ? -1 : undefined) : text;
    }
  }

  private adjacent(offset: number): Token | null {
    return /[\s,:{}[\]"/]/.test(this.text.charAt(offset)) ? null : this.single(offset);
  }

  private single(offset: number): Token | null {
    const { scanner, text } = this;
    // A byte-order mark is no part of the text.
    scanner.setPosition(offset === 0 && text.startsWith('\uFEFF') ? 1 : offset);
    for (;;) {
      scanner.scan();
      const start = scanner.getTokenOffset();
      const end = start + scanner.getTokenLength();
      if (start >= text.length || end === start) return null;
      const first = text.charAt(start);
      if (/\s/.test(first)) continue;
      if (first === '/' && /^\/[/*]/.test(text.slice(start, start + 2))) continue;
      if (first === '"') return { kind: 'string', start, end, isClosed: endsWithQuote(text, start, end) };
      if (/^[{}[\],:]$/.test(first)) return { kind: first as Token['kind'], start, end, isClosed: true };
      return { kind: 'word', start, end, isClosed: true };
    }
  }
}

/** Whether the string `[start, end)` of the text ends with a quote that is neither its first nor escaped. */
function endsWithQuote(text: string, start: number, end: number): boolean {
  if (end - start < 2 || text[end - 1] !== '"') return false;
  let backslashes = 0;
  while (text[end - 2 - backslashes] === '\\') backslashes++;
  return backslashes % 2 === 0;
}
