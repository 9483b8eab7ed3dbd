import { describe, expect, it } from 'vitest';
import { cut, quote } from '../../../server/src/rules/wording';
import { listOf } from '../../../server/src/text/listOf';
import { nearest } from '../../../server/src/text/nearest';

describe('a quoted text', () => {
  it.each([
    ['west', '`west`'],
    ['', '``'],
    ['a\tb\nc\rd\fe', '`a⇥b↵c␍d␌e`'],
    ['a\u0001b\u007f', '`a␁b␡`'],
    ['sql\u200b01\u202e', '`sql<U+200B>01<U+202E>`'],
    ['a`b`', "`a'b'`"],
    ['a'.repeat(60), `\`${'a'.repeat(60)}\``],
    ['a'.repeat(61), `\`${'a'.repeat(59)}…\``],
  ])('%j: %s', (text, quoted) => {
    expect(quote(text)).toBe(quoted);
  });

  it('is never cut inside a character', () => {
    expect(cut(`${'a'.repeat(58)}😀😀`)).toBe(`${'a'.repeat(58)}…`);
  });
});

describe('a list', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a or b'],
    [['a', 'b', 'c'], 'a, b or c'],
  ])('%j: %s', (words, list) => {
    expect(listOf(words)).toBe(list);
  });

  it('can join its last words otherwise', () => {
    expect(listOf(['a', 'b'], 'and')).toBe('a and b');
  });
});

describe('the nearest word', () => {
  const words = ['databasePort', 'databaseName', 'hostName'];

  it.each([
    ['databsePort', 'databasePort'],
    ['DATABASEPORT', 'databasePort'],
    ['hostNam', 'hostName'],
    ['databasePorts', 'databasePort'],
    ['somethingElseEntirely', undefined],
    ['', undefined],
  ])('to %j is %s', (word, near) => {
    expect(nearest(word, words)).toBe(near);
  });
});
