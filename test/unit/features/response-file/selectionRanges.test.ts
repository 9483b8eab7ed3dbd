import fc from 'fast-check';
import type { Range, SelectionRange } from 'vscode-languageserver-types';
import { describe, expect, it } from 'vitest';
import type { ResponseDocument } from '../../../../server/src/features/response-file/responseDocument';
import { selectionRanges } from '../../../../server/src/features/response-file/selectionRanges';
import { damagedResponseFile, hostileDocument } from '../../properties/documents';
import { Random } from '../../properties/random';
import { atCursor, documentOf } from './support/document';

function rangesOf(selection: SelectionRange | undefined): Range[] {
  const ranges: Range[] = [];
  for (let each = selection; each; each = each.parent) ranges.push(each.range);
  return ranges;
}

function textOf({ file, positions }: ResponseDocument, range: Range): string {
  const { start, end } = positions.spanOf(range);
  return file.text.slice(start, end);
}

/** What is selected step by step from the cursor on, up to the entry or comment lines. */
function steps(source: string, count: number): string[] {
  const { document, position } = atCursor(source);
  const [selection] = selectionRanges(document, [position]);
  return rangesOf(selection)
    .slice(0, count)
    .map((range) => textOf(document, range));
}

describe('selecting more and more', () => {
  it.each<[string, string, string[]]>([
    ['in a key', 'A\nCORE.PO|RT=1433', ['PORT', 'CORE.PORT', 'CORE.PORT=1433']],
    ['behind a key', 'A\nPORT|=1433', ['PORT', 'PORT=1433']],
    ['in a separator', 'A\nPORT |= 1433', ['PORT = 1433']],
    ['in a value', 'A\nK=two wo|rds', ['words', 'two words', 'K=two words']],
    ['at the end of a value', 'A\nK=two words|', ['words', 'two words', 'K=two words']],
    ['in a half-typed line', 'A=1\nSQL_P|', ['SQL_P', 'A=1\nSQL_P']],
    [
      'in a path',
      'A\nUSER_INSTALL_DIR1=E:\\\\Program Fi|les\\\\BEMS',
      ['Files', 'Program Files', 'E:\\\\Program Files\\\\BEMS', 'USER_INSTALL_DIR1=E:\\\\Program Files\\\\BEMS'],
    ],
    [
      'in a path with single backslashes',
      'A\nUSER_INSTALL_DIR1=E:\\Program Fi|les\\BEMS',
      ['Files', 'Program Files', 'E:\\Program Files\\BEMS'],
    ],
    [
      'in a host with an instance',
      'A\nCORE_SQL_HOST=sql|-01.example.com\\\\BEMS',
      ['sql', 'sql-01', 'sql-01.example.com', 'sql-01.example.com\\\\BEMS'],
    ],
    [
      'in an account',
      'A\n# @role accountLogin admin\nK=bems-ad|min@example.com',
      ['admin', 'bems-admin', 'bems-admin@example.com'],
    ],
    [
      'in connection properties',
      'A\n# @role databaseProperties core\nK=encrypt=true;loginTimeout=3|0',
      ['30', 'loginTimeout=30', 'encrypt=true;loginTimeout=30'],
    ],
    [
      'in the name of a connection property',
      'A\n# @role databaseProperties core\nK=encrypt=true;login|Timeout=30',
      ['loginTimeout', 'loginTimeout=30', 'encrypt=true;loginTimeout=30'],
    ],
    ['in a variable', 'A\nK=x $prop.us|er$ y', ['user', '$prop.user$', 'x $prop.user$ y']],
    ['in a word with an escape', 'A\nK=caf\\u00e|9s here', ['caf\\u00e9s', 'caf\\u00e9s here']],
    ['in a word over two lines', 'A\nK=a wo\\\n   rd|s b', ['wo\\\n   rds', 'a wo\\\n   rds b']],
    ['in quotes, and then with them', 'A\nK="a b|c"', ['bc', 'a bc', '"a bc"', 'K="a bc"']],
    ['in the blanks of a continued line', 'A\nK=a\\\n |  b', ['a\\\n   b', 'K=a\\\n   b']],
    ['with the comments', 'A\n# one\n# two\nK=b|\nC', ['b', 'K=b', '# one\n# two\nK=b']],
    [
      'in a comment',
      'A\n# one t|wo\n# three\nK=b',
      ['two', 'one two', '# one two', '# one two\n# three', '# one two\n# three\nK=b'],
    ],
    ['in a comment of its own', 'A\n# one t|wo\n\nK=b', ['two', 'one two', '# one two', 'A\n# one two\n\nK=b']],
    ['on a blank line', 'A=1\n|\nB=2', ['A=1\n\nB=2']],
  ])('%s', (_what, source, expected) => {
    expect(steps(source, expected.length)).toEqual(expected);
    const onWindows = (text: string): string => text.replaceAll('\n', '\r\n');
    expect(steps(onWindows(source), expected.length), 'CRLF').toEqual(expected.map(onWindows));
  });

  it('goes on with the section and the file', () => {
    const { document, position } = atCursor('A=1\n\n# ---\n# One\n# ---\n# why\nB|=2\nC=3\n\n# ---\nD=4\n');
    const [selection] = selectionRanges(document, [position]);
    expect(rangesOf(selection).map((range) => textOf(document, range))).toEqual([
      'B',
      'B=2',
      '# why\nB=2',
      '# ---\n# One\n# ---\n# why\nB=2\nC=3',
      document.file.text,
    ]);
  });

  it('takes a banner for itself', () => {
    expect(steps('A=1\n# note\n# ---\n# O|ne\n# ---\n# why\nB=2', 5)).toEqual([
      'One',
      '# One',
      '# ---\n# One\n# ---',
      '# ---\n# One\n# ---\n# why\nB=2',
      'A=1\n# note\n# ---\n# One\n# ---\n# why\nB=2',
    ]);
  });

  it('answers for each position, in their order, in the encoding of the client', () => {
    const document = documentOf('Ä=ö ü\n', { encoding: 'utf-8' });
    const [first, second] = selectionRanges(document, [
      { line: 0, character: 6 },
      { line: 0, character: 0 },
    ]);
    expect(first?.range).toEqual({ start: { line: 0, character: 6 }, end: { line: 0, character: 8 } });
    expect(second?.range).toEqual({ start: { line: 0, character: 0 }, end: { line: 0, character: 2 } });
  });

  it('selects nothing in an empty file', () => {
    const nowhere = { line: 0, character: 0 };
    expect(selectionRanges(documentOf(''), [nowhere])).toEqual([{ range: { start: nowhere, end: nowhere } }]);
    expect(selectionRanges(documentOf('A=1'), [])).toEqual([]);
  });

  it('grows with each step around the position, up to the file, at any offset of any document', () => {
    const banners = fc.constantFrom('# ---\n', '# Title\n', 'A=1\\\n 2\n', 'A=1\n', '\n', '# b\n');
    const texts = fc.oneof(
      fc.integer().map((seed) => hostileDocument(new Random(seed))),
      fc.integer().map((seed) => damagedResponseFile(new Random(seed))),
      fc.array(banners, { maxLength: 12 }).map((lines) => lines.join('')),
    );
    fc.assert(
      fc.property(texts, fc.nat(), (text, number) => {
        const document = documentOf(text.replace(/^\n/, '#\n'));
        const { positions, file } = document;
        const position = positions.positionAt(number % (file.text.length + 1));
        const offset = positions.offsetAt(position);
        const spans = rangesOf(selectionRanges(document, [position])[0]).map((range) => positions.spanOf(range));
        expect(spans.at(-1)).toEqual({ start: 0, end: positions.offsetAt(positions.positionAt(file.text.length)) });
        for (const [index, { start, end }] of spans.entries()) {
          expect(start <= offset && offset <= end).toBe(true);
          const inner = spans[index - 1];
          if (!inner) continue;
          expect(start <= inner.start && inner.end <= end && end - start > inner.end - inner.start).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
