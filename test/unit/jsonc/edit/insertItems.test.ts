import { describe, expect, it, test } from 'vitest';
import { insertItems, insertMember, objectText } from '../../../../server/src/jsonc/edit/insertItems';
import type { Insertion } from '../../../../server/src/jsonc/edit/insertItems';
import type { JsonArray, JsonObject } from '../../../../server/src/jsonc/nodes';
import { parseJsonc } from '../../../../server/src/jsonc/parse';
import { applyEdits } from '../../../../server/src/text/edit';

function inserted(text: string, items: readonly string[], insertion?: (list: JsonArray) => Insertion): string {
  const json = parseJsonc(text);
  const list = json.root as JsonArray;
  return applyEdits(text, insertItems(json, list, items, insertion?.(list)));
}

describe('elements go behind the last one', () => {
  it.each([
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
    ['[\n  1, /* a, b */ // one\n]', '[\n  1, /* a, b */ // one\n  8,\n  9\n]'],
    ['[\n  1 // one\n  , // two\n]', '[\n  1 // one\n  , // two\n  8,\n  9\n]'],
    ['[1,\n  2]', '[1,\n  2,\n  8,\n  9]'],
    ['[\n  1, 2\n]', '[\n  1, 2, 8, 9\n]'],
    ['[\n  // none yet\n]', '[\n  // none yet\n  8,\n  9\n]'],
    ['[ /* none */ ]', '[ 8, 9 /* none */ ]'],
  ])('%j: %j', (text, expected) => {
    expect(inserted(text, ['8', '9'])).toBe(expected);
  });

  it.each([
    ['[1]', '[1,\n  8]'],
    ['[ /* none */ ]', '[ /* none */ \n  8\n]'],
  ])('in lines of their own where they may not stand with others, %j: %j', (text, expected) => {
    expect(inserted(text, ['8'], () => ({ inLine: false }))).toBe(expected);
  });

  it.each([
    ['[1,]', '[1, 8,]'],
    ['[\n  1,\n]', '[\n  1,\n  8,\n]'],
    ['[1]', '[1, 8]'],
  ])('with a trailing comma where one is allowed, %j: %j', (text, expected) => {
    expect(inserted(text, ['8'], () => ({ keepsTrailingComma: true }))).toBe(expected);
  });

  it('of a list that breaks off', () => {
    expect(inserted('[', ['8'])).toBe('[\n  8\n');
    expect(inserted('[1', ['8'])).toBe('[1, 8');
  });
});

describe('elements go behind another one', () => {
  it.each([
    ['[1, 2]', '[1, 8, 2]'],
    ['[1 2]', '[1, 8, 2]'],
    ['[\n  1,\n  2\n]', '[\n  1,\n  8,\n  2\n]'],
    ['[\n  1, // one\n  2\n]', '[\n  1, // one\n  8,\n  2\n]'],
    ['[\n  1, 2\n]', '[\n  1, 8, 2\n]'],
  ])('%j: %j', (text, expected) => {
    expect(inserted(text, ['8'], ({ elements }) => ({ behind: elements[0] }))).toBe(expected);
  });
});

describe('elements go to the beginning', () => {
  it.each([
    ['[1]', '[8, 1]'],
    ['[ 1 ]', '[ 8, 1 ]'],
    ['[\n  1\n]', '[\n  8,\n  1\n]'],
    ['[ // ours\n  1\n]', '[ // ours\n  8,\n  1\n]'],
    ['[]', '[\n  8\n]'],
    ['[\n  // none yet\n]', '[\n  8\n  // none yet\n]'],
  ])('%j: %j', (text, expected) => {
    expect(inserted(text, ['8'], () => ({ behind: null }))).toBe(expected);
  });
});

describe('a member', () => {
  it.each([
    ['{}', '{ "port": 1 }'],
    ['{\n}', '{\n  "port": 1\n}'],
    ['{ "a": 1 }', '{ "a": 1, "port": 1 }'],
    ['{\n\t"a": 1\n}', '{\n\t"a": 1,\n\t"port": 1\n}'],
  ])('is added to %j: %j', (text, expected) => {
    const json = parseJsonc(text);
    const object = json.root as JsonObject;
    const edits = insertMember(json, object, 'port', '1', object.members.at(-1) ?? null);
    expect(applyEdits(text, edits)).toBe(expected);
  });
});

test('nothing to add changes nothing', () => {
  expect(inserted('[1]', [])).toBe('[1]');
});

test('an item is told how the others are laid out', () => {
  const json = parseJsonc('{\r\n    "list": [\r\n        {}\r\n    ]\r\n}');
  const list = (json.root as JsonObject).members[0]?.value as JsonArray;
  const edits = insertItems(json, list, [(layout) => objectText([['a', 1]], layout)]);
  expect(applyEdits(json.text, edits)).toBe(
    '{\r\n    "list": [\r\n        {},\r\n        {\r\n            "a": 1\r\n        }\r\n    ]\r\n}',
  );
});

test('an object has its members in lines of their own', () => {
  const layout = { indent: '    ', unit: '  ', lineEnd: '\n', isInLine: false };
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
