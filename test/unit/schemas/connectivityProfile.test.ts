import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';
import { validateProfile } from '../../../server/src/generated/validators';
import { membersOf, ruleOfConstraint } from '../../../server/src/profile/settings';
import type { Setting } from '../../../server/src/profile/settings';

type Json = Record<string, unknown>;

const FILE = resolve(import.meta.dirname, '../../../schemas/connectivity-profile.schema.json');
const schema = JSON.parse(readFileSync(FILE, 'utf8')) as Json;
const definitions = Object.entries(schema.$defs as Record<string, Json>);

const ROUTE = { type: 'proxyCluster', primaryRouteName: 'First' };

/**
 * Who reports what a profile is refused for, as `rule /path`, each once. `if` only says that its `then` failed; a wrong
 * type is refused by the member, for `schema`, and once more by the definition that names a rule.
 */
function refusals(profile: unknown): string[] {
  if (validateProfile(profile)) return [];
  const found = (validateProfile.errors ?? [])
    .map((error) => ({ ...error, rule: ruleOfConstraint(error.schemaPath) }))
    .filter(({ keyword, rule }) => keyword !== 'if' && (keyword !== 'type' || rule === null));
  return [...new Set(found.map(({ rule, instancePath }) => `${rule ?? 'schema'} ${instancePath}`))];
}

/** The settings at and below a path, with their paths. */
function everySetting(path: string[] = []): [string, Setting][] {
  return membersOf(path).flatMap((setting): [string, Setting][] => {
    const at = [...path, setting.name];
    return [[at.join('.'), setting], ...everySetting(at)];
  });
}

describe('the schema of a connectivity profile', () => {
  it('is valid, and strict, for anybody who knows its annotations', () => {
    const ajv = new Ajv2020({ allErrors: true, strict: true });
    const annotations = ['source', 'rule', 'markdownDescription', 'enumDescriptions'];
    ajv.addVocabulary([...annotations, 'console', 'germanName', 'sdk', 'edition']);
    expect(ajv.validateSchema(schema)).toBe(true);
    expect(() => ajv.compile(schema)).not.toThrow();
  });

  it('has no alternatives, of which an editor could say that none or several match', () => {
    expect(JSON.stringify(schema)).not.toMatch(/"(?:oneOf|anyOf)":/);
  });

  it('lets no object have members that it does not know', () => {
    const open = [['the profile', schema] as const, ...definitions].filter(
      ([, node]) => 'properties' in node && node.additionalProperties !== false,
    );
    expect(open.map(([name]) => name)).toEqual([]);
  });

  it.each(definitions)('%s is described and has a source', (_name, definition) => {
    expect(definition.description).toMatch(/\.$/);
    expect(definition.source).toMatch(/^(?:S0|PUB|OURS)\b/);
  });

  it('names rules only in definitions that get compiled into their users: those without references', () => {
    for (const [name, definition] of definitions) {
      const text = JSON.stringify(definition);
      expect(text.includes('"rule":') && text.includes('"$ref":'), name).toBe(false);
    }
    expect(JSON.stringify(schema.properties)).not.toContain('"rule":');
  });

  it('names the rules of the specification', () => {
    const rules = (node: unknown): string[] =>
      typeof node === 'object' && node !== null
        ? Object.entries(node).flatMap(([key, value]) => (key === 'rule' ? [String(value)] : rules(value)))
        : [];
    const named = definitions.map(([name, definition]) => [name, [...new Set(rules(definition))]] as const);
    expect(Object.fromEntries(named.filter(([, ids]) => ids.length > 0))).toEqual({
      route: ['route-cluster-required', 'secondary-without-primary'],
      secondaryCluster: ['secondary-without-primary'],
      clusterName: ['route-cluster-required'],
      clusterList: ['cluster-duplicate'],
      domainName: ['domain-name'],
      hostName: ['host-name'],
      portNumber: ['port-range'],
      ipRange: ['ip-range'],
      entitlementId: ['entitlement-id'],
    });
  });
});

