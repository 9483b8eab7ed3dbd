import fc from 'fast-check';
import type { SelectionRange } from 'vscode-languageserver-types';
import { describe, expect, it } from 'vitest';
import { selectionRanges } from '../../../../server/src/features/connectivity-profile/selectionRanges';
import type { PositionEncoding } from '../../../../server/src/text/positions';
import { atCursor, documentOf } from './support/document';
import { NESTED, brokenProfile } from './support/texts';

/** What is selected at the cursor step by step. */
function steps(source: string, encoding: PositionEncoding = 'utf-16'): string[] {
  const { document, position } = atCursor(source, { encoding });
  return chain(selectionRanges(document, [position])[0]).map(({ range }) => {
    const { start, end } = document.positions.spanOf(range);
    return document.text.slice(start, end);
  });
}

function chain(range: SelectionRange | undefined): SelectionRange[] {
  const found: SelectionRange[] = [];
  for (let at = range; at; at = at.parent) found.push(at);
  return found;
}

describe('expanding the selection', () => {
  it.each<[string, string, string[]]>([
    [
      'grows over label, name, string, member, object, list',
      '{ "a": [{ "server": "bems-w|1.example.com", "port": 1 }] }',
      [
        'w1',
        'bems-w1',
        'bems-w1.example.com',
        '"bems-w1.example.com"',
        '"server": "bems-w1.example.com"',
        '"server": "bems-w1.example.com", "port": 1',
        '{ "server": "bems-w1.example.com", "port": 1 }',
        '[{ "server": "bems-w1.example.com", "port": 1 }]',
        '"a": [{ "server": "bems-w1.example.com", "port": 1 }]',
        '{ "a": [{ "server": "bems-w1.example.com", "port": 1 }] }',
      ],
    ],
    ['begins with the name of a member', '{"ab|c": 1}', ['abc', '"abc"', '"abc": 1', '{"abc": 1}']],
    ['begins with a number', '{"a": 84|43}', ['8443', '"a": 8443', '{"a": 8443}']],
    ['begins in a list', '[1, |2]\n', ['2', '1, 2', '[1, 2]', '[1, 2]\n']],
    ['begins in a comment', '{} // a wo|rd\n', ['word', 'a word', '// a word', '{} // a word\n']],
    ['begins in a block comment', '/* wo|rd */ {}', ['word', '/* word */', '/* word */ {}']],
    ['begins where nothing stands', '{}\n|\n', ['{}\n\n']],
    ['begins in an empty text', '|', ['']],
    ['begins in what is half typed', '{"a": "b|c', ['bc', '"bc', '"a": "bc', '{"a": "bc']],
  ])('%s', (_what, source, expected) => {
    expect(steps(source)).toEqual(expected);
    expect(steps(source, 'utf-8')).toEqual(expected);
  });

  it('counts in bytes for a client that does', () => {
    expect(steps('{"é😀": "ü|ö"}', 'utf-8')).toEqual(['üö', '"üö"', '"é😀": "üö"', '{"é😀": "üö"}']);
  });

  it('holds the place and grows, at every place of any text', () => {
    fc.assert(
      fc.property(brokenProfile(), fc.nat(), (text, seed) => {
        const document = documentOf(text);
        const offset = seed % (document.text.length + 1);
        const position = document.positions.positionAt(offset);
        const spans = chain(selectionRanges(document, [position])[0]).map(({ range }) =>
          document.positions.spanOf(range),
        );
        expect(spans.length).toBeGreaterThan(0);
        for (const [index, { start, end }] of spans.entries()) {
          expect(start <= document.positions.offsetAt(position) && document.positions.offsetAt(position) <= end).toBe(
            true,
          );
          const outer = spans[index + 1];
          if (outer)
            expect(outer.start <= start && end <= outer.end && outer.end - outer.start > end - start).toBe(true);
        }
      }),
    );
  });

  it('sends no more steps than a client can read of deeply nested brackets', () => {
    const document = documentOf(NESTED);
    const found = chain(selectionRanges(document, [document.positions.positionAt(NESTED.indexOf('1'))])[0]);
    expect(found.length).toBeLessThanOrEqual(201);
    expect(document.positions.spanOf(found.at(-1)?.range as never)).toEqual({ start: 0, end: NESTED.length });
  });
});
