import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MarkupContent } from 'vscode-languageserver-types';
import type { CheckedDocument } from '../../../../server/src/features/checkedDocument';
import { hover } from '../../../../server/src/features/connectivity-profile/hover';
import { membersOf } from '../../../../server/src/profile/settings';
import { documentOf as responseFile } from '../response-file/support/document';
import { atCursor, documentOf } from './support/document';
import type { ProfileOptions } from './support/document';
import { largeProfile, profileText } from './support/profiles';

/** What the hover at the `|` says, and the text that it is about between angle quotes; null where there is none. */
function hoverAt(
  source: string,
  files: readonly CheckedDocument[] = [],
  options: ProfileOptions = {},
): { text: string; about: string } | null {
  const { document, position } = atCursor(source, options);
  const found = hover(document, position, [...files, document]);
  if (!found?.range) return null;
  const { start, end } = document.positions.spanOf(found.range);
  return { text: (found.contents as MarkupContent).value, about: document.text.slice(start, end) };
}

const textAt = (source: string, files?: readonly CheckedDocument[]): string => hoverAt(source, files)?.text ?? '';

describe('what a hover is about', () => {
  it.each([
    ['{ "na|me": "x" }', '"name"'],
    ['{ "name|": "x" }', '"name"'],
    ['{ "target": "ue|m" }', '"uem"'],
    ['{ "target": "ue|m', '"uem'],
    ['{ "additionalServers": [{ "port": 4|43 }] }', '443'],
    ['{ "routeAllTraffic": { "type": "de|ny" } }', '"deny"'],
    ['{ "proxyClusters": ["Fi|rst"] }', '"First"'],
    ['// bems-disable cluster-dupli|cate json-syntax\n{}', 'cluster-duplicate'],
    ['// bems-dis|able cluster-duplicate\n{}', 'bems-disable'],
    ['{ "name": "é\uD83D\uDE00", "tar|get": "uem" }', '"target"'],
    ['{ "a" 1,\r\n "target": "u|em" }', '"uem"'],
  ])('%j', (source, about) => {
    expect(hoverAt(source)?.about).toBe(about);
    expect(hoverAt(source, [], { encoding: 'utf-8' })?.about).toBe(about);
  });

  it.each([
    '|{ "name": "x" }',
    '{| "name": "x" }',
    '{ "name":| "x" }',
    '{ "unk|nown": "x" }',
    '{ "unknown": "|x" }',
    '{ "unknown": { "na|me": "x" } }',
    '[{ "na|me": "x" }]',
    '{ "allowedDomains": { "domain|Name": "x" } }',
    '{ // just | a comment\n}',
    '// bems-disable no-such-|rule\n{}',
    '{ "name": "x" } |',
    '|',
  ])('is nothing in %j', (source) => {
    expect(hoverAt(source)).toBeNull();
  });
});

describe('a setting', () => {
  it('has its title in both languages, its place in the console, for whom it is, and its source', () => {
    const text = textAt('{ "routeAll|Traffic": {} }');
    expect(text).toContain('**Route all traffic** · German console: *Sämtlichen Datenverkehr weiterleiten*');
    expect(text).toContain('> Infrastructure > Route all traffic');
    expect(text).toContain('Dynamics SDK: before 6.0');
    expect(text).toContain('not UEM Cloud');
    expect(text).toContain('It comes first');
    expect(text).toMatch(/\*Sources?: UEM administration 12\.11-12\.19/);
  });

  it.each([
    ['{ "tar|get": "uem" }', 'ours, no vendor document says it'],
    ['{ "proxy|Clusters": [] }', 'ours, no vendor document says it'],
    ['{ "defaultAllowed|DomainRoute": {} }', 'Default: `{"type":"direct"}`'],
    ['{ "defaultAllowed|DomainRoute": {} }', 'It comes last'],
    ['{ "allowed|Domains": [] }', 'nobody documents which section wins'],
    ['{ "default|Domains": [] }', 'Example: `["example.com"]`'],
    ['{ "application|Servers": [] }', 'NOC'],
    ['{ "allowedDomains": [{ "ro|ute": {} }] }', '**Route**'],
    ['{ "applicationServers": [{ "cluster|Type": "" }] }', 'PRIMARY'],
    ['{ "na|me": "" }', '**Name**\n'],
  ])('%s', (source, expected) => {
    expect(textAt(source)).toContain(expected);
  });
});

