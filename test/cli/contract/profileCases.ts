import { DENY, DIRECT, FIRST, SECOND, type Case, apps, domains, profile, ranges, servers } from './marked';

const WORK = '"applicationId": "com.good.gcs.g3"';
const OWN = '"applicationId": "com.example.app"';
const host = (name: string): string => `${OWN}, "server": ${name}, "port": 443`;

/** The rules about profiles, one by one: what must be reported, and what looks like it and must not. */
export const PROFILE_CASES: Readonly<Record<string, readonly Case[]>> = {
  'json-syntax': [
    [
      'a comma after the last member',
      '{ "name": "n", "defaultAllowedDomainRoute": { "type": "deny" }«,» }',
      'json-syntax error safe',
    ],
    ['a comma after the last item', profile('"defaultDomains": ["portal"«,»]'), 'json-syntax error safe'],
    ['two commas', '{ "name": "n",«,» "defaultAllowedDomainRoute": { "type": "deny" } }', 'json-syntax error'],
    ['a comma before the first item', profile('"defaultDomains": [«,» "portal"]'), 'json-syntax error'],
    ['a comma behind the end', `${profile('"description": "d"')}«,»\n`, 'json-syntax error'],
    [
      'a comma between two profiles',
      `${profile('"description": "d"')}«,»${profile('"description": "d"')}`,
      'json-syntax error unsafe',
    ],
    ['comments of both kinds in .json', `// first\n${profile('/* in */ "description": "d" // end\n')}\n/* last */`],
    ['a text that is not closed', '{ "name": "n', 'somewhere json-syntax error'],
    [
      'a bracket that is not closed',
      '{ "name": "n", "defaultAllowedDomainRoute": { "type": "deny" }',
      'somewhere json-syntax error',
    ],
    ['nothing', '', 'somewhere json-syntax error'],
    ['a comment that is not closed', `${profile('"description": "d"')} /* `, 'somewhere json-syntax error'],
    ['something behind the end', `${profile('"description": "d"')} {}`, 'somewhere json-syntax error'],
    [
      'a missing comma',
      '{ "name": "n" "defaultAllowedDomainRoute": { "type": "deny" } }',
      'somewhere json-syntax error',
    ],
  ],
  schema: [
    ['no name', `{ "defaultAllowedDomainRoute": ${DENY} }`, 'somewhere schema error unsafe'],
    ['a name that is a number', `{ "name": «1», "defaultAllowedDomainRoute": ${DENY} }`, 'schema error'],
    ['a misspelt member', profile('«"descripton"»: "d"'), 'schema error unsafe'],
    ['a member in another case', profile('«"Target"»: "uem"'), 'schema error unsafe'],
    ['a misspelt type', profile(domains(['"example.com"', '{ "type": «"denny"» }'])), 'schema error unsafe'],
    ['a target that is none', profile('"target": «"cloud"»'), 'schema error unsafe'],
    ['a port in quotes', profile(servers(['"a.example.com"', '«"8443"»'])), 'schema error unsafe'],
    ['a port that is null', profile(servers(['"a.example.com"', '«null»'])), 'schema error'],
    ['a list that is an object', profile('"allowedDomains": «{}»'), 'schema error'],
    [
      'a domain without a route',
      profile('"allowedDomains": [{ "domainName": "example.com" }]'),
      'somewhere schema error unsafe',
    ],
    ['a route without a domain', profile(`"allowedDomains": [{ "route": ${DENY} }]`), 'somewhere schema error unsafe'],
    [
      'a server without a port',
      profile(`"additionalServers": [{ "server": "a", "route": ${DENY} }]`),
      'somewhere schema error unsafe',
    ],
    ['a range without a range', profile(`"ipAddressRanges": [{ "route": ${DENY} }]`), 'somewhere schema error unsafe'],
    [
      'a server of no application',
      profile('"applicationServers": [{ "server": "a", "port": 443 }]'),
      'somewhere schema error unsafe',
    ],
    ['a route without a type', profile(domains(['"example.com"', '{}'])), 'somewhere schema error unsafe'],
    [
      'an unknown member of a route',
      profile(domains(['"example.com"', '{ "type": "deny", «"foo"»: 1 }'])),
      'schema error',
    ],
    ['a priority in lower case', profile(apps(`${host('"a"')}, "clusterType": «"primary"»`)), 'schema error unsafe'],
    ['a list as the whole file', '«[]»', 'schema error'],
    ['$schema and profileName', profile(`"$schema": "x.json", ${apps(`${host('"a"')}, "profileName": "n"`)}`)],
    ['everything that is optional', profile('"description": "", "target": "uem", "proxyClusters": []')],
    [
      'the three priorities',
      profile(apps(...['PRIMARY', 'SECONDARY', 'TERTIARY'].map((p, n) => `${host(`"h${n}"`)}, "clusterType": "${p}"`))),
    ],
    ['an application server without port and cluster', profile(apps(`${WORK}, "server": "a"`))],
  ],
  'duplicate-member': [
    [
      'the first of two',
      `{ «"name": "a"», "name": "n", "defaultAllowedDomainRoute": ${DENY} }`,
      'duplicate-member warning unsafe',
    ],
    [
      'all but the last of three',
      profile('«"description": "a"», «"description": "b"», "description": "c"'),
      'duplicate-member warning',
      'duplicate-member warning',
    ],
    [
      'a nested one',
      profile(domains(['"example.com"', '{ «"type": "direct"», "type": "deny" }'])),
      'duplicate-member warning',
    ],
    ['one written with an escape', profile('«"target": "uem"», "t\\u0061rget": "uem"'), 'duplicate-member warning'],
    [
      'a faulty value that does not count',
      profile('«"target": "nonsense"», "target": "uem"'),
      'duplicate-member warning',
    ],
    [
      'a faulty list that does not count',
      profile(`«"allowedDomains": [{ "domainName": "a b" }, 3]», "allowedDomains": []`),
      'duplicate-member warning',
    ],
    [
      'a faulty port that does not count',
      profile(`"additionalServers": [{ "server": "a", «"port": 0», "port": 1, "route": ${DENY} }]`),
      'duplicate-member warning',
    ],
    [
      'a faulty value that counts',
      profile('«"target": "uem"», "target": «"nonsense"»'),
      'duplicate-member warning',
      'schema error',
    ],
    ['the same name in two objects', profile(domains(['"a.com"', DENY], ['"b.com"', DIRECT]))],
  ],
  'route-cluster-required': [
    [
      'a default route without a cluster',
      '{ "name": "n", "defaultAllowedDomainRoute": { "type": "proxyCluster" } }',
      'somewhere route-cluster-required error unsafe',
    ],
    [
      'a domain',
      profile(domains(['"example.com"', '{ "type": "proxyCluster" }'])),
      'somewhere route-cluster-required error unsafe',
    ],
    [
      'a server',
      profile(servers(['"a"', '443', '{ "type": "proxyCluster" }'])),
      'somewhere route-cluster-required error unsafe',
    ],
    [
      'a range',
      profile(ranges(['"192.0.2.1"', '{ "type": "proxyCluster" }'])),
      'somewhere route-cluster-required error unsafe',
    ],
    [
      'an empty name',
      profile(domains(['"example.com"', '{ "type": "proxyCluster", "primaryRouteName": «""» }'])),
      'route-cluster-required error',
    ],
    [
      'a blank name',
      profile(domains(['"example.com"', '{ "type": "proxyCluster", "primaryRouteName": «" "» }'])),
      'route-cluster-required error',
    ],
    [
      'an empty name of an application server',
      profile(apps(`${host('"a"')}, "primaryRouteName": «""»`)),
      'route-cluster-required error',
    ],
    [
      'an empty name that a list lacks',
      profile(
        `"proxyClusters": ["First"], ${domains(['"example.com"', '{ "type": "proxyCluster", "primaryRouteName": «""» }'])}`,
      ),
      'route-cluster-required error',
    ],
    ['a denial', profile(domains(['"example.com"', DENY], ['"example.net"', DIRECT]))],
    [
      'a member that does not count',
      profile(domains(['"example.com"', '{ «"type": "proxyCluster"», "type": "deny" }'])),
      'duplicate-member warning',
    ],
  ],
  'secondary-without-primary': [
    [
      'a route',
      profile(domains(['"example.com"', '{ "type": "proxyCluster", «"secondaryRouteName"»: "Second" }'])),
      'secondary-without-primary error unsafe',
    ],
    [
      'the default route',
      '{ "name": "n", "defaultAllowedDomainRoute": { "type": "proxyCluster", «"secondaryRouteName"»: "Second" } }',
      'secondary-without-primary error unsafe',
    ],
    [
      'an application server',
      profile(apps(`${host('"a"')}, «"secondaryRouteName"»: "Second"`)),
      'secondary-without-primary error unsafe',
    ],
    ['both', profile(apps(`${host('"a"')}, "primaryRouteName": "First", "secondaryRouteName": "Second"`))],
  ],
  'same-primary-secondary': [
    [
      'a route',
      profile(
        domains(['"example.com"', '{ "type": "proxyCluster", "primaryRouteName": "A", "secondaryRouteName": «"A"» }']),
      ),
      'same-primary-secondary warning unsafe',
    ],
    [
      'an application server',
      profile(apps(`${host('"a"')}, "primaryRouteName": "A", "secondaryRouteName": «"A"»`)),
      'same-primary-secondary warning unsafe',
    ],
    [
      'another case',
      profile(
        domains(['"example.com"', '{ "type": "proxyCluster", "primaryRouteName": "A", "secondaryRouteName": "a" }']),
      ),
    ],
  ],
  'cluster-unknown': [
    [
      'a near miss',
      profile(
        `"proxyClusters": ["First"], ${domains(['"example.com"', '{ "type": "proxyCluster", "primaryRouteName": «"Frist"» }'])}`,
      ),
      'cluster-unknown warning unsafe',
    ],
    [
      'another case',
      profile(`"proxyClusters": ["First"], ${apps(`${host('"a"')}, "primaryRouteName": «"first"»`)}`),
      'cluster-unknown warning unsafe',
    ],
    [
      'a secondary cluster',
      profile(
        `"proxyClusters": ["A"], ${apps(`${host('"a"')}, "primaryRouteName": "A", "secondaryRouteName": «"B"»`)}`,
      ),
      'cluster-unknown warning unsafe',
    ],
    [
      'the default route',
      '{ "name": "n", "proxyClusters": ["A"], "defaultAllowedDomainRoute": { "type": "proxyCluster", "primaryRouteName": «"B"» } }',
      'cluster-unknown warning unsafe',
    ],
    [
      'an empty list',
      profile(
        `"proxyClusters": [], ${domains(['"example.com"', '{ "type": "proxyCluster", "primaryRouteName": «"First"» }'])}`,
      ),
      'cluster-unknown warning unsafe',
    ],
    ['no list', profile(domains(['"example.com"', FIRST]))],
    [
      'a list that is none',
      profile(`"proxyClusters": «"First"», ${domains(['"example.com"', SECOND])}`),
      'schema error',
    ],
    ['a listed one', profile(`"proxyClusters": ["Second", "First"], ${domains(['"example.com"', FIRST])}`)],
    [
      'both lists, of which the last counts',
      profile(`«"proxyClusters": ["First"]», "proxyClusters": ["Second"], ${domains(['"example.com"', SECOND])}`),
      'duplicate-member warning',
    ],
  ],
  'cluster-duplicate': [
    ['twice', profile('"proxyClusters": ["First", "Second", «"First"»]'), 'cluster-duplicate error unsafe'],
    [
      'three times',
      profile('"proxyClusters": ["A", «"A"», «"A"»]'),
      'cluster-duplicate error',
      'cluster-duplicate error',
    ],
    ['another case', profile('"proxyClusters": ["First", "first"]')],
  ],
  'route-all-traffic-cloud': [
    [
      'UEM Cloud',
      profile(`"target": "uem-cloud", «"routeAllTraffic"»: ${FIRST}`),
      'route-all-traffic-cloud error unsafe',
    ],
    [
      'UEM Cloud, named later',
      profile(`«"routeAllTraffic"»: ${DENY}, "target": "uem-cloud"`),
      'route-all-traffic-cloud error unsafe',
    ],
    ['UEM Cloud without it', profile('"target": "uem-cloud"')],
  ],
  'route-all-traffic-legacy': [
    [
      'UEM',
      profile(`"target": "uem", «"routeAllTraffic"»: ${FIRST}`),
      'route-all-traffic-legacy information unfixable',
    ],
    ['no target', profile(`«"routeAllTraffic"»: ${DENY}`), 'route-all-traffic-legacy information unfixable'],
    ['off', profile('"target": "uem"')],
  ],
  'redundant-cluster-route': [
    [
      'a domain',
      `{ "name": "n", "defaultAllowedDomainRoute": ${FIRST}, ${domains(['"example.com"', FIRST])} }`,
      'somewhere redundant-cluster-route hint unsafe',
    ],
    [
      'a server',
      `{ "name": "n", "defaultAllowedDomainRoute": ${FIRST}, ${servers(['"a"', '443', FIRST])} }`,
      'somewhere redundant-cluster-route hint unsafe',
    ],
    [
      'a range and an application server',
      `{ "name": "n", "defaultAllowedDomainRoute": ${FIRST}, ${ranges(['"192.0.2.1"', FIRST])}, ${apps(`${host('"a"')}, "primaryRouteName": "First"`)} }`,
    ],
    [
      'another cluster',
      `{ "name": "n", "defaultAllowedDomainRoute": ${FIRST}, ${domains(['"example.com"', SECOND])} }`,
    ],
    [
      'another secondary cluster',
      `{ "name": "n", "defaultAllowedDomainRoute": ${FIRST}, ${domains(['"example.com"', '{ "type": "proxyCluster", "primaryRouteName": "First", "secondaryRouteName": "Second" }'])} }`,
    ],
    ['a default route that is denied', profile(domains(['"example.com"', DENY]))],
    ['a direct entry', `{ "name": "n", "defaultAllowedDomainRoute": ${FIRST}, ${domains(['"example.com"', DIRECT])} }`],
  ],
  'no-internal-route': [
    ['a name only', '{ "name": "n" }', 'somewhere no-internal-route warning unfixable'],
    [
      'direct',
      `{ "name": "n", "defaultAllowedDomainRoute": ${DIRECT}, ${domains(['"example.com"', DENY])} }`,
      'somewhere no-internal-route warning unfixable',
    ],
    ['a denied default', `{ "name": "n", "defaultAllowedDomainRoute": ${DENY} }`],
    ['a domain through a cluster', `{ "name": "n", ${domains(['"example.com"', FIRST])} }`],
    ['a server through a cluster', `{ "name": "n", ${servers(['"a"', '443', FIRST])} }`],
    ['a range through a cluster', `{ "name": "n", ${ranges(['"192.0.2.1"', FIRST])} }`],
    [
      'an application server through a cluster',
      `{ "name": "n", ${apps(`${host('"a"')}, "primaryRouteName": "First"`)} }`,
    ],
    [
      'an application server without a cluster',
      `{ "name": "n", ${apps(host('"a"'))} }`,
      'somewhere no-internal-route warning',
    ],
  ],
  'domain-name': [
    ['a URL', profile(domains(['"«https://»example.com"', DENY])), 'domain-name error unsafe'],
    ['a port', profile(domains(['"example.com«:443»"', DENY])), 'domain-name error unsafe'],
    ['a path', profile(domains(['"example.com«/start»"', DENY])), 'domain-name error unsafe'],
    ['a blank', profile(domains(['"exam« »ple.com"', DENY])), 'domain-name error'],
    ['an underscore', profile(domains(['"ex«_»ample.com"', DENY])), 'domain-name error'],
    ['an empty label', profile(domains(['"a..b"', DENY])), 'somewhere domain-name error'],
    ['a hyphen at the beginning', profile(domains(['"-a.example.com"', DENY])), 'somewhere domain-name error'],
    ['a label of 64 characters', profile(domains([`"«${'a'.repeat(64)}».com"`, DENY])), 'domain-name error'],
    ['nothing', profile(domains(['«""»', DENY])), 'domain-name error'],
    ['an asterisk inside', profile(domains(['"a.*.example.com"', DENY])), 'somewhere domain-name error'],
    ['a label of 63 characters', profile(domains([`"${'a'.repeat(63)}.com"`, DENY]))],
    ['a single label', profile(domains(['"corp"', DENY]))],
    ['capitals, digits, hyphens', profile(domains(['"3M-x.EXAMPLE.com"', DENY], ['"xn--mnchen-3ya.example"', DENY]))],
    ['a default domain', profile('"defaultDomains": ["ex«_»ample.com"]'), 'domain-name error'],
  ],
  'subdomain-wildcard': [
    ['an asterisk', profile(domains(['"«*.»example.com"', DENY])), 'subdomain-wildcard warning safe'],
    [
      'an asterisk and a fault',
      profile(domains(['"«*.»ex«_»ample.com"', DENY])),
      'subdomain-wildcard warning',
      'domain-name error',
    ],
    ['no asterisk', profile(domains(['"example.com"', DENY]))],
  ],
  'domain-duplicate': [
    [
      'the same route',
      profile(domains(['"example.com"', DENY], ['"«example.com»"', DENY])),
      'domain-duplicate warning unsafe',
    ],
    [
      'another route',
      profile(domains(['"example.com"', DENY], ['"«example.com»"', DIRECT])),
      'domain-duplicate error unsafe',
    ],
    [
      'another cluster',
      profile(domains(['"example.com"', FIRST], ['"«example.com»"', SECOND])),
      'domain-duplicate error unsafe',
    ],
    [
      'another case',
      profile(domains(['"example.com"', DENY], ['"«Example.COM»"', DENY])),
      'domain-duplicate warning unsafe',
    ],
    [
      'three',
      profile(domains(['"a.com"', DENY], ['"«a.com»"', DENY], ['"«a.com»"', DENY])),
      'domain-duplicate warning',
      'domain-duplicate warning',
    ],
    [
      'an allowed domain and a default domain',
      profile(`${domains(['"example.com"', DENY])}, "defaultDomains": ["example.com"]`),
    ],
  ],
  'domain-shadowed': [
    [
      'a subdomain',
      profile(domains(['"example.com"', FIRST], ['"«a.example.com»"', FIRST])),
      'domain-shadowed hint unsafe',
    ],
    [
      'a subdomain that stands first',
      profile(domains(['"«a.Example.com»"', FIRST], ['"example.COM"', FIRST])),
      'domain-shadowed hint unsafe',
    ],
    ['another route', profile(domains(['"example.com"', FIRST], ['"a.example.com"', SECOND]))],
    ['an ending that is no domain above', profile(domains(['"example.com"', FIRST], ['"notexample.com"', FIRST]))],
    [
      'a domain between that goes elsewhere',
      profile(domains(['"example.com"', FIRST], ['"b.example.com"', DIRECT], ['"a.b.example.com"', FIRST])),
    ],
    [
      'two levels below',
      profile(domains(['"example.com"', DENY], ['"«a.b.example.com»"', DENY])),
      'domain-shadowed hint',
    ],
  ],
  'host-name': [
    ['a URL', profile(servers(['"https://a.example.com"', '443'])), 'somewhere host-name error unsafe'],
    ['a port', profile(servers(['"a.example.com«:443»"', '443'])), 'host-name error unsafe'],
    ['an underscore', profile(servers(['"a«_»b.example.com"', '443'])), 'host-name error'],
    ['an application server', profile(apps(host('"a«_»b"'))), 'host-name error'],
    ['a blank', profile(apps(host('"a« »b"'))), 'host-name error'],
    ['an address that is none', profile(servers(['"256.1.1.1"', '443'])), 'somewhere host-name error'],
    ['IPv6', profile(servers(['"2001:db8::1"', '443'])), 'somewhere host-name error'],
    ['nothing', profile(servers(['«""»', '443'])), 'host-name error'],
    ['an asterisk', profile(servers(['"*.example.com"', '443'])), 'somewhere host-name error'],
    [
      'IPv4, a short name, capitals',
      profile(servers(['"192.0.2.1"', '443'], ['"a"', '443'], ['"B.Example.com"', '443'])),
    ],
  ],
  'port-range': [
    ...['0', '65536', '-1', '8443.5', '1e400', '99999999999999999999', '0.5'].map((port): Case => [
      port,
      profile(servers(['"a"', `«${port}»`])),
      'port-range error unfixable',
    ]),
    ['an application server', profile(apps(`${WORK}, "server": "a", "port": «70000»`)), 'port-range error unfixable'],
    ['1 and 65535', profile(servers(['"a"', '1'], ['"a"', '65535']))],
    ['whole numbers in other notations', profile(servers(['"a"', '443.0'], ['"a"', '8.443e3']))],
    ['a word', profile(servers(['"a"', '«"https"»'])), 'schema error'],
  ],
  'server-duplicate': [
    [
      'twice',
      profile(servers(['"a.example.com"', '443'], ['"«a.example.com»"', '443'])),
      'server-duplicate warning unsafe',
    ],
    ['another case', profile(servers(['"a"', '443'], ['"«A»"', '443'])), 'server-duplicate warning unsafe'],
    ['an application', profile(apps(host('"a"'), host('"«a»"'))), 'server-duplicate warning unsafe'],
    ['another port', profile(servers(['"a"', '443'], ['"a"', '444']))],
    [
      'another application',
      profile(apps(host('"a"'), '"applicationId": "com.example.other", "server": "a", "port": 443')),
    ],
    ['an additional server and an application server', profile(`${servers(['"a"', '443'])}, ${apps(host('"a"'))}`)],
  ],
  'ip-range': [
    [
      'an address, a block, two notations of a pair',
      profile(
        ranges(
          ...['192.0.2.1', '198.51.100.0/24', '10.0.0.1-10.0.0.9', '10.0.1.1 - 10.0.1.9', '192.0.2.9/32'].map(
            (range) => [`"${range}"`, DENY] as const,
          ),
        ),
      ),
    ],
    ['all addresses', profile(ranges(['"0.0.0.0/0"', DENY]))],
    ['a pair of one', profile(ranges(['"192.0.2.1-192.0.2.1"', DENY]))],
    ['no address', profile(ranges(['"192.0.2.«256»"', DENY])), 'ip-range error'],
    ['a prefix of 33', profile(ranges(['"192.0.2.0/33"', DENY])), 'somewhere ip-range error'],
    ['IPv6', profile(ranges(['"2001:db8::/32"', DENY])), 'somewhere ip-range error'],
    ['first after last', profile(ranges(['"192.0.2.9-192.0.2.1"', DENY])), 'somewhere ip-range error'],
    ['three numbers', profile(ranges(['"192.0.2"', DENY])), 'somewhere ip-range error'],
    ['half an address after the hyphen', profile(ranges(['"192.0.2.1-20"', DENY])), 'somewhere ip-range error'],
    ['nothing', profile(ranges(['«""»', DENY])), 'ip-range error'],
    ['host bits', profile(ranges(['"192.0.2.5/24"', DENY])), 'somewhere ip-range warning safe'],
    ['a name', profile(ranges(['"a.example.com"', DENY])), 'somewhere ip-range error'],
  ],
  'ip-range-overlap': [
    [
      'an address in a block',
      profile(ranges(['"192.0.2.0/24"', DENY], ['"«192.0.2.9»"', DIRECT])),
      'ip-range-overlap warning unfixable',
    ],
    [
      'another cluster',
      profile(ranges(['"192.0.2.0/24"', FIRST], ['"«192.0.2.200 - 192.0.3.1»"', SECOND])),
      'ip-range-overlap warning',
    ],
    ['the same route', profile(ranges(['"192.0.2.0/24"', FIRST], ['"192.0.2.9"', FIRST]))],
    ['neighbours', profile(ranges(['"192.0.2.0/25"', DENY], ['"192.0.2.128/25"', DIRECT]))],
  ],
  'entitlement-id': [
    ['capitals', profile(apps('"applicationId": "com.example.«A»pp", "server": "a"')), 'entitlement-id error safe'],
    [
      'capitals of a known one',
      profile(apps('"applicationId": "com.good.«GCS».g3", "server": "a"')),
      'entitlement-id error safe',
    ],
    [
      'capitals of an unknown one',
      profile(apps('"applicationId": "com.good.«NIX»", "server": "a"')),
      'entitlement-id error safe',
    ],
    ['an underscore', profile(apps('"applicationId": "com.good.my«_»app", "server": "a"')), 'entitlement-id error'],
    ['an empty label', profile(apps('"applicationId": "com..app", "server": "a"')), 'somewhere entitlement-id error'],
    ['a blank', profile(apps('"applicationId": "com.example.my« »app", "server": "a"')), 'entitlement-id error'],
    [
      'a hyphen at an end',
      profile(apps('"applicationId": "com.example-.app", "server": "a"')),
      'somewhere entitlement-id error',
    ],
    ['digits and hyphens', profile(apps('"applicationId": "com.3example.my-app2", "server": "a"'))],
  ],
  'entitlement-unknown': [
    [
      'a near miss',
      profile(apps('"applicationId": "«com.good.goodconect»", "server": "a"')),
      'entitlement-unknown warning unsafe',
    ],
    ...['com.blackberry.nix', 'com.rim.nix', 'net.rim.nix', 'com.good.nix'].map((id): Case => [
      id,
      profile(apps(`"applicationId": "«${id}»", "server": "a"`)),
      'entitlement-unknown warning',
    ]),
    ...['com.goodyear.app', 'net.rimless.app', 'com.blackberrypie.app', 'org.good.app', 'good.com.app'].map(
      (id): Case => [id, profile(apps(`"applicationId": "${id}", "server": "a"`))],
    ),
    [
      'every known one',
      profile(
        apps(
          ...[
            'com.good.gcs.g3',
            'com.good.gdserviceentitlement.enterprise',
            'com.good.goodconnect',
            'com.good.feature.share',
            'com.blackberry.gdserviceentitlement.coreandmail',
            'com.blackberry.gdservice.entitlement.presence',
            'com.blackberry.gd.tasks',
            'com.blackberry.gd.notes',
            'com.good.gdgma',
            'com.good.docstogo',
          ].map((id) => `"applicationId": "${id}", "server": "a"`),
        ),
      ),
    ],
  ],
  'entitlement-port': [
    ['443 for Work', profile(apps(`${WORK}, "server": "a", "port": «443»`)), 'entitlement-port hint unsafe'],
    [
      '8443 for Connect',
      profile(apps('"applicationId": "com.good.goodconnect", "server": "a", "port": «8443»')),
      'entitlement-port hint unsafe',
    ],
    [
      'Presence',
      profile(apps('"applicationId": "com.blackberry.gdservice.entitlement.presence", "server": "a", "port": «8082»')),
      'entitlement-port hint unsafe',
    ],
    [
      'the documented ones',
      profile(
        apps(
          `${WORK}, "server": "a", "port": 8443`,
          ...['8082', '8080'].map(
            (port) =>
              `"applicationId": "com.good.goodconnect", "server": "a${port}", "port": ${port}, "clusterType": ${port === '8080' ? '"SECONDARY"' : '"PRIMARY"'}`,
          ),
        ),
      ),
    ],
    [
      'none documented',
      profile(
        apps(
          '"applicationId": "com.blackberry.gd.tasks", "server": "a", "port": 443',
          '"applicationId": "com.good.gdgma", "server": "a", "port": 443',
        ),
      ),
    ],
    ['no port at all', profile(apps(`${WORK}, "server": "a", "port": «0»`)), 'port-range error'],
  ],
  'entitlement-empty': [
    ['no server', profile(apps(WORK)), 'somewhere entitlement-empty warning unsafe'],
    ['an own application', profile(apps(`${OWN}, "port": 443`)), 'somewhere entitlement-empty warning unsafe'],
    ['one of two', profile(apps(`${WORK}, "server": "a"`, WORK)), 'somewhere entitlement-empty warning unsafe'],
    ['a server', profile(apps(`${WORK}, "server": "a"`))],
  ],
  'priority-duplicate': [
    [
      'both the first by default',
      profile(apps(host('"a"'), host('"b"'))),
      'somewhere priority-duplicate hint unfixable',
    ],
    [
      'one by default, one in words',
      profile(apps(host('"a"'), `${host('"b"')}, "clusterType": "PRIMARY"`)),
      'somewhere priority-duplicate hint',
    ],
    ['another priority', profile(apps(host('"a"'), `${host('"b"')}, "clusterType": "SECONDARY"`))],
    [
      'another cluster',
      profile(apps(`${host('"a"')}, "primaryRouteName": "First"`, `${host('"b"')}, "primaryRouteName": "Second"`)),
    ],
    [
      'another application',
      profile(apps(host('"a"'), '"applicationId": "com.example.other", "server": "b", "port": 443')),
    ],
    [
      'one by its default and one of the second',
      profile(apps(`${host('"a"')}, "clusterType": "TERTIARY"`, host('"b"'))),
    ],
  ],
};

/** What the contract says about 'Route all traffic' with a direct route; whether it is legacy, too, it leaves open. */
export const DIRECT_TRAFFIC: readonly Case[] = [
  ['a direct route', profile('"routeAllTraffic": { "type": «"direct"» }'), 'route-all-traffic-direct error unfixable'],
  ['a cluster', profile(`"routeAllTraffic": ${FIRST}`)],
  ['a denial', profile(`"routeAllTraffic": ${DENY}`)],
];
