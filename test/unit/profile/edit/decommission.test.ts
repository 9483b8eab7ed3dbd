import { describe, expect, it, test } from 'vitest';
import fc from 'fast-check';
import { parseJsonc } from '../../../../server/src/jsonc/parse';
import { decommission } from '../../../../server/src/profile/edit/decommission';
import type { Decommission } from '../../../../server/src/profile/edit/decommission';
import { hostsOf } from '../../../../server/src/profile/edit/hosts';
import { applyEdits } from '../../../../server/src/text/edit';
import { CONNECT, DIRECT, FIRST, WORK, profileOf } from '../support';

const TEXT = `{
  // Head office
  "name": "Mail",
  "defaultDomains": ["example.com"],
  "allowedDomains": [{ "domainName": "example.com", "route": { "type": "direct" } }],
  "additionalServers": [
    // bems01, push
    { "server": "BEMS01.example.com", "port": 443, "route": { "type": "direct" } },
    // the portal
    { "server": "portal.example.com", "port": 443, "route": { "type": "direct" } }
  ],
  "ipAddressRanges": [
    { "range": "10.0.0.1", "route": { "type": "direct" } },
    { "range": "10.0.0.0/24", "route": { "type": "direct" } }
  ],
  "applicationServers": [
    { "applicationId": "com.good.gcs.g3", "server": "bems01.example.com", "port": 8443 }, // old
    { "applicationId": "com.good.gcs.g3", "server": "bems02.example.com", "port": 8443 },
    { "applicationId": "com.good.goodconnect", "server": "bems01.example.com.", "port": 8082 },
    { "applicationId": "com.good.goodconnect" },
    { "applicationId": "com.example.portal", "server": "bems01.example.com", "port": 17317 },
    { "applicationId": "com.good.feature.share", "server": "bems01", "port": 8443 }
  ]
}
`;

function removing(host: string, text = TEXT, keepEmpty = false): { text: string; result: Decommission } {
  const result = decommission(profileOf(text), host, keepEmpty);
  if (typeof result === 'string') throw new Error(result);
  return { text: applyEdits(text, result.edits), result };
}

describe('a BEMS computer is removed', () => {
  it('from additional servers and the documented entitlements, with the comments about it; nothing else changes', () => {
    expect(removing('bems01.example.com').text).toBe(
      TEXT.replace(
        '    // bems01, push\n    { "server": "BEMS01.example.com", "port": 443, "route": { "type": "direct" } },\n',
        '',
      )
        .replace(
          '    { "applicationId": "com.good.gcs.g3", "server": "bems01.example.com", "port": 8443 }, // old\n',
          '',
        )
        .replace(
          '    { "applicationId": "com.good.goodconnect", "server": "bems01.example.com.", "port": 8082 },\n',
          '',
        )
        .replace('    { "applicationId": "com.good.goodconnect" },\n', ''),
    );
  });

  it('and what was removed is told in the order of the file', () => {
    expect(removing('bems01.example.com').result.removed).toEqual([
      { setting: 'additionalServers', line: 7, text: 'BEMS01.example.com', port: 443, applicationId: null },
      { setting: 'applicationServers', line: 16, text: 'bems01.example.com', port: 8443, applicationId: WORK },
      { setting: 'applicationServers', line: 18, text: 'bems01.example.com.', port: 8082, applicationId: CONNECT },
    ]);
    expect(removing('bems01.example.com').result.withoutServers).toEqual([CONNECT]);
  });

  it('and an entitlement without a server can be kept: its empty entry stays', () => {
    expect(removing('bems01.example.com', TEXT, true).text).toContain('{ "applicationId": "com.good.goodconnect" },');
  });

  it('or the entry loses its server where there is no empty one', () => {
    const text =
      '{ "name": "x", "applicationServers": [{ "applicationId": "com.good.goodconnect", "server": "a", "port": 1 }] }';
    const { text: kept, result } = removing('a', text, true);
    expect(kept).toBe('{ "name": "x", "applicationServers": [{ "applicationId": "com.good.goodconnect" }] }');
    expect(result.notes.filter((note) => note.startsWith('Line'))).toEqual([]);
    expect(removing('a', text).text).toBe('{ "name": "x", "applicationServers": [] }');
  });

  it('also where a scheme or a port stands in its name, or a capital in the entitlement', () => {
    const entries = [
      `{ "applicationId": "${WORK}", "server": "https://bems01.example.com:8443" }`,
      `{ "applicationId": "COM.good.gcs.g3", "server": "bems01.example.com:8443" }`,
    ];
    const { text } = removing('bems01.example.com', `{ "applicationServers": [${entries.join(', ')}] }`);
    expect(text).toBe('{ "applicationServers": [] }');
  });

  it('from entitlements that are no services of BEMS, too', () => {
    const text = '{ "applicationServers": [{ "applicationId": "com.good.gdgma", "server": "bems01.example.com" }] }';
    expect(removing('bems01.example.com', text).text).toBe('{ "applicationServers": [] }');
  });

  it('an address, also from the ranges that are that address alone', () => {
    const { text, result } = removing('10.0.0.1');
    expect(text).toBe(TEXT.replace('    { "range": "10.0.0.1", "route": { "type": "direct" } },\n', ''));
    expect(result.notes[0]).toMatch(/^Line 14: the range `10\.0\.0\.0\/24` holds 10\.0\.0\.1 among other addresses/);
  });
});

