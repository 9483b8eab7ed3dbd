import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { checklist } from '../../../../server/src/profile/checklist/checklist';
import { checklistData } from '../../../../server/src/profile/checklist/data';
import { checklistMarkdown } from '../../../../server/src/profile/checklist/markdown';
import { CONNECT, DIRECT, FIRST, WORK, profileOf } from '../support';

const FRAME = { errors: 0, seeErrors: 'run `bems-config lint x.json`' };

/** The boxes of the list for a profile, without the one that opens the page and the one that saves. */
function steps(profile: object, before: object | null = null): string[] {
  const list = checklist(profileOf(profile), before && profileOf(before));
  const markdown = checklistMarkdown(list, { ...FRAME, against: before && { name: null } });
  return markdown
    .split('\n')
    .filter((line) => line.startsWith('- [ ] '))
    .map((line) => line.slice(6))
    .slice(2, -1);
}

const FULL = {
  name: 'Mail',
  description: 'For `all` of us',
  target: 'uem',
  proxyClusters: ['First', 'Second'],
  routeAllTraffic: { type: 'deny' },
  defaultAllowedDomainRoute: DIRECT,
  allowedDomains: [
    { domainName: 'example.com', route: FIRST },
    { domainName: 'example.org', route: { ...FIRST, secondaryRouteName: 'Second' } },
  ],
  defaultDomains: ['example.com'],
  additionalServers: [{ server: 'portal.example.net', port: 443, route: { type: 'deny' } }],
  ipAddressRanges: [{ range: '10.0.0.0/8', route: FIRST }],
  applicationServers: [
    { applicationId: WORK, server: 'bems01', port: 8443, clusterType: 'SECONDARY', primaryRouteName: 'First' },
    { applicationId: CONNECT, server: 'bems01', port: 8082, primaryRouteName: 'First', secondaryRouteName: 'Second' },
    { applicationId: 'org.example.app', server: 'own', port: 443 },
    { applicationId: WORK, server: 'bems02', port: 8443 },
  ],
};

