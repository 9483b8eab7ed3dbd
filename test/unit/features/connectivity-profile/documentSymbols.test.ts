import fc from 'fast-check';
import type { DocumentSymbol } from 'vscode-languageserver-types';
import { describe, expect, it } from 'vitest';
import { documentSymbols } from '../../../../server/src/features/connectivity-profile/documentSymbols';
import { documentOf } from './support/document';
import { EVERYTHING, NESTED, brokenProfile, largeProfile } from './support/texts';

/** The outline, indented; ` | ` before the detail, `-` before what does not count. */
function outline(source: string): string[] {
  const lines = (symbols: readonly DocumentSymbol[], indent: string): string[] =>
    symbols.flatMap(({ name, detail, tags, children = [] }) => [
      `${indent}${tags ? '-' : ''}${name}${detail === undefined ? '' : ` | ${detail}`}`,
      ...lines(children, `${indent}  `),
    ]);
  return lines(documentSymbols(documentOf(source)), '');
}

describe('the outline', () => {
  it('lists the settings by their names in the console, and what they hold', () => {
    expect(outline(EVERYTHING)).toEqual([
      'Schema | ../connectivity-profile.schema.json',
      'Name | West Süd',
      'Target | uem',
      'BlackBerry Proxy clusters | 2',
      '  First',
      '  Zweité 😀',
      'Route all traffic | First',
      'Default allowed domain route type | direct',
      'Allowed domains | 2',
      '  example.com | First, then Zweité 😀',
      '  www.example.com | direct',
      'Default domains | 1',
      '  example.com',
      'Additional servers | 1',
      '  crm.example.com:443 | deny',
      'IP address ranges | 1',
      '  10.0.0.0/8 | First',
      'App servers | 2',
      '  BlackBerry Work | com.good.gcs.g3',
      '    bems01:9443 | First',
      '    bems02.example.com:8443 | SECONDARY',
    ]);
  });

  it('groups neighbours of one entitlement, so that each symbol lies in its parent', () => {
    const entry = (id: string): string => `{ "applicationId": "${id}", "server": "s.${id}" }`;
    expect(outline(`{ "applicationServers": [${['x.y', 'x.y', 'x.z', 'x.y'].map(entry).join(', ')}] }`)).toEqual([
      'App servers | 4',
      ...['  x.y', '    s.x.y', '    s.x.y', '  x.z', '    s.x.z', '  x.y', '    s.x.y'],
    ]);
  });

  it.each<[string, string, string[]]>([
    ['an unknown member', '{ "nmae": "x" }', ['nmae | x']],
    ['a member without a name', '{ "": 1 }', ['(empty) | 1']],
    ['what a later member replaces', '{ "name": "a", "name": "b" }', ['-Name | a', 'Name | b']],
    [
      'entries that lack what names them',
      '{ "additionalServers": [{ "port": 1 }], "applicationServers": [{}] }',
      ['Additional servers | 1', '  (no server):1', 'App servers | 1', '  (no entitlement)', '    (no server)'],
    ],
    [
      'what is half typed',
      '{ "name": "West", "allowedDomains": [{ "domainName": "a.b"',
      ['Name | West', 'Allowed domains | 1', '  a.b'],
    ],
    ['a member without a value', '{ "name"', ['Name']],
    ['a list where none belongs', '{ "name": ["x"] }', ['Name']],
    ['no object', '[1]', []],
    ['an empty text', '', []],
  ])('tells %s', (_what, source, expected) => expect(outline(source)).toEqual(expected));

  it('has every symbol in its parent, a name, and its selection inside, whatever the text', () => {
    fc.assert(
      fc.property(brokenProfile(), fc.constantFrom('utf-8', 'utf-16'), (text, encoding) => {
        const { positions, ...document } = documentOf(text, { encoding });
        const check = (symbols: readonly DocumentSymbol[], from: number, to: number): void => {
          for (const { name, range, selectionRange, children = [] } of symbols) {
            const [outer, inner] = [positions.spanOf(range), positions.spanOf(selectionRange)];
            expect(name.trim()).not.toBe('');
            expect(from <= outer.start && outer.end <= to).toBe(true);
            expect(outer.start <= inner.start && inner.end <= outer.end).toBe(true);
            check(children, outer.start, outer.end);
          }
        };
        check(documentSymbols(documentOf(text, { encoding })), 0, document.lines.text.length);
      }),
    );
  });

  it('is quick for a large text, and reads deeply nested brackets', () => {
    expect(outline(NESTED)).toEqual(['Name']);
    const document = documentOf(largeProfile());
    const start = performance.now();
    expect(documentSymbols(document)[2]?.children?.[0]?.children).toHaveLength(1650);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
