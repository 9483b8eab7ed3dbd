/** Connectivity profiles as nobody should write them, and what must be said of each. */

/** A text, and the rules that report: all of them, in the order of the text, each once. */
export interface BadProfile {
  readonly what: string;
  readonly text: string;
  readonly rules: readonly string[];
}

const FIRST = '{ "type": "proxyCluster", "primaryRouteName": "First" }';

/** A profile that is right, with `member` beside its name. */
const withMember = (member: string): string =>
  `{\n  "name": "West",\n  "defaultAllowedDomainRoute": ${FIRST},\n  ${member}\n}\n`;

const RIGHT = withMember('"target": "uem"');
const DIRECT = '{ "type": "direct" }';

export const BAD_PROFILES: readonly BadProfile[] = [
  { what: 'right', text: RIGHT, rules: [] },
  { what: 'with CRLF', text: RIGHT.replaceAll('\n', '\r\n'), rules: [] },
  { what: 'with a byte-order mark', text: `\uFEFF${RIGHT}`, rules: [] },
  {
    what: 'with comments in every place',
    text: RIGHT.replace(/([{}:,])/g, '/* a */ $1 // b\n').replace(/^/, '// before\n'),
    rules: [],
  },
  { what: 'empty', text: '', rules: ['json-syntax'] },
  { what: 'only blanks and comments', text: '  // nothing yet\n', rules: ['json-syntax'] },
  { what: 'truncated in a text', text: RIGHT.slice(0, RIGHT.indexOf('West') + 2), rules: ['json-syntax'] },
  { what: 'truncated before a value', text: '{ "name": ', rules: ['json-syntax'] },
  { what: 'truncated in a list', text: '{ "name": "West", "proxyClusters": ["First"', rules: ['json-syntax'] },
  { what: 'another thing', text: 'USER_INSTALL_DIR1=E:\\\\BEMS\n', rules: ['json-syntax'] },
  { what: 'a list', text: '[]\n', rules: ['schema'] },
  { what: 'null', text: 'null\n', rules: ['schema'] },
  { what: 'with an unknown member', text: withMember('"nmae": 1'), rules: ['schema'] },
  {
    what: 'with unknown members in the depth',
    text: withMember(
      `"allowedDomains": [{ "domainName": "example.org", "route": { "type": "deny", "x": { "y": [{ "z": null }] } } }]`,
    ),
    rules: ['schema'],
  },
  {
    what: 'of wrong types everywhere',
    text: '{ "name": 1, "description": [], "target": {}, "proxyClusters": "First", "routeAllTraffic": true, "defaultAllowedDomainRoute": "direct", "allowedDomains": {}, "defaultDomains": 3, "additionalServers": null, "ipAddressRanges": [1], "applicationServers": ["a", [], null, false] }',
    rules: ['schema'],
  },
  {
    what: 'with a number as a text',
    text: withMember(`"additionalServers": [{ "server": "a.example.com", "port": "8443", "route": ${DIRECT} }]`),
    rules: ['schema'],
  },
  { what: 'with a text as a number', text: withMember('"description": 12'), rules: ['schema'] },
  { what: 'with a null', text: withMember('"description": null'), rules: ['schema'] },
  {
    what: 'with a number too large for numbers',
    text: withMember(`"additionalServers": [{ "server": "a.example.com", "port": 1e400, "route": ${DIRECT} }]`),
    rules: ['port-range'],
  },
  {
    what: 'with half a port',
    text: withMember(`"additionalServers": [{ "server": "a.example.com", "port": 8443.5, "route": ${DIRECT} }]`),
    rules: ['port-range'],
  },
  { what: 'with a member twice', text: withMember('"target": "uem",\n  "target": "uem"'), rules: ['duplicate-member'] },
  { what: 'with lone surrogates', text: withMember('"description": "\\ud800 \\udc00"'), rules: [] },
  { what: 'with a member that objects inherit', text: withMember('"__proto__": {}'), rules: ['schema'] },
  { what: 'with a trailing comma', text: withMember('"target": "uem",'), rules: ['json-syntax'] },
  { what: '3,000 brackets deep', text: '['.repeat(3000) + ']'.repeat(3000), rules: ['schema'] },
  {
    what: '2,999 brackets deep in a member',
    text: withMember(`"description": ${'['.repeat(2999)}${']'.repeat(2999)}`),
    rules: ['schema'],
  },
  { what: '10,000 brackets deep', text: '['.repeat(10_000) + ']'.repeat(10_000), rules: ['json-syntax'] },
  { what: '10,000 brackets that nobody closes', text: '{"a":['.repeat(5000), rules: ['json-syntax'] },
  {
    what: '10,000 servers',
    text: withMember(
      `"additionalServers": [\n${Array.from({ length: 10_000 }, (_, i) => `{ "server": "s${i}.example.com", "port": 443, "route": ${DIRECT} }`).join(',\n')}\n]`,
    ),
    rules: [],
  },
  {
    what: '10,000 servers of which none is one',
    text: withMember(
      `"additionalServers": [\n${Array.from({ length: 10_000 }, (_, i) => `{ "server": "s_${i}", "port": "443", "route": ${DIRECT} }`).join(',\n')}\n]`,
    ),
    rules: ['host-name', 'schema'],
  },
];
