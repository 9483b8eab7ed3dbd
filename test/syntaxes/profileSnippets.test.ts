import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020';
import { parse } from 'jsonc-parser';
import type { ParseError } from 'jsonc-parser';
import { describe, expect, test } from 'vitest';
import schema from '../../schemas/connectivity-profile.schema.json';
import { PROFILE_RULES } from '../../server/src/rules/catalogue';
import { expandSnippet, parseSnippet } from './snippet';
import type { SnippetPart } from './snippet';

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

const snippets = JSON.parse(
  readFileSync(new URL('../../client/snippets/bems-connectivity-profile.json', import.meta.url), 'utf8'),
) as Record<string, Snippet>;
const byPrefix = new Map(Object.values(snippets).map((snippet) => [snippet.prefix, snippet]));

const ajv = new Ajv2020({ strict: false, allErrors: true });
const isProfile = ajv.compile(schema);

function partsOf(prefix: string): SnippetPart[] {
  const snippet = byPrefix.get(prefix);
  if (!snippet) throw new Error(`no snippet ${prefix}`);
  return parseSnippet(snippet.body.join('\n'));
}

/** The value of JSON with comments, which has to be well-formed. */
function valueOf(text: string): unknown {
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors);
  expect({ text, errors }).toEqual({ text, errors: [] });
  return value;
}

/** Where a snippet belongs: it is a file, members of one, an entry of a list, or comments. */
type Place =
  'file' | 'member' | 'comment' | 'allowedDomains' | 'additionalServers' | 'ipAddressRanges' | 'applicationServers';

/** A profile around the text of a snippet. */
function profileWith(text: string, place: Place): unknown {
  if (place === 'file') return valueOf(text);
  if (place === 'member') return valueOf(`{ "name": "Access",\n${text}\n}`);
  if (place === 'comment') return valueOf(`{\n${text}\n"name": "Access" }`);
  return valueOf(`{ "name": "Access", "${place}": [\n${text}\n] }`);
}

interface Case {
  readonly prefix: string;
  readonly place: Place;
  /** What is read where the snippet is, as it is inserted. */
  readonly read: unknown;
}

const THROUGH_FIRST = { type: 'proxyCluster', primaryRouteName: 'First' };
const WORK = {
  applicationId: 'com.good.gcs.g3',
  server: 'bems01.example.com',
  port: 8443,
  clusterType: 'PRIMARY',
  primaryRouteName: 'First',
};
const app = (prefix: string, applicationId: string, port: number | undefined): Case => ({
  prefix,
  place: 'applicationServers',
  read: { ...WORK, applicationId, port },
});

const cases: readonly Case[] = [
  {
    prefix: 'bems-profile',
    place: 'file',
    read: {
      name: 'Access to BEMS',
      description: 'Who has this profile, and what for',
      target: 'uem',
      proxyClusters: ['First'],
      defaultAllowedDomainRoute: { type: 'direct' },
      allowedDomains: [{ domainName: 'example.com', route: THROUGH_FIRST }],
      applicationServers: [WORK],
    },
  },
  { prefix: 'bems-default-route', place: 'member', read: { defaultAllowedDomainRoute: THROUGH_FIRST } },
  {
    prefix: 'bems-default-route-secondary',
    place: 'member',
    read: { defaultAllowedDomainRoute: { ...THROUGH_FIRST, secondaryRouteName: 'Second' } },
  },
  {
    prefix: 'bems-allowed-domain',
    place: 'allowedDomains',
    read: { domainName: 'example.com', route: THROUGH_FIRST },
  },
  {
    prefix: 'bems-allowed-domain-exempt',
    place: 'allowedDomains',
    read: { domainName: 'example.org', route: { type: 'direct' } },
  },
  {
    prefix: 'bems-additional-server',
    place: 'additionalServers',
    read: { server: 'bems01.example.com', port: 8443, route: THROUGH_FIRST },
  },
  { prefix: 'bems-ip-range', place: 'ipAddressRanges', read: { range: '192.0.2.0/24', route: THROUGH_FIRST } },
  app('bems-app-work', 'com.good.gcs.g3', 8443),
  app('bems-app-services', 'com.good.gdserviceentitlement.enterprise', 8443),
  app('bems-app-connect', 'com.good.goodconnect', 8082),
  app('bems-app-docs', 'com.good.feature.share', 8443),
  app('bems-app-core-mail', 'com.blackberry.gdserviceentitlement.coreandmail', 8443),
  app('bems-app-presence', 'com.blackberry.gdservice.entitlement.presence', 8443),
  app('bems-app-tasks', 'com.blackberry.gd.tasks', undefined),
  app('bems-app-notes', 'com.blackberry.gd.notes', undefined),
  { prefix: 'bems-suppress-next-line', place: 'comment', read: {} },
  { prefix: 'bems-suppress-file', place: 'comment', read: {} },
  { prefix: 'bems-section', place: 'comment', read: {} },
];