describe('notes', () => {
  const { notes } = removing('bems01.example.com').result;

  test.each([
    ['a server of an app that nobody documents', /^Line 21: .*`com\.example\.portal`.*left\.$/],
    ['a short name that may be the same computer', /^Line 22: `bems01` may be another name/],
    ['address ranges, as no file tells the address', /^The profile has IP address ranges/],
    ['when the databases forget the instance', /30 days.*three days/],
    ['the app configuration of Connect', /app configuration of BlackBerry Connect/],
  ])('name %s', (_what, note) => {
    expect(notes).toContainEqual(expect.stringMatching(note));
  });

  it('name comments that still name the host, by whole words', () => {
    const { result } = removing('a.b', '{ // a.b\n// a.b.c and xa.b\n"additionalServers": [{ "server": "a.b" }] }');
    expect(result.notes.filter((note) => note.includes('comment'))).toEqual(['Line 1: a comment still names `a.b`.']);
  });

  it('name an allowed domain of that name', () => {
    const { result } = removing('example.com');
    expect(result.removed).toEqual([]);
    expect(result.notes).toContainEqual(expect.stringMatching(/^Line 5: `example\.com` is also an allowed domain/));
  });
});

it('a host that the profile does not name changes nothing', () => {
  const { text, result } = removing('bems09.example.com');
  expect(text).toBe(TEXT);
  expect(result).toMatchObject({ edits: [], removed: [], withoutServers: [] });
});

it('a name that only begins or ends alike is another host', () => {
  expect(removing('ems01.example.com').result.removed).toEqual([]);
  expect(removing('bems01.example').result.removed).toEqual([]);
});

test.each([
  ['bems01.example.com:8443', 'bems01.example.com'],
  ['https://bems01.example.com/', 'bems01.example.com'],
  ['10.0.0.1:443', '10.0.0.1'],
])('%j is more than a host', (host, alone) => {
  expect(decommission(profileOf(TEXT), host, false)).toContain(`name the computer alone, \`${alone}\`.`);
});

test.each(['{ "name": "x"', '[', '', '[]', '"x"'])('%j must be mended first', (text) => {
  expect(decommission(profileOf(text), 'a', false)).toMatch(/^The profile is n.*first\.$/);
});

it('wrong types everywhere do no harm', () => {
  const text =
    '{ "additionalServers": "a", "ipAddressRanges": { "range": "a" }, "applicationServers": [null, 1, "a", [], { "applicationId": 5, "server": "a" }] }';
  expect(removing('a', text).text).toBe(text);
});

it('leaves no mention of the host in BEMS entries, all others, and well-formed JSON', () => {
  const host = fc.constantFrom('a', 'b', 'A', 'c');
  const id = fc.constantFrom(WORK, CONNECT, 'com.example.portal');
  const comment = fc.constantFrom('', '// note\n', '/* x */ ', '\n');
  const entry = fc.tuple(comment, id, host);
  fc.assert(
    fc.property(
      fc.array(entry, { maxLength: 8 }),
      fc.array(fc.tuple(comment, host), { maxLength: 4 }),
      (apps, servers) => {
        const text = `{ "name": "n",
        "additionalServers": [${servers.map(([c, s]) => `${c}{ "server": "${s}" }`).join(',')}],
        "applicationServers": [${apps.map(([c, i, s]) => `${c}{ "applicationId": "${i}", "server": "${s}" }`).join(',\n')}] }`;
        const after = parseJsonc(removing('a', text).text);
        expect(after.problems).toEqual([]);
        expect(after.value).toEqual({
          name: 'n',
          additionalServers: servers.filter(([, s]) => s !== 'a' && s !== 'A').map(([, server]) => ({ server })),
          applicationServers: apps
            .filter(([, i, s]) => i === 'com.example.portal' || (s !== 'a' && s !== 'A'))
            .map(([, applicationId, server]) => ({ applicationId, server })),
        });
      },
    ),
  );
});

it('10,000 servers take no noticeable time', () => {
  const applicationServers = Array.from({ length: 10_000 }, (_each, i) => ({
    applicationId: WORK,
    server: i % 2 ? 'old' : `bems${i}`,
    port: 8443,
  }));
  const text = JSON.stringify({ name: 'x', applicationServers }, null, 2);
  const start = performance.now();
  expect(removing('old', text).result.removed).toHaveLength(5000);
  expect(performance.now() - start).toBeLessThan(2000);
});

it('the hosts to choose from: those of BEMS first, each with its entitlements', () => {
  const profile = profileOf({
    additionalServers: [
      { server: 'portal', port: 443, route: DIRECT },
      { server: 'bems', port: 443, route: FIRST },
    ],
    applicationServers: [
      { applicationId: 'org.example.app', server: 'own' },
      { applicationId: WORK, server: 'BEMS' },
      { applicationId: CONNECT },
      { applicationId: CONNECT, server: 'bems' },
    ],
  });
  expect(hostsOf(profile)).toEqual([
    {
      host: 'BEMS',
      applications: [
        { id: WORK, name: 'BlackBerry Work', bems: true },
        { id: CONNECT, name: 'BlackBerry Connect', bems: true },
      ],
      isAdditionalServer: true,
    },
    { host: 'own', applications: [{ id: 'org.example.app', name: null, bems: false }], isAdditionalServer: false },
    { host: 'portal', applications: [], isAdditionalServer: true },
  ]);
});
