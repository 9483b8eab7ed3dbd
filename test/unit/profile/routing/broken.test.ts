import { describe, expect, it } from 'vitest';
import { ConnectivityProfile } from '../../../../server/src/profile/connectivityProfile';
import { lookUpRoute } from '../../../../server/src/profile/routing/lookup';
import { plainText } from '../../../../server/src/text/encoding';
import { answersOf, lookup } from './support';

const ROUTE = '{ "type": "proxyCluster", "primaryRouteName": "First" }';

/** The profile whose text holds «what is left out», asked for `host`. */
function check(members: string, host: string, mayDecide: boolean): void {
  const marked = `{ "name": "West", ${members} }`;
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const found = lookup(marked.replace(/[«»]/g, ''), host);
  expect(found.leftOut.map((part) => ({ ...part.span, mayDecide: part.mayDecide }))).toEqual([
    { start, end, mayDecide },
  ]);
  expect(found.certain).toBe(!mayDecide);
}

describe('what cannot be used is left out, with its place', () => {
  it.each([
    [
      'a domain that is none',
      `"allowedDomains": [«{ "domainName": "exa mple.com", "route": ${ROUTE} }»]`,
      'a.example',
      true,
    ],
    [
      'an asterisk for this host',
      `"allowedDomains": [«{ "domainName": "*.example.com", "route": ${ROUTE} }»]`,
      'www.example.com',
      true,
    ],
    [
      'an asterisk for others',
      `"allowedDomains": [«{ "domainName": "*.example.com", "route": ${ROUTE} }»]`,
      'a.example',
      false,
    ],
    [
      'an unknown type of this host',
      '"allowedDomains": [«{ "domainName": "a.example", "route": { "type": "tunnel" } }»]',
      'a.example',
      true,
    ],
    [
      'an unknown type of another',
      '"allowedDomains": [«{ "domainName": "b.example", "route": { "type": "tunnel" } }»]',
      'a.example',
      false,
    ],
    [
      'a misspelt cluster',
      '"allowedDomains": [«{ "domainName": "a.example", "route": { "type": "proxyCluster", "primaryRouteName": "First", "secondaryRouteNam": "Second" } }»]',
      'a.example',
      true,
    ],
    ['no route', '"allowedDomains": [«{ "domainName": "a.example" }»]', 'a.example', true],
    [
      'a cluster route without a cluster',
      '"allowedDomains": [«{ "domainName": "a.example", "route": { "type": "proxyCluster" } }»]',
      'a.example',
      true,
    ],
    [
      'a server without a port',
      `"additionalServers": [«{ "server": "a.example", "route": ${ROUTE} }»]`,
      'a.example',
      true,
    ],
    [
      'a port as text',
      `"additionalServers": [«{ "server": "a.example", "port": "443", "route": ${ROUTE} }»]`,
      'a.example',
      true,
    ],
    [
      'a port that is none',
      `"additionalServers": [«{ "server": "a.example", "port": 70000, "route": ${ROUTE} }»]`,
      'b.example',
      false,
    ],
    [
      'a URL for this host',
      `"additionalServers": [«{ "server": "https://a.example/", "port": 443, "route": ${ROUTE} }»]`,
      'a.example',
      true,
    ],
    [
      'a range that is none',
      `"ipAddressRanges": [«{ "range": "10.0.0.9-10.0.0.x", "route": ${ROUTE} }»]`,
      '10.0.0.1',
      true,
    ],
    [
      'a server of no app',
      '"applicationServers": [«{ "server": "a.example", "primaryRouteName": "First" }»]',
      'a.example',
      true,
    ],
    [
      'a secondary cluster alone',
      '"applicationServers": [«{ "applicationId": "com.x.y", "server": "a.example", "secondaryRouteName": "First" }»]',
      'a.example',
      true,
    ],
    ['a default domain for a short name', '"defaultDomains": [«"exa mple.com"»]', 'portal', true],
    ['a default domain for a long one', '"defaultDomains": [«"exa mple.com"»]', 'portal.example', false],
    ['a section of another type', '"allowedDomains": «{}»', 'a.example', true],
    ['an element of another type', '"additionalServers": [«"a.example"»]', 'a.example', true],
    ['a misspelt section', `«"allowedDomain"»: []`, 'a.example', true],
    ['a section that a later one replaces', '«"allowedDomains"»: [], "allowedDomains": []', 'a.example', false],
  ])('%s', (_, members, host, mayDecide) => check(members, host, mayDecide));

  it('says no default route where it cannot be read and is needed', () => {
    const found = lookup('{ "name": "West", "defaultAllowedDomainRoute": { "type": "tunnel" } }', 'a.example');
    expect(answersOf(found)).toEqual(['?']);
    expect(found.leftOut.map(({ mayDecide }) => mayDecide)).toEqual([true]);
  });

  it('says the answer where a broken default route is not needed', () => {
    const text = `{ "defaultAllowedDomainRoute": { "type": "tunnel" }, "allowedDomains": [{ "domainName": "a.example", "route": ${ROUTE} }] }`;
    const found = lookup(text, 'a.example');
    expect({ answers: answersOf(found), certain: found.certain }).toEqual({ answers: ['First'], certain: true });
  });

  it('reads nothing behind a fault of syntax, nor what it stands in', () => {
    const text = `{ "allowedDomains": [{ "domainName": "a.example", "route": ${ROUTE} }, { "domainName": "b.example" ! "route": ${ROUTE} }, { "domainName": "c.example", "route": ${ROUTE} }] }`;
    expect(answersOf(lookup(text, 'a.example'))).toEqual(['First']);
    for (const host of ['b.example', 'c.example']) expect(answersOf(lookup(text, host)), host).toEqual(['?']);
    const { leftOut, certain } = lookup(text, 'a.example');
    expect({ count: leftOut.length, certain }).toEqual({ count: 1, certain: false });
  });

  it.each([
    ['a number that is none', `"port": 0443, "allowedDomains": [{ "domainName": "a.example", "route": ${ROUTE} }] }`],
    ['a number in hexadecimal', `"port": 0x1BB, "allowedDomains": [] }`],
    ['a quote in a text', `"name": "say "hi"", "allowedDomains": [] }`],
    ['a semicolon', `"name": "West"; "allowedDomains": [] }`],
    ['a missing colon', `"name" "West", "allowedDomains": [] }`],
    ['the end in a list', `"allowedDomains": [{ "domainName": "b.example", "route": ${ROUTE} }`],
    ['the end behind the first bracket', ''],
    ['the end in a name', '"nam'],
    ['the end behind a colon', '"name":'],
  ])('is not certain where the syntax is broken: %s', (_, members) => {
    const text = `{ "defaultAllowedDomainRoute": { "type": "direct" }, ${members}`;
    const { certain, leftOut } = lookup(text, 'a.example');
    expect({ certain, left: leftOut.map(({ mayDecide }) => mayDecide) }).toEqual({ certain: false, left: [true] });
  });

  it('reads over a trailing comma and comments', () => {
    const text = `// West\n{ "allowedDomains": [{ "domainName": "a.example", "route": ${ROUTE} },], }`;
    expect(lookup(text, 'a.example')).toMatchObject({ certain: true, leftOut: [] });
  });

  it.each(['', '[]', 'null', '"a"', '[[', '['.repeat(10_000)])(
    'answers nothing where there is no profile: %s',
    (text) => {
      const question = { host: 'a.example', address: null, port: null, portFrom: null, sdk: 6 } as const;
      expect(lookUpRoute(new ConnectivityProfile(plainText(text.slice(0, 10_000))), question)).toBeNull();
    },
  );
});