describe('every member', () => {
  it.each(everySetting())('%s has a title, whole sentences, a source and an example', (_path, setting) => {
    expect(setting.title).toMatch(/^\S/);
    expect(setting.description).toMatch(/\.$/);
    expect(setting.source).toMatch(/^(?:S0|PUB|OURS)\b/);
    for (const part of setting.source.split('; ').filter((text) => /^[A-Z]+\d? /.test(text))) {
      expect(part).toMatch(/^(?:S\d|PUB|OURS) \S/);
    }
    expect(setting.examples).not.toEqual([]);
  });

  it('describes each of its values', () => {
    const lists: Json[] = [];
    const visit = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return;
      if ('enum' in node) lists.push(node);
      Object.values(node).forEach(visit);
    };
    visit(schema);
    expect(lists).toHaveLength(3);
    for (const list of lists) expect(list.enumDescriptions).toHaveLength((list.enum as unknown[]).length);
  });

  it('tells other editors what it is: a description in Markdown begins as the plain one does', () => {
    for (const [name, { properties }] of [['the profile', schema] as const, ...definitions]) {
      for (const [member, node] of Object.entries((properties ?? {}) as Record<string, Record<string, string>>)) {
        // VS Code merges the definition over its user: only what the definition does not have remains.
        if ('$ref' in node) expect(node.markdownDescription, `${name} ${member}`).toBeDefined();
        if (node.markdownDescription === undefined) continue;
        expect(node.markdownDescription.startsWith(node.description ?? '-'), `${name} ${member}`).toBe(true);
      }
    }
  });

  it.each(everySetting())('%s: its examples and its default are accepted', (path, setting) => {
    const all = setting.default === undefined ? setting.examples : [...setting.examples, setting.default];
    for (const example of all)
      expect(refusals(withValue(path.split('.'), example)), JSON.stringify(example)).toEqual([]);
  });
});

/** A right profile in which the member at a path has a value. */
function withValue(path: string[], value: unknown): Json {
  const FULL: Json = {
    name: 'A profile',
    routeAllTraffic: { ...ROUTE },
    defaultAllowedDomainRoute: { ...ROUTE },
    allowedDomains: [{ domainName: 'example.com', route: { ...ROUTE } }],
    additionalServers: [{ server: 'www.example.com', port: 443, route: { ...ROUTE } }],
    ipAddressRanges: [{ range: '192.0.2.1', route: { ...ROUTE } }],
    applicationServers: [{ applicationId: 'com.example.app', server: 'www.example.com', primaryRouteName: 'First' }],
  };
  let node: Json = FULL;
  for (const step of path.slice(0, -1)) {
    const next = node[step];
    node = (Array.isArray(next) ? next[0] : next) as Json;
  }
  node[path.at(-1) ?? ''] = value;
  return FULL;
}

