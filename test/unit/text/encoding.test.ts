import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBytes, encodeText, isBinary, unencodableAt, type FileText } from '../../../server/src/text/encoding';

const TEXT = 'NAME=Müller 漢字 😀\r\nPORT=1433\r\n';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const le = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));
const be = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le').swap16());
const bytes = (...parts: (number | Uint8Array)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...part])));

describe('decodeBytes', () => {
  const valid: [string, Uint8Array, FileText['encoding'], boolean][] = [
    ['UTF-8', utf8(TEXT), 'utf-8', false],
    ['UTF-8 with a mark', bytes(0xef, 0xbb, 0xbf, utf8(TEXT)), 'utf-8', true],
    ['UTF-16LE with a mark', bytes(0xff, 0xfe, le(TEXT)), 'utf-16le', true],
    ['UTF-16BE with a mark', bytes(0xfe, 0xff, be(TEXT)), 'utf-16be', true],
    ['UTF-16LE without a mark', le(TEXT), 'utf-16le', false],
    ['UTF-16BE without a mark', be(TEXT), 'utf-16be', false],
  ];
  it.each(valid)('%s', (_name, input, encoding, byteOrderMark) => {
    const file = decodeBytes(input);
    expect(file).toEqual({ text: TEXT, encoding, byteOrderMark, invalidAt: -1 });
    expect(encodeText(TEXT, file as FileText)).toEqual(input);
  });

  it('takes an empty file for UTF-8', () => {
    expect(decodeBytes(bytes())).toEqual({ text: '', encoding: 'utf-8', byteOrderMark: false, invalidAt: -1 });
  });

  it('keeps a mark that is not the first character as text', () => {
    expect(decodeBytes(utf8('A=\uFEFFb'))).toMatchObject({ text: 'A=\uFEFFb', byteOrderMark: false });
  });

  const invalid: [string, Uint8Array, number][] = [
    ['a Windows-1252 letter', bytes(utf8('NAME=M'), 0xfc, utf8('ller\n')), 6],
    ['a sequence cut off at the end', bytes(utf8('A='), 0xe2, 0x82), 2],
    ['an overlong form', bytes(0xc0, 0xaf), 0],
    ['an overlong form of three bytes', bytes(0xe0, 0x9f, 0x80), 0],
    ['an encoded surrogate', bytes(0x41, 0xed, 0xa0, 0x80), 1],
    ['a code point behind the last', bytes(0xf4, 0x90, 0x80, 0x80), 0],
    ['a fault behind valid sequences', bytes(utf8('é😀'), 0x80), 6],
  ];
  it.each(invalid)('reads %s as Latin-1 and says where', (_name, input, invalidAt) => {
    const file = decodeBytes(input) as FileText;
    expect(file).toMatchObject({ encoding: 'unknown', byteOrderMark: false, invalidAt });
    expect(file.text).toBe(Buffer.from(input).toString('latin1'));
    expect(encodeText(file.text, file)).toEqual(input);
  });

  it('keeps the mark of a UTF-8 file with an invalid byte', () => {
    const input = bytes(0xef, 0xbb, 0xbf, 0x41, 0xff);
    const file = decodeBytes(input) as FileText;
    expect(file).toEqual({ text: 'A\xff', encoding: 'unknown', byteOrderMark: true, invalidAt: 1 });
    expect(encodeText(file.text, file)).toEqual(input);
  });

  it('reports a lone surrogate and half a character in UTF-16', () => {
    expect(decodeBytes(bytes(0xff, 0xfe, le('A=\uD800b')))).toMatchObject({ text: 'A=\uD800b', invalidAt: 2 });
    expect(decodeBytes(bytes(0xff, 0xfe, le('A=b'), 0x41))).toMatchObject({ text: 'A=b\uFFFD', invalidAt: 3 });
  });

  const binary: [string, Uint8Array][] = [
    ['NUL bytes in no order', bytes(utf8('MZ'), 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff, 0, 0)],
    ['one NUL in a text', utf8('A=b\0c\nB=some more text here\n')],
    ['a mark, then NUL', bytes(0xef, 0xbb, 0xbf, 0x41, 0)],
    ['UTF-32LE', bytes(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0)],
    ['many control characters', utf8('\x01\x02\x03\x04\x05\x06\x07\x08\x0e\x0f'.repeat(9))],
    ['a PNG', bytes(0x89, utf8('PNG\r\n\x1a\n'), 0, 0, 0, 0x0d, utf8('IHDR'), 0, 0, 0, 1)],
  ];
  it.each(binary)('calls %s binary', (_name, input) => {
    expect(isBinary(decodeBytes(input))).toBe(true);
  });

  it('forgives a stray control character', () => {
    expect(decodeBytes(utf8('A=\x01'))).toMatchObject({ encoding: 'utf-8', text: 'A=\x01' });
  });

  it('decodes 10 MB in a moment', () => {
    expect((decodeBytes(le('K=v\n'.repeat(1_250_000))) as FileText).text.length).toBe(5_000_000);
    expect((decodeBytes(bytes(utf8('K=v\n'.repeat(500_000)), 0xff)) as FileText).invalidAt).toBe(2_000_000);
  });

  it('gives back the bytes of everything it decodes', () => {
    const input = fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      fc.string({ unit: 'binary', maxLength: 20 }).map(utf8),
      fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 20 }).map(le),
    );
    fc.assert(
      fc.property(input, (content) => {
        const file = decodeBytes(content);
        if (isBinary(file) || file.text.endsWith('\uFFFD')) return;
        expect(encodeText(file.text, file)).toEqual(content);
      }),
      { seed: 20, numRuns: 2000 },
    );
  });
});

describe('encodeText', () => {
  const unknown: FileText = { text: '', encoding: 'unknown', byteOrderMark: false, invalidAt: 0 };

  it('says which character does not fit', () => {
    expect(unencodableAt('Müller', unknown)).toBe(-1);
    expect(unencodableAt('a€', unknown)).toBe(1);
    expect(() => encodeText('a€', unknown)).toThrow(RangeError);
    const file: FileText = { ...unknown, encoding: 'utf-8' };
    expect(unencodableAt('a€😀', file)).toBe(-1);
    expect(unencodableAt('a\uD800', file)).toBe(1);
  });
});
