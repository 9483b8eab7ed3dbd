import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEEPEST, parseJsonc } from '../../../server/src/jsonc/parse';
import { parseChangedJsonc } from '../../../server/src/jsonc/parseChanged';
import type { JsonDocument } from '../../../server/src/jsonc/document';
import type { JsonNode } from '../../../server/src/jsonc/nodes';

const PROFILE = `// Sites.
{
  "name": "West", // one
  "clusters": ["First", "Second"],
  "ranges": [],
  "servers": [
    // The first server.
    { "id": "a", "port": 443, "routes": [{ "type": "direct" }, { "type": "deny", "to": ["x", 12] }] }/* own */,
    { "id": "b", "port": 8443 }, /* old */
    { "id": "c", "on": true }
    // No more.
  ],
  "lists": [[1, 2], [3], [[4]]],
  "target": null
}
`;

/** All that a tree says, without its references back. */
function told(node: JsonNode | null): unknown {
  if (!node) return null;
  const { type, start, end } = node;
  const own = { type, start, end, parent: node.parent?.start, member: node.member?.start };
  if (node.type === 'array') return { ...own, elements: node.elements.map(told) };
  if (node.type !== 'object') return { ...own, value: node.value };
  const members = node.members.map(({ name, nameSpan, colon, start, end, value }) => ({
    name,
    nameSpan,
    colon,
    start,
    end,
    value: told(value),
  }));
  return { ...own, members };
}

function toldOf({ text, root, value, comments, problems, reliableUpTo }: JsonDocument): unknown {
  return { text, root: told(root), value, comments, problems, reliableUpTo };
}

/** The document after the text from `start` to `end` is replaced. */
function changed(json: JsonDocument, start: number, end: number, insert: string): JsonDocument {
  const text = json.text.slice(0, start) + insert + json.text.slice(end);
  return parseChangedJsonc(text, { json, prefix: start, suffix: json.text.length - end });
}

describe('a changed text', () => {
  it.each([
    ['a value in an element', '8443', '9443'],
    ['a longer name in an element', '"id": "b"', '"identifier": "b"'],
    ['a comment between elements', ' /* old */', ' // newer'],
    ['a comment before the first element', '// The first server.', '/* The\n first. */'],
    ['a comment behind the last element', '// No more.', '// No more, really.'],
    ['a new first element', '[\n    // The', '[ { "id": "new" },\n    // The'],
    ['a new element', '/* old */', '{ "id": "new", "list": [1, [2]] },'],
    ['a new last element', '"on": true }', '"on": true }, { }'],
    ['an element less', '{ "id": "b", "port": 8443 }, ', ''],
    ['the only element of an empty list', '[]', '[{ "range": "x" }]'],
    ['no element left', '"First", "Second"', ''],
    ['a number that grows', ', 12]', ', 123]'],
    ['a list in a list', '[3]', '[3, [5, {}]]'],
    ['a value in no list', '"West"', '"East"'],
    ['a list that becomes an object', '["First", "Second"]', '{ "a": 1 }'],
    ['a trailing comma', '"on": true }', '"on": true },'],
    ['a comma that is missing', '8443 },', '8443 }'],
    ['a string that is not closed', '"id": "b"', '"id": "b'],
    ['a comment that is not closed', '/* old */', '/* old'],
    ['a line comment over what follows', '"on": true }', '"on": true } //'],
    ['a list that ends early', '{ "id": "b", "port": 8443 },', '{} ], "more": [ {},'],
    ['brackets that do not match', '{ "id": "b", "port": 8443 }', '{ "id": "b" ]'],
    ['an escape', '"x"', '"\\u0078\\n"'],
  ])('is read as any other: %s', (_, find, replace) => {
    const start = PROFILE.indexOf(find);
    const end = start + find.length;
    expect(start, 'the case is in the text').toBeGreaterThan(0);
    const after = changed(parseJsonc(PROFILE), start, end, replace);
    expect(toldOf(after)).toEqual(toldOf(parseJsonc(after.text)));
    // And back.
    const back = changed(after, start, start + replace.length, find);
    expect(toldOf(back)).toEqual(toldOf(parseJsonc(PROFILE)));
  });

  const fragments = [
    '{}',
    '[1]',
    ',',
    '{ "a": [2, { "b": 3 }] },',
    ' ',
    '\n',
    '//',
    '/* c */',
    '"',
    '"q"',
    '7',
    ']',
    '[',
  ];

  it('is read as any other, whatever is changed one after another', () => {
    const edit = fc.tuple(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.nat(12),
      fc.array(fc.constantFrom(...fragments, 'true', 'x'), { maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) => {
        let json = parseJsonc(PROFILE);
        for (const [at, length, inserted] of edits) {
          const start = Math.floor(at * json.text.length);
          json = changed(json, start, Math.min(json.text.length, start + length), inserted.join(''));
          expect(toldOf(json)).toEqual(toldOf(parseJsonc(json.text)));
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('stays readable over many changes that keep it well-formed', () => {
    const element = fc.constantFrom('0', '{}', '{ "id": "é" }', '[[], {}]', '/* c */ "x"', '// c\n null');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), element, fc.boolean()), { minLength: 5, maxLength: 20 }), (edits) => {
        let json = parseJsonc(PROFILE);
        for (const [pick, text, isFirst] of edits) {
          const lists = [...json.text.matchAll(/\[/g)].map(({ index }) => index + 1);
          const at = lists[pick % lists.length] as number;
          const isEmpty = /^\s*(?:(?:\/\/.*\n|\/\*.*?\*\/)\s*)*\]/.test(json.text.slice(at));
          json = isFirst || isEmpty ? changed(json, at, at, isEmpty ? text : `${text},`) : changed(json, at, at, '\n');
          expect(json.problems).toEqual([]);
        }
        expect(toldOf(json)).toEqual(toldOf(parseJsonc(json.text)));
      }),
      { numRuns: 200 },
    );
  });

  it('is read only about the change', () => {
    const json = parseJsonc(PROFILE);
    const at = PROFILE.indexOf('8443');
    // What is said to be as before is not looked at: here it could not be read.
    const text = `${PROFILE.slice(0, at)}9${PROFILE.slice(at + 1)}`.replace('"target": null', '"target"; null');
    expect(parseJsonc(text).problems).not.toEqual([]);
    const after = parseChangedJsonc(text, { json, prefix: at, suffix: PROFILE.length - at - 1 });
    expect(after.problems).toEqual([]);
    expect(after.value).toMatchObject({ servers: [{}, { port: 9443 }, {}] });
  });

  it('is refused where brackets are nested too deeply only with what stands around', () => {
    const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
    const before = `[[[ 0, ${nested(DEEPEST - 10)} ]]]`;
    const json = parseJsonc(before);
    expect(json.problems).toEqual([]);
    for (const [depth, problems] of [
      [DEEPEST - 3, []],
      [DEEPEST - 2, [expect.objectContaining({ kind: 'too deep' })]],
    ] as const) {
      const after = changed(json, before.indexOf('0, ') + 3, before.indexOf(' ]]]'), nested(depth));
      expect(parseJsonc(after.text).problems).toEqual(problems);
      expect(after.problems).toEqual(problems);
    }
  });
});
