import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { counts, memberNamed, nodeAt, pathOf, spanInString } from '../../../server/src/jsonc/nodes';
import type { JsonNode, JsonObject } from '../../../server/src/jsonc/nodes';
import { DEEPEST, parseJsonc } from '../../../server/src/jsonc/parse';

const SAMPLE = `// A profile.
{
  "name": "West \\u00e9\\n",
  "allowedDomains": [ /* first */
    { "domainName": "example.com", "route": { "type": "proxyCluster" } }, // own
    { "domainName": "example.org", "port": -84.5e1 }
  ],
  "on": true, "off": null
}
`;

/** Every node of a tree. */
function nodesIn(root: JsonNode | null): JsonNode[] {
  const nodes: JsonNode[] = [];
  const waiting = root ? [root] : [];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    nodes.push(node);
    waiting.push(...childrenOf(node));
  }
  return nodes;
}

function childrenOf(node: JsonNode): JsonNode[] {
  if (node.type === 'array') return [...node.elements];
  if (node.type === 'object') return node.members.flatMap(({ value }) => (value ? [value] : []));
  return [];
}

describe('the tree', () => {
  it('agrees with JSON.parse on random documents, however they are written', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(undefined, 2, '\t'), (json, indent) => {
        const text = JSON.stringify(JSON.parse(json), null, indent);
        const { value, problems, root } = parseJsonc(text);
        expect(problems).toEqual([]);
        expect(value).toEqual(JSON.parse(text));
        expect(root).toMatchObject({ start: 0, end: text.length });
      }),
    );
  });

  it('has spans that say exactly their values, inside those of their parents and in the order of the text', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        const text = JSON.stringify(JSON.parse(json), null, 1);
        for (const node of nodesIn(parseJsonc(text).root)) {
          const children = childrenOf(node);
          let at = node.start;
          for (const child of children) {
            expect(child.start).toBeGreaterThan(at);
            expect(child.parent).toBe(node);
            at = child.end - 1;
          }
          expect(at).toBeLessThan(node.end);
          if ('value' in node) expect(JSON.parse(text.slice(node.start, node.end))).toEqual(node.value);
        }
      }),
    );
  });

  it('leads along the path of a node to the node', () => {
    const { root } = parseJsonc(SAMPLE);
    for (const node of nodesIn(root)) expect(nodeAt(root, pathOf(node))).toBe(node);
    expect(nodeAt(root, ['allowedDomains', 1, 'domainName'])).toMatchObject({ value: 'example.org' });
    expect(nodeAt(root, ['allowedDomains', 7])).toBeNull();
    expect(nodeAt(root, ['name', 'x'])).toBeNull();
  });

  it('has members from the first quote to the end of the value', () => {
    const text = '{ "a" : [1] , "b" }';
    const { members } = parseJsonc(text).root as JsonObject;
    expect(members.map(({ start, end }) => text.slice(start, end))).toEqual(['"a" : [1]', '"b"']);
    expect(members.map(({ colon }) => colon)).toEqual([6, -1]);
  });

  it('keeps every member of one name, of which the last counts', () => {
    const { root, value } = parseJsonc('{ "a": 1, "a": 2 }');
    const object = root as JsonObject;
    expect(object.members).toHaveLength(2);
    expect(memberNamed(object, 'a')).toBe(object.members[1]);
    expect(object.members.map(counts)).toEqual([false, true]);
    expect(value).toEqual({ a: 2 });
  });

  it('takes `__proto__` for a name like any other', () => {
    const { value } = parseJsonc('{ "__proto__": { "x": 1 } }');
    expect(Object.keys(value as object)).toEqual(['__proto__']);
    expect((value as { x?: number }).x).toBeUndefined();
  });

  it.each([
    ['"\\ud800"', '\ud800'],
    ['"\ud800"', '\ud800'],
    ['1e400', Infinity],
    ['-0', -0],
    ['"\u2028"', '\u2028'],
  ])('reads %j as JSON.parse does', (text, expected) => {
    expect(parseJsonc(text).value).toBe(expected);
    expect(JSON.parse(text)).toBe(expected);
  });

  it('finds a part of a text, in which an escape is one of what it says', () => {
    const text = '["abc", "a\\u0062\\/c"]';
    const [plain, escaped] = (parseJsonc(text).root as JsonNode & { elements: JsonNode[] }).elements;
    expect(spanInString(plain as JsonNode, text, 1, 2)).toEqual({ start: 3, end: 4 });
    expect(spanInString(escaped as JsonNode, text, 1, 2)).toEqual({ start: 10, end: 16 });
    expect(spanInString(escaped as JsonNode, text, 2, 4)).toEqual({ start: 16, end: 19 });
    expect(spanInString(escaped as JsonNode, text, 0, 4)).toEqual({ start: 9, end: 19 });
  });
});

