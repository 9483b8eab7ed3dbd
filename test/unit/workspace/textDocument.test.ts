import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LineIndex } from '../../../server/src/text/lines';
import { positionsOf } from '../../../server/src/text/positions';
import { TextDocument } from '../../../server/src/workspace/textDocument';

const TEXT = fc.string({ unit: fc.constantFrom('a', '\r', '\n', '\\', 'ä', '𝄞'), maxLength: 12 });
const POSITION = fc.record({ line: fc.integer({ min: -1, max: 8 }), character: fc.integer({ min: -1, max: 8 }) });
const CHANGE = fc.record({ start: POSITION, end: POSITION, text: TEXT });
const ENCODING = fc.constantFrom('utf-16' as const, 'utf-8' as const);

describe('a document that the client changes', () => {
  test('has the text that the changes make, whatever they join and part, and knows what they left alone', () => {
    fc.assert(
      fc.property(TEXT, fc.array(CHANGE, { maxLength: 6 }), ENCODING, (first, changes, encoding) => {
        const document = new TextDocument('file:///a', 'x', 1, first, encoding);
        document.takeUnchanged();
        let text = first;
        for (const { start, end, text: newText } of changes) {
          document.update([{ range: { start, end }, text: newText }], 2);
          const { start: a, end: b } = positionsOf(new LineIndex(text), encoding).spanOf({ start, end });
          text = text.slice(0, Math.min(a, b)) + newText + text.slice(Math.max(a, b));
        }
        expect(document.text).toBe(text);
        expect(document.lines).toEqual(new LineIndex(text));
        const { prefix, suffix } = document.takeUnchanged();
        expect(text.slice(0, prefix)).toBe(first.slice(0, prefix));
        expect(text.slice(text.length - suffix)).toBe(first.slice(first.length - suffix));
      }),
      { numRuns: 5000 },
    );
  });

  test.each([
    ['a CR that stood before the change and an LF that now follows it', 'a\rb\nc', [1, 0, 1, 1], '', ['a\r\n', 'c']],
    ['a line that lost its end', 'a\nb\nc', [0, 1, 1, 0], '', ['ab\n', 'c']],
    ['an LF that is typed behind a CR', 'a\rb', [1, 0, 1, 0], '\n', ['a\r\n', 'b']],
  ])('joins %s', (_, text, [fromLine, fromCharacter, toLine, toCharacter], newText, lines) => {
    const document = new TextDocument('file:///a', 'x', 1, text, 'utf-16');
    const start = { line: fromLine as number, character: fromCharacter as number };
    const end = { line: toLine as number, character: toCharacter as number };
    document.update([{ range: { start, end }, text: newText }], 2);
    expect(lines.map((_line, line) => document.lines.startOf(line))).toEqual(
      lines.map((_line, line) => lines.slice(0, line).join('').length),
    );
    expect(document.text).toBe(lines.join(''));
  });

  test('is a new text where the change has no range', () => {
    const document = new TextDocument('file:///a', 'x', 1, 'old\ntext', 'utf-16');
    document.update(
      [{ text: 'new' }, { range: { start: { line: 0, character: 3 }, end: { line: 0, character: 3 } }, text: 'er' }],
      7,
    );
    expect([document.text, document.version]).toEqual(['newer', 7]);
  });
});
