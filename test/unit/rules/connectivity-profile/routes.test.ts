import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJsonc } from '../../../../server/src/jsonc/parse';
import { applyEdits } from '../../../../server/src/text/edit';
import { expectFindings, expectFix, expectNoFindings, findingsOf, fixTitles, lint, lintText } from '../support/caret';
import { randomProfile } from './random';
import { about, expectLinearRule } from './support';

const EVERYTHING = { language: 'connectivity-profile' } as const;
const CLUSTER = '{ "type": "proxyCluster", "primaryRouteName": "First" }';

describe('route-cluster-required and secondary-without-primary', () => {
  const ONLY = about('route-cluster-required', 'secondary-without-primary');

  it('report a route through a cluster that names none, an empty name, and a secondary cluster alone', () => {
    expectFindings(
      `
      {
        "routeAllTraffic": { "type": "proxyCluster" },
                                     ^^^^^^^^^^^^^^ route-cluster-required error "add \`primaryRouteName\`"
        "defaultAllowedDomainRoute": { "type": "proxyCluster", "primaryRouteName": " " },
                                                                                   ^^^ route-cluster-required error "empty"
        "allowedDomains": [
          { "domainName": "a", "route": { "type": "proxyCluster", "secondaryRouteName": "Second" } },
                                                                  ^^^^^^^^^^^^^^^^^^^^ secondary-without-primary error
          { "domainName": "b", "route": { "type": "direct" } },
          { "domainName": "c", "route": { "type": "deny", "primaryRouteName": "First" } }
        ],
        "applicationServers": [
          { "applicationId": "com.example.app" },
          { "applicationId": "com.example.app", "secondaryRouteName": "Second" },
                                                ^^^^^^^^^^^^^^^^^^^^ secondary-without-primary error
          { "applicationId": "com.example.app", "primaryRouteName": "First", "secondaryRouteName": "" }
                                                                                                   ^^ route-cluster-required error "empty"
        ]
      }
      `,
      ONLY,
    );
  });

  it('leave a name of another type to the rule `schema`', () => {
    expectNoFindings('{ "routeAllTraffic": { "type": "proxyCluster", "primaryRouteName": 5 } }', ONLY);
    expectNoFindings(
      '{ "routeAllTraffic": { "type": "proxyCluster", "primaryRouteName": 5, "secondaryRouteName": "A" } }',
      ONLY,
    );
  });

  it('offer the clusters of the profile, or the one that every installation has', () => {
    expectFix(
      '{ "proxyClusters": ["A", "B"], "routeAllTraffic": { "type": "proxyCluster" } }',
      'route-cluster-required',
      "Route through the cluster 'B'",
      '{ "proxyClusters": ["A", "B"], "routeAllTraffic": { "type": "proxyCluster", "primaryRouteName": "B" } }',
      ONLY,
    );
    const source = '{ "routeAllTraffic": { "type": "proxyCluster", "primaryRouteName": "" } }';
    expect(fixTitles(source, 'route-cluster-required', ONLY)).toEqual(["Name the cluster 'First'"]);
    expectFix(source, 'route-cluster-required', null, source.replace('""', '"First"'), ONLY);
  });

  it('make a secondary cluster the primary one', () => {
    const source = '{ "routeAllTraffic": { "type": "proxyCluster", "secondaryRouteName": "A" } }';
    expectFix(source, 'secondary-without-primary', null, source.replace('secondary', 'primary'), ONLY);
  });
});

describe("'Route all traffic'", () => {
  const ONLY = about('route-all-traffic-cloud', 'route-all-traffic-legacy', 'route-all-traffic-direct');

  it.each(['{ "type": "deny" }', CLUSTER, '{ "type": "proxyCluster" }'])('is for old apps: %s', (route) => {
    const text = `{ "target": "uem", "routeAllTraffic": ${route} }`;
    const [found, ...others] = lint(text, ONLY).diagnostics;
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      rule: 'route-all-traffic-legacy',
      severity: 'information',
      span: { start: 19, end: 36 },
    });
  });

  it('cannot be direct', () => {
    expectFindings(
      `
      { "routeAllTraffic": { "type": "direct" } }
                                     ^^^^^^^^ route-all-traffic-direct error
      `,
      ONLY,
    );
  });

  it('does not exist in UEM Cloud, whatever it says', () => {
    expectFindings(
      `
      { "routeAllTraffic": { "type": "direct" }, "target": "uem-cloud" }
        ^^^^^^^^^^^^^^^^^ route-all-traffic-cloud error
      `,
      ONLY,
    );
    expectFix(
      `{ "routeAllTraffic": ${CLUSTER}, "target": "uem-cloud" }`,
      'route-all-traffic-cloud',
      null,
      '{ "target": "uem-cloud" }',
      ONLY,
    );
  });

  it('says nothing where it is left out or cannot be read', () => {
    expectNoFindings('{ "target": "uem-cloud" }', ONLY);
    expectNoFindings('{ "routeAllTraffic": { "type": "all" } }', ONLY);
  });
});

