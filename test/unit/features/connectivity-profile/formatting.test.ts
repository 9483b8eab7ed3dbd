import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatting } from '../../../../server/src/features/connectivity-profile/formatting';
import { parseJsonc } from '../../../../server/src/jsonc/parse';
import type { PositionEncoding } from '../../../../server/src/text/positions';
import { withEdits } from '../response-file/support/workspaceEdit';
import { documentOf } from './support/document';
import { EVERYTHING, NESTED, brokenProfile, largeProfile, wellFormedText } from './support/texts';

const TWO = { tabSize: 2, insertSpaces: true };
const RUNS = { numRuns: Number(process.env.FUZZ_RUNS ?? 500) };

function formatted(text: string, options = TWO, encoding: PositionEncoding = 'utf-16'): string {
  const document = documentOf(text, { encoding });
  return withEdits(document.text, formatting(document, null, options), encoding);
}

describe('formatting', () => {
  it.each([
    [
      'indents by depth',
      '{\n"a": [\n1,\n      {\n"b": 2\n}\n]\n}\n',
      '{\n  "a": [\n    1,\n    {\n      "b": 2\n    }\n  ]\n}\n',
    ],
    [
      'sets blanks around colons, commas and braces',
      '{\n  "a" :1,"b":{"c":[1,2]}\n}',
      '{\n  "a": 1, "b": { "c": [1, 2] }\n}',
    ],
    [
      'keeps an entry in its line',
      '{\n  "a": [\n  { "b": "c", "d": "e" }\n  ]\n}',
      '{\n  "a": [\n    { "b": "c", "d": "e" }\n  ]\n}',
    ],
    ['keeps empty lines', '{\n  "a": 1,\n\n\n    "b": 2\n}', '{\n  "a": 1,\n\n\n  "b": 2\n}'],
    ['breaks what is all in one line', '{"a":[1],"b":{}}\n', '{\n  "a": [\n    1\n  ],\n  "b": {}\n}\n'],
    ['keeps comments', '{ // a\n      // b\n"c": /* d */ 1 // e\n    }', '{ // a\n  // b\n  "c": /* d */ 1 // e\n}'],
    ['breaks the line behind a comment, too', '{"a":1/* b */}', '{\n  "a": 1 /* b */\n}'],
    [
      'keeps a comment between brackets',
      '{"a":{/* b */},"c":[ /* d */ ]}',
      '{\n  "a": { /* b */},\n  "c": [ /* d */ ]\n}',
    ],
    ['keeps comments before and behind', '// a\n   {\n"b": 1\n}\n   // c', '// a\n{\n  "b": 1\n}\n// c'],
    ['keeps line ends', '{\r\n"a": 1\r\n}\r\n', '{\r\n  "a": 1\r\n}\r\n'],
    ['keeps how the text ends', '{\n"a": 1\n}\n\n', '{\n  "a": 1\n}\n\n'],
    ['keeps a byte-order mark', '\uFEFF{\n"a": 1\n}', '\uFEFF{\n  "a": 1\n}'],
    ['keeps empty brackets', '{\n  "a": [],\n  "b": {}\n}', '{\n  "a": [],\n  "b": {}\n}'],
    ['keeps a trailing comma', '{\n"a": 1,\n}', '{\n  "a": 1,\n}'],
    ['does nothing where a bracket is missing', '{\n"a": [1\n}', '{\n"a": [1\n}'],
    ['does nothing where a comma is missing', '{\n"a": 1\n"b": 2\n}', '{\n"a": 1\n"b": 2\n}'],
    ['does nothing where a string is not closed', '{\n"a": "b\n}', '{\n"a": "b\n}'],
    ['does nothing to an empty text', '', ''],
    ['does nothing to comments alone', '  // a\n', '  // a\n'],
  ])('%s', (_what, source, expected) => {
    expect(formatted(source)).toBe(expected);
  });

  it("takes the editor's indentation", () => {
    expect(formatted('{\n"a": 1\n}', { tabSize: 4, insertSpaces: true })).toBe('{\n    "a": 1\n}');
    expect(formatted('{\n    "a": 1\n}', { tabSize: 4, insertSpaces: false })).toBe('{\n\t"a": 1\n}');
    expect(formatted('{\n"a": 1\n}', { tabSize: 0, insertSpaces: true })).toBe('{\n "a": 1\n}');
  });

  it('changes as little as it can', () => {
    const document = documentOf('{\n   "a":  1,\n  "b": 2\n}\n');
    const at = (line: number, start: number, end: number): object => ({
      range: { start: { line, character: start }, end: { line, character: end } },
      newText: '',
    });
    // The third blank of the line, and the second behind the colon.
    expect(formatting(document, null, TWO)).toEqual([at(1, 2, 3), at(1, 8, 9)]);
  });

  it('leaves a text that is formatted, with the two profiles of the example', () => {
    expect(formatting(documentOf(EVERYTHING), null, TWO)).toEqual([]);
  });

  it('changes only the lines that are asked for', () => {
    const document = documentOf('{\n"a": 1,\n"b": 2,\n"c": 3\n}\n');
    const range = { start: { line: 2, character: 0 }, end: { line: 3, character: 0 } };
    expect(withEdits(document.text, formatting(document, range, TWO))).toBe('{\n"a": 1,\n  "b": 2,\n"c": 3\n}\n');
    const cursor = { start: { line: 3, character: 0 }, end: { line: 3, character: 0 } };
    expect(withEdits(document.text, formatting(document, cursor, TWO))).toBe('{\n"a": 1,\n"b": 2,\n  "c": 3\n}\n');
  });

  it('counts in bytes for a client that does', () => {
    expect(formatted('{\n  "é😀" :   "ü"\n}', TWO, 'utf-8')).toBe('{\n  "é😀": "ü"\n}');
  });

  it('never changes what the text says, keeps comments in their order, and does not do it twice', () => {
    fc.assert(
      fc.property(wellFormedText(), fc.constantFrom(TWO, { tabSize: 3, insertSpaces: false }), (text, options) => {
        const before = parseJsonc(text);
        expect(before.problems).toEqual([]);
        const once = formatted(text, options);
        const after = parseJsonc(once);
        expect(after.problems).toEqual([]);
        expect(after.value).toEqual(before.value);
        const commentsOf = ({ comments, text: of }: typeof after): string[] =>
          comments.map(({ start, end }) => of.slice(start, end));
        expect(commentsOf(after)).toEqual(commentsOf(before));
        expect(once.replaceAll(/[ \t\r\n]/g, '')).toBe(text.replaceAll(/[ \t\r\n]/g, ''));
        expect(formatted(once, options)).toBe(once);
        if (text.includes('\r\n')) expect(once.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      }),
      RUNS,
    );
  });

  it('never adds or drops more than blanks, whatever the text', () => {
    fc.assert(
      fc.property(brokenProfile(), (text) => {
        const bare = (of: string): string => of.replaceAll(/[ \t\r\n]/g, '');
        expect(bare(formatted(text))).toBe(bare(text));
      }),
      RUNS,
    );
  });

  it('lets what is nested far too deeply be, and is quick on a large text', () => {
    expect(formatted(NESTED)).toBe(NESTED);
    const document = documentOf(largeProfile());
    const start = performance.now();
    expect(formatting(document, null, TWO)).toEqual([]);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
