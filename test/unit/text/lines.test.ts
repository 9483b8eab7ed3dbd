import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LineIndex, splitLines } from '../../../server/src/text/lines';

describe('splitLines', () => {
  test.each([
    ['', ['']],
    ['a', ['a']],
    ['a\n', ['a\n', '']],
    ['a\r\nb\rc\n\nd', ['a\r\n', 'b\r', 'c\n', '\n', 'd']],
    ['\r\n\r', ['\r\n', '\r', '']],
  ])('%j', (text, lines) => expect(splitLines(text)).toEqual(lines));
});

describe('LineIndex.ofLines', () => {
  test('is the index of the text that the lines make', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\r', '\n', 'ä') }), (text) => {
        expect(LineIndex.ofLines(splitLines(text))).toEqual(new LineIndex(text));
      }),
    );
  });
});
