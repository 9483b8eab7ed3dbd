import { describe, expect, it } from 'vitest';
import { validateProfile } from '../../../../server/src/generated/validators';
import { parseJsonc } from '../../../../server/src/jsonc/parse';
import { applyEdits } from '../../../../server/src/text/edit';
import { expectFindings, expectFix, expectNoFindings, findingsOf, fixTitles, lint, lintText } from '../support/caret';
import { about, expectLinearRule } from './support';

const ONLY = about('schema');
const EVERYTHING = { language: 'connectivity-profile' } as const;

describe('schema', () => {
  it('has nothing against a profile with every setting', () => {
    expectNoFindings(
      `
      {
        "$schema": "https://bems-config.example/x.json",
        "name": "West",
        "description": "",
        "target": "uem",
        "proxyClusters": ["First"],
        "routeAllTraffic": { "type": "deny" },
        "defaultAllowedDomainRoute": { "type": "direct" },
        "allowedDomains": [{ "domainName": "example.com", "route": { "type": "direct", "primaryRouteName": "First" } }],
        "defaultDomains": ["example.com"],
        "additionalServers": [{ "server": "a.example.com", "port": 443, "route": { "type": "deny" } }],
        "ipAddressRanges": [{ "range": "192.0.2.1", "route": { "type": "deny" } }],
        "applicationServers": [{ "applicationId": "com.example.app", "profileName": "x", "clusterType": "TERTIARY" }]
      }
      `,
      ONLY,
    );
  });

  it('reports what is missing on the brace of the object that lacks it', () => {
    expectFindings(
      `
      {
      ^ schema error "\`name\` is missing"
        "allowedDomains": [{}],
                           ^ schema error "\`domainName\` is missing"
                           ^ schema error "\`route\` is missing"
        "additionalServers": [{ "server": "a", "route": {} }],
                              ^ schema error "\`port\` is missing"
                                                        ^ schema error "\`type\` is missing"
        "ipAddressRanges": [{ "range": "192.0.2.1" }],
                            ^ schema error "\`route\` is missing"
        "applicationServers": [{ "server": "a" }]
                               ^ schema error "\`applicationId\` is missing"
      }
      `,
      ONLY,
    );
  });

  it('inserts what is missing in the order of the settings', () => {
    expectFix(
      `
      {
        "name": "West",
        "additionalServers": [
          {
            "server": "a", // the server
            "route": { "type": "deny" }
          }
        ]
      }
      `,
      'schema',
      "Insert 'port'",
      `
      {
        "name": "West",
        "additionalServers": [
          {
            "server": "a", // the server
            "port": 443,
            "route": { "type": "deny" }
          }
        ]
      }
      `,
      ONLY,
    );
    expectFix(`{ "target": "uem" }`, 'schema', null, `{ "name": "Connectivity profile", "target": "uem" }`, ONLY);
    expectFix(`{}`, 'schema', null, `{ "name": "Connectivity profile" }`, ONLY);
    expectFix(
      `
      {
        "target": "uem"
      }
      `,
      'schema',
      null,
      `
      {
        "name": "Connectivity profile",
        "target": "uem"
      }
      `,
      ONLY,
    );
    expectFix(
      `
      { "name": "x", "proxyClusters": ["Second"], "allowedDomains": [{ "domainName": "a" /* c */ }] }
      `,
      'schema',
      null,
      `
      { "name": "x", "proxyClusters": ["Second"], "allowedDomains": [{ "domainName": "a", "route": { "type": "proxyCluster", "primaryRouteName": "Second" } /* c */ }] }
      `,
      ONLY,
    );
  });

  it('puts a member behind the comment of the one before it', () => {
    expectFix(
      `
      {
        "name": "x",
        "allowedDomains": [
          {
            "domainName": "a" // where
          }
        ]
      }
      `,
      'schema',
      null,
      `
      {
        "name": "x",
        "allowedDomains": [
          {
            "domainName": "a", // where
            "route": { "type": "direct" }
          }
        ]
      }
      `,
      ONLY,
    );
  });

  it.each([
    ['"port": "8443"', 'must be a number, not a text', '"port": 8443'],
    ['"port": " 443 "', 'must be a number', '"port": 443'],
    ['"port": "https"', 'must be a number', null],
    ['"port": "1e999"', 'must be a number', null],
    ['"port": true', 'must be a number, not true or false', null],
    ['"port": [443]', 'must be a number, not a list', '"port": 443'],
    ['"port": null', '`null` is no value for `port`', ''],
    ['"server": 10', 'must be a text, not a number', '"server": "10"'],
    ['"server": 1.50', 'must be a text', '"server": "1.50"'],
    ['"server": true', 'must be a text', '"server": "true"'],
    ['"server": ["a"]', 'must be a text, not a list', '"server": "a"'],
    ['"clusterType": null', 'or leave it out', ''],
    ['"clusterType": "primary"', 'write `PRIMARY`, `SECONDARY` or `TERTIARY`', '"clusterType": "PRIMARY"'],
    ['"clusterType": "Secundary"', 'write `SECONDARY`', '"clusterType": "SECONDARY"'],
    ['"clusterType": 1', 'must be a text', '"clusterType": "1"'],
    ['"clusterType": ""', 'An empty text is no value', '"clusterType": "PRIMARY"'],
  ])('%s: %s', (member, part, mended) => {
    const head = '{ "name": "x", "applicationServers": [{ "applicationId": "com.example.app"';
    const text = `${head}, ${member} }] }`;
    const [found, ...others] = lintText(text, ONLY).diagnostics;
    expect(others).toEqual([]);
    expect(found?.message).toContain(part);
    expect(`"x": ${text.slice(found?.span.start, found?.span.end)}`).toBe(`"x": ${member.replace(/^"\w+": /, '')}`);
    const fix = found?.fixes[0];
    const expected = mended === '' ? `${head} }] }` : `${head}, ${mended} }] }`;
    expect(fix ? applyEdits(text, fix.edits) : null).toBe(mended === null ? null : expected);
  });

  it.each([
    ['"proxyClusters": "First"', 'a list', '"proxyClusters": ["First"]'],
    ['"defaultDomains": "a.b"', 'a list', '"defaultDomains": ["a.b"]'],
    [
      '"allowedDomains": { "domainName": "a", "route": { "type": "deny" } }',
      'a list',
      '"allowedDomains": [{ "domainName": "a", "route": { "type": "deny" } }]',
    ],
    [
      '"allowedDomains": ["a.b"]',
      'an entry of `allowedDomains`',
      '"allowedDomains": [{ "domainName": "a.b", "route": { "type": "direct" } }]',
    ],
    ['"defaultAllowedDomainRoute": "deny"', 'an object', '"defaultAllowedDomainRoute": { "type": "deny" }'],
    [
      '"defaultAllowedDomainRoute": "proxyCluster"',
      'an object',
      '"defaultAllowedDomainRoute": { "type": "proxyCluster", "primaryRouteName": "First" }',
    ],
    ['"defaultAllowedDomainRoute": "First"', 'an object', null],
    ['"routeAllTraffic": {}', '`type` is missing', '"routeAllTraffic": { "type": "deny" }'],
    [
      '"routeAllTraffic": { "type": "none" }',
      'write `proxyCluster` or `deny`.',
      '"routeAllTraffic": { "type": "proxyCluster" }',
    ],
    ['"routeAllTraffic": "direct"', 'an object', null],
    ['"proxyClusters": [1]', 'an entry of `proxyClusters`', '"proxyClusters": ["1"]'],
    ['"proxyClusters": ["a", null]', 'leave it out', '"proxyClusters": ["a"]'],
    ['"proxyClusters": [""]', 'is empty', null],
    ['"target": "cloud"', '`uem` or `uem-cloud`', '"target": "uem"'],
    ['"target": "UEM-Cloud"', '`uem-cloud` or `uem`', '"target": "uem-cloud"'],
  ])('%s: %s', (member, part, mended) => {
    const text = `{ "name": "x", ${member} }`;
    const [found, ...others] = lintText(text, ONLY).diagnostics;
    expect(others).toEqual([]);
    expect(found?.message).toContain(part);
    const fix = found?.fixes[0];
    expect(fix ? applyEdits(text, fix.edits) : null).toBe(mended === null ? null : `{ "name": "x", ${mended} }`);
  });

  it('names the nearest member for one that is misspelt, which is then not missing', () => {
    expectFindings(
      `
      {
        "Name": "West",
        ^^^^^^ schema error "did you mean \`name\`?"
        "allowDomains": [],
        ^^^^^^^^^^^^^^ schema error "did you mean \`allowedDomains\`?"
        "comment": { "x": { "y": 1 } }
        ^^^^^^^^^ schema error "no member of a profile: remove it"
      }
      `,
      ONLY,
    );
    expectFix('{ "Name": "West" }', 'schema', "Rename to 'name'", '{ "name": "West" }', ONLY);
    expectFix('{ "Name": "West", "name": "x" }', 'schema', null, '{ "name": "x" }', ONLY);
    expect(fixTitles('{ "name": "x", "": 1 }', 'schema', ONLY)).toEqual(["Remove ''"]);
    expect(lint('{ "name": "x", "": 1 }', ONLY).diagnostics[0]?.message).toBe('A member needs a name: remove it.');
  });

  it.each([
    ['a section', '"alowedDomains": [{ "domainName": "a.com", "route": { "type": "deny" } }]'],
    ['the default route', '"DefaultAllowedDomainRoute": { "type": "proxyCluster", "primaryRouteName": "First" }'],
    ['a route', '"allowedDomains": [{ "domainName": "a.com", "rout": { "type": "deny" } }]'],
    ['the cluster of a route', '"routeAllTraffic": { "type": "proxyCluster", "primaryRouteNam": "First" }'],
    [
      'the cluster before a secondary one',
      '"routeAllTraffic": { "type": "proxyCluster", "primaryRoutName": "First", "secondaryRouteName": "Second" }',
    ],
    [
      'the cluster of an app server',
      '"applicationServers": [{ "applicationId": "a.b", "server": "h", "primaryRoute": "First" }]',
    ],
    [
      'the port of a server that stands twice',
      '"defaultAllowedDomainRoute": { "type": "proxyCluster", "primaryRouteName": "First" }, "additionalServers": [{ "server": "s", "prt": 1, "route": { "type": "deny" } }, { "server": "s", "port": 2, "route": { "type": "deny" } }]',
    ],
    [
      'the priority of one of two servers',
      '"defaultAllowedDomainRoute": { "type": "proxyCluster", "primaryRouteName": "First" }, "applicationServers": [{ "applicationId": "a.b", "server": "h", "port": 1, "clusterTyp": "SECONDARY" }, { "applicationId": "a.b", "server": "i", "port": 1 }]',
    ],
    [
      'the server of an app',
      '"routeAllTraffic": { "type": "deny" }, "applicationServers": [{ "applicationId": "a.b", "sever": "h", "primaryRouteName": "First" }]',
    ],
  ])('is the one finding where the name of %s is misspelt', (_, member) => {
    const { diagnostics } = lint(`{ "name": "x", ${member} }`, { language: 'connectivity-profile' });
    expect(diagnostics.filter(({ severity }) => severity !== 'information').map(({ rule }) => rule)).toEqual([
      'schema',
    ]);
  });

  it.each([
    ['host', false],
    ['prot', true],
    ['por', true],
  ])('of a short word less than half may be wrong: %s for port', (name, isNear) => {
    const found = findingsOf('schema', `{ "name": "x", "additionalServers": [{ "server": "a", "${name}": 1 }] }`, ONLY);
    const titles = found.flatMap(({ fixes }) => fixes.map(({ title }) => title));
    expect(titles.includes("Rename to 'port'")).toBe(isNear);
  });

  it('reports an unknown member of a route and of an entry', () => {
    expectFindings(
      `
      {
        "name": "x",
        "allowedDomains": [{ "domain": "a", "route": { "type": "deny", "primaryRoute": "First" } }]
                                                                       ^^^^^^^^^^^^^^ schema error "no member of \`route\`"
                           ^ schema error "\`domainName\` is missing"
                             ^^^^^^^^ schema error "no member of an entry of \`allowedDomains\`"
      }
      `,
      ONLY,
    );
  });

  it('says once what is wrong: a rule of its own comes first', () => {
    const rules = (text: string): string[] => lint(text, EVERYTHING).diagnostics.map(({ rule }) => rule);
    const route = '"route": { "type": "proxyCluster", "primaryRouteName": "First" }';
    expect(rules(`{ "name": "x", "additionalServers": [{ "server": "a", "port": 8443.5, ${route} }] }`)).toEqual([
      'port-range',
    ]);
    expect(rules(`{ "name": "x", "additionalServers": [{ "server": "a", "port": 1e400, ${route} }] }`)).toEqual([
      'port-range',
    ]);
    expect(rules(`{ "name": "x", "additionalServers": [{ "server": "a", "port": "8443", ${route} }] }`)).toEqual([
      'schema',
    ]);
    expect(rules(`{ "name": "x", "additionalServers": [{ "server": "a_b", "port": 1, ${route} }] }`)).toEqual([
      'host-name',
    ]);
    expect(rules(`{ "name": "x", "defaultAllowedDomainRoute": { "type": "proxyCluster" } }`)).toEqual([
      'route-cluster-required',
    ]);
    expect(rules(`{ "name": "x", "defaultAllowedDomainRoute": { "type": 5 } }`)).toEqual(['schema']);
  });

  it.each(['[]', '"x"', '5', 'null', '[{ "name": "x" }]'])('says that a profile is an object: %s', (text) => {
    const found = lintText(text, EVERYTHING).diagnostics;
    expect(found.map(({ rule, span }) => [rule, span])).toEqual([['schema', { start: 0, end: text.length }]]);
    expect(found[0]?.message).toContain('object in braces');
  });

  it('says nothing about what may go on behind the cut', () => {
    for (const text of [
      '{',
      '{ "target": "uem"',
      '{ "name": "x", "allowedDomains": [{ "domainName": "a"',
      '{ "name": "x", "target": "ue',
    ]) {
      expect(lintText(text, EVERYTHING).diagnostics.map(({ rule }) => rule)).toEqual(['json-syntax']);
    }
  });

  it('judges of two members of one name the last', () => {
    expectNoFindings('{ "name": 5, "name": "x", "target": null, "target": "uem" }', ONLY);
    expect(parseJsonc('{ "name": 5, "name": "x" }').value).toEqual({ name: 'x' });
  });

  it('has a sentence for every constraint of the schema that no other rule reports', () => {
    const wrong: unknown[] = [null, true, 0, '', 'x', [], {}, [null], [{}], [[]], [5], ['']];
    const names = ['name', 'description', 'target', 'proxyClusters', 'routeAllTraffic', 'defaultAllowedDomainRoute'];
    names.push(
      'allowedDomains',
      'defaultDomains',
      'additionalServers',
      'ipAddressRanges',
      'applicationServers',
      '$schema',
    );
    for (const name of names) {
      for (const value of wrong) {
        const profile = name === 'name' ? { name: value } : { name: 'x', [name]: value };
        const text = JSON.stringify(profile, null, 2);
        const { diagnostics, problems } = lintText(text, EVERYTHING);
        expect(problems).toEqual([]);
        const errors = diagnostics.filter(({ severity }) => severity === 'error');
        expect(errors.length > 0, text).toBe(!validateProfile(profile));
        for (const { message } of errors) expect(message).toMatch(/^\S[^\n]*[.?]$/);
      }
    }
  });

  it('takes time in proportion to a text with a fault in every line', () => {
    expectLinearRule(
      'schema',
      (n) => `{ "name": "x", "additionalServers": [\n${'{ "server": 5, "port": "1", "x": null },\n'.repeat(n / 4)}{}]}`,
    );
    expectLinearRule('schema', (n) => `{ ${Array.from({ length: n / 4 }, (_, i) => `"zz${i}": 1`).join(', ')} }`);
  });
});
