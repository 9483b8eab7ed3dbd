import { readFileSync } from 'node:fs';
import { parse } from 'jsonc-parser';
import { describe, expect, test } from 'vitest';

interface EnterRule {
  readonly previousLineText?: string;
  readonly beforeText: string;
  readonly afterText?: string;
  readonly action: { readonly indent: string; readonly appendText?: string; readonly removeText?: number };
}

const configuration = parse(
  readFileSync(new URL('../../client/languages/bems-connectivity-profile.json', import.meta.url), 'utf8'),
) as {
  readonly comments: unknown;
  readonly brackets: unknown;
  readonly surroundingPairs: unknown;
  readonly autoClosingPairs: readonly { readonly open: string; readonly notIn: readonly string[] }[];
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
  readonly indentationRules: { readonly increaseIndentPattern: string; readonly decreaseIndentPattern: string };
  readonly folding: { readonly markers: { readonly start: string; readonly end: string } };
  readonly onEnterRules: readonly EnterRule[];
};

test('comments, brackets and quotes are those of JSON with comments', () => {
  expect(configuration).toMatchObject({
    comments: { lineComment: '//', blockComment: ['/*', '*/'] },
    brackets: [
      ['{', '}'],
      ['[', ']'],
    ],
    surroundingPairs: [
      ['{', '}'],
      ['[', ']'],
      ['"', '"'],
    ],
  });
});

test('nothing is closed in a string or a comment', () => {
  expect(configuration.autoClosingPairs.map(({ open }) => open)).toEqual(['{', '[', '"', '/**']);
  for (const { notIn } of configuration.autoClosingPairs) expect(notIn).toEqual(['string', 'comment']);
});

describe('a word is', () => {
  const { pattern, flags } = configuration.wordPattern;
  const wordsIn = (line: string): string[] => line.match(new RegExp(pattern, `g${flags}`)) ?? [];

  test.each([
    ['a member, and a host name', '"server": "bems-01.example.com",', ['server', 'bems-01.example.com']],
    ['the member of the schema', '"$schema": ""', ['$schema']],
    ['the id of an entitlement', '"com.good.gcs.g3"', ['com.good.gcs.g3']],
    ['an address, and the length of a prefix', '"10.0.0.0/8"', ['10.0.0.0', '8']],
    ['a rule', '// bems-disable host-name,port-range', ['bems-disable', 'host-name', 'port-range']],
    ['what is being typed', '"com.good."', ['com.good.']],
    ['a domain without its wildcard', '"*.example.com"', ['example.com']],
    ['a word of any language', '// Süd größer', ['Süd', 'größer']],
    ['no punctuation', '{ "": [-, ./] }', []],
  ])('%s', (_, line, words) => {
    expect(wordsIn(line)).toEqual(words);
  });
});

describe('the next line', () => {
  const { increaseIndentPattern, decreaseIndentPattern } = configuration.indentationRules;

  test.each([
    ['{', true],
    ['  "allowedDomains": [', true],
    ['  }, {', true],
    ['  { "domainName": "example.com", "route": {', true],
    ['  { "domainName": "example.com",', true],
    ['  { // the first', true],
    ['  [ /* the first */', true],
    ['  { "server": "a}b",', true],
    ['  { "server": "a\\"}b",', true],
    ['  "route": { "type": "direct" },', false],
    ['  "proxyClusters": ["First"],', false],
    ['  "name": "{",', false],
    ['  "name": "a [ \\" {",', false],
    ['  // see {', false],
    ['  "port": 1, // {', false],
    ['  /* { */', false],
    ['  }', false],
    ['', false],
  ])('behind %j is one step further in: %s', (line, further) => {
    expect(new RegExp(increaseIndentPattern).test(line)).toBe(further);
  });

  test.each([
    ['  }', true],
    ['],', true],
    ['\t} ]', true],
    ['  }, {', true],
    ['  "a": {}', false],
    ['{ }', false],
    ['  // }', false],
  ])('that is %j is one step further out: %s', (line, further) => {
    expect(new RegExp(decreaseIndentPattern).test(line)).toBe(further);
  });

  test.each(['"', '{', '["', '"[', '{"a":[', '\\"', '/', ' ', '[/'])(
    'is found in no time behind %s, often',
    (piece) => {
      const line = piece.repeat(20_000 / piece.length);
      const start = performance.now();
      for (const pattern of [
        increaseIndentPattern,
        decreaseIndentPattern,
        ...configuration.onEnterRules.flatMap(({ beforeText, previousLineText }) => [
          beforeText,
          previousLineText ?? '^',
        ]),
      ]) {
        new RegExp(pattern).test(line);
        new RegExp(pattern).test(`/** ${line}`);
      }
      expect(performance.now() - start).toBeLessThan(1000);
    },
  );
});

describe('Enter', () => {
  /** What becomes of the new line; `|` is where Enter is pressed. */
  const pressed = (line: string, previous = ''): string => {
    const [before = '', after = ''] = line.split('|');
    const rule = configuration.onEnterRules.find(
      (one) =>
        new RegExp(one.previousLineText ?? '').test(previous) &&
        new RegExp(one.beforeText).test(before) &&
        new RegExp(one.afterText ?? '').test(after),
    );
    if (!rule) return 'as ever';
    const { indent, appendText = '', removeText = 0 } = rule.action;
    return `${indent}${appendText && ` +"${appendText}"`}${removeText > 0 ? ` -${removeText}` : ''}`;
  };

  test.each([
    ['in the text of a comment goes on with it', '  // one|two', 'none +"// "'],
    ['before a blank of a comment does not double it', '// one| two', 'none +"//"'],
    ['in a comment behind a member', '"port": 1, // one|two', 'none +"// "'],
    ['at the end of a comment begins an ordinary line', '// one|', 'as ever'],
    ['before a comment only moves it down', '|// one', 'as ever'],
    ['in an address', '"server": "http://exam|ple.com"', 'as ever'],
    ['behind an address, before a comment', '"a": "http://b",| // c', 'as ever'],
    ['between brackets', '{|}', 'as ever'],
    ['in a block comment that was just opened', '  /**| */', 'indentOutdent +" * "'],
    ['in the first line of a block comment', '  /** Who|', 'none +" * "'],
    ['behind a block comment of one line', '  /** Who */|', 'as ever'],
    ['behind an empty block comment', '  /**/|', 'as ever'],
  ])('%s', (_, line, result) => {
    expect(pressed(line)).toBe(result);
  });

  test.each([
    ['in a later line of a block comment', '   * one|', '  /**', 'none +"* "'],
    ['in a later line of a block comment, again', '   * one|', '   * zero', 'none +"* "'],
    ['behind the end of a block comment', '   */|', '   * one', 'none -1'],
    ['behind a star that no comment has', ' * one|', '{', 'as ever'],
  ])('%s', (_, line, previous, result) => {
    expect(pressed(line, previous)).toBe(result);
  });
});

test.each([
  ['// #region Domains', 'start'],
  ['  //#region', 'start'],
  ['// region Domains', 'start'],
  ['// #endregion', 'end'],
  ['// regional offices', 'neither'],
  ['"#region": 1', 'neither'],
])('%s is of a fold: %s', (line, marker) => {
  const { start, end } = configuration.folding.markers;
  const found = new RegExp(start).test(line) ? 'start' : new RegExp(end).test(line) ? 'end' : 'neither';
  expect(found).toBe(marker);
});
