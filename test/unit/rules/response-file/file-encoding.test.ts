import { describe, expect, it } from 'vitest';
import { decodeBytes, isBinary } from '../../../../server/src/text/encoding';
import { expectFindings, expectNoFindings, findingsOf, lintText } from '../support/caret';

const utf8 = (text: string): number[] => [...Buffer.from(text, 'utf8')];
const utf16 = (text: string): number[] => [...Buffer.from(text, 'utf16le')];

/** The rules, severities and offsets that a file of these bytes meets. */
function lintBytes(bytes: readonly number[]): string[] {
  const file = decodeBytes(Uint8Array.from(bytes));
  if (isBinary(file)) throw new Error('binary');
  const { diagnostics } = lintText(file.text, file);
  return diagnostics
    .filter((diagnostic) => diagnostic.rule === 'file-encoding')
    .map(({ rule, severity, span }) => `${rule} ${severity} ${span.start}-${span.end}`);
}

describe('the encoding of a response file', () => {
  it('is right as UTF-8 without a byte-order mark, also with letters beyond ASCII', () => {
    expect(lintBytes(utf8('CLUSTER=Köln\n'))).toEqual([]);
  });

  it('is right as UTF-16 little endian, with a mark and without', () => {
    expect(lintBytes([0xff, 0xfe, ...utf16('CLUSTER=Köln\n')])).toEqual([]);
    expect(lintBytes(utf16('CLUSTER=west\n'))).toEqual([]);
  });

  it('is right in an empty file', () => {
    expect(lintBytes([])).toEqual([]);
  });

  it('is wrong as UTF-8 with a byte-order mark, which is nothing that can be underlined', () => {
    expect(lintBytes([0xef, 0xbb, 0xbf, ...utf8('CLUSTER=west\n')])).toEqual(['file-encoding error 0-0']);
  });

  it('is wrong as UTF-16 big endian, with a mark and without', () => {
    const swapped = (text: string): number[] => [...Buffer.from(text, 'utf16le').swap16()];
    expect(lintBytes([0xfe, 0xff, ...swapped('CLUSTER=west\n')])).toEqual(['file-encoding error 0-0']);
    expect(lintBytes(swapped('CLUSTER=west\n'))).toEqual(['file-encoding error 0-0']);
  });

  it('is wrong where bytes are no UTF-8, at the first of them and only once', () => {
    expect(lintBytes([...utf8('CLUSTER=K'), 0xf6, ...utf8('ln\nTITLE=s'), 0xfc, ...utf8('d\n')])).toEqual([
      'file-encoding error 9-10',
    ]);
  });

  it('is reported once where a marked file has invalid bytes, too', () => {
    expect(lintBytes([0xef, 0xbb, 0xbf, ...utf8('A=K'), 0xf6, 0x0a])).toEqual(['file-encoding error 3-4']);
  });

  it('does not keep the rest of the file from being checked', () => {
    expectFindings(
      String.raw`
        CLUSTER=west·
                    ^ trailing-whitespace warning
      `,
      { byteOrderMark: true, wholeFile: ['file-encoding error "byte-order mark"'] },
    );
  });

  it('does not keep the install folder from being found behind a byte-order mark', () => {
    expectFindings(String.raw`USER_INSTALL_DIR1=E:\\BEMS`, {
      byteOrderMark: true,
      compare: ['install-dir-missing'],
      wholeFile: ['file-encoding error'],
    });
  });
});

describe('saving again', () => {
  it.each([
    ['UTF-8 with a byte-order mark', { byteOrderMark: true }],
    ['UTF-16 big endian', { encoding: 'utf-16be' as const, byteOrderMark: true }],
  ])('is offered for %s, and changes no text', (_name, options) => {
    const [finding] = findingsOf('file-encoding', 'CLUSTER=west', options);
    expect(finding?.fixes).toEqual([
      { title: 'Save as UTF-8 without a byte-order mark', safe: false, edits: [], saveAs: 'utf-8' },
    ]);
  });

  it('is not offered where the text is a guess', () => {
    const [finding] = findingsOf('file-encoding', 'CLUSTER=K\u00f6ln', { encoding: 'unknown', invalidAt: 9 });
    expect(finding?.fixes).toEqual([]);
  });
});

it('says on which line the bytes go wrong', () => {
  expectFindings(
    `
    TITLE=one
    CLUSTER=Köln
             ^ file-encoding error "line 2"
    `,
    { encoding: 'unknown', invalidAt: 19 },
  );
});

it('says nothing about a UTF-16LE file with a mark', () => {
  expectNoFindings('CLUSTER=west', { encoding: 'utf-16le', byteOrderMark: true });
});
