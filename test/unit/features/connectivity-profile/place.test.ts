import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeAt } from '../../../../server/src/features/connectivity-profile/place';
import { atCursor, documentOf } from './support/document';

/** What stands at the `|`: its kind, its path and, between angle quotes, what is typed there. */
function told(source: string): string {
  const { document, offset } = atCursor(source);
  const place = placeAt(document.profile.json, offset);
  if (place.kind === 'none' || place.kind === 'comment') return place.kind;
  const { kind, path, inList, typed } = place;
  const where = `${['', ...path].join('/') || '/'}${inList ? '[]' : ''}`;
  return `${kind} ${where}${typed ? ` «${document.text.slice(typed.start, typed.end)}»` : ''}`;
}

describe('what stands at an offset of well-formed text', () => {
  it.each([
    ['{|}', 'name /'],
    ['{ "na|me": "x" }', 'name / «"name"»'],
    ['{ |"name": "x" }', 'name /'],
    ['{ "name"|: "x" }', 'name / «"name"»'],
    ['{ "name": "|x" }', 'value /name «"x"»'],
    ['{ "name": "x"| }', 'value /name «"x"»'],
    ['{ "name": |"x" }', 'value /name «"x"»'],
    ['{ "name":| "x" }', 'value /name « "x"»'],
    ['{ "name": "x" |}', 'name /'],
    ['{ "name": "x", |"target": "uem" }', 'name /'],
    ['{ "routeAllTraffic": { "type": "de|ny" } }', 'value /routeAllTraffic/type «"deny"»'],
    ['{ "routeAllTraffic": { | } }', 'name /routeAllTraffic'],
    ['{ "routeAllTraffic": |{ } }', 'none'],
    ['{ "proxyClusters": [|] }', 'value /proxyClusters[]'],
    ['{ "proxyClusters": ["A", |"B"] }', 'value /proxyClusters[]'],
    ['{ "proxyClusters": ["A", "|B"] }', 'value /proxyClusters[] «"B"»'],
    ['{ "allowedDomains": [{ "route": { "type": "|" } }] }', 'value /allowedDomains/route/type «""»'],
    ['{ "allowedDomains": [{ "route": {} }, { | }] }', 'name /allowedDomains[]'],
    ['{ "allowedDomains": [{ "route": {} }, | { }] }', 'value /allowedDomains[]'],
    ['{ "allowedDomains": { | } }', 'name /allowedDomains'],
    ['{ "allowedDomains": [[{ | }]] }', 'name /allowedDomains/[][]'],
    ['[{ | }]', 'name /[][]'],
    ['{ "allowedDomains": [{} { | }] }', 'name /allowedDomains[]'],
    ['{ "additionalServers": [{ "port": 84|43 }] }', 'value /additionalServers/port «8443»'],
    ['{ "name": "x" } |', 'none'],
    ['| { "name": "x" }', 'none'],
    ['|', 'none'],
    ['\uFEFF{ "na|me": "x" }', 'name / «"name"»'],
    ['{ // a com|ment\n }', 'comment'],
    ['{ // a comment|\n }', 'comment'],
    ['{ // a comment\n| }', 'name /'],
    ['{ /* a| */ }', 'comment'],
    ['{ /* a */| }', 'name /'],
    ['{ /* a |', 'comment'],
    ['{ "name": /* "a": */ | }', 'value /name'],
  ])('%j', (source, expected) => {
    expect(told(source)).toBe(expected);
  });
});

describe('what stands at an offset of half-typed text', () => {
  it.each([
    // Names
    ['{ "|', 'name / «"»'],
    ['{ "po|', 'name / «"po»'],
    ['{ po| }', 'name / «po»'],
    ['{ "po| }', 'name / «"po»'],
    ['{ "po|: "x" }', 'name / «"po»'],
    ['{ "po|\n  "server": "x" }', 'name / «"po»'],
    ['{ "po| "server": "x" }', 'name / «"po»'],
    ['{ "a": 1, | }', 'name /'],
    ['{ "a": 1 | }', 'name /'],
    ['{ "a": 1\n  po|\n  "b": 2 }', 'name / «po»'],
    ['{ "a": 1\n  "po|",\n  "b": 2 }', 'name / «"po"»'],
    ['{ "a": 1, po| "b": { "c": 1 }, "d": 2 }', 'name / «po»'],
    ['{ "a", | "b": 2 }', 'name /'],
    ['{ "a":\n  "po|": 1 }', 'name / «"po"»'],
    ['{ x "routeAllTraffic": { "|" } }', 'name /routeAllTraffic «""»'],
    // Values
    ['{ "port":|', 'value /port'],
    ['{ "port" |', 'value /port'],
    ['{ "port" | : 1', 'none'],
    ['{ "port": | }', 'value /port'],
    ['{ "port": |\n "server": "x" }', 'value /port'],
    ['{ "port": |, "server": "x" }', 'value /port'],
    ['{ "type": di| }', 'value /type «di»'],
    ['{ "type": "di|', 'value /type «"di»'],
    ['{ "type": "| }, { "a": 1 }', 'value /type «"»'],
    ['{ "type": "di|,\n "server": "x" }', 'value /type «"di»'],
    ['{ "allowedDomains": [{ "route": { "type": "|', 'value /allowedDomains/route/type «"»'],
    ['{ "defaultDomains": ["a" |', 'value /defaultDomains[]'],
    ['{ "defaultDomains": ["a|', 'value /defaultDomains[] «"a»'],
    ['{ "port": 8x|', 'value /port «8x»'],
    // Behind something else that is broken
    ['{ "a" 1, "routeAllTraffic": { "type": "|" } }', 'value /routeAllTraffic/type «""»'],
    ['{ po\n "additionalServers": [{ "port": 1 }, { "route": { "|" } }] }', 'name /additionalServers/route «""»'],
    ['{ "a": { } }, "routeAllTraffic": { | }', 'name /[]'],
    ['{ "a": [1, "routeAllTraffic": 2 }, | ', 'none'],
    ['{ "routeAllTraffic": { "type": "deny", | ', 'name /routeAllTraffic'],
    ['{ "routeAllTraffic": { } |', 'name /'],
    ['{ "routeAllTraffic": { }|', 'name /'],
    ['{ "port":\n "server": "x", "b": "|" }', 'value /b «""»'],
  ])('%j', (source, expected) => {
    expect(told(source)).toBe(expected);
  });
});

