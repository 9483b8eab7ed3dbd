import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LineIndex } from '../../../server/src/text/lines';

const text = fc.string({ unit: fc.constantFrom('a', '\r', '\n', '\\', 'ä'), maxLength: 12 });

describe('LineIndex.edited', () => {
  test('knows the same lines as an index of the new text', () => {
    fc.assert(
      fc.property(text, text, fc.nat(12), fc.nat(12), (before, inserted, a, b) => {
        const span = { start: Math.min(a, b, before.length), end: Math.min(Math.max(a, b), before.length) };
        const edited = new LineIndex(before).edited(span, inserted);
        const expected = new LineIndex(before.slice(0, span.start) + inserted + before.slice(span.end));
        expect(edited).toEqual(expected);
      }),
      { numRuns: 5000 },
    );
  });

  test('joins a CR that stood before the change with an LF that now follows it', () => {
    const edited = new LineIndex('a\rb\nc').edited({ start: 2, end: 3 }, '');
    expect(edited.text).toBe('a\r\nc');
    expect([0, 1, 2].map((line) => edited.startOf(line))).toEqual([0, 3, 4]);
  });
});
