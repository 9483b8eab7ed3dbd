import { expect, test } from 'vitest';
import { removeElement, removeMember } from '../../../../server/src/jsonc/edit/removeItem';
import type { JsonArray, JsonMember, JsonNode, JsonObject } from '../../../../server/src/jsonc/nodes';
import { parseJsonc } from '../../../../server/src/jsonc/parse';
import { applyEdits } from '../../../../server/src/text/edit';

/** The text without the element that is `0`. */
function withoutZero(text: string): string {
  const json = parseJsonc(text);
  const element = (json.root as JsonArray).elements.find((node) => node.type === 'number' && node.value === 0);
  return applyEdits(text, [removeElement(json, element as JsonNode)]);
}

test.each([
  // In one line.
  ['[0]', '[]'],
  ['[ 0, 1 ]', '[ 1 ]'],
  ['[1, 0, 2]', '[1, 2]'],
  ['[1, 0]', '[1]'],
  // A line goes with what stood in it alone.
  ['[\n  0,\n  1\n]', '[\n  1\n]'],
  ['[\r\n  1,\r\n  0,\r\n  2\r\n]', '[\r\n  1,\r\n  2\r\n]'],
  ['[\n  1,\n  0\n]', '[\n  1\n]'],
  ['[\n  0\n]', '[]'],
  ['[\n  1, 0,\n  2\n]', '[\n  1,\n  2\n]'],
  ['[\n  0, 1,\n  2\n]', '[\n  1,\n  2\n]'],
  // A comma that is too much goes, too; one that is missing is not made up.
  ['[1, 0,]', '[1]'],
  ['[0,]', '[]'],
  ['[0 1]', '[1]'],
  // Comments stay.
  ['[\n  // zero\n  0,\n  1\n]', '[\n  // zero\n  1\n]'],
  ['[0 /* zero */, 1]', '[/* zero */ 1]'],
  ['[1, // one\n  0\n]', '[1 // one\n]'],
  // What follows must not become part of a comment.
  ['[1, // one\n  0]', '[1 // one\n  ]'],
  ['[1 // one\n  , 0\n]', '[1 // one\n]'],
])('%j without its 0: %j', (text, expected) => {
  expect(withoutZero(text)).toBe(expected);
});

test.each([
  ['{ "a": 1, "gone": 2 }', '{ "a": 1 }'],
  ['{\n  "gone": {\n    "b": 1\n  },\n  "a": 1\n}', '{\n  "a": 1\n}'],
  ['{ "gone": 1 }', '{}'],
])('%j without its member: %j', (text, expected) => {
  const json = parseJsonc(text);
  const member = (json.root as JsonObject).members.find(({ name }) => name === 'gone') as JsonMember;
  expect(applyEdits(text, [removeMember(json, member)])).toBe(expected);
});