describe('commas', () => {
  const commas = (source: string): string => {
    const { document, offset } = atCursor(source);
    const place = placeAt(document.profile.json, offset);
    if (!('typed' in place)) return place.kind;
    return `${place.commaMissingAt < 0 ? '' : `after ${JSON.stringify(document.text.slice(0, place.commaMissingAt))}`}${place.isFollowed ? ' before the next' : ''}`;
  };

  it.each([
    ['{|}', ''],
    ['{ "a": 1, | }', ''],
    ['{ "a": 1 | }', 'after "{ \\"a\\": 1"'],
    ['{ "a": 1 | , "b": 2 }', 'after "{ \\"a\\": 1"'],
    ['{ | "b": 2 }', ' before the next'],
    ['{ "a": 1, "| "b": 2 }', ' before the next'],
    ['{ "a": 1, "c|"\n "b": 2 }', ' before the next'],
    ['{ "a": 1, "c|", "b": 2 }', ''],
    ['{ "a": | "b": 2 }', ' before the next'],
    ['{ "a": | , "b": 2 }', ''],
    ['{ "a": {}\n | "b": 2 }', 'after "{ \\"a\\": {}" before the next'],
    ['{ "l": [1 | 2] }', 'after "{ \\"l\\": [1" before the next'],
    ['{ "l": [| {}] }', ' before the next'],
  ])('%j', (source, expected) => {
    expect(commas(source)).toBe(expected);
  });
});

describe('the other members', () => {
  const others = (source: string): Record<string, unknown> => {
    const { document, offset } = atCursor(source);
    const place = placeAt(document.profile.json, offset);
    return 'others' in place ? Object.fromEntries(place.others) : {};
  };

  it.each([
    ['{ "a": 1, |, "b": "x", "c": {} }', { a: 1, b: 'x', c: undefined }],
    ['{ "a": 1, "n|": 3, "b": "x" }', { a: 1, b: 'x' }],
    ['{ "a": 1, "n": |3, "b": "x" }', { a: 1, b: 'x' }],
    ['{ "a": 1, "n": |\n "b": "x" }', { a: 1, b: 'x' }],
    ['{ "l": [{ "a": 1, "n": "|\n "r": { "type": 2 }, "b": "x" }], "z": 1 }', { a: 1, r: undefined, b: 'x' }],
    ['{ "a": 1, "po|\n "r": { "type": 2, "y": 2 }, "b": "x" }', { a: 1, r: undefined, b: 'x' }],
  ])('%j', (source, expected) => {
    expect(others(source)).toEqual(expected);
  });
});

describe('any text', () => {
  const fragment = fc.constantFrom(
    ...[
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '"name"',
      'po',
      '12',
      '// x\n',
      '/* x */',
      '/*',
      ' ',
      '\n',
      '\r\n',
      '\\',
      'é',
      '\uD800',
    ],
    ...['"routeAllTraffic": {', '"allowedDomains": [{', '"port":', '"server": "x"', 'null', '1e400', '\uFEFF'],
  );

  it('gives a place at each of its offsets, and what is typed touches the offset', () => {
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 25 }), (fragments) => {
        const { profile } = documentOf(fragments.join(''));
        for (let offset = 0; offset <= profile.text.length; offset++) {
          const place = placeAt(profile.json, offset);
          if (!('typed' in place) || !place.typed) continue;
          expect(place.typed.start).toBeLessThanOrEqual(offset);
          expect(place.typed.end).toBeGreaterThanOrEqual(offset);
          expect(profile.text.slice(place.typed.start, place.typed.end)).not.toMatch(/[\r\n]/);
        }
      }),
      { numRuns: 400 },
    );
  });

  it.each([3000, 10_000])('may have %i brackets one in the other', (depth) => {
    const { profile } = documentOf(`${'{"a":['.repeat(depth / 2)}|`);
    expect(() => placeAt(profile.json, profile.text.length)).not.toThrow();
  });
});