describe('a whole profile', () => {
  it('is entered in the order of the console, with the exact values', () => {
    const list = checklist(profileOf(FULL), null);
    expect(checklistMarkdown(list, { ...FRAME, against: null }))
      .toBe(`# BlackBerry Dynamics connectivity profile \`Mail\`

UEM cannot read a profile from a file: enter it by hand. What the console calls its buttons is not documented, so only the fields are named here.

- [ ] In the UEM console open **Policies and profiles > Networks and connections > BlackBerry Dynamics connectivity profile**.
- [ ] Add a profile, or open the one to change.

## Name and description

- [ ] **Name**: \`Mail\`
- [ ] **Description (Beschreibung)**: \`\`For \`all\` of us\`\`

## Infrastructure

- [ ] **Route all traffic (Sämtlichen Datenverkehr weiterleiten)**: deny

## Allowed domains (Zulässige Domänen)

- [ ] **Default allowed domain route type (Standardroute)**: direct
- [ ] Add \`example.com\`, route BlackBerry Proxy cluster \`First\`
- [ ] Add \`example.org\`, route BlackBerry Proxy cluster \`First\`, secondary cluster \`Second\`

## Default domains

- [ ] Add \`example.com\`

## Additional servers

- [ ] Add \`portal.example.net\`, port \`443\`, route deny

## IP address ranges

- [ ] Add \`10.0.0.0/8\`, route BlackBerry Proxy cluster \`First\`

How the console wants a range written is not documented: see what it accepts.

## App servers

### BlackBerry Work, \`com.good.gcs.g3\`

- [ ] Add the app BlackBerry Work, \`com.good.gcs.g3\`
- [ ] Add \`bems01\`, port \`8443\`, priority \`SECONDARY\`, primary cluster \`First\`
- [ ] Add \`bems02\`, port \`8443\`, priority \`PRIMARY\`

### BlackBerry Connect, \`com.good.goodconnect\`

- [ ] Add the app BlackBerry Connect, \`com.good.goodconnect\`
- [ ] Add \`bems01\`, port \`8082\`, priority \`PRIMARY\`, primary cluster \`First\`, secondary cluster \`Second\`

### \`org.example.app\`

- [ ] Add the app \`org.example.app\`
- [ ] Add \`own\`, port \`443\`, priority \`PRIMARY\`

- [ ] Save the profile.
`);
  });

  it('without a default route has the documented default', () => {
    expect(steps({ name: 'x' })).toEqual([
      '**Name**: `x`',
      '**Default allowed domain route type (Standardroute)**: direct',
    ]);
  });

  it('warns of errors, and says how to see them', () => {
    const list = checklist(profileOf(FULL), null);
    expect(checklistMarkdown(list, { ...FRAME, errors: 2, against: null })).toContain(
      '> **The file has 2 errors.** Mend them before you enter anything: run `bems-config lint x.json`.',
    );
  });

  it('says how many entries cannot be entered', () => {
    const list = checklist(
      profileOf({
        allowedDomains: [{ domainName: 'a' }, { route: DIRECT }],
        applicationServers: [{ applicationId: 'a.b', server: 'c', port: '443' }, { server: 'd' }],
        additionalServers: ['a', { server: 'b', port: Infinity, route: DIRECT }],
        ipAddressRanges: {},
        description: 7,
      }),
      null,
    );
    expect(list.incomplete).toBe(8);
    expect(checklistMarkdown(list, { ...FRAME, against: null })).toContain(
      '> 8 entries of the file cannot be entered as they stand and are not listed.',
    );
  });

  it('lists an app server without a port, which needs none', () => {
    expect(steps({ name: 'x', applicationServers: [{ applicationId: 'a.b', server: 'c' }] })).toContain(
      'Add `c`, priority `PRIMARY`',
    );
  });

  it.each([
    [
      'a domain',
      '`A.example`',
      {
        allowedDomains: [
          { domainName: 'A.example', route: DIRECT },
          { domainName: 'a.example', route: FIRST },
        ],
      },
    ],
    [
      'a server',
      '`a`, port `443`',
      {
        additionalServers: [
          { server: 'a', port: 443, route: DIRECT },
          { server: 'a', port: 443, route: FIRST },
        ],
      },
    ],
    [
      'a range',
      '`10.0.0.1`',
      {
        ipAddressRanges: [
          { range: '10.0.0.1', route: DIRECT },
          { range: '10.0.0.1', route: FIRST },
        ],
      },
    ],
    [
      'an app server',
      '`a`, port `443` of `a.b`',
      {
        applicationServers: [
          { applicationId: 'a.b', server: 'a', port: 443, clusterType: 'PRIMARY' },
          { applicationId: 'a.b', server: 'a', port: 443, clusterType: 'SECONDARY' },
        ],
      },
    ],
  ])('does not choose where %s stands twice with different values, and says so', (_, shown, lists) => {
    const profile = { name: 'x', ...lists };
    const list = checklist(profileOf(profile), null);
    expect(checklistMarkdown(list, { ...FRAME, against: null })).toContain(
      `> ${shown} stands in the file more than once, with different values, and is not listed: decide which of them is right.`,
    );
    expect(steps(profile).filter((step) => /`a|`10/i.test(step) && !step.startsWith('Add the app'))).toEqual([]);
    expect(checklistData(list)).toMatchObject({ contradictory: [{ app: 'applicationServers' in lists ? {} : null }] });
  });

  it('lists once what stands twice with the same values', () => {
    const entry = { domainName: 'a', route: DIRECT };
    const list = checklist(profileOf({ name: 'x', allowedDomains: [entry, entry] }), null);
    expect(list).toMatchObject({ contradictory: [], incomplete: 0 });
    expect(steps({ name: 'x', allowedDomains: [entry, entry] }).filter((step) => step.startsWith('Add'))).toHaveLength(
      1,
    );
  });

  it('values cannot end their code or their line', () => {
    expect(steps({ name: 'a\n- [ ] **b** ```' })).toContain('**Name**: ```` a↵- [ ] **b** ``` ````');
  });
});

