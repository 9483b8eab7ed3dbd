import { describe, expect, it } from 'vitest';
import { DENY, DIRECT, answersOf, appServer, domain, lookup, range, server, through } from './support';

const WORK = 'com.good.gcs.g3';
const NOTES = 'com.blackberry.gd.notes';
const FIRST = through('First');
const SECOND = through('Second');

/** What is asked, the answers in `answersOf`'s notation, and whether they are certain. */
type Case = [title: string, profile: object, host: string, sdk: 5 | 6, answers: string[], certain: boolean];

// Each expectation was worked out by hand from what the vendor documents about routing (docs/sources.md).
describe('the route of a host', () => {
  const all = { routeAllTraffic: FIRST, allowedDomains: [domain('example.com', SECOND)] };
  it.each<Case>([
    ["'Route all traffic' overrides the rest before 6.0", all, 'www.example.com', 5, ['First'], true],
    [
      "'Route all traffic' overrides app servers, too",
      { ...all, applicationServers: [appServer(WORK, 'a.example', 8443, 'Second')] },
      'a.example',
      5,
      ['First'],
      true,
    ],
    ["'Route all traffic' can deny", { ...all, routeAllTraffic: DENY }, '10.0.0.1', 5, ['deny'], true],
    ["'Route all traffic' is nothing to apps from 6.0 on", all, 'www.example.com', 6, ['Second'], true],
    ["UEM Cloud has no 'Route all traffic'", { ...all, target: 'uem-cloud' }, 'www.example.com', 5, ['Second'], true],
    [
      "'Route all traffic' cannot be direct",
      { ...all, routeAllTraffic: DIRECT },
      'www.example.com',
      5,
      ['Second'],
      false,
    ],
    [
      "a broken 'Route all traffic' does not bother later apps",
      { ...all, routeAllTraffic: {} },
      'www.example.com',
      6,
      ['Second'],
      true,
    ],
  ])('%s', check);

  const com = { allowedDomains: [domain('example.com', FIRST)], defaultAllowedDomainRoute: DENY };
  it.each<Case>([
    ['an allowed domain', com, 'example.com', 6, ['First'], true],
    ['a subdomain of it', com, 'a.b.example.com', 6, ['First'], true],
    ['a domain that only ends in the same letters', com, 'notexample.com', 6, ['deny'], true],
    ['the domain above', com, 'com', 6, ['deny'], true],
    ['case does not matter', com, 'WWW.Example.COM', 6, ['First'], true],
    ['nor does a full stop at the end', com, 'www.example.com.', 6, ['First'], true],
    [
      'nor do they in the profile',
      { allowedDomains: [domain('Example.COM.', FIRST)] },
      'www.example.com',
      6,
      ['First'],
      true,
    ],
    [
      'the nearest of two domains, which is our reading',
      { allowedDomains: [domain('example.com', FIRST), domain('www.example.com', DIRECT)] },
      'x.www.example.com',
      6,
      ['direct'],
      false,
    ],
    [
      'the nearest of two domains with the same route',
      { allowedDomains: [domain('example.com', FIRST), domain('www.example.com', FIRST)] },
      'www.example.com',
      6,
      ['First'],
      true,
    ],
    [
      'one domain twice with different routes',
      { allowedDomains: [domain('example.com', FIRST), domain('EXAMPLE.com', SECOND)] },
      'example.com',
      6,
      ['First', 'Second'],
      false,
    ],
    [
      'one domain twice with the same route',
      { allowedDomains: [domain('example.com', FIRST), domain('example.com', FIRST)] },
      'example.com',
      6,
      ['First'],
      true,
    ],
    [
      'a secondary cluster makes another route',
      { allowedDomains: [domain('example.com', FIRST), domain('example.com', through('First', 'Second'))] },
      'example.com',
      6,
      ['First', 'First/Second'],
      false,
    ],
    [
      'clusters of a direct route are nothing',
      {
        allowedDomains: [
          domain('example.com', DIRECT),
          domain('example.com', { ...DIRECT, primaryRouteName: 'First' }),
        ],
      },
      'example.com',
      6,
      ['direct'],
      true,
    ],
    ['direct needs 6.0', { allowedDomains: [domain('example.com', DIRECT)] }, 'example.com', 5, ['?'], false],
    ['deny needs 6.0', { allowedDomains: [domain('example.com', DENY)] }, 'example.com', 5, ['?'], false],
    [
      'a direct exemption from a cluster domain, before 6.0',
      { allowedDomains: [domain('example.com', FIRST), domain('www.example.com', DIRECT)] },
      'www.example.com',
      5,
      ['First'],
      false,
    ],
    ['a cluster domain needs no 6.0', com, 'example.com', 5, ['First'], true],
  ])('%s', check);

  const portal = {
    additionalServers: [server('portal.example.com', 443, FIRST), server('portal.example.com', 8443, SECOND)],
  };
  it.each<Case>([
    ['an additional server on its port', portal, 'portal.example.com:8443', 6, ['Second'], true],
    ['an additional server on another port', portal, 'portal.example.com:80', 6, ['direct'], true],
    [
      'an additional server without a port in the question',
      portal,
      'portal.example.com',
      6,
      [':443 First', ':8443 Second', 'direct'],
      true,
    ],
    ['an additional server is no domain', portal, 'x.portal.example.com:443', 6, ['direct'], true],
    ['an additional server in other letters', portal, 'PORTAL.example.com.:443', 6, ['First'], true],
    [
      'a port that goes as the rest does',
      { ...portal, defaultAllowedDomainRoute: FIRST },
      'portal.example.com',
      6,
      [':8443 Second', 'First'],
      true,
    ],
    [
      'a server beside its domain with another route',
      { ...portal, ...com },
      'portal.example.com:8443',
      6,
      ['First', 'Second'],
      false,
    ],
    [
      'a server beside its domain with the same route',
      { ...portal, ...com },
      'portal.example.com:443',
      6,
      ['First'],
      true,
    ],
    [
      'a direct server needs no 6.0, as only domains do',
      { additionalServers: [server('a.example', 443, DIRECT)] },
      'a.example:443',
      5,
      ['direct'],
      true,
    ],
    [
      'an address as server',
      { additionalServers: [server('192.0.2.1', 443, FIRST)] },
      '192.0.2.1:443',
      6,
      ['First'],
      true,
    ],
  ])('%s', check);

  const net = { ipAddressRanges: [range('10.0.0.0/8', FIRST), range('192.0.2.10 - 192.0.2.20', DENY)] };
  it.each<Case>([
    ['an address in a block', net, '10.255.0.1', 6, ['First'], true],
    ['an address in an interval, with a port', net, '192.0.2.20:443', 6, ['deny'], true],
    ['an address in no range: the default route is documented for domains', net, '192.0.2.21', 6, ['direct'], false],
    [
      'an address in two ranges',
      { ipAddressRanges: [range('10.0.0.0/8', FIRST), range('10.0.0.1', SECOND)] },
      '10.0.0.1',
      6,
      ['First', 'Second'],
      false,
    ],
    [
      'an address that is a server, too',
      { ...net, additionalServers: [server('10.0.0.1', 443, SECOND)] },
      '10.0.0.1:443',
      6,
      ['Second', 'First'],
      false,
    ],
    [
      'a name whose address might be in a range of another route',
      { ...net, ...com },
      'example.com',
      6,
      ['First'],
      false,
    ],
    [
      'a name beside ranges of the same route',
      { ...com, ipAddressRanges: [range('10.0.0.0/8', FIRST)] },
      'example.com',
      6,
      ['First'],
      true,
    ],
    [
      'domains are nothing to addresses',
      { ...com, ipAddressRanges: [range('10.0.0.0/8', SECOND)] },
      '10.0.0.1',
      6,
      ['Second'],
      true,
    ],
  ])('%s', check);

  const bems = { applicationServers: [appServer(WORK, 'bems.example.com', 8443, 'First')] };
  it.each<Case>([
    ['a server of an app, for that app', bems, 'bems.example.com:8443', 6, [`[${WORK}] First`, 'direct'], true],
    ['a server of an app, on other ports', bems, 'bems.example.com:443', 6, ['direct'], true],
    [
      'a server of an app without a port in the question',
      bems,
      'bems.example.com',
      6,
      [`:8443 [${WORK}] First`, ':8443 direct', 'direct'],
      true,
    ],
    [
      'two apps of one route',
      { applicationServers: [...bems.applicationServers, appServer(NOTES, 'bems.example.com', 8443, 'First')] },
      'bems.example.com:8443',
      6,
      [`[${WORK} ${NOTES}] First`, 'direct'],
      true,
    ],
    [
      'an app beside a domain of another route',
      { ...bems, allowedDomains: [domain('example.com', SECOND)] },
      'bems.example.com:8443',
      6,
      [`[${WORK}] Second`, `[${WORK}] First`, 'Second'],
      false,
    ],
    ['an app beside a domain of the same route', { ...bems, ...com }, 'bems.example.com', 6, ['First'], true],
    [
      'an app that names no cluster',
      { applicationServers: [appServer(WORK, 'bems.example.com', 8443)] },
      'bems.example.com:8443',
      6,
      ['direct'],
      false,
    ],
    ['an app before 6.0', bems, 'bems.example.com:8443', 5, [`[${WORK}] First`, '?'], false],
    [
      'an app without a server',
      { applicationServers: [{ applicationId: WORK }] },
      'bems.example.com',
      6,
      ['direct'],
      true,
    ],
  ])('%s', check);

  it.each<Case>([
    ['without a default route it is direct', {}, 'www.example.org', 6, ['direct'], true],
    ['a default route through a cluster', { defaultAllowedDomainRoute: FIRST }, 'www.example.org', 6, ['First'], true],
    ['a default route that denies', { defaultAllowedDomainRoute: DENY }, 'www.example.org:443', 6, ['deny'], true],
    [
      'before 6.0 no default route is documented',
      { defaultAllowedDomainRoute: FIRST },
      'www.example.org',
      5,
      ['?'],
      false,
    ],
  ])('%s', check);

  const two = { defaultDomains: ['example.com', 'example.org'], allowedDomains: [domain('example.com', FIRST)] };
  it.each<Case>([
    ['a short name with one default domain', { ...two, defaultDomains: ['example.com'] }, 'portal', 6, ['First'], true],
    [
      'a short name with two, of different routes',
      two,
      'portal',
      6,
      ['portal.example.com First', 'portal.example.org direct'],
      false,
    ],
    [
      'a short name with two, of the same route',
      { ...two, defaultAllowedDomainRoute: FIRST },
      'portal',
      6,
      ['First'],
      true,
    ],
    ['a short name without default domains', com, 'portal', 6, ['deny'], true],
    [
      'a short name that is listed as it is',
      { ...two, defaultDomains: ['example.com'], additionalServers: [server('portal', 443, SECOND)] },
      'portal:443',
      6,
      ['Second', 'portal.example.com First'],
      false,
    ],
    ['a name with a domain is not completed', two, 'portal.example.net', 6, ['direct'], true],
  ])('%s', check);
});

