import { describe, expect, it } from 'vitest';
import { prepareRename, rename } from '../../../../server/src/features/connectivity-profile/rename';
import { editsFor, withEdits } from '../response-file/support/workspaceEdit';
import { atCursor } from './support/document';

/** The text after the cluster at the cursor gets the name, or why it does not. */
function renamed(source: string, newName: string): string {
  const { document, position } = atCursor(source);
  const result = rename(document, position, newName, [document], true);
  return 'refusal' in result ? `refused: ${result.refusal}` : withEdits(document.text, editsFor(result, document.uri));
}

const PROFILE = `{
  "proxyClusters": ["Fi|rst", "Second"],
  "routeAllTraffic": { "type": "proxyCluster", "primaryRouteName": "First" },
  "additionalServers": [{ "server": "First", "route": { "primaryRouteName": "Second", "secondaryRouteName": "First" } }],
  "applicationServers": [{ "primaryRouteName": "First", "secondaryRouteName": "first" }]
}`;

describe('renaming', () => {
  it('changes a cluster in the list, in routes and in application servers, and nothing else of its name', () => {
    expect(renamed(PROFILE, 'East')).toBe(`{
  "proxyClusters": ["East", "Second"],
  "routeAllTraffic": { "type": "proxyCluster", "primaryRouteName": "East" },
  "additionalServers": [{ "server": "First", "route": { "primaryRouteName": "Second", "secondaryRouteName": "East" } }],
  "applicationServers": [{ "primaryRouteName": "East", "secondaryRouteName": "first" }]
}`);
  });

  it('works from a use, too, and where no list is', () => {
    expect(renamed('{ "routeAllTraffic": { "primaryRouteName": "A|" } }', 'B')).toBe(
      '{ "routeAllTraffic": { "primaryRouteName": "B" } }',
    );
  });

  it('escapes the name for JSON, and finds one with escapes', () => {
    expect(renamed('{ "proxyClusters": ["\\u0041|", "A"] }', ' a"b\\c\t ')).toBe(
      '{ "proxyClusters": ["a\\"b\\\\c", "a\\"b\\\\c"] }',
    );
  });

  it('leaves the text as it is for the same name', () => {
    expect(renamed('{ "proxyClusters": ["|A"] }', 'A')).toBe('{ "proxyClusters": ["A"] }');
  });

  it.each([
    ['an empty name', PROFILE, '  ', 'A cluster needs a name: write one.'],
    [
      'a name that is listed',
      PROFILE,
      'Second',
      'This profile has a cluster `Second` already: names of clusters are unique.',
    ],
    [
      'a name that is only used',
      PROFILE,
      'first',
      'This profile has a cluster `first` already: names of clusters are unique.',
    ],
    [
      'a host',
      '{ "additionalServers": [{ "server": "a|.b" }] }',
      'x',
      'A server cannot be renamed in a profile: change the value here, and the name of the computer in its response file.',
    ],
    [
      'what is nothing',
      '{ "na|me": "x" }',
      'x',
      'Nothing here can be renamed: put the cursor on the name of a cluster.',
    ],
  ])('refuses %s', (_what, source, newName, sentence) => {
    expect(renamed(source, newName)).toBe(`refused: ${sentence}`);
  });

  it('begins with what stands between the quotes', () => {
    const { document, position } = atCursor('{ "proxyClusters": ["First|"] }');
    const prepared = prepareRename(document, position);
    expect(prepared).toEqual({
      range: { start: { line: 0, character: 21 }, end: { line: 0, character: 26 } },
      placeholder: 'First',
    });
  });
});