describe('the differences of two profiles', () => {
  it('of one and the same are nothing', () => {
    const list = checklist(profileOf(FULL), profileOf(FULL));
    expect(list.sections).toEqual([]);
    expect(checklistMarkdown(list, { ...FRAME, against: { name: 'HEAD' } })).toBe(
      '# BlackBerry Dynamics connectivity profile `Mail`: changes since `HEAD`\n\nThere is nothing to do: the console needs no change.\n',
    );
  });

  test.each<[what: string, before: object, after: object, steps: string[]]>([
    ['the name', { name: 'a' }, { name: 'b' }, ['**Name**: change from `a` to `b`']],
    [
      'a description that goes',
      { description: 'a' },
      {},
      ['**Description (Beschreibung)**: remove the value, now `a`'],
    ],
    ['a default route that is said where it was left out', {}, { defaultAllowedDomainRoute: DIRECT }, []],
    [
      'the default route',
      {},
      { defaultAllowedDomainRoute: FIRST },
      ['**Default allowed domain route type (Standardroute)**: change from direct to BlackBerry Proxy cluster `First`'],
    ],
    [
      'a domain more, one less, one with another route; case does not count',
      {
        allowedDomains: [
          { domainName: 'a', route: DIRECT },
          { domainName: 'b', route: DIRECT },
          { domainName: 'C', route: DIRECT },
        ],
      },
      {
        allowedDomains: [
          { domainName: 'd', route: DIRECT },
          { domainName: 'c', route: DIRECT },
          { domainName: 'b', route: FIRST },
        ],
      },
      ['Remove `a`', 'Add `d`, route direct', 'Change `b`: route from direct to BlackBerry Proxy cluster `First`'],
    ],
    [
      'a server on another port is another',
      { additionalServers: [{ server: 'a', port: 1, route: DIRECT }] },
      { additionalServers: [{ server: 'a', port: 2, route: DIRECT }] },
      ['Remove `a`, port `1`', 'Add `a`, port `2`, route direct'],
    ],
    [
      'the same range written in another way',
      { ipAddressRanges: [{ range: '10.0.0.1 - 10.0.0.9', route: DIRECT }] },
      { ipAddressRanges: [{ range: '10.0.0.1-10.0.0.9', route: DIRECT }] },
      [],
    ],
    ['default domains in another order', { defaultDomains: ['a', 'b'] }, { defaultDomains: ['b', 'a'] }, []],
    [
      'an app that goes',
      { applicationServers: [{ applicationId: WORK, server: 'a', port: 1 }] },
      {},
      ['Remove `a`, port `1`', 'Remove the app BlackBerry Work, `com.good.gcs.g3`: no server is left for it'],
    ],
    [
      'an app server',
      {
        applicationServers: [
          { applicationId: WORK, server: 'a', port: 1, primaryRouteName: 'First', secondaryRouteName: 'B' },
        ],
      },
      {
        applicationServers: [
          { applicationId: WORK, server: 'a', port: 1, clusterType: 'SECONDARY', primaryRouteName: 'First' },
        ],
      },
      ['Change `a`, port `1`: priority from `PRIMARY` to `SECONDARY`; remove the secondary cluster, now `B`'],
    ],
    [
      'a domain that lost its route, and one that had none',
      { allowedDomains: [{ domainName: 'a', route: FIRST }, { domainName: 'b' }] },
      { allowedDomains: [{ domainName: 'A' }, { domainName: 'b', route: DIRECT }] },
      ['Add `b`, route direct'],
    ],
    [
      'a port that became a text',
      { additionalServers: [{ server: 'a', port: 443, route: FIRST }] },
      { additionalServers: [{ server: 'a', port: '443', route: FIRST }] },
      [],
    ],
    [
      'an app server with a port that became a text',
      { applicationServers: [{ applicationId: WORK, server: 'a', port: 443 }] },
      { applicationServers: [{ applicationId: WORK, server: 'a', port: '443' }] },
      [],
    ],
    [
      'a domain that stands there twice, and one that stood there twice',
      {
        allowedDomains: [
          { domainName: 'a', route: FIRST },
          { domainName: 'b', route: FIRST },
          { domainName: 'b', route: DIRECT },
        ],
      },
      {
        allowedDomains: [
          { domainName: 'a', route: FIRST },
          { domainName: 'a', route: DIRECT },
          { domainName: 'b', route: FIRST },
        ],
      },
      ['Change `b`: set the route to BlackBerry Proxy cluster `First`'],
    ],
    ['a list that is none any more', { defaultDomains: ['a'] }, { defaultDomains: { a: 1 } }, []],
    [
      'a route and a text that cannot be read',
      { description: 'a', defaultAllowedDomainRoute: FIRST, routeAllTraffic: FIRST },
      { description: 7, defaultAllowedDomainRoute: { type: 'bad' }, routeAllTraffic: 'deny' },
      [],
    ],
    ['what only this file knows', { target: 'uem' }, { proxyClusters: ['First'], $schema: 'x' }, []],
  ])('%s', (_what, before, after, expected) => {
    expect(steps(after, before)).toEqual(expected);
  });

  const SERVER = { applicationId: WORK, server: 's', port: 1, clusterType: 'SECONDARY', primaryRouteName: 'First' };
  test.each<[what: string, before: object, after: object]>([
    ['app servers that are no list', { applicationServers: [SERVER] }, { applicationServers: {} }],
    ['an element that is no entry', { applicationServers: [SERVER] }, { applicationServers: ['s'] }],
    ['an id that is misspelt', { applicationServers: [SERVER] }, { applicationServers: [{ aplicationId: WORK }] }],
    [
      'a server that is misspelt',
      { applicationServers: [SERVER] },
      { applicationServers: [{ applicationId: WORK, sever: 's', port: 1 }] },
    ],
    [
      'a port that is misspelt',
      { applicationServers: [SERVER] },
      { applicationServers: [{ applicationId: WORK, server: 's', prot: 1 }] },
    ],
    [
      'a priority and a cluster of another type',
      { applicationServers: [SERVER] },
      { applicationServers: [{ ...SERVER, clusterType: 5, primaryRouteName: 7 }] },
    ],
    [
      'a cluster of another type',
      { applicationServers: [SERVER] },
      { applicationServers: [{ ...SERVER, primaryRouteName: 7 }] },
    ],
    [
      'a secondary cluster of another type',
      { allowedDomains: [{ domainName: 'a', route: { ...FIRST, secondaryRouteName: 'Second' } }] },
      { allowedDomains: [{ domainName: 'a', route: { ...FIRST, secondaryRouteName: 2 } }] },
    ],
    [
      'an id that is misspelt beside another server of the app',
      { applicationServers: [SERVER, { ...SERVER, server: 't' }] },
      {
        applicationServers: [
          { aplicationId: WORK, server: 's', port: 1 },
          { ...SERVER, server: 't' },
        ],
      },
    ],
    [
      'a domain that is misspelt',
      { allowedDomains: [{ domainName: 'a', route: DIRECT }] },
      { allowedDomains: [{ domainNam: 'a', route: DIRECT }] },
    ],
    [
      'a secondary cluster that is misspelt',
      { allowedDomains: [{ domainName: 'a', route: { ...FIRST, secondaryRouteName: 'Second' } }] },
      { allowedDomains: [{ domainName: 'a', route: { ...FIRST, secondaryRoutName: 'Second' } }] },
    ],
    ['a list that is misspelt', { defaultDomains: ['a'] }, { defaultDomain: ['a'] }],
    ['a setting that is misspelt', { defaultAllowedDomainRoute: FIRST }, { defaultAllowedDomainRout: FIRST }],
    ['a text that is misspelt', { description: 'a' }, { descripton: 'a' }],
    [
      'an empty name',
      { additionalServers: [{ server: 's', port: 1, route: DIRECT }] },
      { additionalServers: [{ server: ' ' }] },
    ],
  ])('neither remove nor change anything for %s, and count it', (_what, before, after) => {
    expect(steps(after, before)).toEqual([]);
    expect(checklist(profileOf(after), profileOf(before)).incomplete).toBeGreaterThan(0);
  });

  it('neither remove nor change anything for a list that stands twice', () => {
    const list = '"defaultDomains": ["a"]';
    const found = checklist(profileOf(`{ ${list}, "defaultDomains": [] }`), profileOf(`{ ${list} }`));
    expect(found).toMatchObject({ incomplete: 1, sections: [] });
  });

  it('open the profile under the name that it has now', () => {
    const list = checklist(profileOf({ name: 'new' }), profileOf({ name: 'old' }));
    expect(checklistMarkdown(list, { ...FRAME, against: { name: 'HEAD' } })).toContain('- [ ] Open the profile `old`.');
  });
});

