import { DENY, DIRECT, FIRST, apps, domains, profile, ranges, servers } from './marked';

/** A title, the files (with marks), the findings of section 4 in the order of the files. */
export type WorkspaceCase = readonly [title: string, files: Readonly<Record<string, string>>, ...findings: string[]];

const ONE = 'a/GoodServerSetup.properties';
const TWO = 'b/GoodServerSetup.properties';
const THREE = 'c/GoodServerSetup.properties';
const PROFILE = 'p.connectivity-profile.json';
const CLUSTER = { 'bems-config.json': '{ "clusters": { "west": ["*/GoodServerSetup.properties"] } }' };

/** A response file of these roles. */
export function response(roles: Readonly<Record<string, string>>): string {
  const entries = Object.entries(roles).map(([role, value], at) => `# @role ${role}\nKEY${at}=${value}\n`);
  return `USER_INSTALL_DIR1=E:\\\\BEMS\n${entries.join('')}`;
}

const installed = (host: string): string => response({ hostName: host });
const core = (host: string, name: string, port = '1433'): string =>
  response({ 'databaseHost core': host, 'databaseName core': name, 'databasePort core': port });
/** A profile through whose default route nothing goes, with `members`. */
const entry = (server: string, id = 'com.good.gcs.g3'): string => `"applicationId": "${id}", "server": "${server}"`;
const elsewhere = profile(apps(entry('bems99.example.com', 'com.example.app')));
const byDefault = (route: string): string => `{ "name": "n", "defaultAllowedDomainRoute": ${route} }`;