describe('a profile', () => {
  const accepted: [string, unknown][] = [
    ['a name alone', { name: 'A' }],
    ['a schema', { $schema: './connectivity-profile.schema.json', name: 'A' }],
    ['empty lists', { name: 'A', proxyClusters: [], allowedDomains: [], defaultDomains: [], applicationServers: [] }],
    // Rules of their own look at these.
    ['a direct route for all traffic', { name: 'A', routeAllTraffic: { type: 'direct' } }],
    ['all traffic routed in UEM Cloud', { name: 'A', target: 'uem-cloud', routeAllTraffic: { type: 'deny' } }],
    ['an application without a server', { name: 'A', applicationServers: [{ applicationId: 'com.example.app' }] }],
    ['a domain twice', { name: 'A', defaultDomains: ['example.com', 'example.com'] }],
    ['clusters that differ in case', { name: 'A', proxyClusters: ['First', 'first'] }],
    [
      'an application server as the REST resource returns it',
      {
        name: 'A',
        applicationServers: [
          {
            profileName: 'A',
            applicationId: 'com.good.gcs.g3',
            server: 'www.example.com',
            port: 8443,
            clusterType: 'PRIMARY',
            primaryRouteName: 'First',
            secondaryRouteName: 'Second',
          },
        ],
      },
    ],
  ];
  it.each(accepted)('may have %s', (_what, profile) => {
    expect(refusals(profile)).toEqual([]);
  });

  const refused: [string, unknown, string[]][] = [
    ['a list', [], ['schema ']],
    ['nothing', null, ['schema ']],
    ['no name', {}, ['schema ']],
    ['a blank name', { name: ' ' }, ['schema /name']],
    ['a name that is a number', { name: 1 }, ['schema /name']],
    ['an unknown member', { name: 'A', names: 1 }, ['schema ']],
    ['an unknown target', { name: 'A', target: 'UEM' }, ['schema /target']],
    ['clusters that are no list', { name: 'A', proxyClusters: 'First' }, ['schema /proxyClusters']],
    ['a cluster that is a number', { name: 'A', proxyClusters: [1] }, ['schema /proxyClusters/0']],
    ['a blank cluster', { name: 'A', proxyClusters: [''] }, ['schema /proxyClusters/0']],
    [
      'a cluster twice',
      { name: 'A', proxyClusters: ['First', 'Second', 'First'] },
      ['cluster-duplicate /proxyClusters'],
    ],
    [
      'a default domain that is a URL',
      { name: 'A', defaultDomains: ['http://a.b'] },
      ['domain-name /defaultDomains/0'],
    ],
    ['a default domain that is a number', { name: 'A', defaultDomains: [1] }, ['schema /defaultDomains/0']],
    ['a domain without a route', { name: 'A', allowedDomains: [{ domainName: 'a.b' }] }, ['schema /allowedDomains/0']],
    ['a route without a domain', { name: 'A', allowedDomains: [{ route: ROUTE }] }, ['schema /allowedDomains/0']],
    ['a domain as a text', { name: 'A', allowedDomains: ['a.b'] }, ['schema /allowedDomains/0']],
    [
      'a server without port and route',
      { name: 'A', additionalServers: [{ server: 'a' }] },
      ['schema /additionalServers/0'],
    ],
    [
      'a range without a route',
      { name: 'A', ipAddressRanges: [{ range: '192.0.2.1' }] },
      ['schema /ipAddressRanges/0'],
    ],
    [
      'a server of no application',
      { name: 'A', applicationServers: [{ server: 'a' }] },
      ['schema /applicationServers/0'],
    ],
    [
      'a priority in lower case',
      { name: 'A', applicationServers: [{ applicationId: 'a.b', clusterType: 'primary' }] },
      ['schema /applicationServers/0/clusterType'],
    ],
    [
      'an application server with a second cluster only',
      { name: 'A', applicationServers: [{ applicationId: 'a.b', secondaryRouteName: 'Second' }] },
      ['secondary-without-primary /applicationServers/0'],
    ],
    [
      'a route in an application server',
      { name: 'A', applicationServers: [{ applicationId: 'a.b', route: ROUTE }] },
      ['schema /applicationServers/0'],
    ],
  ];
  it.each(refused)('must not be or have %s', (_what, profile, expected) => {
    expect(refusals(profile)).toEqual(expected);
  });
});

describe('a route', () => {
  const at = '/defaultAllowedDomainRoute';
  it.each<[unknown, string[]]>([
    [{ type: 'direct' }, []],
    [{ type: 'deny' }, []],
    [{ type: 'proxyCluster', primaryRouteName: 'First' }, []],
    [{ type: 'proxyCluster', primaryRouteName: 'First', secondaryRouteName: 'Second' }, []],
    [{ type: 'proxyCluster' }, [`route-cluster-required ${at}`]],
    [{ type: 'proxyCluster', primaryRouteName: '' }, [`route-cluster-required ${at}/primaryRouteName`]],
    [{ type: 'proxyCluster', primaryRouteName: 1 }, [`schema ${at}/primaryRouteName`]],
    [{ type: 'direct', secondaryRouteName: 'Second' }, [`secondary-without-primary ${at}`]],
    [{}, [`schema ${at}`]],
    [{ primaryRouteName: 'First' }, [`schema ${at}`]],
    [{ type: 'Direct' }, [`schema ${at}/type`]],
    [{ type: 'direct', port: 1 }, [`schema ${at}`]],
    ['direct', [`schema ${at}`]],
    [null, [`schema ${at}`]],
  ])('%j: %j', (route, expected) => {
    expect(refusals({ name: 'A', defaultAllowedDomainRoute: route })).toEqual(expected);
  });
});

/** The rules that report a value at a place of a profile that is right otherwise. */
function judged(path: string, value: unknown): string[] {
  return refusals(withValue(path.split('.'), value)).map((text) => text.split(' ')[0] ?? '');
}

const LABEL = 'a'.repeat(63);

describe('a domain', () => {
  it.each([
    'example.com',
    'EXAMPLE.com',
    'portal',
    'a-b.example.com',
    'xn--bcher-kva.example.com',
    '3com.com',
    'example.com.',
    `${LABEL}.com`,
    '10.0.0.example.com',
  ])('%s is one', (text) => {
    expect(judged('allowedDomains.domainName', text)).toEqual([]);
  });

  it.each([
    '',
    ' example.com',
    'example.com ',
    'exa mple.com',
    '*.example.com',
    '.example.com',
    'example..com',
    'my_domain.example.com',
    '-a.example.com',
    'a-.example.com',
    `${LABEL}a.com`,
    `${`${LABEL}.`.repeat(4)}com`,
    'http://example.com',
    'example.com/portal',
    'example.com:443',
    '192.0.2.1',
    'bücher.example.com',
    'example.com\n',
  ])('%j is none', (text) => {
    expect(judged('allowedDomains.domainName', text)).toEqual(['domain-name']);
  });

  it('is a text', () => {
    expect(judged('allowedDomains.domainName', 5)).toEqual(['schema']);
    expect(judged('allowedDomains.domainName', null)).toEqual(['schema']);
  });
});

