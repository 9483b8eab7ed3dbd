import { describe, it } from 'vitest';
import { expectTogether } from './support/severalFiles';

const CLUSTER = '{ "type": "proxyCluster", "primaryRouteName": "First" }';
const DIRECT = '{ "type": "direct" }';
const DENY = '{ "type": "deny" }';

/** A response file of this host, beside profiles with these members. */
const withProfiles = (host: string, marker: string, ...profiles: readonly string[]): string => {
  const [name = '', domain] = host.split(' in ');
  return [
    '== a/GoodServerSetup.properties',
    '# @role hostName',
    `H=${name}`,
    ...(marker === '' ? [] : [`  ${'^'.repeat(name.length)} bems-host-unrouted ${marker}`]),
    ...(domain === undefined ? [] : ['# @role domainName', `D=${domain}`]),
    ...profiles.flatMap((members, i) => [`== p${i}.connectivity-profile.json`, members]),
  ].join('\n');
};
const FQDN = 'bems01.example.com';
const domain = (name: string, route: string): string =>
  `{ "allowedDomains": [{ "domainName": "${name}", "route": ${route} }] }`;
const additional = (server: string, route: string, more = ''): string =>
  `{ ${more}"additionalServers": [{ "server": "${server}", "port": 443, "route": ${route} }] }`;
const application = (server: string, id = 'com.example.app'): string =>
  `{ "applicationServers": [{ "applicationId": "${id}", "server": "${server}", "port": 8443 }] }`;

describe('bems-host-unrouted', () => {
  it.each([
    ['an empty profile', FQDN, ['{}']],
    ['another domain', FQDN, [domain('example.org', CLUSTER)]],
    ['a domain that ends alike, but is another', FQDN, [domain('ample.com', CLUSTER)]],
    ['a subdomain', FQDN, [domain('emea.example.com', CLUSTER)]],
    ['its domain, directly', FQDN, [domain('example.com', DIRECT)]],
    ['its domain, denied', FQDN, [domain('example.com', DENY)]],
    [
      'a domain through a cluster, and a nearer one that is direct',
      'bems01.emea.example.com',
      [
        `{ "allowedDomains": [{ "domainName": "example.com", "route": ${CLUSTER} }, { "domainName": "emea.example.com", "route": ${DIRECT} }] }`,
      ],
    ],
    ['itself as an additional server, directly', FQDN, [additional(FQDN, DIRECT)]],
    ['another additional server', FQDN, [additional('bems02.example.com', CLUSTER)]],
    ['another server of an application', FQDN, [application('bems02.example.com')]],
    [
      'an unqualified server that the default domains complete otherwise',
      FQDN,
      [additional('bems01', CLUSTER, '"defaultDomains": ["example.org"], ')],
    ],
    ['a default route that is direct', FQDN, [`{ "defaultAllowedDomainRoute": ${DIRECT} }`]],
    ["'Route all traffic', which is for old apps only", FQDN, [`{ "routeAllTraffic": ${CLUSTER} }`]],
    ['several profiles, and none of them', FQDN, ['{}', domain('example.org', CLUSTER)]],
    ['a short name in another domain', 'bems01 in example.com', [domain('example.org', CLUSTER)]],
    ['a short name, and nothing that could be meant', 'bems01', [application('bems02.example.com')]],
  ])('reports a host beside %s', (_what, host, profiles) => {
    expectTogether(withProfiles(host, 'information', ...profiles));
  });

  it.each([
    ['no profile', FQDN, []],
    ['its domain through a cluster', FQDN, [domain('example.com', CLUSTER)]],
    ['its domain in another case and with a full stop', FQDN, [domain('EXAMPLE.com.', CLUSTER)]],
    ['a domain around its domain', FQDN, [domain('com', CLUSTER)]],
    [
      'a direct domain, and a nearer one through a cluster',
      FQDN,
      [
        `{ "allowedDomains": [{ "domainName": "com", "route": ${DIRECT} }, { "domainName": "example.com", "route": ${CLUSTER} }] }`,
      ],
    ],
    [
      'its domain twice, through a cluster and directly, of which nobody knows which counts',
      FQDN,
      [
        `{ "allowedDomains": [{ "domainName": "example.com", "route": ${CLUSTER} }, { "domainName": "example.com", "route": ${DIRECT} }] }`,
      ],
    ],
    ['its name as a domain', FQDN, [domain(FQDN, CLUSTER)]],
    ['a wildcard, which is a fault of its own', FQDN, [domain('*.example.com', CLUSTER)]],
    ['a URL as its domain, which is a fault of its own', FQDN, [domain('https://example.com/', CLUSTER)]],
    ['itself as a server with a port, which is a fault of its own', FQDN, [application(`${FQDN}:8443`)]],
    ['itself as a URL, which is a fault of its own', FQDN, [additional(`https://${FQDN}`, CLUSTER)]],
    ['itself as an additional server through a cluster', FQDN, [additional('Bems01.example.com', CLUSTER)]],
    ['itself as a server of any application', FQDN, [application(FQDN)]],
    ['itself without its domain', FQDN, [application('bems01')]],
    [
      'itself, completed by a default domain',
      FQDN,
      [additional('bems01', CLUSTER, '"defaultDomains": ["example.org", "example.com"], ')],
    ],
    ['a default route through a cluster', FQDN, [`{ "defaultAllowedDomainRoute": ${CLUSTER} }`]],
    [
      'a default route of a type that is none',
      FQDN,
      ['{ "defaultAllowedDomainRoute": { "type": "proxyClsuter", "primaryRouteName": "First" } }'],
    ],
    ['a default route that is none', FQDN, ['{ "defaultAllowedDomainRoute": "proxyCluster" }']],
    ['itself with a route that cannot be read', FQDN, [additional(FQDN, '{ "type": "proxyClsuter" }')]],
    ['one profile of several', FQDN, ['{}', domain('example.com', CLUSTER)]],
    [
      'its domain directly, and itself through a cluster',
      FQDN,
      [domain('example.com', DIRECT), additional(FQDN, CLUSTER)],
    ],
    ['a short name with its domain', 'bems01 in example.com', [domain('example.com', CLUSTER)]],
    ['a short name that may be in a domain through a cluster', 'bems01', [domain('example.com', CLUSTER)]],
    ['a short name that is listed with a domain', 'bems01', [application(FQDN)]],
    ['an address, which a range may cover', '10.0.0.1', ['{}']],
    ['a placeholder', '<host>', ['{}']],
    ['a variable', '$lax.nl.env.HOST$', ['{}']],
    ['no host name', 'bems_01', ['{}']],
    ['a profile that cannot be read to its end', FQDN, ['{ "allowedDomains": [']],
    ['an empty file', FQDN, ['']],
  ])('reports nothing beside %s', (_what, host, profiles) => {
    expectTogether(withProfiles(host, '', ...profiles));
  });
});

