import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CompletionItem, MarkupContent } from 'vscode-languageserver-types';
import type { CheckedDocument } from '../../../../server/src/features/checkedDocument';
import { completion, resolveCompletion } from '../../../../server/src/features/connectivity-profile/completion';
import type { CompletionCapabilities } from '../../../../server/src/features/languageFeatures';
import { resolveCompletion as resolveAny } from '../../../../server/src/features/languageFeatures';
import type { JsonMember, JsonNode } from '../../../../server/src/jsonc/nodes';
import { parseJsonc } from '../../../../server/src/jsonc/parse';
import { documentOf as responseFile } from '../response-file/support/document';
import { accepted } from './support/accept';
import { atCursor, documentOf } from './support/document';
import { largeProfile, profileText } from './support/profiles';

const CLIENT = { snippets: true, insertReplace: true };

interface Options extends Partial<CompletionCapabilities> {
  readonly files?: readonly CheckedDocument[];
}

function itemsAt(source: string, { files = [], ...client }: Options = {}): CompletionItem[] {
  const { document, position } = atCursor(source);
  const { items } = completion(document, position, [...files, document], { ...CLIENT, ...client });
  return [...items].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
}

function labelsAt(source: string, options: Options = {}): string[] {
  return itemsAt(source, options).map(({ label }) => label);
}

/** The text after the item with that label is accepted at the `|`, as the snippet leaves it. */
function chosen(source: string, label: string, options: Options = {}, mode: 'insert' | 'replace' = 'replace'): string {
  const item = itemsAt(source, options).find((each) => each.label === label);
  if (!item) throw new Error(`Not offered: ${label}`);
  return accepted(atCursor(source).document, item, mode);
}

const bems = (name: string, keys: string): CheckedDocument =>
  responseFile(`# @role hostName\nH=${name}\n# @role domainName\nD=example.com\n${keys}`, {
    uri: `file:///deploy/${name}/GoodServerSetup.properties`,
  });
const WORKSPACE = [
  bems('bems01', '# @role databaseName core\nC=BEMS_Core'),
  bems('bems02', '# @role databaseName connect\nC=BEMS_Connect'),
];

