import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatting, onTypeFormatting } from '../../../../server/src/features/response-file/formatting';
import { loadAsJava, parseProperties } from '../../../../server/src/properties';
import { damagedResponseFile, hostileDocument } from '../../properties/documents';
import { Random } from '../../properties/random';
import { atCursor, documentOf } from './support/document';
import type { DocumentOptions } from './support/document';
import { withEdits } from './support/workspaceEdit';

const RUNS = { numRuns: Number(process.env.FUZZ_RUNS ?? 500) };

function formatted(source: string, options: DocumentOptions = {}): string {
  const document = documentOf(source, options);
  return withEdits(document.file.text, formatting(document, null), document.positions.encoding);
}

/** What Java reads of `text`, and whether it fails. */
function loaded(text: string): unknown {
  const { entries, error } = loadAsJava(parseProperties(text));
  return { entries: entries.map(({ key, value }) => [key, value]), error: error?.message };
}

describe('formatting', () => {
  it.each([
    ['blanks around the sign', 'KEY = value\n', 'KEY=value\n'],
    ['tabs and form feeds', 'KEY\t\f=\t\fvalue\n', 'KEY=value\n'],
    ['a colon', 'KEY: value\n', 'KEY=value\n'],
    ['a colon among blanks', 'KEY : value\n', 'KEY=value\n'],
    ['a mere blank', 'KEY  value\n', 'KEY=value\n'],
    ['the indentation', ' \tKEY=value\n', 'KEY=value\n'],
    ['an empty value', 'KEY = \n', 'KEY=\n'],
    ['an empty value at the end of the file', 'KEY :', 'KEY='],
    ['an empty key', ' = value\n', '=value\n'],
    ['a second sign, which is of the value', 'KEY == value\n', 'KEY== value\n'],
    ['a colon before an equals sign, which is of the value', 'KEY : = value\n', 'KEY== value\n'],
    ['escapes in the key', 'A\\ KEY\\: : v\n', 'A\\ KEY\\:=v\n'],
    ['CRLF', ' A = 1\r\nB : 2\r\n', 'A=1\r\nB=2\r\n'],
    ['CR', ' A = 1\rB : 2\r', 'A=1\rB=2\r'],
    ['a secret', ' DB_PASSWORD : s3cr3t \n', 'DB_PASSWORD=s3cr3t \n'],
    [
      'a value that begins in the next line',
      'KEY = \\\n    value, \\\n    more\n',
      'KEY=\\\n    value, \\\n    more\n',
    ],
    ['a colon before a value in the next line', 'KEY:\\\n  value\n', 'KEY=\\\n  value\n'],
    ['a blank before a value in the next line', 'KEY \\\n  value\n', 'KEY=\\\n  value\n'],
  ])('puts right %s', (_name, before, after) => {
    expect(formatted(before)).toBe(after);
    expect(loaded(after)).toEqual(loaded(before));
  });

  it.each([
    ['blanks in and behind a value', 'KEY=a  =  b : c  \n'],
    ['continued lines of a value', 'KEY=a, \\\n\t  b, \\\n   c\n'],
    ['a key without a sign', '  KEY\n'],
    ['a key without a sign, and blanks', 'KEY  \n'],
    ['a key that is half typed, at the end of the file', 'KEY'],
    ['a sign in a continued line', 'KEY \\\n   = value\n'],
    ['comments', '  #  a = b\n ! c : d\n'],
    ['blank lines', '\n  \nKEY=value\n\t\n'],
    ['a line that holds only a backslash', '\\\n\n'],
    ['an empty file', ''],
  ])('leaves alone %s', (_name, text) => {
    expect(formatting(documentOf(text), null)).toEqual([]);
  });

  it('leaves alone what goes on from a half commented-out password: with a sign it would pass for an entry', () => {
    expect(formatting(documentOf('# DB_PASSWORD=s3cr3t\\\n  go on\n'), null)).toEqual([]);
  });

  it('says only what changes, and no text of a value', () => {
    const document = documentOf('DB_PASSWORD =  s3cr3t\n');
    const at = (start: number, end: number): unknown => ({
      newText: '',
      range: { start: { line: 0, character: start }, end: { line: 0, character: end } },
    });
    expect(formatting(document, null)).toEqual([at(11, 12), at(13, 15)]);
  });

  it.each(['utf-16', 'utf-8'] as const)('counts as the client does: %s', (encoding) => {
    expect(formatted('# ü\nÄ𝄞Ö = ü\nB : 2\n', { encoding })).toBe('# ü\nÄ𝄞Ö=ü\nB=2\n');
  });

  it('changes nothing for Java, twice no more than once, and no comment (random documents)', () => {
    const documents = fc
      .tuple(fc.integer(), fc.boolean())
      .map(([seed, hostile]) => (hostile ? hostileDocument : damagedResponseFile)(new Random(seed)))
      // A test's text that begins with a line end is taken for an indented one.
      .map((text) => text.replace(/^\n+/, ''));
    fc.assert(
      fc.property(documents, fc.constantFrom('utf-16' as const, 'utf-8' as const), (text, encoding) => {
        const once = formatted(text, { encoding });
        expect(loaded(once)).toEqual(loaded(text));
        expect(formatted(once, { encoding })).toBe(once);
        const comments = (source: string): string[] => documentOf(source).file.comments.map((comment) => comment.text);
        expect(comments(once)).toEqual(comments(text));
      }),
      RUNS,
    );
  });
});

