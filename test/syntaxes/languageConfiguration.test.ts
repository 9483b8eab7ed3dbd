import { readFileSync } from 'node:fs';
import { parse } from 'jsonc-parser';
import { describe, expect, test } from 'vitest';

interface EnterRule {
  readonly previousLineText: string;
  readonly beforeText: string;
  readonly afterText: string;
  readonly action: { readonly indent: string; readonly appendText: string };
}

const configuration = parse(
  readFileSync(new URL('../../client/languages/bems-response-file.json', import.meta.url), 'utf8'),
) as {
  readonly comments: { readonly lineComment: string };
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
  readonly onEnterRules: readonly EnterRule[];
  readonly autoClosingPairs: unknown;
  readonly brackets: unknown;
};

test('lines are commented out with the mark that everybody uses', () => {
  expect(configuration.comments).toEqual({ lineComment: '#' });
});

test('the editor adds no quote and no bracket by itself', () => {
  // Left out they would be taken from each other.
  expect(configuration).toMatchObject({ autoClosingPairs: [], surroundingPairs: [], brackets: [] });
});

describe('a word is', () => {
  const { pattern, flags } = configuration.wordPattern;
  const wordsIn = (line: string): string[] => line.match(new RegExp(pattern, `g${flags}`)) ?? [];

  test.each([
    ['a key', 'USER_INSTALL_DIR1=E:', ['USER_INSTALL_DIR1', 'E']],
    ['a part of a host name', 'sql-01.example.com', ['sql-01', 'example', 'com']],
    ['a part of a path', 'D:\\\\BEMS\\\\jre-1.8', ['D', 'BEMS', 'jre-1', '8']],
    ['the mark of an annotation, a role, a service', '# @role databasePort core', ['@role', 'databasePort', 'core']],
    ['a rule', '# bems-disable host-name,port-range', ['bems-disable', 'host-name', 'port-range']],
    ['a variable with its dollar signs', 'E:$/$$lax.nl.env.HOME$x', ['E', '$/$', '$lax.nl.env.HOME$', 'x']],
    ['no sum of money', '5$ and 6$', ['5', 'and', '6']],
    ['a variable as cmd writes it', '%JAVA_HOME%\\\\bin', ['%JAVA_HOME%', 'bin']],
    ['a word of any language', 'Süd größer', ['Süd', 'größer']],
    ['what is being typed', 'bems-', ['bems-']],
    ['a property, and its value', 'loginTimeout=60;encrypt=true', ['loginTimeout', '60', 'encrypt', 'true']],
  ])('%s', (_, line, words) => {
    expect(wordsIn(line)).toEqual(words);
  });
});

describe('Enter', () => {
  /** What is written at the start of the new line; `|` is where Enter is pressed. */
  const appended = (line: string, previous = ''): string => {
    const [before = '', after = ''] = line.split('|');
    const rule = configuration.onEnterRules.find(
      (one) =>
        new RegExp(one.previousLineText).test(previous) &&
        new RegExp(one.beforeText).test(before) &&
        new RegExp(one.afterText).test(after),
    );
    return rule?.action.appendText ?? '';
  };

  test.each([
    ['in the text of a comment goes on with it', '# one|two', '# '],
    ['before a blank of a comment does not double it', '# one| two', '#'],
    ['in a comment with the other mark keeps that', '! one|two', '! '],
    ['before a blank there does not double it', '! one| two', '!'],
    ['in an indented comment', '  # one|two', '# '],
    ['right behind the mark', '#|one', '# '],
    ['at the end of a comment begins an ordinary line', '# one|', ''],
    ['before blanks at its end, too', '# one|  ', ''],
    ['before a comment only moves it down', '|# one', ''],
    ['in a value with a number sign', 'COLOUR=#33|66', ''],
    ['in an entry', 'KEY=one|two', ''],
  ])('%s', (_, line, text) => {
    expect(appended(line)).toBe(text);
  });

  test.each([
    ['KEY=one, \\', ''],
    ['KEY=E:\\\\BEMS\\\\', '# '],
    ['KEY=E:\\\\BEMS\\\\\\', ''],
    ['\\\\', '# '],
    ['KEY=value', '# '],
  ])('in what looks like a comment, behind %s', (previous, text) => {
    expect(appended('# one|two', previous)).toBe(text);
  });
});