describe('comments', () => {
  it('are kept with their marks, in every place', () => {
    const text = '/* a */ { // b\n "x" /* c */ : /* d */ 1 /* e */ } // f';
    const { comments, value, problems } = parseJsonc(text);
    const written = comments.map(({ start, end }) => text.slice(start, end));
    expect(written).toEqual(['/* a */', '// b', '/* c */', '/* d */', '/* e */', '// f']);
    expect(comments.map(({ kind }) => kind)).toEqual(['block', 'line', 'block', 'block', 'block', 'line']);
    expect({ value, problems }).toEqual({ value: { x: 1 }, problems: [] });
  });

  it.each(['', ' \n', '// x', '\uFEFF', '\uFEFF /* x */'])('alone are no value and no problem: %j', (text) => {
    expect(parseJsonc(text)).toMatchObject({ root: null, value: undefined, problems: [], reliableUpTo: Infinity });
  });
});

it('does not count a byte-order mark as text, nor move what follows', () => {
  expect(parseJsonc('\uFEFF[1]')).toMatchObject({ value: [1], problems: [], root: { start: 1, end: 4 } });
});

describe('nesting', () => {
  it.each([
    ['[', ']'],
    ['{"a":', '}'],
  ])('of %s is read as deep as the limit', (open, close) => {
    const { root, problems } = parseJsonc(open.repeat(DEEPEST) + (open === '[' ? '' : '1') + close.repeat(DEEPEST));
    expect(root).not.toBeNull();
    expect(problems).toEqual([]);
  });

  it.each([DEEPEST + 1, 10_000, 200_000])('of %i brackets is one problem, at the bracket that is too many', (depth) => {
    const { root, value, problems, reliableUpTo } = parseJsonc('['.repeat(depth) + ']'.repeat(depth));
    expect({ root, value }).toEqual({ root: null, value: undefined });
    expect(problems).toHaveLength(1);
    expect(problems[0]?.kind).toBe('too deep');
    expect(reliableUpTo).toBeLessThan(depth);
  });
});

describe('what is not well-formed', () => {
  it.each([
    ['[1,]', [2]],
    ['[,]', [1]],
    ['{,}', [1]],
    ['{"a":1 , /* x */ }', [7]],
    ['[[1,],]', [3, 5]],
    // The text may go on, or the comma be meant for what cannot be read.
    ['[1,', []],
    ['{"a":1,', []],
    ["[1, 'x']", []],
    ['[1, 2]', []],
    // Not the comma is too much: a value is missing.
    ['{"a":,}', []],
    ['{"a":1,"b":/* x */,}', []],
    ['{"a":{},}', [7]],
    ['{"a":[],}', [7]],
  ])('trailing commas of %s', (text, places) => {
    const commas = parseJsonc(text).problems.filter(({ kind }) => kind === 'trailing comma');
    expect(commas.map(({ start }) => start)).toEqual(places);
  });

  it.each([
    ['[1,]', Infinity],
    ['[1 2]', Infinity],
    ['{ "a": x }', 7],
    // A value that touches the fault may be a part only.
    ['[0x1F]', 1],
    ['[01]', 1],
    ['["it"s"]', 1],
    ['[84', 1],
    // What is open reaches to the end, and nobody can tell what it lacks.
    ['[84 ', 3],
    ['{ "a": { "b": 1', 14],
    ['["ab"', 4],
  ])('%s is reliable up to %d', (text, expected) => {
    expect(parseJsonc(text).reliableUpTo).toBe(expected);
  });

  it('throws nowhere, and makes up no value behind the cut, wherever a text breaks off', () => {
    const whole = parseJsonc(SAMPLE);
    for (let cut = 0; cut < SAMPLE.length; cut++) {
      const text = SAMPLE.slice(0, cut);
      const { root, problems, reliableUpTo } = parseJsonc(text);
      // Without a problem nothing was lost: the sample is one object, which only its last bracket ends.
      if (root !== null && cut <= SAMPLE.lastIndexOf('}')) expect(problems).not.toEqual([]);
      for (const node of nodesIn(root)) {
        expect(node.end).toBeLessThanOrEqual(cut);
        // What is reliable is what the whole text says there.
        if (node.end > reliableUpTo || !('value' in node)) continue;
        expect(nodeAt(whole.root, pathOf(node))).toMatchObject({ start: node.start, end: node.end, value: node.value });
      }
    }
  });

  it('gives an answer to any text, its problems in order and inside', () => {
    const parts = [
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      "'",
      '1',
      '0',
      'x',
      ' ',
      '\n',
      '//',
      '/*',
      '*/',
      '\\',
      '#',
      '\t',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 30 }), (chosen) => {
        const text = chosen.join('');
        const { problems, root } = parseJsonc(text);
        let at = 0;
        for (const { start, end } of problems) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeLessThanOrEqual(text.length);
          at = start;
        }
        for (const node of nodesIn(root)) expect(node.end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