test('each snippet has a case here, and a prefix and a name of its own', () => {
  expect(cases.map(({ prefix }) => prefix).sort()).toEqual(
    Object.values(snippets)
      .map(({ prefix }) => prefix)
      .sort(),
  );
  for (const { prefix, description } of Object.values(snippets)) {
    expect(prefix).toMatch(/^bems-[a-z-]+$/);
    expect(description).toMatch(/^[A-Z][^\n]+\.$/);
  }
});

describe.each(cases)('$prefix', ({ prefix, place, read }) => {
  test('is inserted as a part of a profile', () => {
    const profile = profileWith(expandSnippet(partsOf(prefix)), place);
    const expected =
      place === 'file'
        ? read
        : place === 'member' || place === 'comment'
          ? { name: 'Access', ...(read as object) }
          : { name: 'Access', [place]: [read] };
    expect(profile).toEqual(expected);
  });

  test('fits the schema of profiles with each of its choices', () => {
    const stops = partsOf(prefix).flatMap((part) => (part.kind === 'tabStop' && part.choices ? [part] : []));
    const fillings = stops.flatMap(({ number, choices }) => (choices ?? []).map((choice) => ({ [number]: choice })));
    for (const filling of [{}, ...fillings]) {
      const profile = profileWith(expandSnippet(partsOf(prefix), filling), place);
      isProfile(profile);
      expect(isProfile.errors ?? []).toEqual([]);
    }
  });

  test('visits its tab stops in the order of the text', () => {
    const numbers = partsOf(prefix).flatMap((part) => (part.kind === 'tabStop' && part.choices ? [part.number] : []));
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});

test('a profile of all snippets fits the schema', () => {
  const at = (place: Place): string =>
    cases
      .filter((one) => one.place === place)
      .map(({ prefix }) => expandSnippet(partsOf(prefix)))
      .join(',\n');
  const lists = (['allowedDomains', 'additionalServers', 'ipAddressRanges', 'applicationServers'] as const)
    .map((place) => `"${place}": [\n${at(place)}\n]`)
    .join(',\n');
  const comments = cases
    .filter(({ place }) => place === 'comment')
    .map(({ prefix }) => expandSnippet(partsOf(prefix)))
    .join('\n');
  const route = expandSnippet(partsOf('bems-default-route'));
  isProfile(valueOf(`{\n${comments}\n"name": "Access", "proxyClusters": ["First"],\n${route},\n${lists}\n}`));
  expect(isProfile.errors ?? []).toEqual([]);
});

describe('the rules that can be silenced', () => {
  // The rules about profiles, and the one about all files together that stands in a profile.
  const RULES = [
    'json-syntax schema duplicate-member route-cluster-required secondary-without-primary same-primary-secondary',
    'cluster-unknown cluster-duplicate route-all-traffic-cloud route-all-traffic-legacy route-all-traffic-direct',
    'redundant-cluster-route no-internal-route domain-name subdomain-wildcard domain-duplicate domain-shadowed',
    'host-name port-range server-duplicate ip-range ip-range-overlap entitlement-id entitlement-unknown',
    'entitlement-port entitlement-empty priority-duplicate bems-host-unknown',
  ].flatMap((line) => line.split(' '));
  const choicesOf = (prefix: string): readonly string[] =>
    partsOf(prefix).flatMap((part) => (part.kind === 'tabStop' ? (part.choices ?? []) : []));

  test('in the file are all', () => {
    expect([...choicesOf('bems-suppress-file')].sort()).toEqual([...RULES].sort());
  });

  test('below the comment are those that report there', () => {
    expect([...choicesOf('bems-suppress-next-line')].sort()).toEqual(
      RULES.filter((rule) => rule !== 'no-internal-route').sort(),
    );
  });

  test('are the rules that there are', () => {
    expect(RULES).toEqual(expect.arrayContaining(PROFILE_RULES.map(({ id }) => id)));
    const ofWholeFile = PROFILE_RULES.filter((rule) => rule.wholeFile).map(({ id }) => id);
    expect(choicesOf('bems-suppress-next-line').filter((rule) => ofWholeFile.includes(rule))).toEqual([]);
  });
});