describe.each(['additionalServers.server', 'applicationServers.server'])('a server in %s', (path) => {
  it.each(['www.example.com', 'www', 'WWW.Example.Com', '192.0.2.1', '0.0.0.0', '255.255.255.255', '1.2.3.4.example'])(
    'may be %s',
    (text) => {
      expect(judged(path, text)).toEqual([]);
    },
  );

  it.each([
    '',
    'https://www.example.com',
    'www.example.com:8443',
    'www_1.example.com',
    '192.0.2.256',
    '192.0.02.1',
    '2001:db8::1',
    '[2001:db8::1]',
    '*.example.com',
  ])('must not be %j', (text) => {
    expect(judged(path, text)).toEqual(['host-name']);
  });

  it('is a text', () => {
    expect(judged(path, 1)).toEqual(['schema']);
  });
});

describe.each(['additionalServers.port', 'applicationServers.port'])('a port in %s', (path) => {
  it.each<[unknown, string | null]>([
    [1, null],
    [443, null],
    [65_535, null],
    [8443.0, null],
    [0, 'port-range'],
    [-1, 'port-range'],
    [65_536, 'port-range'],
    [8443.5, 'port-range'],
    ['8443', 'schema'],
    [null, 'schema'],
    [true, 'schema'],
    [[8443], 'schema'],
  ])('%j: %s', (value, expected) => {
    expect(judged(path, value)).toEqual(expected === null ? [] : [expected]);
  });
});

describe('a range', () => {
  it.each([
    '192.0.2.1',
    '0.0.0.0',
    '192.0.2.0/24',
    '0.0.0.0/0',
    '192.0.2.1/32',
    '192.0.2.1-192.0.2.9',
    '192.0.2.1 - 192.0.2.9',
    // Rules of their own look at the order and at the bits of the host.
    '192.0.2.9-192.0.2.1',
    '192.0.2.1/24',
  ])('%s is one', (text) => {
    expect(judged('ipAddressRanges.range', text)).toEqual([]);
  });

  it.each([
    '',
    '192.0.2',
    '192.0.2.256',
    '192.0.2.01',
    '192.0.2.0/33',
    '192.0.2.0/',
    '192.0.2.0 /24',
    '192.0.2.0/255.255.255.0',
    '192.0.2.1-9',
    '192.0.2.1-',
    '192.0.2.1 192.0.2.9',
    '192.0.2.*',
    '2001:db8::/32',
    'www.example.com',
  ])('%j is none', (text) => {
    expect(judged('ipAddressRanges.range', text)).toEqual(['ip-range']);
  });
});

describe('an entitlement id', () => {
  it.each([
    'com.good.gcs.g3',
    'com.example.app',
    'com.example.my-app',
    'a.b',
    // A digit may begin a label since RFC 1123.
    'com.3com.app',
    'com.blackberry.gdservice.entitlement.presence',
  ])('%s is one', (text) => {
    expect(judged('applicationServers.applicationId', text)).toEqual([]);
  });

  it.each([
    '',
    'work',
    'Com.example.app',
    'com.example.App',
    'com.example.my_app',
    'com.example.app.',
    '.com.example',
    'com..example',
    'com.-example',
    'com.example-',
    'com.example app',
    'com.example.*',
    `com.${LABEL}a`,
  ])('%j is none', (text) => {
    expect(judged('applicationServers.applicationId', text)).toEqual(['entitlement-id']);
  });
});

it('takes a profile of ten thousand servers in its stride', () => {
  const additionalServers = Array.from({ length: 10_000 }, (_, i) => ({
    server: `host${i}.example.com`,
    port: 443,
    route: ROUTE,
  }));
  const started = performance.now();
  expect(validateProfile({ name: 'A', additionalServers, proxyClusters: additionalServers.map((s) => s.server) })).toBe(
    true,
  );
  expect(performance.now() - started).toBeLessThan(1_000);
});
