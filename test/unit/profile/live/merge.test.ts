import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readAnswer, serversOfAll, serversOfProfile } from '../../../../server/src/profile/live/answer';
import type { LiveServer } from '../../../../server/src/profile/live/answer';
import { compareServers } from '../../../../server/src/profile/live/compare';
import { mergeServers } from '../../../../server/src/profile/live/merge';
import type { Merge, Preferred } from '../../../../server/src/profile/live/merge';
import { applyEdits } from '../../../../server/src/text/edit';
import { CONNECT, WORK, profileOf } from '../support';

function live(...entries: object[]): readonly LiveServer[] {
  const answer = readAnswer(JSON.stringify({ applicationServers: entries }));
  if (typeof answer === 'string') throw new Error(answer);
  return serversOfAll(answer);
}

function merged(text: string, servers: readonly LiveServer[], prefer: Preferred = null): Merge & { text: string } {
  const merge = mergeServers(profileOf(text), servers, prefer);
  if (typeof merge === 'string') throw new Error(merge);
  return { ...merge, text: applyEdits(text, merge.edits) };
}

const TEXT = `{
  // Head office
  "name": "Mail",
  "applicationServers": [
    // push
    {
      "applicationId": "com.good.gcs.g3",
      "server": "bems01.example.com",
      "port": 8443 // SSL
    }
  ]
}
`;
const BEMS01 = { applicationId: WORK, server: 'BEMS01.example.com', port: 8443 };

describe('what UEM has and the profile has not', () => {
  it('is added behind what is there, laid out like it; comments stay', () => {
    const { text, added } = merged(
      TEXT,
      live({ server: 'bems02', port: '8082', applicationId: CONNECT, profileName: 'Mail' }),
    );
    expect(text).toBe(
      TEXT.replace(
        '    }\n  ]',
        `    },
    {
      "applicationId": "com.good.goodconnect",
      "server": "bems02",
      "port": 8082
    }
  ]`,
      ),
    );
    expect(added).toHaveLength(1);
  });

  it('makes the list where there is none', () => {
    const entry = { ...BEMS01, clusterType: 'PRIMARY', primaryRouteName: 'First', secondaryRouteName: 'Second' };
    expect(merged('{\n  "name": "x"\n}\n', live(entry)).text).toBe(`{
  "name": "x",
  "applicationServers": [
    {
      "applicationId": "com.good.gcs.g3",
      "server": "BEMS01.example.com",
      "port": 8443,
      "clusterType": "PRIMARY",
      "primaryRouteName": "First",
      "secondaryRouteName": "Second"
    }
  ]
}
`);
  });

  it('keeps the name of the profile only where it is another one', () => {
    const other = live({ applicationId: CONNECT, server: 's', profileName: 'Elsewhere' });
    expect(merged(TEXT, other).text).toContain('"server": "s",\n      "profileName": "Elsewhere"');
  });

  it('has what a profile has no member for in a comment above', () => {
    const { text } = merged(TEXT, live({ applicationId: CONNECT, server: 's', links: [{ rel: 'self' }] }));
    expect(text).toContain(
      '    // UEM also says "links": [{"rel":"self"}]\n    {\n      "applicationId": "com.good.goodconnect"',
    );
  });

  it('also in a list on one line', () => {
    const text = '{ "name": "x", "applicationServers": [{ "applicationId": "a.b" }] }';
    const result = merged(text, live({ applicationId: 'a.c', more: 1 }));
    expect(profileOf(result.text).json.problems).toEqual([]);
    expect(profileOf(result.text).json.value).toMatchObject({
      applicationServers: [{ applicationId: 'a.b' }, { applicationId: 'a.c' }],
    });
  });
});

it('an entry stands on one line where the last one does', () => {
  const text = '{ "name": "x", "applicationServers": [{ "applicationId": "a.b" }] }';
  expect(merged(text, live({ applicationId: 'a.c', server: 's' })).text).toBe(
    '{ "name": "x", "applicationServers": [{ "applicationId": "a.b" }, { "applicationId": "a.c", "server": "s" }] }',
  );
});