describe('members', () => {
  it('are those of the profile, the required one first, then in the order of the schema', () => {
    expect(labelsAt('{ | }')).toEqual([
      'name',
      ...['$schema', 'description', 'target', 'proxyClusters', 'routeAllTraffic', 'defaultAllowedDomainRoute'],
      ...['allowedDomains', 'defaultDomains', 'additionalServers', 'ipAddressRanges', 'applicationServers'],
    ]);
  });

  it.each([
    ['{ "routeAllTraffic": { | } }', ['type', 'primaryRouteName', 'secondaryRouteName']],
    ['{ "allowedDomains": [{ | }] }', ['domainName', 'route']],
    ['{ "additionalServers": [{ | }] }', ['server', 'port', 'route']],
    ['{ "ipAddressRanges": [{ "range": "x", | }] }', ['route']],
    ['{ "additionalServers": [{ "route": {}, | "port": 1 }] }', ['server']],
    ['{ "allowedDomains": [{ "route": { "type": "deny", "pri|": 1 } }] }', ['primaryRouteName', 'secondaryRouteName']],
    [
      '{ "applicationServers": [{ | }] }',
      ['applicationId', 'server', 'port', 'clusterType', 'primaryRouteName', 'secondaryRouteName', 'profileName'],
    ],
    ['{ "allowedDomains": { | } }', []],
    ['{ "unknown": { | } }', []],
    ['{ "allowedDomains": [[{ | }]] }', []],
    ['[{ | }]', []],
    ['|', []],
  ])('of %s', (source, expected) => {
    expect(labelsAt(source)).toEqual(expected);
  });

  it.each([
    ['{|}', 'name', '{"name": ""}'],
    ['{ | }', 'target', '{ "target": "uem" }'],
    ['{ "|" }', 'target', '{ "target": "uem" }'],
    ['{ tar| }', 'target', '{ "target": "uem" }'],
    ['{ "tar|', 'target', '{ "target": "uem"'],
    ['{ "tar|\n}', 'target', '{ "target": "uem"\n}'],
    ['{ "tar|get": "uem-cloud" }', 'target', '{ "target": "uem-cloud" }'],
    ['{ "tar|": "uem-cloud" }', 'target', '{ "target": "uem-cloud" }'],
    ['{ "name": "x" | }', 'target', '{ "name": "x", "target": "uem" }'],
    [
      '{ "name": "x"\n  "t|"\n  "defaultDomains": [] }',
      'target',
      '{ "name": "x",\n  "target": "uem",\n  "defaultDomains": [] }',
    ],
    ['{ "name": "x", // why\n  | }', 'target', '{ "name": "x", // why\n  "target": "uem" }'],
    ['{ "name": "x" // why\n  | }', 'target', '{ "name": "x", // why\n  "target": "uem" }'],
    ['{ |"name": "x" }', 'target', '{ "target": "uem","name": "x" }'],
    ['{ "proxyClusters": []| }', 'target', '{ "proxyClusters": [], "target": "uem" }'],
    ['{ | , "name": "x" }', 'target', '{ "target": "uem" , "name": "x" }'],
    ['{ | }', '$schema', '{ "$schema": "" }'],
    ['{ | }', 'proxyClusters', '{ "proxyClusters": [""] }'],
    ['{ | }', 'routeAllTraffic', '{ "routeAllTraffic": { "type": "proxyCluster" } }'],
    [
      '{ | }',
      'allowedDomains',
      '{ "allowedDomains": [\n\t{\n\t\t"domainName": "example.com",\n\t\t"route": { "type": "proxyCluster", "primaryRouteName": "First" }\n\t}\n] }',
    ],
    [
      '{ "applicationServers": [{ "applicationId": "com.good.goodconnect", "p|" }] }',
      'port',
      '{ "applicationServers": [{ "applicationId": "com.good.goodconnect", "port": 8082 }] }',
    ],
    ['{ "applicationServers": [{ "p|" }] }', 'port', '{ "applicationServers": [{ "port": 8443 }] }'],
    ['{ "additionalServers": [{ "p|" }] }', 'port', '{ "additionalServers": [{ "port": 443 }] }'],
    ['{ "name": "x", |: "uem" }', 'target', '{ "name": "x", "target": "uem" }'],
    ['{ |: [] }', 'proxyClusters', '{ "proxyClusters": [] }'],
  ])('%j: %s', (source, label, expected) => {
    expect(chosen(source, label)).toBe(expected);
    expect(chosen(source, label, {}, 'insert')).toBe(expected);
  });

  it('let the type of a route be chosen, without a direct one where there is none', () => {
    const newText = (source: string, label: string): unknown =>
      itemsAt(source).find((item) => item.label === label)?.textEdit?.newText;
    expect(newText('{ | }', 'defaultAllowedDomainRoute')).toBe(
      '"defaultAllowedDomainRoute": { "type": "${1|proxyCluster,direct,deny|}"$2 }',
    );
    expect(newText('{ | }', 'routeAllTraffic')).toBe('"routeAllTraffic": { "type": "${1|proxyCluster,deny|}"$2 }');
    expect(newText('{ | }', '$schema')).toBe('"\\$schema": "$1"');
  });

  it('are plain text for a client without snippets', () => {
    expect(chosen('{ | }', 'routeAllTraffic', { snippets: false })).toBe(
      '{ "routeAllTraffic": { "type": "proxyCluster" } }',
    );
    expect(itemsAt('{ | }', { snippets: false }).every(({ insertTextFormat }) => insertTextFormat === undefined)).toBe(
      true,
    );
  });

  it('are compared with what is typed, with its quote', () => {
    expect(itemsAt('{ "n|" }')[0]?.filterText).toBe('"name"');
    expect(itemsAt('{ n| }')[0]?.filterText).toBeUndefined();
  });
});

