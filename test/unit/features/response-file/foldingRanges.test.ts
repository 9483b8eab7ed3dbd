import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldingRanges } from '../../../../server/src/features/response-file/foldingRanges';
import { damagedResponseFile, hostileDocument } from '../../properties/documents';
import { Random } from '../../properties/random';
import { documentOf } from './support/document';

/** The folding ranges of `source` as `kind first-last`, lines from 1. */
function folds(source: string): string[] {
  return foldingRanges(documentOf(source)).map(
    ({ startLine, endLine, kind }) => `${kind ?? 'value'} ${startLine + 1}-${endLine + 1}`,
  );
}

describe('folding', () => {
  it.each<[string, string[], string[]]>([
    ['a section from its title on, so that this stays', ['# ---', '# Core', '# ---', 'A=1', ''], ['region 2-4']],
    ['a section without a title from its ruler on', ['# ---', 'A=1'], ['region 1-2']],
    ['two comment lines', ['# one', '! two', 'A=1'], ['comment 1-2']],
    ['not a single one', ['# one', '', '# two', 'A=1'], []],
    ['a continued value', ['A=1\\', '  2\\', '  3', 'B=1'], ['value 1-3']],
    ['a continued key and separator', ['A\\', 'B\\', '=1'], ['value 1-3']],
    [
      'the comments under a banner apart from it',
      ['# One', '# ---', '# a', '# b', 'A=1'],
      ['region 1-5', 'comment 3-4'],
    ],
    ['those above a banner, too', ['A=1', '# a', '# b', '# ---', '# One', '# ---'], ['comment 2-3', 'region 5-6']],
    ['nothing in an empty file', [''], []],
    ['nothing in a half-typed line', ['SQL_PO'], []],
  ])('folds %s', (_what, lines, expected) => {
    expect(folds(lines.join('\n'))).toEqual(expected);
    expect(folds(lines.join('\r\n')), 'CRLF').toEqual(expected);
  });

  it('folds the sections of the example', () => {
    const example = readFileSync('examples/bems01-mail-presence/GoodServerSetup.properties', 'utf8');
    const { lines } = documentOf(example).file;
    const titles = foldingRanges(documentOf(example))
      .filter(({ kind }) => kind === 'region')
      .map(({ startLine }) => example.slice(lines.spanOf(startLine).start, lines.spanOf(startLine).end));
    expect(titles).toEqual([
      '#  bems01: Mail (Push Notifications) and Presence',
      '#  The computer',
      '#  The account of the Common Services',
      '#  Core database, which Mail uses, too',
      '#  Presence',
      '#  Not installed on this computer: Connect, Docs',
    ]);
  });

  it('gives ranges that are apart or one in the other, in any document', () => {
    const banners = fc.constantFrom(
      '# ---\n',
      '# ===\r\n',
      '# Title\n',
      '# --- T\n',
      'A=1\\\n 2\n',
      'A=1\n',
      '\n',
      '# A=1\n',
    );
    const texts = fc.oneof(
      fc.integer().map((seed) => hostileDocument(new Random(seed))),
      fc.integer().map((seed) => damagedResponseFile(new Random(seed))),
      fc.array(banners, { maxLength: 20 }).map((lines) => lines.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const document = documentOf(text.replace(/^\n/, '#\n'));
        const ranges = foldingRanges(document);
        for (const [index, outer] of ranges.entries()) {
          expect(outer.endLine).toBeGreaterThan(outer.startLine);
          expect(outer.endLine).toBeLessThan(document.file.lines.lineCount);
          const next = ranges[index + 1];
          if (!next) continue;
          expect(next.startLine).toBeGreaterThan(outer.startLine);
          expect(next.startLine > outer.endLine || next.endLine <= outer.endLine).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