describe('redundant-cluster-route', () => {
  const ONLY = about('redundant-cluster-route');

  it('stands on domains and servers with the default route', () => {
    expectFindings(
      `
      {
        "defaultAllowedDomainRoute": { "type": "proxyCluster", "primaryRouteName": "First", "secondaryRouteName": "Second" },
        "allowedDomains": [
          { "domainName": "a.com", "route": { "type": "proxyCluster", "primaryRouteName": "First", "secondaryRouteName": "Second" } },
                          ^^^^^^^ redundant-cluster-route hint "takes \`a.com\`"
          { "domainName": "b.com", "route": { "type": "proxyCluster", "primaryRouteName": "First" } },
          { "domainName": "c.com", "route": { "type": "direct" } },
          { "domainName": "x.c.com", "route": { "type": "proxyCluster", "primaryRouteName": "First", "secondaryRouteName": "Second" } }
        ],
        "additionalServers": [
          { "server": "s.d.com", "port": 1, "route": { "type": "proxyCluster", "secondaryRouteName": "Second", "primaryRouteName": "First" } },
                      ^^^^^^^^^ redundant-cluster-route hint
          { "server": "s.b.com", "port": 1, "route": { "type": "proxyCluster", "primaryRouteName": "First", "secondaryRouteName": "Second" } },
          { "server": "notc.com", "port": 1, "route": { "type": "proxyCluster", "primaryRouteName": "First", "secondaryRouteName": "Second" } }
                      ^^^^^^^^^^ redundant-cluster-route hint
        ],
        "ipAddressRanges": [{ "range": "192.0.2.1", "route": { "type": "proxyCluster", "primaryRouteName": "First", "secondaryRouteName": "Second" } }],
        "applicationServers": [{ "applicationId": "com.example.app", "primaryRouteName": "First", "secondaryRouteName": "Second" }]
      }
      `,
      ONLY,
    );
  });

  it.each(['{ "type": "direct" }', '{ "type": "deny" }', '{ "type": "proxyCluster" }', 'null'])(
    'needs a default route through a cluster: not %s',
    (route) => {
      expectNoFindings(
        `{ "defaultAllowedDomainRoute": ${route}, "allowedDomains": [{ "domainName": "a", "route": ${route} }] }`,
        ONLY,
      );
    },
  );

  const DIRECT = '{ "type": "direct" }';
  const second = (host: string): string =>
    `"applicationServers": [{ "applicationId": "com.x.y", "server": "${host}", "port": 1, "primaryRouteName": "Second" }]`;
  it.each([
    ['an app server of another cluster', 'h.x.com', second('H.x.com'), second('g.x.com')],
    ['an app server of no cluster', 'h.x.com', second('h.x.com'), '"applicationServers": [{ "server": "h.x.com" }]'],
    [
      'a default domain that is routed otherwise',
      'portal',
      `"defaultDomains": ["x.com"], "allowedDomains": [{ "domainName": "com", "route": ${DIRECT} }]`,
      `"defaultDomains": ["x.org"], "allowedDomains": [{ "domainName": "com", "route": ${DIRECT} }]`,
    ],
    [
      'an app server that it may be short for',
      'portal',
      `"defaultDomains": ["x.com"], ${second('portal.x.com')}`,
      `"defaultDomains": ["x.com"], ${second('portal.x.org')}`,
    ],
  ])('says nothing about a server beside %s', (_, server, other, harmless) => {
    const text = `{ "defaultAllowedDomainRoute": ${CLUSTER}, "additionalServers": [{ "server": "${server}", "port": 1, "route": ${CLUSTER} }], OTHER }`;
    expect(findingsOf('redundant-cluster-route', text.replace('OTHER', harmless), ONLY)).toHaveLength(1);
    expectNoFindings(text.replace('OTHER', other), ONLY);
  });

  it.each(['server', 'domain'])('says nothing about a %s beside an additional server on another route', (kind) => {
    const entry =
      kind === 'server'
        ? `{ "server": "h.x.com", "port": 1, "route": ${CLUSTER} }`
        : `], "allowedDomains": [{ "domainName": "x.com", "route": ${CLUSTER} }`;
    const text = `{ "defaultAllowedDomainRoute": ${CLUSTER}, "additionalServers": [{ "server": "HOST", "port": 2, "route": ${DIRECT} }${kind === 'server' ? ', ' : ''}${entry}] }`;
    expect(findingsOf('redundant-cluster-route', text.replace('HOST', 'h.y.com'), ONLY)).toHaveLength(1);
    expectNoFindings(text.replace('HOST', 'H.x.com'), ONLY);
  });

  it('says nothing about a route with a misspelt cluster', () => {
    const misspelt = CLUSTER.replace(' }', ', "secondaryRouteNam": "Second" }');
    expectNoFindings(
      `{ "defaultAllowedDomainRoute": ${CLUSTER}, "allowedDomains": [{ "domainName": "a", "route": ${misspelt} }] }`,
      ONLY,
    );
  });

  it('says nothing about the domain of an app server of another cluster', () => {
    const text = `{ "defaultAllowedDomainRoute": ${CLUSTER}, "allowedDomains": [{ "domainName": "x.com", "route": ${CLUSTER} }], OTHER }`;
    expect(findingsOf('redundant-cluster-route', text.replace('OTHER', second('h.notx.com')), ONLY)).toHaveLength(1);
    expectNoFindings(text.replace('OTHER', second('h.x.com')), ONLY);
  });

  it('says nothing about an address while a range is routed otherwise', () => {
    const text = `{ "defaultAllowedDomainRoute": ${CLUSTER}, "additionalServers": [{ "server": "10.0.0.1", "port": 1, "route": ${CLUSTER} }], "ipAddressRanges": [RANGE] }`;
    expect(findingsOf('redundant-cluster-route', text.replace('RANGE', ''), ONLY)).toHaveLength(1);
    expectNoFindings(text.replace('RANGE', '{ "range": "10.0.0.0/8", "route": { "type": "direct" } }'), ONLY);
  });

  it('removes the entry', () => {
    expectFix(
      `{ "defaultAllowedDomainRoute": ${CLUSTER}, "allowedDomains": [{ "domainName": "a", "route": ${CLUSTER} }] }`,
      'redundant-cluster-route',
      null,
      `{ "defaultAllowedDomainRoute": ${CLUSTER}, "allowedDomains": [] }`,
      ONLY,
    );
  });

  it('takes time in proportion to the text', () => {
    expectLinearRule(
      'redundant-cluster-route',
      (n) =>
        `{ "defaultAllowedDomainRoute": ${CLUSTER}, "allowedDomains": [\n${`{ "domainName": "a.b.c", "route": ${CLUSTER} },\n`.repeat(n)}{}] }`,
    );
  });
});

