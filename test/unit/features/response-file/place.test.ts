import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeAt } from '../../../../server/src/features/response-file/place';
import type { Place } from '../../../../server/src/features/response-file/place';
import { damagedResponseFile, hostileDocument } from '../../properties/documents';
import { Random } from '../../properties/random';
import { atCursor, documentOf } from './support/document';

function kindOfPlace(source: string): string {
  const { document, offset } = atCursor(source);
  return describePlace(placeAt(document.file, offset));
}

function describePlace(place: Place): string {
  if (place.kind === 'blank') return 'blank';
  if (place.kind === 'comment') return `comment "${place.comment.text.trim()}" of ${place.entry?.key ?? 'nothing'}`;
  return `${place.kind} of ${place.entry.key}`;
}

describe('what stands at an offset', () => {
  it.each([
    // Keys, also with the blanks before them and right behind them.
    ['|KEY = value', 'key of KEY'],
    ['K|EY = value', 'key of KEY'],
    ['KEY| = value', 'key of KEY'],
    ['KEY|= value', 'key of KEY'],
    ['|  KEY=1', 'key of KEY'],
    ['A=1\n| KEY=1', 'key of KEY'],
    ['K\\\n |EY=1', 'key of KEY'],
    ['SQL_PO|', 'key of SQL_PO'],
    ['A=1\nSQL_PO|\nB=2', 'key of SQL_PO'],
    ['|=x', 'key of '],
    // Separators.
    ['KEY |= value', 'separator of KEY'],
    ['KEY =| value', 'separator of KEY'],
    ['KEY \\\n |= value', 'separator of KEY'],
    // Values, also empty ones, and all their lines.
    ['KEY = |value', 'value of KEY'],
    ['KEY=|value', 'value of KEY'],
    ['KEY |value', 'value of KEY'],
    ['KEY = value|', 'value of KEY'],
    ['KEY = value|\nB=1', 'value of KEY'],
    ['KEY=|', 'value of KEY'],
    ['KEY=|\nB=1', 'value of KEY'],
    ['KEY = |', 'value of KEY'],
    ['KEY=one \\\n|  two\nB=1', 'value of KEY'],
    ['KEY=one|\\\n  two', 'value of KEY'],
    ['KEY=one\\\n  t|wo', 'value of KEY'],
    ['KEY=one\\|\n', 'value of KEY'],
    ['KEY=one\\\n|', 'value of KEY'],
    ['KEY=one\\\n # n|o comment', 'value of KEY'],
    // Comments, with the entry that they belong to.
    ['|# text', 'comment "text" of nothing'],
    ['# te|xt\nA=1', 'comment "text" of A'],
    ['# text|\n# more\nA=1', 'comment "text" of A'],
    ['A=1\n  |! text\nB=1', 'comment "text" of B'],
    ['A=1\n|  ! text\nB=1', 'comment "text" of B'],
    ['# te|xt\n\nA=1', 'comment "text" of nothing'],
    ['A=1\n# te|xt', 'comment "text" of nothing'],
    ['# te|xt\n\\\nA=1', 'comment "text" of nothing'],
    // Nothing.
    ['|', 'blank'],
    ['A=1\n|', 'blank'],
    ['A=1\n|\nB=2', 'blank'],
    ['# a\n | \nB=2', 'blank'],
    ['\\|\nA=1', 'blank'],
  ])('%j: %s', (source, expected) => {
    // `documentOf` takes the first empty line of a text away.
    expect(kindOfPlace(source)).toBe(expected);
    expect(kindOfPlace(source.replaceAll('\n', '\r\n')), 'CRLF').toBe(expected);
  });

  it('is found among several of a kind', () => {
    const source = Array.from({ length: 9 }, (_, i) => `# about ${i}\nK${i}=v${i}\n`).join('\n');
    const { file } = documentOf(source);
    for (let i = 0; i < 9; i++) {
      expect(describePlace(placeAt(file, source.indexOf(`about ${i}`)))).toBe(`comment "about ${i}" of K${i}`);
      expect(describePlace(placeAt(file, source.indexOf(`K${i}=`)))).toBe(`key of K${i}`);
      expect(describePlace(placeAt(file, source.indexOf(`v${i}`)))).toBe(`value of K${i}`);
    }
  });

  it('agrees with the tree of the file, at any offset of any document', () => {
    const texts = fc.oneof(
      fc.integer().map((seed) => hostileDocument(new Random(seed))),
      fc.integer().map((seed) => damagedResponseFile(new Random(seed))),
    );
    fc.assert(
      fc.property(texts, fc.nat(), (text, number) => {
        const { file } = documentOf(text.replace(/^\n/, '#\n'));
        const offset = number % (file.text.length + 1);
        const node = file.document.nodes.find(({ start, end }) => start <= offset && offset < end) ?? null;
        const last = file.document.nodes.at(-1);
        // At the end of a text without a line end stands what its last line is.
        const here = node ?? (last && /[\r\n]/.test(file.text.slice(-1)) && last.kind !== 'entry' ? null : last);
        const place = placeAt(file, offset);
        if (place.kind === 'blank') {
          const textEnd = here?.kind === 'entry' ? here.lineEnd : here?.kind === 'comment' ? here.textEnd : -1;
          expect(offset).toBeGreaterThan(textEnd);
        } else if (place.kind === 'comment') {
          expect(place.comment.node).toEqual(here);
          expect(place.entry).toBe(file.entries.find(({ comments }) => comments.includes(place.comment)) ?? null);
        } else {
          expect(place.entry.node).toEqual(here);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