function check(_: string, profile: object, host: string, sdk: 5 | 6, answers: string[], certain: boolean): void {
  const found = lookup(profile, host, sdk);
  expect({ answers: answersOf(found), certain: found.certain }).toEqual({ answers, certain });
}

describe('steps', () => {
  it('name every section in order, with its source', () => {
    const profile = { routeAllTraffic: FIRST, allowedDomains: [domain('example.com', SECOND)] };
    const { steps, answers } = lookup(profile, 'www.example.com');
    expect(steps.map(({ section, matched }) => `${section} ${matched}`)).toEqual([
      'routeAllTraffic false',
      'allowedDomains true',
      'additionalServers false',
      'applicationServers false',
      'defaultAllowedDomainRoute false',
    ]);
    for (const { source, explanation } of steps) {
      expect(source).toMatch(/^(?:PUB UEM administration|OURS)/);
      expect(explanation).toMatch(/^[^\n]+\.$/);
    }
    expect(answers.map((answer) => answer.steps)).toEqual([[1]]);
  });

  it('say that an entry for another port need not cover this one', () => {
    const { steps } = lookup({ additionalServers: [server('a.example', 443, FIRST)] }, 'a.example:80');
    const step = steps.find(({ section }) => section === 'additionalServers');
    expect(step).toMatchObject({ matched: false, entry: 'a.example:443' });
    expect(step?.explanation).toContain('nothing says that this covers port 80');
  });

  it('point at the entry', () => {
    const text =
      '{ "name": "West", "allowedDomains": [«{ "domainName": "example.com", "route": { "type": "deny" } }»] }';
    const start = text.indexOf('«');
    const end = text.indexOf('»') - 1;
    const { steps } = lookup(text.replace(/[«»]/g, ''), 'www.example.com');
    const step = steps.find(({ matched }) => matched);
    expect({ start: step?.span?.start, end: step?.span?.end }).toEqual({ start, end });
  });
});

