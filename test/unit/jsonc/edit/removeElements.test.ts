import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { JsonArray, JsonNode } from '../../../../server/src/jsonc/nodes';
import { parseJsonc } from '../../../../server/src/jsonc/parse';
import { removeElements } from '../../../../server/src/jsonc/edit/removeElements';
import { applyEdits } from '../../../../server/src/text/edit';

/** The text after the numbers `removed` of the list were removed; comments that say `old` are about what goes. */
function without(text: string, ...removed: number[]): string {
  const json = parseJsonc(text);
  const array = json.root as JsonArray;
  const nodes = array.elements.filter((node) => 'value' in node && removed.includes(node.value as number));
  const edits = removeElements(json, array, new Set<JsonNode>(nodes), (comment) => comment.includes('old'));
  return applyEdits(text, edits);
}

describe('elements in one line', () => {
  test.each([
    ['[1, 2, 3]', [1], '[2, 3]'],
    ['[1, 2, 3]', [2], '[1, 3]'],
    ['[1, 2, 3]', [3], '[1, 2]'],
    ['[1, 2, 3]', [2, 3], '[1]'],
    ['[1, 2, 3]', [1, 3], '[2]'],
    ['[1, 2, 3]', [1, 2, 3], '[]'],
    ['[ 1, 2 ]', [2], '[ 1 ]'],
    ['[ 1, 2 ]', [1], '[ 2 ]'],
    ['[1,2]', [2], '[1]'],
    ['[1, 2,]', [2], '[1]'],
    ['[1, /* two */ 2, 3]', [2], '[1, 3]'],
    ['[1, /* two */ 2, 3]', [1], '[/* two */ 2, 3]'],
    ['[1, 2]', [], '[1, 2]'],
  ])('%s without %j is %s', (text, removed, expected) => {
    expect(without(text, ...removed)).toBe(expected);
  });
});

describe('elements in lines of their own', () => {
  it('go with their line', () => {
    expect(without('[\n  1,\n  2,\n  3\n]\n', 2)).toBe('[\n  1,\n  3\n]\n');
  });

  it('the last takes the comma of the one before with it', () => {
    expect(without('[\n  1,\n  2\n]\n', 2)).toBe('[\n  1\n]\n');
  });

  it('with CRLF too', () => {
    expect(without('[\r\n  1,\r\n  2\r\n]', 1)).toBe('[\r\n  2\r\n]');
  });

  it('all of them leave an empty list', () => {
    expect(without('[\n  1,\n  2\n]', 1, 2)).toBe('[]');
  });

  it('a comma in a comment is none', () => {
    expect(without('[\n  1 /* , */,\n  2 // , and so on\n]', 2)).toBe('[\n  1 /* , */\n]');
  });

  it('a comma at the beginning of the next line is one', () => {
    expect(without('[\n  1\n  // keep\n  , 2\n]', 1)).toBe('[\n  // keep\n  2\n]');
  });
});

describe('comments', () => {
  it('behind an element go with it', () => {
    expect(without('[\n  1, // one\n  2 // two\n]', 1)).toBe('[\n  2 // two\n]');
    expect(without('[\n  1, // one\n  2 // two\n]', 2)).toBe('[\n  1 // one\n]');
  });

  it('above the next element stay with that', () => {
    expect(without('[\n  1,\n  // two\n  2\n]', 1)).toBe('[\n  // two\n  2\n]');
  });

  it('above an element go with it where the next has a comment of its own', () => {
    expect(without('[\n  // one\n  1,\n  // two\n  2\n]', 1)).toBe('[\n  // two\n  2\n]');
  });

  it('above an element go with the last one', () => {
    expect(without('[\n  1,\n  // two\n  2\n]', 2)).toBe('[\n  1\n]');
  });

  it('that may be a heading of what follows stay', () => {
    expect(without('[\n  // servers\n  1,\n  2\n]', 1)).toBe('[\n  // servers\n  2\n]');
  });

  it('that are known to be about it go all the same', () => {
    expect(without('[\n  // the old one\n  1,\n  2\n]', 1)).toBe('[\n  2\n]');
  });

  it('above an empty line stay', () => {
    expect(without('[\n  // servers\n\n  1\n]', 1)).toBe('[\n  // servers\n\n]');
  });

  it('behind the last element in lines of their own stay', () => {
    expect(without('[\n  1,\n  2\n  // more to come\n]', 2)).toBe('[\n  1\n  // more to come\n]');
  });
});

it('leaves well-formed JSON with exactly the others, and every comment that stands alone', () => {
  const gap = fc.constantFrom('', ' ', '\n', '\n  ', ' /* x, */ ', '\n// y,\n', '\r\n\t');
  const list = fc.array(fc.tuple(gap, gap, fc.boolean()), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(list, gap, fc.boolean(), (items, end, trailing) => {
      const text = `[${items.map(([before, after], i) => `${before}${i}${after}`).join(',')}${trailing ? ',' : ''}${end}]`;
      const removed = items.flatMap(([, , goes], i) => (goes ? [i] : []));
      const result = parseJsonc(without(text, ...removed));
      expect(result.value).toEqual(items.flatMap(([, , goes], i) => (goes ? [] : [i])));
      // A trailing comma is left only where there was one and its element stays.
      const problems = result.problems.filter(({ kind }) => kind !== 'trailing comma' || !trailing);
      expect(problems).toEqual([]);
    }),
  );
});