const WORK = 'com.good.gcs.g3';
const profile = (server: string, id: string, marker = ''): string =>
  `== p.connectivity-profile.json
{ "defaultAllowedDomainRoute": ${CLUSTER}, "applicationServers": [
{ "applicationId": "${id}", "port": 8443, "server":
"${server}"
${marker === '' ? '' : `${'^'.repeat(server.length + 2)} bems-host-unknown ${marker}\n`}}] }
`;
const installs = (host: string): string => `== a/GoodServerSetup.properties\n# @role hostName\nH=${host}\n`;

describe('bems-host-unknown', () => {
  it.each([
    WORK,
    'com.good.gdserviceentitlement.enterprise',
    'com.good.goodconnect',
    'com.good.feature.share',
    'com.blackberry.gdserviceentitlement.coreandmail',
    'com.blackberry.gdservice.entitlement.presence',
    'com.blackberry.gd.tasks',
    'com.blackberry.gd.notes',
  ])('reports a host under %s that no response file installs', (id) => {
    expectTogether(installs(FQDN) + profile('bems09.example.com', id, 'information "bems09.example.com"'));
  });

  it.each(['com.good.gdgma', 'com.good.docstogo', 'com.example.app', 'COM.GOOD.GCS.G3'])(
    'leaves other entitlements alone: %s',
    (id) => {
      expectTogether(installs(FQDN) + profile('bems09.example.com', id));
    },
  );

  it.each([
    ['one that is installed', 'bems01.example.com'],
    ['in another case', 'BEMS01.Example.com'],
    ['with a full stop at the end', 'bems01.example.com.'],
    ['without its domain', 'bems01'],
    ['an address', '10.0.0.1'],
    ['no host name', 'bems_09.example.com'],
    ['a URL', 'https://bems09.example.com'],
    ['an empty text', ''],
  ])('does not report %s', (_what, server) => {
    expectTogether(installs(FQDN) + profile(server, WORK));
  });

  it.each([
    ['no response file', ''],
    ['a response file without a host', '== a/GoodServerSetup.properties\nUSER_INSTALL_DIR1=E:\\\\BEMS\n'],
    ['only hosts that are placeholders', installs('<host>')],
    ['only hosts that are addresses', installs('10.0.0.1')],
  ])('says nothing where there is %s', (_what, file) => {
    expectTogether(file + profile('bems09.example.com', WORK));
  });

  it('knows a short name by the domain of its file, and every response file', () => {
    const second = '== b/GoodServerSetup.properties\n# @role hostName\nH=bems09\n# @role domainName\nD=example.com\n';
    expectTogether(installs(FQDN) + second + profile('bems09.example.com', WORK));
    expectTogether(installs(FQDN) + second + profile('bems09.example.org', WORK, 'information'));
  });

  it('completes unqualified servers by the default domains', () => {
    const completed = (domains: string): string =>
      profile('bems01', WORK, domains.includes('"example.com"') ? '' : 'information').replace(
        '"applicationServers"',
        `"defaultDomains": ${domains}, "applicationServers"`,
      );
    expectTogether(installs(FQDN) + completed('["example.org", "example.com"]'));
    expectTogether(installs(FQDN) + completed('["example.org"]'));
  });

  it('reports each place, and none behind a fault of the syntax', () => {
    expectTogether(`
      ${installs(FQDN)}
      == p.connectivity-profile.json
      { "applicationServers": [
        { "applicationId": "${WORK}", "port": 8443, "server":
        "bems08.example.com"
        ^^^^^^^^^^^^^^^^^^^^ bems-host-unknown information
        },
        { "applicationId": "com.good.feature.share", "port": 8443, "server":
        "bems08.example.com"
        ^^^^^^^^^^^^^^^^^^^^ bems-host-unknown information
        },
        { "applicationId": "${WORK}" : "server": "bems09.example.com" }
      ] }
    `);
  });
});
