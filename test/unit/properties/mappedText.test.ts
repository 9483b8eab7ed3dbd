import { describe, expect, test } from 'vitest';
import { MappedText, MappedTextBuilder, decodeMapped } from '../../../server/src/properties';
import { drawing, marksOf } from './drawing';

describe('the source of a decoded stretch', () => {
  test.each([
    [
      'BEMS',
      String.raw`
    |C:\\BEMS\\logs
    |    ^^^^`,
    ],
    [
      'S\\l',
      String.raw`
    |C:\\BEMS\\logs
    |       ^^^^`,
    ],
    [
      '\\',
      String.raw`
    |C:\\BEMS
    |  ^^`,
    ],
    [
      'Ab',
      String.raw`
    |a\u00\␊  41b
    | ^^^^^^^^^^^`,
    ],
    [
      'bc',
      String.raw`
    |ab\␊   cd
    | ^^^^^^^`,
    ],
    [
      'data',
      String.raw`
    |E:\udata
    |    ^^^^`,
    ],
    [
      'u',
      String.raw`
    |E:\udata
    |  ^^`,
    ],
  ])('%s', (part, source) => {
    const { text, marks } = drawing(source);
    const mapped = decodeMapped(text, 0, text.length);
    const at = mapped.text.indexOf(part);
    const span = mapped.sourceSpan(at, at + part.length);
    expect(marksOf(text.length, [{ ...span, mark: '^' }])).toBe(marks);
    expect(mapped.slice(at, at + part.length).source).toEqual(span);
    expect(mapped.decodedOffset(span.start)).toBe(at);
  });
});

test('an empty stretch stands before the character that follows it, or behind the last', () => {
  const mapped = decodeMapped('a\\\nb\\\\', 0, 6);
  expect([0, 1, 2, 3].map((at) => mapped.sourceSpan(at, at))).toEqual([
    { start: 0, end: 0 },
    { start: 3, end: 3 },
    { start: 4, end: 4 },
    { start: 6, end: 6 },
  ]);
});

test('an empty text stands where it was looked for', () => {
  expect(decodeMapped('key=', 4, 4).source).toEqual({ start: 4, end: 4 });
  expect(MappedText.verbatim('', 7).source).toEqual({ start: 7, end: 7 });
  expect(MappedText.verbatim('', 7).slice(0, 0).source).toEqual({ start: 7, end: 7 });
});

test('no character has its source in a continuation, or outside', () => {
  const mapped = decodeMapped('a\\\n b', 0, 5);
  expect([-1, 0, 1, 2, 3, 4, 5].map((offset) => mapped.decodedOffset(offset))).toEqual([-1, 0, -1, -1, -1, 1, -1]);
});

test('an escape that stands for several characters is the source of each, as long as it may be', () => {
  const builder = new MappedTextBuilder(0);
  builder.verbatim('x$A', 0, 1);
  builder.escape('abc', 1, 4);
  const mapped = builder.build();
  expect(mapped.sourceSpan(2, 3)).toEqual({ start: 1, end: 4 });
  expect(mapped.slice(2, 4).sourceSpan(1, 2)).toEqual({ start: 1, end: 4 });
  expect(mapped.decodedOffset(3)).toBe(1);
});

test('a character can be appended', () => {
  const mapped = decodeMapped('a\\\\', 0, 3).append('\\', 5, 6);
  expect(mapped.text).toBe('a\\\\');
  expect(mapped.sourceSpan(1, 3)).toEqual({ start: 1, end: 6 });
  expect(mapped.decodedOffset(4)).toBe(-1);
});
