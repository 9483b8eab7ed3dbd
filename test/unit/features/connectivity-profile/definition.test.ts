import { describe, expect, it } from 'vitest';
import { featuresOf } from '../../../../server/src/features/languageFeatures';
import { workspaceOf, withMarks } from './support/workspace';

/** The definition at the cursor must be what the texts mark. */
function expectDefinition(sources: Readonly<Record<string, string>>): void {
  const { files, document, position, expected } = workspaceOf(sources);
  const found = featuresOf(document)
    .definition(document, position, files)
    .map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }));
  expect(withMarks(files, found)).toEqual(expected);
}

const APP = (server: string, more = ''): string => `{ ${more}"applicationServers": [{ "server": "${server}" }] }`;

describe('the definition in a profile', () => {
  it.each<[string, Record<string, string>]>([
    [
      'of an application server is the host line that installs it: short name and domain are its name',
      { 'p.json': APP('BE|MS01.example.com'), 'a.properties': 'H=«bems01»\nD=example.com\n', 'b.properties': 'H=x\n' },
    ],
    [
      'of an additional server, too',
      { 'p.json': '{ "additionalServers": [{ "server": "bems01.a.b.|" }] }', 'a.properties': 'H=«bems01.a.b»\n' },
    ],
    [
      'of a host in another domain is nowhere',
      { 'p.json': APP('be|ms01.other.com'), 'a.properties': 'H=bems01.a.b\n' },
    ],
    [
      'of a short name is its host in the default domain',
      {
        'p.json': APP('be|ms01', '"defaultDomains": ["a.b"], '),
        'a.properties': 'H=«bems01.a.b»\n',
        'b.properties': 'H=bems01.c.d\n',
      },
    ],
    [
      'of a short name without default domains is every such host',
      { 'p.json': APP('b|1'), 'a.properties': 'H=«b1.c.d»\n' },
    ],
    ['is no line that a later one replaces', { 'p.json': APP('b|1.c.d'), 'a.properties': 'H=b1.c.d\nH=«b1.c.d»\n' }],
    ['is no database server', { 'p.json': APP('s|ql.c.d'), 'a.properties': 'S=sql.c.d\n' }],
    [
      'of a cluster is its line in the list, of this profile',
      {
        'p.json': '{ "proxyClusters": ["«First»"], "routeAllTraffic": { "primaryRouteName": "Fi|rst" } }',
        'q.json': '{ "proxyClusters": ["First"] }',
      },
    ],
    [
      'of a cluster compares exactly',
      { 'p.json': '{ "proxyClusters": ["first"], "routeAllTraffic": { "primaryRouteName": "F|irst" } }' },
    ],
    [
      'of a domain is nowhere',
      { 'p.json': '{ "allowedDomains": [{ "domainName": "a|.b" }] }', 'a.properties': 'H=a.b\n' },
    ],
    ['of a port is nowhere', { 'p.json': '{ "applicationServers": [{ "server": "b1", "port": 84|43 }] }' }],
    ['in an empty text is nowhere', { 'p.json': '|' }],
  ])('%s', (_title, sources) => expectDefinition(sources));
});

describe("the definition of a response file's own host", () => {
  it('is the entries of the profiles that list it', () => {
    expectDefinition({
      'a.properties': 'H=be|ms01\nD=a.b\n',
      'p.json': '{ "applicationServers": [{ "server": "«bems01.a.b»" }, { "server": "bems02.a.b" }] }',
      'q.json': '{ "additionalServers": [{ "server": "«BEMS01.A.B»" }] }',
    });
  });

  it('is itself where no profile lists it', () => {
    expectDefinition({ 'a.properties': 'H=«be|ms01.a.b»\n', 'p.json': APP('bems02.a.b') });
  });

  it('stays that line for a database server', () => {
    expectDefinition({ 'a.properties': 'H=«b1.a.b»\nS=b1|.a.b\n', 'p.json': APP('b1.a.b') });
  });
});