export const WORKSPACE_CASES: Readonly<Record<string, readonly WorkspaceCase[]>> = {
  'cluster-database-mismatch': [
    [
      'another host',
      { ...CLUSTER, [ONE]: core('sql1.a.com', 'd'), [TWO]: core('«sql2.a.com»', 'd') },
      'cluster-database-mismatch warning',
    ],
    [
      'another name',
      { ...CLUSTER, [ONE]: core('sql1.a.com', 'd'), [TWO]: core('sql1.a.com', '«e»') },
      'cluster-database-mismatch warning',
    ],
    [
      'every file but the first',
      {
        ...CLUSTER,
        [ONE]: core('sql1.a.com', 'd'),
        [TWO]: core('sql1.a.com', '«e»'),
        [THREE]: core('sql1.a.com', '«f»'),
      },
      'cluster-database-mismatch warning',
      'cluster-database-mismatch warning',
    ],
    ['another port', { ...CLUSTER, [ONE]: core('sql1.a.com', 'd'), [TWO]: core('sql1.a.com', 'd', '1500') }],
    ['host and name in another case', { ...CLUSTER, [ONE]: core('sql1.a.com', 'd'), [TWO]: core('SQL1.A.com', 'd') }],
    ['no cluster', { [ONE]: core('sql1.a.com', 'd'), [TWO]: core('sql2.a.com', 'e') }],
    [
      'two clusters',
      {
        'bems-config.json': '{ "clusters": { "x": ["a/*"], "y": ["b/*"] } }',
        [ONE]: core('sql1.a.com', 'd'),
        [TWO]: core('sql2.a.com', 'e'),
      },
    ],
    [
      'databases of two services',
      {
        ...CLUSTER,
        [ONE]: core('sql1.a.com', 'd'),
        [TWO]: response({ 'databaseHost docs': 'sql2.a.com', 'databaseName docs': 'e' }),
      },
    ],
  ],
  'cluster-host-duplicate': [
    [
      'the same name without a cluster',
      { [ONE]: installed('bems01.a.com'), [TWO]: installed('«bems01.a.com»') },
      'cluster-host-duplicate warning',
    ],
    [
      'another case',
      { [ONE]: installed('bems01.a.com'), [TWO]: installed('«BEMS01.a.com»') },
      'cluster-host-duplicate warning',
    ],
    [
      'a short name and its domain',
      { [ONE]: installed('bems01.a.com'), [TWO]: response({ hostName: '«bems01»', domainName: 'a.com' }) },
      'cluster-host-duplicate warning',
    ],
    [
      'a short name in another domain',
      { [ONE]: installed('bems01.a.com'), [TWO]: response({ hostName: 'bems01', domainName: 'b.com' }) },
    ],
    ['two names', { [ONE]: installed('bems01.a.com'), [TWO]: installed('bems02.a.com') }],
  ],
  'bems-host-unrouted': [
    ['no profile', { [ONE]: installed('bems01.a.com') }],
    [
      'a profile that does not list it',
      { [ONE]: installed('«bems01.a.com»'), [PROFILE]: elsewhere },
      'bems-host-unrouted information',
    ],
    ['an application server', { [ONE]: installed('bems01.a.com'), [PROFILE]: profile(apps(entry('BEMS01.a.com'))) }],
    [
      'a domain through a cluster',
      { [ONE]: installed('bems01.a.com'), [PROFILE]: profile(domains(['"A.com"', FIRST])) },
    ],
    [
      'a direct domain',
      { [ONE]: installed('«bems01.a.com»'), [PROFILE]: profile(domains(['"a.com"', DIRECT])) },
      'bems-host-unrouted information',
    ],
    [
      'a denied domain',
      { [ONE]: installed('«bems01.a.com»'), [PROFILE]: profile(domains(['"a.com"', DENY])) },
      'bems-host-unrouted information',
    ],
    [
      'a domain with the same ending',
      { [ONE]: installed('«bems01.nota.com»'), [PROFILE]: profile(domains(['"a.com"', FIRST])) },
      'bems-host-unrouted information',
    ],
    [
      'an additional server',
      { [ONE]: installed('bems01.a.com'), [PROFILE]: profile(servers(['"bems01.A.com"', '8443', FIRST])) },
    ],
    ['a default route through a cluster', { [ONE]: installed('bems01.a.com'), [PROFILE]: byDefault(FIRST) }],
    [
      'a direct default route',
      { [ONE]: installed('«bems01.a.com»'), [PROFILE]: profile('"target": "uem"').replace(DENY, DIRECT) },
      'bems-host-unrouted information',
    ],
    [
      'the second of two profiles',
      {
        [ONE]: installed('bems01.a.com'),
        [PROFILE]: elsewhere,
        'q.connectivity-profile.jsonc': profile(domains(['"a.com"', FIRST])),
      },
    ],
    [
      'a short name with its domain',
      { [ONE]: response({ hostName: 'bems01', domainName: 'a.com' }), [PROFILE]: profile(apps(entry('bems01.a.com'))) },
    ],
    [
      'an application server under an own application',
      { [ONE]: installed('bems01.a.com'), [PROFILE]: profile(apps(entry('bems01.a.com', 'com.example.app'))) },
    ],
    [
      'a range',
      { [ONE]: installed('«bems01.a.com»'), [PROFILE]: profile(ranges(['"192.0.2.0/24"', FIRST])) },
      'bems-host-unrouted information',
    ],
    [
      'a domain that does not count',
      {
        [ONE]: installed('«bems01.a.com»'),
        [PROFILE]: profile(`${domains(['"a.com"', FIRST])}, "allowedDomains": []`),
      },
      'bems-host-unrouted information',
    ],
  ],
  'bems-host-unknown': [
    [
      'a host that nothing installs',
      { [ONE]: installed('bems01.a.com'), [PROFILE]: profile(apps(entry('bems01.a.com'), entry('«bems02.a.com»'))) },
      'bems-host-unknown information',
    ],
    ...[
      'com.good.gdserviceentitlement.enterprise',
      'com.good.goodconnect',
      'com.good.feature.share',
      'com.blackberry.gdserviceentitlement.coreandmail',
      'com.blackberry.gdservice.entitlement.presence',
      'com.blackberry.gd.tasks',
      'com.blackberry.gd.notes',
    ].map((id): WorkspaceCase => [
      id,
      {
        [ONE]: installed('bems01.a.com'),
        [PROFILE]: profile(apps(entry('bems01.a.com'), entry('«bems02.a.com»', id))),
      },
      'bems-host-unknown information',
    ]),
    [
      'an application that is no BEMS',
      {
        [ONE]: installed('bems01.a.com'),
        [PROFILE]: profile(
          apps(
            entry('bems01.a.com'),
            entry('x.a.com', 'com.good.gdgma'),
            entry('y.a.com', 'com.good.docstogo'),
            entry('z.a.com', 'com.example.app'),
          ),
        ),
      },
    ],
    ['no response files', { [PROFILE]: profile(apps(entry('bems02.a.com'))) }],
    [
      'response files without a host',
      { [ONE]: core('sql1.a.com', 'd'), [PROFILE]: profile(apps(entry('bems02.a.com'))) },
    ],
    ['another case', { [ONE]: installed('BEMS01.a.com'), [PROFILE]: profile(apps(entry('bems01.A.com'))) }],
    [
      'an additional server',
      {
        [ONE]: installed('bems01.a.com'),
        [PROFILE]: profile(`${apps(entry('bems01.a.com'))}, ${servers(['"files.a.com"', '443', FIRST])}`),
      },
    ],
  ],
};