describe('values', () => {
  it.each([
    ['{ "defaultAllowedDomainRoute": { "type": "|" } }', ['direct', 'proxyCluster', 'deny']],
    ['{ "routeAllTraffic": { "type": "|" } }', ['proxyCluster', 'deny']],
    ['{ "target": | }', ['uem', 'uem-cloud']],
    ['{ "applicationServers": [{ "clusterType": | }] }', ['PRIMARY', 'SECONDARY', 'TERTIARY']],
    ['{ "defaultAllowedDomainRoute": | }', ['Route: proxyCluster', 'Route: direct', 'Route: deny']],
    ['{ "routeAllTraffic": | }', ['Route: proxyCluster', 'Route: deny']],
    ['{ "name": | }', []],
    ['{ "unknown": | }', []],
    ['{ "$schema": "|" }', ['./connectivity-profile.schema.json']],
    ['{ "ipAddressRanges": [{ "range": "|" }] }', ['192.0.2.10', '192.0.2.0/24', '192.0.2.10 - 192.0.2.20']],
    // Clusters
    ['{ "routeAllTraffic": { "primaryRouteName": "|" } }', ['First']],
    ['{ "proxyClusters": ["A", "B"], "routeAllTraffic": { "primaryRouteName": "|" } }', ['A', 'B']],
    [
      '{ "routeAllTraffic": { "primaryRouteName": "C" }, "proxyClusters": ["A"], "defaultAllowedDomainRoute": { "primaryRouteName": "|" } }',
      ['A', 'C'],
    ],
    [
      '{ "proxyClusters": ["A", "B"], "routeAllTraffic": { "primaryRouteName": "A", "secondaryRouteName": "|" } }',
      ['B'],
    ],
    ['{ "proxyClusters": ["A", "|"], "routeAllTraffic": { "primaryRouteName": "C" } }', ['C', 'First']],
    // What is being typed is no cluster yet, unless it stands elsewhere, too.
    ['{ "proxyClusters": ["First"], "routeAllTraffic": { "primaryRouteName": "Fi|" } }', ['First']],
    [
      '{ "proxyClusters": ["First"], "routeAllTraffic": { "primaryRouteName": "C|" }, "defaultAllowedDomainRoute": { "primaryRouteName": "C" } }',
      ['First', 'C'],
    ],
    // Ports
    ['{ "applicationServers": [{ "applicationId": "com.good.goodconnect", "port": | }] }', ['8082', '8080']],
    ['{ "applicationServers": [{ "port": |, "applicationId": "com.good.gcs.g3" }] }', ['8443']],
    ['{ "applicationServers": [{ "applicationId": "com.good.gdgma", "port": | }] }', []],
    ['{ "additionalServers": [{ "port": | }] }', ['8443', '8082', '8080']],
    // Lists
    ['{ "allowedDomains": [|] }', ['Domain through a cluster', 'Domain without a cluster']],
    ['{ "additionalServers": [{}, |] }', ['Server through a cluster']],
    ['{ "ipAddressRanges": | }', ['Address range through a cluster']],
  ])('%s', (source, expected) => {
    expect(labelsAt(source)).toEqual(expected);
  });

  it('are the documented entitlements, those of BEMS first, then others of the file', () => {
    const labels = labelsAt(
      '{ "applicationServers": [{ "applicationId": "com.example.own" }, { "applicationId": "|" }] }',
    );
    expect(labels.slice(0, 3)).toEqual([
      'com.good.gcs.g3',
      'com.good.gdserviceentitlement.enterprise',
      'com.good.goodconnect',
    ]);
    expect(labels).toContain('com.blackberry.gdservice.entitlement.presence');
    expect(labels.at(-2)).toBe('com.good.docstogo');
    expect(labels.at(-1)).toBe('com.example.own');
    expect(labelsAt('{ "applicationServers": [{ "applicationId": "com.example.o|" }] }')).not.toContain(
      'com.example.o',
    );
    const [work] = itemsAt('{ "applicationServers": [{ "applicationId": "|" }] }');
    expect(work).toMatchObject({ detail: 'BlackBerry Work', filterText: 'com.good.gcs.g3 BlackBerry Work' });
  });

  it('are the BEMS computers of the workspace, those of the service first', () => {
    const files = WORKSPACE;
    expect(labelsAt('{ "additionalServers": [{ "server": "|" }] }', { files })).toEqual([
      'bems01.example.com',
      'bems02.example.com',
    ]);
    expect(
      labelsAt('{ "applicationServers": [{ "server": |, "applicationId": "com.good.goodconnect" }] }', { files }),
    ).toEqual(['bems02.example.com', 'bems01.example.com']);
    expect(itemsAt('{ "additionalServers": [{ "server": "|" }] }', { files })[0]?.detail).toBe(
      'bems01/GoodServerSetup.properties · Core and Mail',
    );
    expect(labelsAt('{ "additionalServers": [{ "server": "|" }] }')).toEqual([]);
  });

  it('are the domains of these computers that are not there yet', () => {
    const files = WORKSPACE;
    expect(labelsAt('{ "allowedDomains": [{ "domainName": "|" }] }', { files })).toEqual(['example.com']);
    expect(labelsAt('{ "defaultDomains": ["|"] }', { files })).toEqual(['example.com']);
    expect(labelsAt('{ "defaultDomains": ["example.com", "|"] }', { files })).toEqual([]);
  });

  const route = (inner: string): string => `{ "routeAllTraffic": { ${inner} } }`;
  it.each([
    [route('"type": |'), 'deny', route('"type": "deny"')],
    [route('"type":|'), 'deny', route('"type": "deny"')],
    [route('"type" |'), 'deny', route('"type" : "deny"')],
    [route('"type": de|'), 'deny', route('"type": "deny"')],
    [route('"type": "|"'), 'deny', route('"type": "deny"')],
    [route('"type": "de|ny"'), 'proxyCluster', route('"type": "proxyCluster"')],
    [route('"type": |"deny"'), 'proxyCluster', route('"type": "proxyCluster"')],
    [route('"type":| "deny"'), 'proxyCluster', route('"type": "proxyCluster"')],
    [route('"type": "deny"|'), 'proxyCluster', route('"type": "proxyCluster"')],
    ['{ "routeAllTraffic": { "type": "de|\n} }', 'deny', '{ "routeAllTraffic": { "type": "deny"\n} }'],
    [route('"type": "| '), 'deny', route('"type": "deny" ')],
    [route('"type": |\n"primaryRouteName": "A"'), 'deny', route('"type": "deny",\n"primaryRouteName": "A"')],
    ['{ "additionalServers": [{ "port": |443 }] }', '8443', '{ "additionalServers": [{ "port": 8443 }] }'],
    ['{ "additionalServers": [{ "port": "8|" }] }', '8443', '{ "additionalServers": [{ "port": 8443 }] }'],
    ['{ "proxyClusters": ["A" |] }', 'First', '{ "proxyClusters": ["A", "First"] }'],
    ['{ "proxyClusters": [|"A"] }', 'First', '{ "proxyClusters": ["First","A"] }'],
    [
      '{ "defaultAllowedDomainRoute": | }',
      'Route: proxyCluster',
      '{ "defaultAllowedDomainRoute": { "type": "proxyCluster", "primaryRouteName": "First" } }',
    ],
  ])('%j: %s', (source, label, expected) => {
    expect(chosen(source, label)).toBe(expected);
  });

  it('keep what is behind the cursor where the client inserts', () => {
    expect(chosen(route('"type": "de|ny"'), 'deny', {}, 'insert')).toBe(route('"type": "denyny"'));
  });

  it('are whole entries, for an app with its documented port and with the servers of its service first', () => {
    const source = '{ "proxyClusters": ["A"], "applicationServers": [|] }';
    expect(JSON.parse(chosen(source, 'Server of BlackBerry Connect', { files: WORKSPACE }))).toEqual({
      proxyClusters: ['A'],
      applicationServers: [
        {
          applicationId: 'com.good.goodconnect',
          server: 'bems02.example.com',
          port: 8082,
          clusterType: 'PRIMARY',
          primaryRouteName: 'A',
        },
      ],
    });
    const item = itemsAt(source, { files: WORKSPACE }).find(({ label }) => label === 'Server of BlackBerry Connect');
    expect(item?.textEdit?.newText).toContain('"port": ${2|8082,8080|}');
    expect(item?.textEdit?.newText).toContain('"server": "${1|bems02.example.com,bems01.example.com|}"');
  });
});