it('as data for programs', () => {
  const list = checklist(
    profileOf({ name: 'b', allowedDomains: [{ domainName: 'c', route: DIRECT }] }),
    profileOf({ name: 'a' }),
  );
  expect(checklistData(list)).toEqual({
    console: 'Policies and profiles > Networks and connections > BlackBerry Dynamics connectivity profile',
    incomplete: 0,
    contradictory: [],
    sections: [
      {
        setting: 'name',
        title: 'Name and description',
        germanTitle: null,
        app: null,
        steps: [{ action: 'set', setting: 'name', from: 'a', to: 'b' }],
      },
      {
        setting: 'allowedDomains',
        title: 'Allowed domains',
        germanTitle: 'Zulässige Domänen',
        app: null,
        steps: [{ action: 'add', entry: 'c', shown: 'c', fields: [{ name: 'route', value: 'direct' }] }],
      },
    ],
  });
});

it('doing the steps between two profiles makes the one of the other', () => {
  const route = fc.constantFrom(DIRECT, FIRST, { type: 'deny' });
  const domains = fc.uniqueArray(fc.record({ domainName: fc.constantFrom('a', 'b', 'c', 'd'), route }), {
    selector: ({ domainName }) => domainName,
  });
  fc.assert(
    fc.property(domains, domains, (before, after) => {
      const console_ = new Map<string, string>(before.map((entry) => [entry.domainName, JSON.stringify(entry.route)]));
      const wanted = new Map<string, string>(after.map((entry) => [entry.domainName, JSON.stringify(entry.route)]));
      const { sections } = checklist(
        profileOf({ name: 'x', allowedDomains: after }),
        profileOf({ name: 'x', allowedDomains: before }),
      );
      for (const step of sections.flatMap((section) => section.steps)) {
        if (!('entry' in step)) throw new Error(step.action);
        const { identity } = step.entry;
        expect(console_.has(identity)).toBe(step.action !== 'add');
        if (step.action === 'remove') console_.delete(identity);
        else console_.set(identity, wanted.get(identity) as string);
      }
      expect(Object.fromEntries(console_)).toEqual(Object.fromEntries(wanted));
    }),
  );
});
