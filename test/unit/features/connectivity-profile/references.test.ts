import { describe, expect, it } from 'vitest';
import { featuresOf } from '../../../../server/src/features/languageFeatures';
import { workspaceOf, withMarks } from './support/workspace';

function expectReferences(sources: Readonly<Record<string, string>>, includeDeclaration: boolean): void {
  const { files, document, position, expected } = workspaceOf(sources);
  const found = featuresOf(document).references(document, position, files, includeDeclaration);
  expect(withMarks(files, found)).toEqual(expected);
}

const CLUSTERS = `{
  "proxyClusters": ["First", "Second"],
  "routeAllTraffic": { "primaryRouteName": "«First|»" },
  "ipAddressRanges": [{ "route": { "primaryRouteName": "Second", "secondaryRouteName": "«First»" } }],
  "applicationServers": [{ "primaryRouteName": "«First»", "secondaryRouteName": "first" }]
}`;

describe('the references', () => {
  it('to a host are in profiles and response files, with and without the line that declares it', () => {
    const sources = {
      'p.json': '{ "applicationServers": [{ "server": "«b1.a.b|»" }], "defaultDomains": ["b1.a.b"] }',
      'q.json': '{ "additionalServers": [{ "server": "«B1.a.b.»" }, { "server": "b2.a.b" }] }',
      'a.properties': 'H=b1\nD=a.b\nS=«b1»\n',
    };
    expectReferences(sources, false);
    expectReferences({ ...sources, 'a.properties': 'H=«b1»\nD=a.b\nS=«b1»\n' }, true);
  });

  it('from a response file reach the profiles', () => {
    expectReferences(
      { 'a.properties': 'H=«b|1.a.b»\n', 'p.json': '{ "applicationServers": [{ "server": "«b1.a.b»" }] }' },
      true,
    );
  });

  it('to a key do not reach profiles', () => {
    expectReferences(
      { 'a.properties': '«KE|Y»=b1.a.b\n', 'p.json': '{ "applicationServers": [{ "server": "KEY" }] }' },
      true,
    );
  });

  it('to a cluster are in all profiles, and without the lists that declare it', () => {
    const other = '{ "proxyClusters": ["First"], "defaultAllowedDomainRoute": { "primaryRouteName": "«First»" } }';
    expectReferences({ 'p.json': CLUSTERS, 'q.json': other }, false);
    expectReferences(
      { 'p.json': CLUSTERS.replace('["First"', '["«First»"'), 'q.json': other.replace('["First"', '["«First»"') },
      true,
    );
  });

  it('to an entitlement and to a domain are in all profiles', () => {
    const app = (id: string): string =>
      `{ "applicationServers": [{ "applicationId": "${id}" }, { "applicationId": "x.y" }] }`;
    expectReferences({ 'p.json': app('«com.good.gcs|.g3»'), 'q.json': app('«com.good.gcs.g3»') }, true);
    const domain =
      '{ "allowedDomains": [{ "domainName": "«a.b|»" }, { "domainName": "c.a.b" }], "defaultDomains": ["«A.b.»"] }';
    expectReferences({ 'p.json': domain }, true);
  });
});