describe('comments', () => {
  it.each([
    ['{ // |\n}', ['bems-disable-next-line', 'bems-disable', 'bems-enable']],
    ['{ // be|\n}', ['bems-disable-next-line', 'bems-disable', 'bems-enable']],
    ['{ // why|\n}', []],
    ['{ // why not |\n}', []],
    ['{ /* be| */ }', []],
    ['{ /|/ be\n}', []],
    ['// bems-disable cluster-duplicate\n{ // bems-enable |\n}', ['cluster-duplicate']],
  ])('%j', (source, expected) => {
    expect(labelsAt(source)).toEqual(expected);
  });

  it('name rules, those that report below first', () => {
    const source = '{ "name": "x",\n// bems-disable-next-line |\n"proxyClusters": ["A", "A"] }';
    const [first] = itemsAt(source);
    expect(first?.label).toBe('cluster-duplicate');
    expect(first?.detail).toMatch(/^Reports here: /);
    expect(chosen(source, 'cluster-duplicate')).toContain('// bems-disable-next-line cluster-duplicate\n');
    expect(labelsAt('{ // bems-disable |\n}')).not.toContain('lone-backslash');
    expect(chosen('{ // bems-d|\n}', 'bems-disable')).toBe('{ // bems-disable \n}');
  });
});