describe('a value', () => {
  it.each([
    ['{ "defaultAllowedDomainRoute": { "type": "dir|ect" } }', 'every internal domain or server needs an entry'],
    ['{ "defaultAllowedDomainRoute": { "type": "proxy|Cluster" } }', 'direct ones exempt trusted public sites'],
    ['{ "allowedDomains": [{ "route": { "type": "proxy|Cluster" } }] }', 'PAC file or web proxy'],
    ['{ "allowedDomains": [{ "route": { "type": "den|y" } }] }', 'SDK 6.0'],
    ['{ "routeAllTraffic": { "type": "den|y" } }', 'before 6.0'],
    ['{ "target": "uem-|cloud" }', "'Route all traffic' is missing"],
    ['{ "applicationServers": [{ "clusterType": "SECON|DARY" }] }', 'the vendor documents only PRIMARY'],
    [
      '{ "applicationServers": [{ "applicationId": "com.good.goodconnect", "port": 80|82 }] }',
      'BlackBerry Connect, with SSL',
    ],
    ['{ "applicationServers": [{ "port": 90|00, "applicationId": "com.good.goodconnect" }] }', 'from 1 to 65535'],
    // Address ranges: 2^(32-24) addresses, 20 - 10 + 1 addresses
    ['{ "ipAddressRanges": [{ "range": "192.0.2.0/2|4" }] }', '256 addresses, from `192.0.2.0` to `192.0.2.255`'],
    [
      '{ "ipAddressRanges": [{ "range": "192.0.2.10 - 192.0.2.2|0" }] }',
      '11 addresses, from `192.0.2.10` to `192.0.2.20`',
    ],
    ['{ "ipAddressRanges": [{ "range": "192.0.2.1|0" }] }', 'One address: `192.0.2.10`'],
    ['{ "ipAddressRanges": [{ "range": "10.0.0.0/|8" }] }', '16,777,216 addresses'],
    ['{ "ipAddressRanges": [{ "range": "10.0.0|" }] }', "console's own notation is not public"],
    ['{ "defaultDomains": ["Example|.com"] }', '`portal` is taken as `portal.example.com`'],
  ])('%s', (source, expected) => {
    expect(textAt(source)).toContain(expected);
  });

  it('of an entitlement is its name, id, documented ports, source, and its servers', () => {
    const text = textAt(`{ "applicationServers": [
      { "applicationId": "com.good.good|connect", "server": "bems02.example.com", "port": 8082 },
      { "applicationId": "com.good.goodconnect", "server": "bems03.example.com" },
      { "applicationId": "com.good.gcs.g3", "server": "bems04.example.com" }] }`);
    expect(text).toContain('**BlackBerry Connect** · `com.good.goodconnect`');
    expect(text).toContain('8082 (with SSL) and 8080 (without SSL)');
    expect(text).toContain('Servers in this profile: `bems02.example.com` port 8082, `bems03.example.com`');
    expect(text).not.toContain('bems04');
    expect(text).toContain('BEMS Installation Guide');
  });

  it('of the Presence entitlement does not correct its spelling', () => {
    const source = '{ "applicationServers": [{ "applicationId": "com.blackberry.gdservice.entitlement.pre|sence" }] }';
    expect(textAt(source)).toContain('nobody documents');
    expect(textAt(source)).toContain('Servers in this profile: none');
  });

  it('of an id that nobody documents says so', () => {
    expect(textAt('{ "applicationServers": [{ "applicationId": "com.example.a|pp" }] }')).toContain(
      'No public document names',
    );
    expect(textAt('{ "applicationServers": [{ "applicationId": "com.good.unk|nown" }] }')).toContain('only the vendor');
  });

  it('of a cluster is where it is used, and whether it is listed', () => {
    const profile = (list: string): string => `{ ${list}
      "defaultAllowedDomainRoute": { "type": "proxyCluster", "primaryRouteName": "Fi|rst", "secondaryRouteName": "B" },
      "allowedDomains": [{ "route": { "primaryRouteName": "First" } }, { "route": { "primaryRouteName": "First" } }],
      "applicationServers": [{ "primaryRouteName": "B", "secondaryRouteName": "First" }] }`;
    const text = textAt(profile('"proxyClusters": ["First"],'));
    expect(text).toContain(
      '4 routes name it: Default allowed domain route type (1), Allowed domains (2), App servers (1).',
    );
    expect(text).toContain('It is in `proxyClusters`.');
    expect(textAt(profile('"proxyClusters": ["A"],'))).toContain('It is not in `proxyClusters`.');
    expect(textAt(profile(''))).toContain('does not list its clusters');
    expect(textAt('{ "proxyClusters": ["A|"] }')).toContain('No route of this profile names it.');
  });

  it('of a domain is what lies below it, label by label', () => {
    const text = textAt(`{ "allowedDomains": [{ "domainName": "exa|mple.com" }, { "domainName": "a.EXAMPLE.com" }],
      "additionalServers": [{ "server": "www.example.com" }, { "server": "www.notexample.com" }],
      "applicationServers": [{ "server": "b.example.com" }, { "server": "c.example.com" }] }`);
    expect(text).toContain('covers the domain and all its subdomains');
    expect(text).toContain('`a.EXAMPLE.com`, `www.example.com`, `b.example.com` and 1 more');
    expect(textAt('{ "allowedDomains": [{ "domainName": "exa|mple.com" }] }')).toContain('names nothing below it');
    const wildcard = '{ "allowedDomains": [{ "domainName": "*.exa|mple.com" }, { "domainName": "a.example.com" }] }';
    expect(textAt(wildcard)).toContain('`a.example.com`');
  });

  it('of a server is the response file that installs it', () => {
    const bems = responseFile('# @role hostName\nH=bems02.example.com\n# @role databaseName connect\nC=BEMS_Connect', {
      uri: 'file:///deploy/bems02/GoodServerSetup.properties',
    });
    const at = (server: string): string => `{ "applicationServers": [{ "server": "${server}" }] }`;
    expect(textAt(at('BEMS02.exam|ple.com'), [bems])).toContain(
      '`bems02/GoodServerSetup.properties` installs BEMS on it with Connect.',
    );
    expect(textAt(at('bems03.exam|ple.com'), [bems])).toContain(
      'No response file of the workspace installs BEMS on it.',
    );
    expect(textAt(at('bems02.exam|ple.com'))).toContain('**Server**');
    expect(textAt(at('bems02.exam|ple.com'))).not.toContain('response file');
  });

  it('of a rule in a comment is what it reports', () => {
    const text = textAt('// bems-disable cluster-dupli|cate\n{}');
    expect(text).toContain('names of BlackBerry Proxy clusters are unique');
    expect(text).toContain('Severity: ');
    expect(textAt('// bems-disable-next-l|ine cluster-duplicate\n{}')).toContain('next line');
  });
});