describe('no-internal-route', () => {
  const ONLY = about('no-internal-route');

  it('stands on the default route, or at the beginning where there is none', () => {
    expectFindings(
      `
      { "defaultAllowedDomainRoute": { "type": "direct" }, "allowedDomains": [{ "domainName": "a", "route": { "type": "deny" } }] }
                                               ^^^^^^^^ no-internal-route warning
      `,
      ONLY,
    );
    expectFindings(
      `
      { "name": "West" }
      ^ no-internal-route warning
      `,
      ONLY,
    );
  });

  it.each([
    `"defaultAllowedDomainRoute": ${CLUSTER}`,
    '"defaultAllowedDomainRoute": { "type": "deny" }',
    `"routeAllTraffic": ${CLUSTER}`,
    `"allowedDomains": [{ "domainName": "a", "route": ${CLUSTER} }]`,
    `"additionalServers": [{ "server": "a", "port": 1, "route": ${CLUSTER} }]`,
    `"ipAddressRanges": [{ "range": "192.0.2.1", "route": ${CLUSTER} }]`,
    '"applicationServers": [{ "applicationId": "com.example.app", "primaryRouteName": "First" }]',
    // These may be meant to go through a cluster: other rules report them.
    '"allowedDomains": [{ "domainName": "a", "route": { "type": "proxyCluster" } }]',
    '"allowedDomains": [{ "domainName": "a", "route": { "type": "proxy" } }]',
    '"defaultAllowedDomainRoute": "First"',
    '"allowedDomains": { "domainName": "a" }',
  ])('says nothing where there is %s', (member) => {
    expectNoFindings(`{ "name": "West", ${member} }`, ONLY);
  });

  it('is suppressed by a comment anywhere', () => {
    expectNoFindings('{ "name": "West" }\n// bems-disable no-internal-route', ONLY);
  });

  it('waits for the end of the profile', () => {
    expectNoFindings('{ "name": "West", "allowedDomains": [', ONLY);
  });
});

