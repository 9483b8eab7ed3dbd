import { DocumentHighlightKind } from 'vscode-languageserver-types';
import { describe, expect, it } from 'vitest';
import { documentHighlights } from '../../../../server/src/features/connectivity-profile/documentHighlights';
import { atCursor } from './support/document';
import { marked } from './support/workspace';

describe('highlights', () => {
  it.each([
    ['a cluster', '{ "proxyClusters": ["«Fi|rst»", "Second"], "routeAllTraffic": { "primaryRouteName": "«First»" } }'],
    [
      'a host, in any case',
      '{ "additionalServers": [{ "server": "«A.b|»" }], "applicationServers": [{ "server": "«a.B.»" }] }',
    ],
    [
      'a domain, but no host of the name',
      '{ "defaultDomains": ["«a|.b»"], "additionalServers": [{ "server": "a.b" }] }',
    ],
    ['an entitlement', '{ "applicationServers": [{ "applicationId": "«|x.y»" }, { "applicationId": "«x.y»" }] }'],
    ['a text with escapes as a whole', '{ "proxyClusters": ["«Fir\\u0073|t»", "«First»"] }'],
    ['nothing at the name of a member', '{ "proxy|Clusters": ["First"] }'],
    ['nothing in an empty text', '{ "proxyClusters": ["|"] }'],
    ['what is half typed', '{ "proxyClusters": ["«First»", "«Fir|st»'],
  ])('show %s', (_what, source) => {
    const { document, position } = atCursor(source.replace(/[«»]/g, ''));
    const ranges = documentHighlights(document, position).map(({ range }) => range);
    expect(marked(document, ranges)).toBe(source.replace('|', ''));
  });

  it('count the list of clusters as a write', () => {
    const { document, position } = atCursor(
      '{ "proxyClusters": ["F|"], "routeAllTraffic": { "primaryRouteName": "F" } }',
    );
    expect(documentHighlights(document, position).map(({ kind }) => kind)).toEqual([
      DocumentHighlightKind.Write,
      DocumentHighlightKind.Read,
    ]);
  });

  it('count in bytes for a client that does', () => {
    const { document, position } = atCursor('{ "name": "😀", "proxyClusters": ["é|"] }', { encoding: 'utf-8' });
    // 33 characters of ASCII stand before the name, and an emoji of four bytes.
    expect(documentHighlights(document, position)[0]?.range).toEqual({
      start: { line: 0, character: 37 },
      end: { line: 0, character: 39 },
    });
  });
});