it('every hover is short', () => {
  for (const { name } of membersOf([])) {
    expect(textAt(`{ "${name}|": 1 }`).split('\n').length, name).toBeLessThanOrEqual(12);
    for (const { name: inner } of membersOf([name])) {
      const object = `{ "${inner}|": 1 }`;
      const source = name.endsWith('s') ? `{ "${name}": [${object}] }` : `{ "${name}": ${object} }`;
      const { length } = textAt(source).split('\n');
      expect(length, `${name}/${inner}`).toBeLessThanOrEqual(12);
    }
  }
});

it('never throws, and is about what the pointer touches', () => {
  fc.assert(
    fc.property(profileText, fc.nat(), fc.constantFrom('', '"', '{', ']', ',', '\\', '//'), (whole, at, extra) => {
      const cut = at % (whole.length + 1);
      const document = documentOf(whole.slice(0, cut) + extra + whole.slice(cut));
      for (let offset = Math.max(0, cut - 30); offset <= Math.min(document.text.length, cut + 30); offset++) {
        const found = hover(document, document.positions.positionAt(offset));
        if (!found?.range) continue;
        const { start, end } = document.positions.spanOf(found.range);
        expect(
          offset === document.text.length ||
            /[\r\n]/.test(document.text.charAt(offset)) ||
            (start <= offset && offset <= end),
        ).toBe(true);
      }
    }),
    { numRuns: 100 },
  );
});

describe('in 10,000 lines', () => {
  const text = largeProfile();
  it.each([
    ['a name', '"primaryRouteName"'],
    ['a cluster', '"First"'],
    ['an entitlement', '"com.good.goodconnect"'],
    ['a server', '"b499.example.com"'],
    ['a domain', '"d499.example.com"'],
    ['a port', '8082'],
  ])('%s takes less than 2 ms', (_, what) => {
    const document = documentOf(text);
    const position = document.positions.positionAt(text.lastIndexOf(what) + 2);
    const bems = responseFile('# @role hostName\nH=b499.example.com');
    const times: number[] = [];
    for (let run = 0; run < 15; run++) {
      const start = performance.now();
      expect(hover(document, position, [bems, document])).not.toBeNull();
      times.push(performance.now() - start);
    }
    expect(times.sort((a, b) => a - b)[7]).toBeLessThan(2);
  });
});
