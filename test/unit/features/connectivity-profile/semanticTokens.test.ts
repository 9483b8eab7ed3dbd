import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { semanticTokens } from '../../../../server/src/features/connectivity-profile/semanticTokens';
import type { ProfileDocument } from '../../../../server/src/features/connectivity-profile/profileDocument';
import { semanticTokensDelta } from '../../../../server/src/features/semanticTokens/delta';
import { SEMANTIC_TOKENS_LEGEND } from '../../../../server/src/features/semanticTokens/legend';
import type { Range } from '../../../../server/src/text/lines';
import { documentOf } from './support/document';
import type { ProfileOptions } from './support/document';
import { EVERYTHING, NESTED, brokenProfile, largeProfile } from './support/texts';

/** The tokens as `name:text`, one after the other; a name is a type with its modifiers. */
function tokensOf(document: ProfileDocument, range: Range | null = null): string[] {
  const { tokenTypes, tokenModifiers } = SEMANTIC_TOKENS_LEGEND;
  const { positions, text } = document;
  const data = semanticTokens(document, range);
  const tokens: string[] = [];
  let [line, character] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0, bits = 0] = data.slice(at, at + 5);
    character = lines === 0 ? character + characters : characters;
    line += lines;
    const modifiers = tokenModifiers.filter((_, bit) => bits & (1 << bit));
    const span = positions.spanOf({ start: { line, character }, end: { line, character: character + length } });
    tokens.push(`${[tokenTypes[type], ...modifiers].join('.')}:${text.slice(span.start, span.end)}`);
  }
  return tokens;
}

function tokens(source: string, options: ProfileOptions = {}): string[] {
  return tokensOf(documentOf(source, options));
}

describe('semantic tokens', () => {
  it.each<[string, string, string[]]>([
    ['a text', '{ "name": "West" }', ['property:"name"', 'string:"West"']],
    ['an unknown member and what is in it: none', '{ "nmae": { "name": ["x", 1] } }', []],
    ['one that is known elsewhere only: none', '{ "server": "a.b" }', []],
    [
      'a route',
      '{ "routeAllTraffic": { "type": "proxyCluster", "primaryRouteName": "First" } }',
      [
        'property:"routeAllTraffic"',
        'property:"type"',
        'enumMember:proxyCluster',
        'property:"primaryRouteName"',
        'variable:First',
      ],
    ],
    [
      'a type that is none: none',
      '{ "routeAllTraffic": { "type": "nat" } }',
      ['property:"routeAllTraffic"', 'property:"type"'],
    ],
    ['clusters', '{ "proxyClusters": ["First", "S"] }', ['property:"proxyClusters"', 'variable:First', 'variable:S']],
    [
      'an application server',
      '{ "applicationServers": [{ "applicationId": "com.good.gcs.g3", "server": "b1.a.b", "port": 8443, "clusterType": "PRIMARY" }] }',
      [
        ...['property:"applicationServers"', 'property:"applicationId"', 'type.defaultLibrary:com.good.gcs.g3'],
        ...['property:"server"', 'string:"b1.a.b"', 'property:"port"', 'number:8443'],
        ...['property:"clusterType"', 'enumMember:PRIMARY'],
      ],
    ],
    [
      "an organization's own entitlement",
      '{ "applicationServers": [{ "applicationId": "org.own" }] }',
      ['property:"applicationServers"', 'property:"applicationId"', 'type:org.own'],
    ],
    [
      'what a later member replaces',
      '{ "name": "a", "name": "b" }',
      ['property.unused:"name"', 'string.unused:"a"', 'property:"name"', 'string:"b"'],
    ],
    [
      'escapes',
      '{ "name": "a\\"b\\u00e9" }',
      ['property:"name"', 'string:"a', 'escape:\\"', 'string:b', 'escape:\\u00e9', 'string:"'],
    ],
    ['a comment', '// a\n{}', ['comment:// a']],
    [
      'a suppression with rules that are and are not',
      '// bems-disable json-syntax nothing\n{}',
      ['comment:// ', 'keyword:bems-disable', 'comment: ', 'parameter:json-syntax', 'comment: nothing'],
    ],
    [
      'a block comment, in which nothing is suppressed',
      '/* bems-disable schema\n  x */ {}',
      ['comment:/* bems-disable schema', 'comment:x */'],
    ],
    ['what is half typed', '{ "name": "W', ['property:"name"', 'string:"W']],
    ['an empty text', '', []],
  ])('tell %s', (_what, source, expected) => {
    expect(tokens(source)).toEqual(expected);
    expect(tokens(source, { encoding: 'utf-8' })).toEqual(expected);
  });

  it('count in bytes for a client that does', () => {
    const source = '{ "name": "é😀", "proxyClusters": ["Ü😀"] }';
    const expected = ['property:"name"', 'string:"é😀"', 'property:"proxyClusters"', 'variable:Ü😀'];
    expect(tokens(source, { encoding: 'utf-8' })).toEqual(expected);
    // Behind `{ "name": ` stand two quotes with é of two bytes and the emoji of four.
    expect(semanticTokens(documentOf(source, { encoding: 'utf-8' }), null).slice(5, 8)).toEqual([0, 8, 8]);
  });

  it('of a range are those of its lines', () => {
    const document = documentOf('{\n  "name": "a",\n  // c\n  "target": "uem"\n}');
    const line = (at: number): Range => ({ start: { line: at, character: 0 }, end: { line: at, character: 99 } });
    expect(tokensOf(document, line(1))).toEqual(['property:"name"', 'string:"a"']);
    expect(tokensOf(document, line(2))).toEqual(['comment:// c']);
    expect(tokensOf(document, line(3))).toEqual(['property:"target"', 'enumMember:uem']);
  });

  it('are sorted and apart in any text, those of a range among those of all', () => {
    fc.assert(
      fc.property(brokenProfile(), fc.nat({ max: 30 }), (text, line) => {
        const document = documentOf(text);
        const data = semanticTokens(document, null);
        for (let at = 5; at < data.length; at += 5) {
          const [lines = 0, characters = 0] = data.slice(at, at + 2);
          expect(lines > 0 || characters >= (data[at - 3] as number)).toBe(true);
        }
        const all = tokensOf(document);
        const some = tokensOf(document, { start: { line, character: 0 }, end: { line: line + 2, character: 0 } });
        expect(some.filter((each) => !all.includes(each))).toEqual([]);
      }),
    );
  });

  it('change by a small delta', () => {
    const before = semanticTokens(documentOf(EVERYTHING), null);
    const after = semanticTokens(documentOf(EVERYTHING.replace('"West', '"East and West')), null);
    const edits = semanticTokensDelta(before, after);
    expect(edits).toHaveLength(1);
    expect(edits[0]?.data?.length).toBe(1);
  });

  it('are quick for a large text, and read deeply nested brackets', () => {
    expect(tokens(NESTED)).toEqual(['property:"name"']);
    const document = documentOf(largeProfile());
    const start = performance.now();
    // Six for each application server: four names of members and four values, and the members around.
    expect(semanticTokens(document, null).length / 5).toBe(1650 * 8 + 5);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
