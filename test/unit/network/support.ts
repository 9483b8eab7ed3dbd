import fc from 'fast-check';
import { expect } from 'vitest';
import type { Part } from '../../../server/src/text/part';

/** `text` with the wrong part between « and »; as it is where nothing is wrong. */
export function marked(text: string, part: Part | undefined): string {
  if (!part) return text;
  expect(text.slice(part.start, part.end)).toBe(part.text);
  return `${text.slice(0, part.start)}«${part.text}»${text.slice(part.end)}`;
}

/** The text of a case without its marks. */
export function unmarked(marks: string): string {
  return marks.replace(/[«»]/g, '');
}

/** Texts made of what means something in names, URLs, addresses and ranges, and any others. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        ...['a', 'B', 'xn--', 'com', '.', '..', '*', '*.', '-', '_', ' ', '\t', '\u00a0', 'é', '\ud800', '😀', '。'],
        ...['http://', '//', '/', '\\', ':', ':80', '@', '?', '#', ';', ',', '[', ']', '::', '::1', 'fe80::1%a'],
        ...['0', '1', '8', '010', '32', '33', '256', '10.0.0.1', '255.0.0.0', '/8', '–', '\n', '\0', '%41'],
      ),
      { maxLength: 12 },
    )
    .map((pieces) => pieces.join('')),
);

/** Long texts of one repeated piece, on which a careless pattern takes quadratic time: minutes instead of milliseconds. */
const LONG_TEXTS = [...'a 1 . * : - / @ – é [ 0'.split(' '), ' ', '*.', 'a.', '1.', ':1', '//', '::', ',1', '..']
  .flatMap((piece) => [piece, `${piece}x`])
  .map((piece) => piece.repeat(200_000 / piece.length))
  .flatMap((text) => [text, `http://${text}!`]);

/** Asserts that `read` takes any long text in a moment. */
export function expectLinear(read: (text: string) => unknown): void {
  for (const text of LONG_TEXTS) {
    const start = performance.now();
    read(text);
    expect(performance.now() - start, JSON.stringify(text.slice(0, 12))).toBeLessThan(2_000);
  }
}
