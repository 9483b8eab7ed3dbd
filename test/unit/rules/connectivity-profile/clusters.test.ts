import { describe, expect, it } from 'vitest';
import { expectFindings, expectFix, expectNoFindings, findingsOf, fixTitles } from '../support/caret';
import { about, expectLinearRule } from './support';

describe('cluster-unknown', () => {
  const ONLY = about('cluster-unknown');

  it('looks at every route and at the application servers, and compares exactly', () => {
    expectFindings(
      `
      {
        "proxyClusters": ["First", "Second"],
        "routeAllTraffic": { "type": "proxyCluster", "primaryRouteName": "first" },
                                                                         ^^^^^^^ cluster-unknown warning "did you mean \`First\`?"
        "defaultAllowedDomainRoute": { "type": "proxyCluster", "primaryRouteName": "First", "secondaryRouteName": "Secnd" },
                                                                                                                  ^^^^^^^ cluster-unknown warning "did you mean \`Second\`?"
        "allowedDomains": [{ "domainName": "a", "route": { "type": "direct", "primaryRouteName": "Branch office" } }],
                                                                                                 ^^^^^^^^^^^^^^^ cluster-unknown warning "add it there"
        "additionalServers": [{ "server": "a", "port": 1, "route": { "type": "proxyCluster", "primaryRouteName": "Second " } }],
                                                                                                                 ^^^^^^^^^ cluster-unknown warning
        "ipAddressRanges": [{ "range": "192.0.2.1", "route": { "type": "proxyCluster", "primaryRouteName": "" } }],
        "applicationServers": [{ "applicationId": "com.example.app", "primaryRouteName": "Third", "secondaryRouteName": "First" }]
                                                                                         ^^^^^^^ cluster-unknown warning
      }
      `,
      ONLY,
    );
  });

  it('knows every name where the profile does not list its clusters', () => {
    expectNoFindings('{ "defaultAllowedDomainRoute": { "type": "proxyCluster", "primaryRouteName": "x" } }', ONLY);
    expectNoFindings('{ "proxyClusters": "x", "routeAllTraffic": { "primaryRouteName": "y" } }', ONLY);
  });

  it('says nothing where the list cannot be read to its end', () => {
    const text = '{ "routeAllTraffic": { "primaryRouteName": "Second" }, "proxyClusters": ["First", Second] }';
    expect(findingsOf('cluster-unknown', text, ONLY)).toEqual([]);
  });

  it('offers the nearest name, and to add the name to the list', () => {
    const source = '{ "proxyClusters": ["First"], "routeAllTraffic": { "primaryRouteName": "Frist" } }';
    const fixed = source.replace('Frist', 'First');
    expect(fixTitles(source, 'cluster-unknown', ONLY)).toEqual(["Replace by 'First'", "Add 'Frist' to proxyClusters"]);
    expectFix(source, 'cluster-unknown', "Replace by 'First'", fixed, ONLY);
    const added = source.replace('["First"]', '["First", "Frist"]');
    expectFix(source, 'cluster-unknown', "Add 'Frist' to proxyClusters", added, ONLY);
  });

  it.each([
    ['[]', '["A"]'],
    ['[ ]', '["A"]'],
    ['[ /* none */ ]', '[ "A" /* none */ ]'],
    ['[\n    "x" // last\n  ]', '[\n    "x", // last\n    "A"\n  ]'],
    ['[\n    "x"\n  ]', '[\n    "x",\n    "A"\n  ]'],
    ['["x" /* last */]', '["x", "A" /* last */]'],
  ])('adds to the list %j', (list, expected) => {
    const source = (clusters: string): string =>
      `{\n  "proxyClusters": ${clusters},\n  "routeAllTraffic": { "primaryRouteName": "A" }\n}`;
    expectFix(source(list), 'cluster-unknown', "Add 'A' to proxyClusters", source(expected), ONLY);
  });

  it('takes time in proportion to the text', () => {
    expectLinearRule(
      'cluster-unknown',
      (n) =>
        `{ "proxyClusters": ["First"], "applicationServers": [\n${'{ "primaryRouteName": "x" },\n'.repeat(n)}{}] }`,
    );
  });
});

describe('cluster-duplicate', () => {
  const ONLY = about('cluster-duplicate');

  it('stands on every later one, and shows the first', () => {
    const source = `
      { "proxyClusters": ["First", "first", "First", "", "", "First"] }
                                            ^^^^^^^ cluster-duplicate error "listed above already"
                                                             ^^^^^^^ cluster-duplicate error
      `;
    expectFindings(source, ONLY);
    expect(findingsOf('cluster-duplicate', source, ONLY)[1]?.related[0]?.span).toStrictEqual({ start: 20, end: 27 });
  });

  it.each([
    ['["A", "A"]', '["A"]'],
    ['["A", "A", "B"]', '["A", "B"]'],
    ['[\n    "A", // one\n    "A" // two\n  ]', '[\n    "A" // one\n    // two\n  ]'],
    ['[\n    "A",\n    "A", // two\n    "B"\n  ]', '[\n    "A",\n    // two\n    "B"\n  ]'],
    ['["A", "A", ]', '["A" ]'],
    ['["A" // c\n, "A"]', '["A" // c\n ]'],
  ])('%j becomes %j', (list, mended) => {
    const source = (clusters: string): string => `{ "proxyClusters": ${clusters} }`;
    expectFix(source(list), 'cluster-duplicate', null, source(mended), ONLY);
  });

  it('takes time in proportion to the text', () => {
    expectLinearRule('cluster-duplicate', (n) => `{ "proxyClusters": [${'"A", '.repeat(n)} "A"] }`);
  });
});

describe('same-primary-secondary', () => {
  const ONLY = about('same-primary-secondary');

  it('compares exactly, in routes and application servers', () => {
    expectFindings(
      `
      {
        "routeAllTraffic": { "type": "proxyCluster", "primaryRouteName": "A", "secondaryRouteName": "a" },
        "defaultAllowedDomainRoute": { "type": "proxyCluster", "primaryRouteName": "A", "secondaryRouteName": "A" },
                                                                                                              ^^^ same-primary-secondary warning
        "applicationServers": [{ "applicationId": "com.example.app", "secondaryRouteName": "B", "primaryRouteName": "B" }]
                                                                                           ^^^ same-primary-secondary warning
      }
      `,
      ONLY,
    );
    expectNoFindings('{ "routeAllTraffic": { "primaryRouteName": "", "secondaryRouteName": "" } }', ONLY);
  });

  it('removes the secondary cluster', () => {
    expectFix(
      '{ "routeAllTraffic": { "type": "proxyCluster", "primaryRouteName": "A", "secondaryRouteName": "A" } }',
      'same-primary-secondary',
      null,
      '{ "routeAllTraffic": { "type": "proxyCluster", "primaryRouteName": "A" } }',
      ONLY,
    );
  });
});
