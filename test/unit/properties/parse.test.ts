import { describe, expect, test } from 'vitest';
import { parseProperties } from '../../../server/src/properties';
import type { PropertiesNode } from '../../../server/src/properties';
import { drawing, marksOf } from './drawing';

/** `k` key, `s` separator, `v` value, `d` dangling continuation, `#` comment, `b` blank line, `c` continuation line; blank: indent and line end. */
function draw(node: PropertiesNode): { start: number; end: number; mark: string }[] {
  switch (node.kind) {
    case 'blank':
      return [{ ...node, mark: 'b' }];
    case 'continuation':
      return [{ ...node, mark: 'c' }];
    case 'comment':
      return [{ start: node.markStart, end: node.textEnd, mark: '#' }];
    case 'entry':
      return [
        { start: node.keyStart, end: node.keyEnd, mark: 'k' },
        { start: node.keyEnd, end: node.valueStart, mark: 's' },
        { start: node.valueStart, end: node.valueEnd, mark: 'v' },
        { start: node.valueEnd, end: node.lineEnd, mark: 'd' },
      ];
  }
}

function check(source: string): void {
  const { text, marks } = drawing(source);
  const { nodes } = parseProperties(text);
  expect(marksOf(text.length, nodes.flatMap(draw))).toBe(marks);
}

/** Tests that are named by what they show. */
function checkEach(sources: readonly string[]): void {
  test.each(sources.map((source) => [JSON.stringify(drawing(source).text), source] as const))('%s', (_, source) => {
    check(source);
  });
}

describe('the parts of an entry', () => {
  checkEach([
    String.raw`
    |DIR=E:/BEMS␊
    |kkksvvvvvvv`,
    String.raw`
    |  DIR : = E:/BEMS  ␍␊
    |  kkksssvvvvvvvvvvv`,
    String.raw`
    |␉␌a␉␌b␉␊
    |  kssvv`,
    String.raw`
    |a b = c
    |ksvvvvv`,
    String.raw`
    |a=␊
    |ks`,
    String.raw`
    |a␊
    |k`,
    String.raw`
    |=b␊
    |sv`,
    String.raw`
    |a==b␊
    |ksvv`,
    String.raw`
    |a = :b # no comment␊
    |ksssvvvvvvvvvvvvvvv`,
  ]);
});

describe('escapes in a key do not end it', () => {
  checkEach([
    String.raw`
    |C\:\\dir\ x=y␊
    |kkkkkkkkkkksv`,
    String.raw`
    |a\\=b␊
    |kkksv`,
    String.raw`
    |a\\\=b␊
    |kkkkkk`,
    String.raw`
    |\#a=b␊
    |kkksv`,
  ]);
});

describe('an odd number of backslashes continues the line', () => {
  checkEach([
    String.raw`
    |a=b\␊  c␊
    |ksvvvvvv`,
    String.raw`
    |a=b\\␊c␊
    |ksvvv k`,
    String.raw`
    |a=b\\\␊c␊
    |ksvvvvvv`,
    String.raw`
    |a=b\␍␊c␊
    |ksvvvvv`,
    String.raw`
    |a=b\␊␍c␊
    |ksvdd k`,
    String.raw`
    |a=b\␊#c␊
    |ksvvvvv`,
  ]);
});

describe('where a continuation stands', () => {
  test.each([
    [
      'in the key',
      String.raw`
    |a\␊ b=c␊
    |kkkkksv`,
    ],
    [
      'behind the key, it belongs to the separator',
      String.raw`
    |a\␊ = b␊
    |ksssssv`,
    ],
    [
      'in the separator',
      String.raw`
    |a = \␊  b␊
    |ksssssssv`,
    ],
    [
      'before a second separator, which is part of the value',
      String.raw`
    |a=\␊=b␊
    |ksssvv`,
    ],
    [
      'before a blank line, it leads to nothing',
      String.raw`
    |a=b\␊  ␊c␊
    |ksvdddd k`,
    ],
    [
      'before a blank line, behind the separator',
      String.raw`
    |a=\␊␊c␊
    |ksdd k`,
    ],
    [
      'before the end of the text',
      String.raw`
    |a=b\
    |ksvd`,
    ],
    [
      'twice before the end of the text',
      String.raw`
    |a=b\␊\␊
    |ksvdddd`,
    ],
  ])('%s', (_, source) => {
    check(source);
  });
});

describe('lines without an entry', () => {
  checkEach([
    String.raw`
    | ␉␌␊␍␊a
    |bbbbbbk`,
    String.raw`
    |  # a \␊b␊
    |  ##### k`,
    String.raw`
    |!␊#
    |# #`,
    String.raw`
    |\␊#a␊
    |cc##`,
    String.raw`
    | \␍␊  \␊a=b
    |ccccccccksv`,
  ]);
});

describe('a line of one backslash at the end of the text', () => {
  test.each([
    [
      'is an entry of nothing',
      String.raw`
    |a␊\
    |k d`,
    ],
    [
      'is an entry of nothing, with a line end of one character',
      String.raw`
    |a␊\␊
    |k dd`,
    ],
    [
      'is skipped with CRLF',
      String.raw`
    |a␊\␍␊
    |k ccc`,
    ],
    [
      'is skipped before blanks',
      String.raw`
    |a␊\␊ 
    |k ccb`,
    ],
  ])('%s', (_, source) => {
    check(source);
  });
});

test('an empty text has no nodes', () => {
  expect(parseProperties('').nodes).toEqual([]);
});

test('only a backslash in the source makes a key or value escaped', () => {
  const nodes = parseProperties('a=b\nc\\ d=e\\\nf\ng\\\n=\\\nh\\').nodes.filter((node) => node.kind === 'entry');
  expect(nodes.map(({ keyEscaped, valueEscaped }) => [keyEscaped, valueEscaped])).toEqual([
    [false, false],
    [true, true],
    [false, false],
  ]);
});
