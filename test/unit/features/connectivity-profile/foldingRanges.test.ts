import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldingRanges } from '../../../../server/src/features/connectivity-profile/foldingRanges';
import { documentOf } from './support/document';
import { NESTED, brokenProfile } from './support/texts';

/** The folding ranges as `kind first-last`, lines from 1. */
function folds(source: string): string[] {
  return foldingRanges(documentOf(source)).map(
    ({ startLine, endLine, kind }) => `${kind ?? 'brackets'} ${startLine + 1}-${endLine + 1}`,
  );
}

describe('folding', () => {
  it.each<[string, string[], string[]]>([
    ['an object up to the line before its bracket', ['{', '  "a": 1', '}'], ['brackets 1-2']],
    ['a list in it', ['{', '  "a": [', '    1', '  ]', '}'], ['brackets 1-4', 'brackets 2-3']],
    ['only the outer one of two that begin in a line', ['{ "a": [', '    1', '  ]', '}'], ['brackets 1-3']],
    ['nothing in one line', ['{ "a": [1] }'], []],
    ['nothing between brackets one below the other', ['{', '}'], []],
    ['what is not closed up to its end', ['{', '  "a": [', '    1', '', ''], ['brackets 1-3', 'brackets 2-3']],
    ['line comments one below the other', ['// a', '// b', '{}', '// c', '', '// d'], ['comment 1-2']],
    ['not those behind something', ['[', '1, // a', '2 // b', ']'], ['brackets 1-3']],
    ['a block comment', ['/* a', ' * b', ' */', '{}'], ['comment 1-3']],
    [
      'a region',
      ['{', '  // #region A', '  "a": 1,', '  //#endregion', '  "b": 2', '}'],
      ['brackets 1-5', 'region 2-4'],
    ],
    [
      'regions in each other, apart from comments',
      ['// #region', '// a', '// b', '// #region x', '{}', '// #endregion', '// #endregion'],
      ['region 1-7', 'comment 2-3', 'region 4-6'],
    ],
    [
      'no region that ends in other brackets',
      ['{', '// #region', '"a": [', '// #endregion', '1', ']', '}'],
      ['brackets 1-6', 'brackets 3-5'],
    ],
    ['no region that does not end', ['// #region', '{}', '// #regional', '// #endregion2'], ['comment 3-4']],
    ['nothing in an empty text', [''], []],
  ])('folds %s', (_what, lines, expected) => {
    expect(folds(lines.join('\n'))).toEqual(expected);
    expect(folds(lines.join('\r\n')), 'CRLF').toEqual(expected);
  });

  it('of two ranges one lies in the other or they are apart, whatever the text; one begins in a line', () => {
    fc.assert(
      fc.property(brokenProfile(), (text) => {
        const document = documentOf(text);
        const ranges = foldingRanges(document);
        for (const [index, a] of ranges.entries()) {
          expect(a.startLine).toBeLessThan(a.endLine);
          expect(a.endLine).toBeLessThan(document.lines.lineCount);
          for (const b of ranges.slice(index + 1)) {
            expect(b.startLine).toBeGreaterThan(a.startLine);
            expect(b.startLine > a.endLine || b.endLine <= a.endLine).toBe(true);
          }
        }
      }),
    );
  });

  it('reads deeply nested brackets', () => {
    expect(folds(NESTED)).toEqual([]);
    const lines = folds(NESTED.replaceAll('[', '[\n').replaceAll(']', '\n]'));
    expect(lines).toHaveLength(2990);
  });
});
