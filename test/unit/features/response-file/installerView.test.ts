import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { installerView } from '../../../../server/src/features/response-file/installerView';
import { ResponseDocument } from '../../../../server/src/features/response-file/responseDocument';
import { MASK } from '../../../../server/src/model/mask';
import { damagedResponseFile, hostileDocument } from '../../properties/documents';
import { Random } from '../../properties/random';
import { documentOf } from './support/document';
import type { DocumentOptions } from './support/document';

const HEADER = '# What the installer reads from GoodServerSetup.properties:';

/** The blocks of the view, without the header. */
function blocks(source: string, options: DocumentOptions = {}): string[] {
  return installerView(documentOf(source, options)).replace(/\n$/, '').split('\n\n').slice(1);
}

describe('what the installer reads', () => {
  it('says of which file it is, and how much counts', () => {
    const first = (source: string): string => installerView(documentOf(source)).split('\n')[0] ?? '';
    expect(first('A=1\nB=2')).toBe(`${HEADER} 2 entries. Secrets are not shown.`);
    expect(first('A=1\nA=2')).toBe(`${HEADER} 1 entry. Secrets are not shown.`);
    expect(installerView(documentOf(''))).toBe(`${HEADER} nothing. Secrets are not shown.\n`);
    const named = documentOf('', { uri: 'file:///c%3A/a%20b/Gr%C3%BC%C3%9Fe%20%231.properties' });
    expect(installerView(named)).toContain('Grüße #1.properties: nothing');
  });

  it.each<[string, string, string[]]>([
    [
      'line and role above each entry',
      'USER_INSTALL_DIR1=E:\\\\BEMS\n\n# @role databasePort core\nPORT : 14\\\n  33',
      ['# line 1, installDirectory\nUSER_INSTALL_DIR1 = E:\\BEMS', '# line 4, databasePort core\nPORT = 1433'],
    ],
    ['a role that is inferred', 'HOST_NAME=b', ['# line 1, hostName (inferred)\nHOST_NAME = b']],
    ['what lost backslashes make of a path', 'K=E:\\BEMS\\logs', ['# line 1\nK = E:BEMSlogs']],
    ['control characters as signs', 'K=a\\tb\\u0000\\u202ec', ['# line 1\nK = a⇥b␀<U+202E>c']],
    ['line ends as signs', 'K=a\\nb\\u2028c', ['# line 1\nK = a↵b<U+2028>c']],
    ['blanks at the ends of a value', 'K=\\  a b  ', ['# line 1\nK = ␣␣a b␣␣']],
    ['an empty value, and a half-typed line', 'A=\nSQL_PO', ['# line 1\nA =', '# line 2\nSQL_PO =']],
    ['an empty key', '=x', ['# line 1\n(empty key) = x']],
    [
      'what does not count',
      'A=1\nB=2\nA=3\nA=4',
      [
        '# line 1: does not count, line 4 has the same key\n# A = 1',
        '# line 2\nB = 2',
        '# line 3: does not count, line 4 has the same key\n# A = 3',
        '# line 4\nA = 4',
      ],
    ],
    ['a password by its mask', 'SQL_PWD=hunter2', [`# line 1, databasePassword (inferred)\nSQL_PWD = ${MASK}`]],
    [
      'the rest without a password in it',
      'K=user=sa;password=hunter2;x=1',
      [`# line 1\nK = user=sa;password=${MASK};x=1`],
    ],
    ['the rest of a commented-out password', '# SQL_PWD=one\\\nhunter2', [`# line 2\n${MASK} =`]],
  ])('shows %s', (_what, source, expected) => {
    expect(blocks(source)).toEqual(expected);
    expect(blocks(source.replaceAll('\n', '\r\n')), 'CRLF').toEqual(expected);
  });

  it('ends where the load fails, and says so', () => {
    expect(installerView(documentOf('A=1\nA=2\nB=E:\\users\nA=3\n'))).toBe(
      [
        `${HEADER} 1 entry. Secrets are not shown.`,
        '# It stops at line 3, column 5, where four hexadecimal digits must follow \\u: that entry and all below are lost.',
        '',
        '# line 1: does not count, line 2 has the same key',
        '# A = 1',
        '',
        '# line 2',
        'A = 2',
        '',
      ].join('\n'),
    );
  });

  it('shows what a byte-order mark makes of the first line, and no secret in it', () => {
    const view = (text: string): string => {
      const { settings } = documentOf('');
      const file = { text, encoding: 'utf-8', byteOrderMark: true, invalidAt: -1 } as const;
      return installerView(new ResponseDocument('file:///a.properties', 1, file, settings, 'utf-16'));
    };
    expect(view('A=1\nB=2')).toContain('# line 1\n<U+FEFF>A = 1\n\n# line 2\nB = 2\n');
    expect(view('# SQL_PWD=hunter2\nB=2')).not.toContain('hunter2');
    expect(view('#SQL_PWD=hunter2\nB=2')).not.toContain('hunter2');
  });

  it('has two lines an entry and nothing that would begin another, for any document', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.integer().map((seed) => hostileDocument(new Random(seed))),
      fc.integer().map((seed) => damagedResponseFile(new Random(seed))),
    );
    fc.assert(
      fc.property(texts, (text) => {
        for (const block of blocks(text.replace(/^\n/, '#\n'))) {
          expect(block.split(/[\n\r\u0085\u2028\u2029]/)).toHaveLength(2);
        }
      }),
      { numRuns: 200 },
    );
  });
});
