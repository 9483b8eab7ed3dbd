import { describe, expect, test } from 'vitest';
import { decode, decodeMapped, encodeKey, encodeValue, escapeAt, escapesIn } from '../../../server/src/properties';
import type { EscapeKind } from '../../../server/src/properties';
import { drawing, marksOf } from './drawing';

const MARKS: Readonly<Record<EscapeKind, string>> = {
  backslash: 'b',
  control: 'c',
  unicode: 'u',
  malformedUnicode: 'm',
  dropped: 'd',
  continuation: 'j',
};

describe('escapes: b backslash, c control, u unicode, m malformed unicode, d dropped backslash, j joined lines', () => {
  test.each([
    [
      String.raw`
    |C:\\BEMS\logs
    |  bb    dd`,
      'C:\\BEMSlogs',
    ],
    [
      String.raw`
    |\t\n\r\f\T
    |ccccccccdd`,
      '\t\n\r\fT',
    ],
    [
      String.raw`
    |\u0041\u00e9\u00E91
    |uuuuuuuuuuuuuuuuuu`,
      'A\u00e9\u00e91',
    ],
    [
      String.raw`
    |a\␊  b\␍␊c
    | jjjj jjj`,
      'abc',
    ],
    [
      String.raw`
    |\u00\␊  41x
    |uuuuuuuuuu`,
      'Ax',
    ],
    [
      String.raw`
    |\u\␊\␍00\␊41x
    |uuuuuuuuuuuu`,
      'Ax',
    ],
    [
      String.raw`
    |E:\users
    |  mm`,
      'E:users',
    ],
    [
      String.raw`
    |E:\udata
    |  mmmm`,
      'E:udata',
    ],
    [
      String.raw`
    |\u12\␊zz
    |mmmmjj`,
      'u12zz',
    ],
    [
      String.raw`
    |\uu0041\u12
    |mm     mmmm`,
      'uu0041u12',
    ],
    [
      String.raw`
    |\\u0041\\\u0041
    |bb     bbuuuuuu`,
      '\\u0041\\A',
    ],
    [
      String.raw`
    |a\
    | j`,
      'a',
    ],
  ])('%s', (source, decoded) => {
    const { text, marks } = drawing(source);
    const escapes = escapesIn(text, 0, text.length);
    expect(
      marksOf(
        text.length,
        escapes.map((escape) => ({ ...escape, mark: MARKS[escape.kind] })),
      ),
    ).toBe(marks);
    expect(decode(text, 0, text.length)).toBe(decoded);
    expect(decodeMapped(text, 0, text.length).text).toBe(decoded);
  });
});

test('an escape is read only as far as the key or value goes', () => {
  expect(escapeAt('\\u0041', 0, 5)).toEqual({ kind: 'malformedUnicode', start: 0, end: 5, value: 'u' });
  expect(escapeAt('\\n', 0, 1)).toEqual({ kind: 'continuation', start: 0, end: 1, value: '' });
  expect(decode('a\\tb\\n', 2, 4)).toBe('tb');
});

test('an escape that its author meant as text is decoded as text', () => {
  const text = String.raw`E:\tools\\new\u`;
  const meant = decodeMapped(text, 0, text.length, ({ kind }) => kind !== 'backslash');
  expect(meant.text).toBe(String.raw`E:\tools\new\u`);
  expect(meant.sourceSpan(8, 9)).toEqual({ start: 8, end: 10 });
});

test.each([
  ['C:\\Program Files', 'C:\\\\Program Files'],
  [' a b ', '\\ a b '],
  ['\ta\n\r\f', '\\ta\\n\\r\\f'],
  ['=:#!', '=:#!'],
  ['', ''],
  ['é\u2028\ufeff\ud800', 'é\u2028\ufeff\ud800'],
])('the value %j is written %j', (value, source) => {
  expect(encodeValue(value)).toBe(source);
});

test.each([
  ['a=b:c d', 'a\\=b\\:c\\ d'],
  ['#a#', '\\#a#'],
  ['!', '\\!'],
  ['\ta\\', '\\ta\\\\'],
  ['', ''],
])('the key %j is written %j', (key, source) => {
  expect(encodeKey(key)).toBe(source);
});