describe('a server of both sides', () => {
  it('is the same in any case of its name, and stays as it is', () => {
    const { text, unchanged, conflicts } = merged(TEXT, live({ ...BEMS01, clusterType: 'PRIMARY' }));
    expect(text).toBe(TEXT);
    expect([unchanged, conflicts]).toEqual([1, []]);
  });

  it('gets what the profile does not say', () => {
    const { text, completed } = merged(TEXT, live({ ...BEMS01, primaryRouteName: 'First' }));
    expect(text).toBe(TEXT.replace('8443 // SSL', '8443, // SSL\n      "primaryRouteName": "First"'));
    expect(completed).toHaveLength(1);
  });

  it('is the same where the file has its port as a text', () => {
    const text = TEXT.replace('8443', '"8443"');
    expect(merged(text, live(BEMS01))).toMatchObject({ text, added: [], unchanged: 1 });
    expect(compareServers(profileOf(text), live(BEMS01)).summary).toMatchObject({ equal: 1, missing: 0, extra: 0 });
  });

  it('gets its port where only one server of UEM can be meant', () => {
    const entry = `{ "applicationId": "${WORK}", "server": "a" }`;
    const text = `{ "applicationServers": [${entry}] }`;
    const [one, other] = [
      { applicationId: WORK, server: 'a', port: 1 },
      { applicationId: WORK, server: 'a', port: 2 },
    ];
    const { text: once, completed } = merged(text, live(one));
    expect(once).toBe(text.replace('"a"', '"a", "port": 1'));
    expect(completed).toHaveLength(1);
    expect(merged(once, live(one))).toMatchObject({ text: once, unchanged: 1 });
    // The file has the other one: then this one is meant.
    expect(merged(once.replace('[', `[${entry}, `), live(one, other)).completed).toHaveLength(1);
    expect(merged(text, live(one, other))).toMatchObject({ added: [one, other], completed: [] });
  });

  it('gets the comment about unknown fields once', () => {
    const once = merged(TEXT, live({ ...BEMS01, enabled: true }));
    expect(once.text).toBe(TEXT.replace('// push\n', '// push\n    // UEM also says "enabled": true\n'));
    expect(merged(once.text, live({ ...BEMS01, enabled: true }))).toMatchObject({ edits: [], unchanged: 1 });
  });

  const OTHER = TEXT.replace('8443 // SSL', '8443,\n      "primaryRouteName": "First"');
  test.each(['file', null] as const)('keeps what the file says where %s is preferred, and that is told', (prefer) => {
    const { text, conflicts } = merged(OTHER, live({ ...BEMS01, primaryRouteName: 'Second' }), prefer);
    expect(text).toBe(OTHER);
    expect(conflicts).toEqual([{ ...BEMS01, field: 'primaryRouteName', file: 'First', live: 'Second' }]);
  });

  it('takes what UEM says where that is preferred', () => {
    const servers = live({ ...BEMS01, primaryRouteName: 'Second', clusterType: 'SECONDARY' });
    const { text, conflicts } = merged(OTHER, servers, 'live');
    expect(text).toBe(OTHER.replace('"First"', '"Second",\n      "clusterType": "SECONDARY"'));
    expect(conflicts).toEqual([]);
  });

  it('without a priority is of the first one: another is a difference', () => {
    const { text, conflicts } = merged(TEXT, live({ ...BEMS01, clusterType: 'SECONDARY' }));
    expect(text).toBe(TEXT);
    expect(conflicts).toMatchObject([{ field: 'clusterType', file: 'PRIMARY', live: 'SECONDARY' }]);
  });
});

test.each([
  ['{ "name": "x"', /not well-formed/],
  ['{ "name": "x" "target": "uem" }', /not well-formed/],
  ['[]', /no JSON object/],
  ['{ "applicationServers": {} }', /no list/],
])('the profile %s must be mended first', (text, sentence) => {
  expect(mergeServers(profileOf(text), live(BEMS01), null)).toMatch(sentence);
});