describe('formatting a range', () => {
  it.each([
    ['a cursor', 'A = 1\nB = |2\nC = 3\n', 'A = 1\nB=2\nC = 3\n'],
    ['a cursor at the beginning of a line', 'A = 1\n|B = 2\nC = 3\n', 'A = 1\nB=2\nC = 3\n'],
    ['a selected line, up to the beginning of the next', 'A = 1\n|B = 2\n|C = 3\n', 'A = 1\nB=2\nC = 3\n'],
    ['parts of two lines', 'A = 1\nB| = 2\nC| = 3\nD = 4\n', 'A = 1\nB=2\nC=3\nD = 4\n'],
    ['one of continued lines', 'A = 1\\\n  an|d\nB = 2\n', 'A=1\\\n  and\nB = 2\n'],
    ['a comment', '# x|\nA = 1\n', '# x\nA = 1\n'],
    ['everything', '|A = 1\nB = 2|', 'A=1\nB=2'],
  ])('changes the lines that it touches: %s', (_name, source, after) => {
    const first = atCursor(source);
    const { text } = first.document.file;
    const isRange = text.includes('|');
    const document = isRange ? documentOf(text.replace('|', '')) : first.document;
    const end = document.positions.positionAt(isRange ? text.indexOf('|') : first.offset);
    const edits = formatting(document, { start: first.position, end });
    expect(withEdits(document.file.text, edits)).toBe(after);
  });
});

describe('formatting after Enter', () => {
  it.each([
    ['puts right the entry of the line above', 'A : 1\nB : 2\n|\nC : 3\n', 'A : 1\nB=2\n\nC : 3\n'],
    ['puts right an entry whose last line is above', 'A = 1,\\\n  2\n|', 'A=1,\\\n  2\n'],
    ['leaves a value that goes on in this line', 'A = 1,\\\n|  2\n', 'A = 1,\\\n  2\n'],
    ['offers nothing clever where Enter has split a value', 'A=one\n| two\n', 'A=one\n two\n'],
    ['leaves everything below a comment', 'A : 1\n# note\n|', 'A : 1\n# note\n'],
    ['leaves everything at the beginning of the file', '|A : 1\n', 'A : 1\n'],
  ])('%s', (_name, before, after) => {
    const { document, position } = atCursor(before);
    expect(withEdits(document.file.text, onTypeFormatting(document, position), 'utf-16')).toBe(after);
  });
});
