import { expect, test } from 'vitest';
import type { JsonArray } from '../../../../server/src/jsonc/nodes';
import { parseJsonc } from '../../../../server/src/jsonc/parse';
import { appendItems, objectText } from '../../../../server/src/jsonc/edit/appendItems';
import { applyEdits } from '../../../../server/src/text/edit';

function appended(text: string, ...numbers: number[]): string {
  const json = parseJsonc(text);
  const edits = appendItems(
    json,
    json.root as JsonArray,
    numbers.map((number) => () => String(number)),
  );
  return applyEdits(text, edits);
}

test.each([
  ['[]', '[\n  8,\n  9\n]'],
  ['[ ]', '[\n  8,\n  9\n]'],
  ['[1]', '[1, 8, 9]'],
  ['[ 1 ]', '[ 1, 8, 9 ]'],
  ['[1,]', '[1, 8, 9]'],
  ['[\n  1\n]', '[\n  1,\n  8,\n  9\n]'],
  ['[\r\n\t1\r\n]', '[\r\n\t1,\r\n\t8,\r\n\t9\r\n]'],
  ['[\n  1,\n]', '[\n  1,\n  8,\n  9\n]'],
  ['[\n  1 // one\n]', '[\n  1, // one\n  8,\n  9\n]'],
  ['[\n  1, // one\n]', '[\n  1, // one\n  8,\n  9\n]'],
  ['[\n  // none yet\n]', '[\n  // none yet\n  8,\n  9\n]'],
  ['[ /* none */ ]', '[ /* none */ \n  8,\n  9\n]'],
])('%j gets elements: %j', (text, expected) => {
  expect(appended(text, 8, 9)).toBe(expected);
});

test('nothing to add changes nothing', () => {
  expect(appended('[1]')).toBe('[1]');
});

test('an object has its members in lines of their own', () => {
  const layout = { indent: '    ', unit: '  ', lineEnd: '\n' };
  expect(
    objectText(
      [
        ['a', 1],
        ['b', 'x"y'],
      ],
      layout,
    ),
  ).toBe('{\n      "a": 1,\n      "b": "x\\"y"\n    }');
});
