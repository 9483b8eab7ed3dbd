import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineIndex } from '../../../server/src/text/lines';
import { positionsOf } from '../../../server/src/text/positions';
import type { PositionEncoding, Positions } from '../../../server/src/text/positions';

function positions(text: string, encoding: PositionEncoding): Positions {
  return positionsOf(new LineIndex(text), encoding);
}

/** Offset and position of the place marked with `|`. */
function marked(source: string, encoding: PositionEncoding): [offset: number, position: string, back: number] {
  const offset = source.indexOf('|');
  const all = positions(source.slice(0, offset) + source.slice(offset + 1), encoding);
  const position = all.positionAt(offset);
  return [offset, `${position.line}:${position.character}`, all.offsetAt(position)];
}

describe('the position of an offset', () => {
  it.each([
    ['|', '0:0', '0:0'],
    ['ab|c', '0:2', '0:2'],
    ['a\n|b', '1:0', '1:0'],
    ['a\r\nb|c', '1:1', '1:1'],
    ['a\rb|c', '1:1', '1:1'],
    ['ab\n|', '1:0', '1:0'],
    ['é|', '0:1', '0:2'],
    ['ß\n€x|', '1:2', '1:4'],
    ['😀|b', '0:2', '0:4'],
    ['a😀é|', '0:4', '0:7'],
    ['\ud800x|', '0:2', '0:4'],
    ['\udc00x|', '0:2', '0:4'],
    ['\uFEFFx|', '0:2', '0:4'],
    ['a\u2028b|', '0:3', '0:5'],
  ])('%j is %s in UTF-16 and %s in UTF-8, and back', (source, utf16, utf8) => {
    const offset = source.indexOf('|');
    expect(marked(source, 'utf-16')).toEqual([offset, utf16, offset]);
    expect(marked(source, 'utf-8')).toEqual([offset, utf8, offset]);
  });
});

describe('the offset of a position', () => {
  const text = 'aé😀b\r\n\nlast';
  it.each<[PositionEncoding, number, number, number]>([
    ['utf-16', 0, 5, 5],
    ['utf-16', 0, 99, 5],
    ['utf-16', 1, 3, 7],
    ['utf-16', 2, 4, 12],
    ['utf-16', 3, 0, 12],
    ['utf-16', 99, 99, 12],
    ['utf-16', -1, 5, 0],
    ['utf-16', 0, -1, 0],
    ['utf-8', 0, 8, 5],
    ['utf-8', 0, 99, 5],
    ['utf-8', 1, 3, 7],
    ['utf-8', 2, 4, 12],
    ['utf-8', 3, 0, 12],
    ['utf-8', 99, 99, 12],
    ['utf-8', -1, 5, 0],
    ['utf-8', 0, -1, 0],
    // Inside é and 😀: their beginning.
    ['utf-8', 0, 2, 1],
    ['utf-8', 0, 4, 2],
    ['utf-8', 0, 6, 2],
    ['utf-8', 0, 7, 4],
  ])('%s %i:%i is %i', (encoding, line, character, expected) => {
    expect(positions(text, encoding).offsetAt({ line, character })).toBe(expected);
  });
});

describe('ranges', () => {
  it.each<[PositionEncoding, number, number]>([
    ['utf-16', 1, 4],
    ['utf-8', 1, 7],
  ])('are spans in %s', (encoding, start, end) => {
    const all = positions('a\nxé😀y\n', encoding);
    const range = { start: { line: 1, character: start }, end: { line: 1, character: end } };
    expect(all.rangeOf({ start: 3, end: 6 })).toEqual(range);
    expect(all.spanOf(range)).toEqual({ start: 3, end: 6 });
    expect(all.lengthOf({ start: 3, end: 6 })).toBe(end - start);
  });
});

describe('in any text', () => {
  const units = fc.constantFrom('a', '=', '\n', '\r', '\r\n', 'é', '€', '😀', '\ud83d', '\ude00', '\u2028', '\u0000');
  const texts = fc.oneof(
    fc.array(units, { maxLength: 25 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 40 }),
  );

  it('UTF-8 counts as the encoder does', () => {
    fc.assert(
      fc.property(texts, fc.nat(), (text, number) => {
        const lines = new LineIndex(text);
        const offset = wholeCharacter(text, number % (text.length + 1));
        const line = lines.lineAt(offset);
        const bytes = Buffer.byteLength(text.slice(lines.startOf(line), offset), 'utf8');
        expect(positionsOf(lines, 'utf-8').positionAt(offset)).toEqual({ line, character: bytes });
      }),
      { numRuns: 2000 },
    );
  });

  it('the length of a span in a line is the one that the encoder gives', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, one, two) => {
        const lines = new LineIndex(text);
        const { start, end } = lines.spanOf(lines.lineAt(one % (text.length + 1)));
        const at = (number: number): number => wholeCharacter(text, start + (number % (end - start + 1)));
        const span = { start: Math.min(at(one), at(two)), end: Math.max(at(one), at(two)) };
        const slice = text.slice(span.start, span.end);
        expect(positionsOf(lines, 'utf-8').lengthOf(span)).toBe(Buffer.byteLength(slice, 'utf8'));
        expect(positionsOf(lines, 'utf-16').lengthOf(span)).toBe(slice.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('an offset before a line end comes back from its position', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom<PositionEncoding>('utf-8', 'utf-16'), fc.nat(), (text, encoding, number) => {
        const lines = new LineIndex(text);
        const all = positionsOf(lines, encoding);
        const offset = wholeCharacter(text, number % (text.length + 1));
        const { end } = lines.spanOf(lines.lineAt(offset));
        expect(all.offsetAt(all.positionAt(offset))).toBe(Math.min(offset, end));
      }),
      { numRuns: 2000 },
    );
  });

  it('no position is behind the text, nor inside a character of it', () => {
    fc.assert(
      fc.property(texts, fc.nat(12), fc.nat(60), (text, line, character) => {
        const offset = positions(text, 'utf-8').offsetAt({ line, character });
        expect(offset).toBeLessThanOrEqual(text.length);
        expect(wholeCharacter(text, offset)).toBe(offset);
      }),
      { numRuns: 1000 },
    );
  });
});

/** `offset`, or the beginning of the pair that it stands in. */
function wholeCharacter(text: string, offset: number): number {
  const isPair = /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, offset - 1), offset + 1));
  return isPair ? offset - 1 : offset;
}