describe('resolving', () => {
  const documentationAt = (source: string, label: string): string => {
    const item = itemsAt(source).find((each) => each.label === label);
    return (resolveAny(item as CompletionItem).documentation as MarkupContent).value;
  };

  it('says what a setting, a value, an entitlement, a port and a rule are', () => {
    expect(documentationAt('{ | }', 'allowedDomains')).toContain('all its subdomains');
    expect(documentationAt('{ "defaultAllowedDomainRoute": { "type": "|" } }', 'direct')).toContain('SDK 6.0');
    expect(documentationAt('{ "applicationServers": [{ "applicationId": "|" }] }', 'com.good.gcs.g3')).toContain(
      '8443',
    );
    expect(
      documentationAt('{ "applicationServers": [{ "applicationId": "com.good.goodconnect", "port": | }] }', '8080'),
    ).toContain('without SSL');
    expect(documentationAt('{ // bems-disable |\n}', 'cluster-duplicate')).toContain('unique');
    expect(documentationAt('{ // |\n}', 'bems-disable-next-line')).toContain('next line');
  });

  it('leaves an item alone that it does not know', () => {
    for (const data of [undefined, { about: 'x' }, { language: 'connectivity-profile', about: 'x' }]) {
      const item = { label: 'x', data: data as unknown };
      expect(resolveCompletion(item)).toEqual(item);
    }
  });
});