describe('compared', () => {
  const profile = profileOf({
    name: 'x',
    applicationServers: [
      { ...BEMS01, primaryRouteName: 'First' },
      { applicationId: WORK, server: 'bems02', port: 8443 },
      { applicationId: CONNECT, server: 'bems01', port: 8082, clusterType: 'PRIMARY' },
    ],
  });

  it('missing, extra and different servers are told by app; the order says nothing', () => {
    const comparison = compareServers(
      profile,
      live(
        { applicationId: 'org.example.app', server: 'own', port: 443 },
        { applicationId: CONNECT, server: 'BEMS01', port: 8082 },
        { applicationId: WORK, server: 'bems01.example.com', port: 8443, primaryRouteName: 'Second' },
      ),
    );
    const fields = { clusterType: 'PRIMARY', primaryRouteName: null, secondaryRouteName: null };
    expect(comparison).toEqual({
      applications: [
        {
          applicationId: WORK,
          name: 'BlackBerry Work',
          missing: [{ server: 'bems02', port: 8443, fields }],
          extra: [],
          different: [
            {
              server: 'BEMS01.example.com',
              port: 8443,
              differences: [{ field: 'primaryRouteName', profile: 'First', uem: 'Second' }],
            },
          ],
        },
        {
          applicationId: 'org.example.app',
          name: null,
          missing: [],
          extra: [{ server: 'own', port: 443, fields }],
          different: [],
        },
      ],
      summary: { missing: 1, extra: 1, different: 1, equal: 1 },
    });
  });
});

const servers = fc.array(
  fc.record(
    {
      applicationId: fc.constantFrom(WORK, CONNECT, 'org.example.app'),
      server: fc.constantFrom('a', 'A', 'b'),
      port: fc.constantFrom(8443, '8443', 8082),
      clusterType: fc.constantFrom('PRIMARY', 'SECONDARY'),
      primaryRouteName: fc.constantFrom('First', 'Se"cond'),
      extra: fc.constantFrom<unknown>(true, { a: [1, '*/ //'] }),
    },
    { requiredKeys: ['applicationId'] },
  ),
  { maxLength: 6 },
);

it('importing twice is importing once, and then nothing is missing in the profile', () => {
  fc.assert(
    fc.property(servers, servers, fc.constantFrom<Preferred>('file', 'live'), (own, answer, prefer) => {
      const text = JSON.stringify(
        { name: 'x', applicationServers: own.map((entry) => ({ ...entry, extra: undefined })) },
        null,
        2,
      );
      const once = merged(text, live(...answer), prefer);
      expect(profileOf(once.text).json.problems).toEqual([]);
      const twice = merged(once.text, live(...answer), prefer);
      expect(twice.text).toBe(once.text);
      expect(compareServers(profileOf(once.text), live(...answer)).summary.extra).toBe(0);
    }),
  );
});

describe('10,000 servers', () => {
  const LIMIT_MS = 3000;
  const servers = Array.from({ length: 10_000 }, (_each, i) => ({
    applicationId: `com.example.app${i}`,
    server: `app${i}.example.com`,
    port: 8443,
  }));
  const answer = JSON.stringify({
    applicationServers: servers.map((server) => ({ ...server, primaryRouteName: 'First', profileName: 'Mail' })),
  });
  const inLines = { name: 'Mail', applicationServers: servers };

  it.each([
    ['that lack a cluster', JSON.stringify(inLines, null, 2), { added: 0, completed: 10_000 }],
    ['that lack a cluster, all in one line', JSON.stringify(inLines), { added: 0, completed: 10_000 }],
    [
      'that are missing in one line of others',
      JSON.stringify({ name: 'Mail', applicationServers: servers.map((each) => ({ ...each, applicationId: 'a.b' })) }),
      { added: 10_000, completed: 0 },
    ],
    ['that are missing', '{ "name": "Mail" }', { added: 10_000, completed: 0 }],
  ])('%s are imported in a moment', (_what, text, expected) => {
    const begin = performance.now();
    const read = readAnswer(answer);
    if (typeof read === 'string') throw new Error(read);
    const own = serversOfProfile(read, null, 'Mail');
    if (typeof own === 'string') throw new Error(own);
    const merge = merged(text, own.servers);
    expect(performance.now() - begin).toBeLessThan(LIMIT_MS);
    expect({ added: merge.added.length, completed: merge.completed.length }).toEqual(expected);
    expect(profileOf(merge.text).applicationServers.length).toBeGreaterThanOrEqual(10_000);
  });
});
