import fc from 'fast-check';
import { visit } from 'jsonc-parser';
import { expect, test } from 'vitest';
import { registry, tokenize } from './tokenize';

/** What a character is to the grammar, or to the parser: what is compared. */
type Part = 'key' | 'string' | 'number' | 'literal' | 'comment' | 'colon' | 'comma' | 'bracket' | 'none';

/** The parts by the beginning of a scope's name. A key is a string as well, as it is to VS Code. */
const SCOPES: readonly (readonly [scope: string, part: Part])[] = [
  ['comment.', 'comment'],
  ['support.type.property-name', 'key'],
  ['string.', 'string'],
  ['constant.numeric', 'number'],
  ['constant.language', 'literal'],
  ['punctuation.separator.dictionary.key-value', 'colon'],
  ['punctuation.separator', 'comma'],
  ['punctuation.definition', 'bracket'],
];

function partsAsParsed(text: string): Part[] {
  const parts: Part[] = Array.from({ length: text.length }, () => 'none');
  const mark = (part: Part) => (offset: number, length: number) => void parts.fill(part, offset, offset + length);
  const literal = (value: unknown): Part =>
    typeof value === 'string' ? 'string' : typeof value === 'number' ? 'number' : 'literal';
  visit(text, {
    onObjectProperty: (_, offset, length) => mark('key')(offset, length),
    onLiteralValue: (value, offset, length) => mark(literal(value))(offset, length),
    onObjectBegin: mark('bracket'),
    onObjectEnd: mark('bracket'),
    onArrayBegin: mark('bracket'),
    onArrayEnd: mark('bracket'),
    onSeparator: (character, offset, length) => mark(character === ':' ? 'colon' : 'comma')(offset, length),
    onComment: mark('comment'),
    onError: (error) => expect.fail(`not valid: ${error}`),
  });
  return parts;
}

async function partsAsTokenized(text: string): Promise<Part[]> {
  const scopes = await tokenize(text, 'bems-connectivity-profile');
  return scopes.map((names) => {
    if (names.some((name) => name.startsWith('invalid'))) return expect.fail(`invalid: ${text}`);
    return SCOPES.find(([scope]) => names.some((name) => name.startsWith(scope)))?.[1] ?? 'none';
  });
}

const name = fc.oneof(
  fc.constantFrom('name', 'type', 'target', 'clusterType', '$schema', 'a', '', '"', '\\', ':', '//', '/*', '{', '],'),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    fc.oneof(name, fc.constantFrom('direct', 'proxyCluster', 'deny', 'uem', 'PRIMARY')),
    fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null)),
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(name, tie('any'), { maxKeys: 4 }),
  ),
})).any;

/** Writes a value with blanks, line ends and comments wherever they may be. */
function written(root: unknown, random: (below: number) => number): string {
  const gap = (): string =>
    ['', '', ' ', '\n', '\t', '\r\n  ', ' /* a: "b" */ ', ' /*\n{ "c": 1\n*/', ' // "d": [\n'][random(9)] ?? '';
  const list = (items: readonly string[]): string => gap() + items.join(`${gap()},${gap()}`) + gap();
  const of = (one: unknown): string => {
    if (Array.isArray(one)) return `[${list(one.map(of))}]`;
    if (typeof one !== 'object' || one === null) return JSON.stringify(one);
    return `{${list(Object.entries(one).map(([key, item]) => `${JSON.stringify(key)}${gap()}:${gap()}${of(item)}`))}}`;
  };
  return gap() + of(root) + gap();
}

test('the parser and the grammar agree which character is of a key, a value, a comment, a bracket', async () => {
  await fc.assert(
    fc.asyncProperty(value, fc.infiniteStream(fc.nat()), async (root, numbers) => {
      const text = written(root, (below) => (numbers.next().value as number) % below);
      // Line ends have no scopes, and a comment reaches over them.
      const visible = (parts: readonly Part[]): Part[] => parts.filter((_, i) => !/[\r\n]/.test(text.charAt(i)));
      expect({ text, parts: visible(await partsAsTokenized(text)) }).toEqual({
        text,
        parts: visible(partsAsParsed(text)),
      });
    }),
    { numRuns: 1500 },
  );
});

const PROFILE = [
  '{',
  '  "name": "Access to BEMS",',
  '  "proxyClusters": ["First", "Second"],',
  '  "defaultAllowedDomainRoute": { "type": "direct" },',
  '  "allowedDomains": [',
  '    {',
  '      "domainName": "example.com", // "all": { of it }',
  '      "route": {',
  '        "type": "proxyCluster",',
  '        "primaryRouteName": "First"',
  '      }',
  '    },',
  '    { "domainName": "example.org", "route": { "type": "deny" } }',
  '  ],',
  '  "defaultDomains": ["portal"],',
  '  "additionalServers": [',
  '    { "server": "bems01.example.com", "port": 8443, "route": { "type": "direct" } }',
  '  ]',
  '}',
];

/** The colours of a line: what is a key, a string, a number, a word of a list. */
async function coloursFrom(lines: readonly string[], first: number): Promise<string[]> {
  const scopes = await tokenize(lines.join('\n'), 'bems-connectivity-profile');
  const from = lines.slice(0, first).join('\n').length + 1;
  return scopes.slice(from).map((names) => {
    const last = names.findLast((each) => /^(?:comment|support|string|constant)/.test(each)) ?? '';
    return last.replace(/ .*/, '');
  });
}

test.each(PROFILE.slice(0, -1).map((line, number) => ({ line, number })))(
  'all lines below keep their colours while line $number is typed: $line',
  async ({ line, number }) => {
    const below = PROFILE.slice(number + 1);
    const whole = await coloursFrom(PROFILE, number + 1);
    for (let typed = 0; typed < line.length; typed++) {
      const lines = [...PROFILE.slice(0, number), line.slice(0, typed), ...below];
      expect({ typed: line.slice(0, typed), colours: await coloursFrom(lines, number + 1) }).toEqual({
        typed: line.slice(0, typed),
        colours: whole,
      });
    }
  },
);

test.each([
  ['escaped quotes', '\\"'],
  ['quotes', '"'],
  ['backslashes', '\\\\'],
  ['strings', '"a" '],
  ['keys', '"a":'],
  ['keys of a list', '"type":'],
  ['digits', '1'],
  ['points', '1.1e1'],
  ['letters', 'a'],
  ['colons', ':'],
  ['slashes', '/'],
  ['blanks', ' \t'],
  ['open braces', '{'],
  ['open brackets', '["a":'],
])(
  'a line of %s takes no more than linear time',
  async (_, piece) => {
    const grammar = await registry.loadGrammar('source.bems-connectivity-profile');
    // As long as a line can be that VS Code colours, and as VS Code asks for its colours: of a thousand open brackets no
    // names are put together.
    for (const before of ['', '{', '{"a":', '{"a":"', '[', '//', '// bems-disable ']) {
      const line = before + piece.repeat(20_000 / piece.length);
      expect(grammar?.tokenizeLine2(line, null).tokens.length).toBeGreaterThan(0);
    }
  },
  5_000,
);