describe('anywhere', () => {
  const problems = (text: string): number => parseJsonc(text).problems.length;

  it('what is accepted leaves a well-formed profile well-formed', () => {
    fc.assert(
      fc.property(profileText, fc.nat(), fc.constantFrom('insert' as const, 'replace' as const), (text, at, mode) => {
        const document = documentOf(text);
        for (let i = 0; i < 6; i++) {
          const offset = (at + i * 37) % (text.length + 1);
          const position = document.positions.positionAt(offset);
          for (const item of completion(document, position, WORKSPACE, CLIENT).items) {
            const after = accepted(document, item, mode);
            if (problems(after) > 0) throw new Error(`${text.slice(0, offset)}|${text.slice(offset)}\n→ ${after}`);
            const { label, textEdit } = resolveCompletion(item);
            expect({ label, textEdit }).toEqual({ label: item.label, textEdit: item.textEdit });
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  /** Every member of a text, at any depth. */
  function membersIn(text: string): JsonMember[] {
    const found: JsonMember[] = [];
    const nodes: (JsonNode | null)[] = [parseJsonc(text).root];
    for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
      if (node?.type === 'array') nodes.push(...node.elements);
      if (node?.type !== 'object') continue;
      found.push(...node.members);
      nodes.push(...node.members.map(({ value }) => value));
    }
    return found;
  }

  const half: readonly (readonly [string, (name: string, value: string) => string])[] = [
    ['nothing', () => '|'],
    ['a name', (name) => `"${name}|"`],
    ['a name in its middle', (name) => `"${name.slice(0, 2)}|${name.slice(2)}"`],
    ['a name without the quote at its end', (name) => `"${name.slice(0, 3)}|`],
    ['a quote', () => '"|'],
    ['a name without quotes', (name) => `${name.slice(0, 3)}|`],
    ['a name before its colon', (name, value) => `"${name.slice(0, 3)}|": ${value}`],
    ['no value', (name) => `"${name}": |`],
    ['no value and no blank', (name) => `"${name}":|`],
    ['no colon', (name) => `"${name}" |`],
    ['a value without the quote at its end', (name) => `"${name}": "x|`],
    ['a value without quotes', (name) => `"${name}": x|`],
    ['a value in quotes', (name) => `"${name}": "x|y"`],
  ];

  it.each(half)('what is accepted puts a member right of which %s is typed', (_, typed) => {
    fc.assert(
      fc.property(profileText, fc.nat(), fc.boolean(), (whole, at, snippets) => {
        const members = membersIn(whole);
        const member = members[at % members.length];
        if (!member) return;
        const value = whole.slice(member.value?.start, member.value?.end).replaceAll('|', '');
        const [left = '', right = ''] = typed(member.name.replace('|', ''), value).split('|');
        const before = whole.slice(0, member.start) + left;
        const document = documentOf(before + right + whole.slice(member.end));
        const position = document.positions.positionAt(before.length);
        for (const item of completion(document, position, WORKSPACE, { snippets, insertReplace: true }).items) {
          const after = accepted(document, item);
          if (problems(after) > 0)
            throw new Error(`${before}|${document.text.slice(before.length)}\n${item.label} → ${after}`);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('nothing throws, and every edit stays in the line of the cursor and holds it', () => {
    fc.assert(
      fc.property(
        profileText,
        fc.nat(),
        fc.constantFrom('"', '{', '[', ',', ':', '\\', '//', 'é\uD83D\uDE00'),
        (whole, at, extra) => {
          const cut = at % (whole.length + 1);
          const document = documentOf(`${whole.slice(0, cut)}${extra}${at % 2 === 0 ? '' : whole.slice(cut)}`);
          for (let offset = Math.max(0, cut - 15); offset <= Math.min(document.text.length, cut + 15); offset++) {
            // No client asks between CR and LF.
            const { positions } = document;
            const position = positions.positionAt(positions.offsetAt(positions.positionAt(offset)));
            for (const { textEdit } of completion(document, position, [], CLIENT).items) {
              if (!textEdit || !('insert' in textEdit)) throw new Error('Every item has both edits.');
              const { insert, replace } = textEdit;
              expect(insert.start).toEqual(replace.start);
              expect(replace.start.line).toBe(replace.end.line);
              expect(insert.end.character).toBeGreaterThanOrEqual(position.character);
              expect(replace.end.character).toBeGreaterThanOrEqual(insert.end.character);
            }
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('in 10,000 lines', () => {
  const text = largeProfile();
  it.each([
    ['a member', '"route": {', '"route": {|'],
    ['a half-typed member', '"port": 8082', '"po|'],
    ['a value', '"type": "proxyCluster"', '"type": "|"'],
    ['a cluster', '"primaryRouteName": "First"', '"primaryRouteName": |'],
    ['an entitlement', '"com.good.goodconnect"', '"|'],
    ['an entry', '"applicationServers": [', '"applicationServers": [|'],
  ])('%s takes less than 2 ms', (_, what, written) => {
    const place = text.lastIndexOf(what);
    const source = text.slice(0, place) + written + text.slice(place + what.length);
    const { document, position } = atCursor(source);
    const times: number[] = [];
    for (let run = 0; run < 15; run++) {
      const start = performance.now();
      const { items } = completion(document, position, WORKSPACE, CLIENT);
      times.push(performance.now() - start);
      expect(items.length).toBeGreaterThan(0);
    }
    expect(times.sort((a, b) => a - b)[7]).toBeLessThan(2);
  });
});
