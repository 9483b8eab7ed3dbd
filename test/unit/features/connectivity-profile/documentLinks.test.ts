import { describe, expect, it } from 'vitest';
import { documentLinks } from '../../../../server/src/features/connectivity-profile/documentLinks';
import { documentOf } from './support/document';
import type { ProfileOptions } from './support/document';
import { marked } from './support/workspace';

function expectLinks(source: string, targets: readonly string[], options: ProfileOptions = {}): void {
  const document = documentOf(source.replace(/[«»]/g, ''), options);
  const links = documentLinks(document);
  expect(
    marked(
      document,
      links.map(({ range }) => range),
    ),
  ).toBe(source);
  expect(links.map(({ target }) => target)).toEqual(targets);
}

describe('links', () => {
  it.each<[string, string, string[]]>([
    ['the schema beside the file', '{ "$schema": "«./p.schema.json»" }', ['file:///deploy/p.schema.json']],
    ['the schema in another folder', '{ "$schema": "«../s/p.schema.json»" }', ['file:///s/p.schema.json']],
    ['the schema on a site', '{ "$schema": "«https://example.com/p.json»" }', ['https://example.com/p.json']],
    ['no schema that runs something', '{ "$schema": "javascript:alert(1)" }', []],
    ['no schema that says nothing', '{ "$schema": "" }', []],
    ['no schema that is no text', '{ "$schema": 1 }', []],
    [
      'addresses elsewhere, which clients link themselves: none',
      '// see https://example.com\n{ "description": "https://example.com" }',
      [],
    ],
    ['an article of the support site', '/* see «article 42661» */ {}', ['https://support.blackberry.com/community']],
  ])('lead to %s', (_what, source, targets) => expectLinks(source, targets));

  it('lead to the configuration that a comment mentions', () => {
    const configurationUri = 'file:///deploy/bems-config.json';
    expectLinks('// rules: «bems-config.json»\n{}', [configurationUri], { settings: { configurationUri } });
  });

  it('lead nowhere from a file that has no place yet', () => {
    expectLinks('{ "$schema": "./p.schema.json" }', [], { uri: 'untitled:Untitled-1' });
  });
});
