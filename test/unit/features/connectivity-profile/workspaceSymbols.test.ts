import { SymbolKind } from 'vscode-languageserver-types';
import { describe, expect, it } from 'vitest';
import { workspaceSymbols } from '../../../../server/src/features/workspaceSymbols';
import { documentOf as responseFileOf } from '../response-file/support/document';
import { documentOf } from './support/document';
import { marked } from './support/workspace';

const PROFILE = `{
  "routeAllTraffic": { "primaryRouteName": "First" },
  "proxyClusters": ["«First»"],
  "allowedDomains": [{ "domainName": "«a.b»" }],
  "defaultDomains": ["A.b"],
  "applicationServers": [
    { "applicationId": "«com.good.gcs.g3»", "server": "«west.a.b»" },
    { "applicationId": "«org.own»", "server": "WEST.a.b" }
  ]
}`;

describe('workspace symbols', () => {
  const profile = documentOf(PROFILE.replace(/[«»]/g, ''));

  it('are clusters, domains, entitlements and hosts of profiles, each once', () => {
    const found = workspaceSymbols('', [profile]);
    expect(found.map(({ name, kind }) => [name, kind])).toEqual([
      ['First', SymbolKind.Object],
      ['a.b', SymbolKind.Namespace],
      ['BlackBerry Work (com.good.gcs.g3)', SymbolKind.Package],
      ['west.a.b', SymbolKind.Module],
      ['org.own', SymbolKind.Package],
    ]);
    expect(
      marked(
        profile,
        found.flatMap(({ location }) => ('range' in location ? [location.range] : [])),
      ),
    ).toBe(PROFILE);
    expect(found[0]?.containerName).toBe('deploy/mail.connectivity-profile.json');
  });

  it('find an entitlement by its name and by its id', () => {
    expect(workspaceSymbols('blackberry work', [profile])).toHaveLength(1);
    expect(workspaceSymbols('gcs.g3', [profile])).toHaveLength(1);
  });

  it('come from both types of file, the best matches first', () => {
    const file = responseFileOf('MYWEST=1\nWEST=2\n');
    expect(workspaceSymbols('west', [file, profile]).map(({ name }) => name)).toEqual(['WEST', 'west.a.b', 'MYWEST']);
  });
});