describe('the first line', () => {
  it.each([
    [
      { allowedDomains: [domain('example.com', FIRST)] },
      'www.example.com',
      "www.example.com: through BlackBerry Proxy cluster 'First'.",
    ],
    [{ allowedDomains: [domain('example.com', DENY)] }, 'example.com:80', 'example.com, port 80: denied.'],
    [{}, '10.0.0.1', '10.0.0.1: direct (likely, but not certain).'],
    [
      { additionalServers: [server('a.example', 443, DENY)] },
      'a.example',
      'a.example: denied or direct; it depends on the port.',
    ],
  ])('%j %s', (profile, host, summary) => {
    expect(lookup(profile, host).summary).toBe(summary);
  });

  it('is short however many routes there are', () => {
    const additionalServers = Array.from({ length: 2000 }, (_, i) => server('a.example', i + 1, through(`C${i}`)));
    const { summary, answers } = lookup({ additionalServers }, 'a.example');
    expect(answers).toHaveLength(2001);
    expect(summary).toMatch(/'C0', .*'C2' or 1998 more; it depends on the port\.$/);
  });
});

describe('notes', () => {
  it.each([
    ['the PAC file behind a cluster', { defaultAllowedDomainRoute: FIRST }, 'a.example', /PAC file/],
    [
      'the secondary cluster',
      { defaultAllowedDomainRoute: through('First', 'Second') },
      'a.example',
      /secondary cluster is optional/,
    ],
    [
      'Direct Connect behind app servers',
      { applicationServers: [appServer(WORK, 'a.example', 8443, 'First')] },
      'a.example',
      /never go through the NOC/,
    ],
    ['internal servers behind a direct route', {}, 'a.example', /reaches no internal server/],
    ['the port that a scheme means', {}, 'https://a.example/', /Port 443 is what https means/],
  ])('tell of %s', (_, profile, host, text) => {
    expect(lookup(profile, host).notes.map((note) => note.text)).toContainEqual(expect.stringMatching(text));
    expect(lookup({ defaultAllowedDomainRoute: DENY }, 'a.example').notes).toEqual([]);
  });
});