/** The rules of this folder's files `schema`, `routes`, `clusters` and `duplicates`. */
const STRUCTURE = [
  ...['json-syntax', 'schema', 'duplicate-member', 'route-cluster-required', 'secondary-without-primary'],
  ...['same-primary-secondary', 'cluster-unknown', 'cluster-duplicate', 'route-all-traffic-cloud'],
  ...['redundant-cluster-route'],
];

/** A profile with its faults, its members now and then renamed, repeated, of another type or followed by a comment. */
const faultyProfile = fc
  .tuple(randomProfile, fc.array(fc.tuple(fc.nat(), fc.nat(7)), { maxLength: 4 }))
  .map(([text, changes]) => changes.reduce((changed, [at, kind]) => change(changed, at, kind), text));

function change(text: string, at: number, kind: number): string {
  const members = [...text.matchAll(/"(\w+)": (?=["{[\d])/g)];
  const member = members[at % Math.max(1, members.length)];
  if (!member) return text;
  const [start, end] = [member.index, member.index + member[0].length];
  const name = member[1] ?? '';
  const put = (before: string): string => text.slice(0, start) + before + text.slice(start);
  if (kind === 0) return put(`"${name.toUpperCase()}": 1, `);
  if (kind === 1) return put(`"${name}": "First", `);
  if (kind === 2) return put(`"${name}": null, // own\n`);
  if (kind === 3) return put(`"x": [1, /* c */ ], `);
  if (kind === 4) return put(`/* before */ "target": "uem-cloud" /* behind */, `);
  if (kind === 5) return put('"secondaryRouteName": "Other", ');
  if (kind === 6) return put('"proxyClusters": ["First", "First", "A", // c\n "A"], ');
  return text.slice(0, start) + `"${name}x": ` + text.slice(end);
}

describe('every fix', () => {
  const commentsOf = (text: string): string[] =>
    parseJsonc(text).comments.map(({ start, end }) => text.slice(start, end));

  it('leaves a text that can be read as before or better, with its comments, and a finding less', () => {
    fc.assert(
      fc.property(faultyProfile, (text) => {
        const { diagnostics, problems } = lintText(text, EVERYTHING);
        expect(problems).toEqual([]);
        const faults = parseJsonc(text).problems.length;
        for (const { rule, fixes, span, message } of diagnostics) {
          if (!STRUCTURE.includes(rule)) continue;
          for (const { edits, title } of fixes) {
            const mended = applyEdits(text, edits);
            const what = `${rule}: ${title}: ${JSON.stringify(text)} => ${JSON.stringify(mended)}`;
            expect(parseJsonc(mended).problems.length, what).toBeLessThanOrEqual(faults);
            // What is removed takes the comments inside along.
            if (!title.startsWith('Remove')) expect(commentsOf(mended), what).toEqual(commentsOf(text));
            const shift = mended.length - text.length;
            const left = lintText(mended, EVERYTHING).diagnostics.filter(
              (d) => d.rule === rule && d.message === message,
            );
            const before = diagnostics.filter((d) => d.rule === rule && d.message === message);
            const isThere = left.some((d) => d.span.start === span.start && d.span.end === span.end);
            expect(left.length < before.length || !isThere || shift < 0, what).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
