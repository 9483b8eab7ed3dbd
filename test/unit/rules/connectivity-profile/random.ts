import fc from 'fast-check';
import { anyText } from '../../network/support';

/** Domains, servers, ranges and ids, right and wrong, of which many are the same or have to do with each other. */
export const DOMAINS = [
  ...['example.com', 'EXAMPLE.com.', '*.example.com', 'mail.example.com', 'a.mail.example.com', 'corp', '', '*', '*.'],
  ...['https://example.com/', '//example.com', 'example.com:443', 'exam_ple.com', '*.exam_ple.com', '*.10.0.0.1'],
  ...[
    '10.0.0.1',
    '10.0.0.0/8',
    '2001:db8::1',
    'exam..ple.com',
    '-a.com',
    'münchen.de',
    ' example.com',
    'example.com/x',
  ],
];
export const SERVERS = [
  ...['bems01.example.com', 'BEMS01.example.com', 'bems02.example.com', 'bems01', '10.1.2.3', '999.1.1.1', '10.0.0'],
  ...['https://bems01:8443/', 'bems01.example.com:8443', 'bems01, 8443', 'https://jane:pw@bems01/', 'bems_01', ''],
  ...['2001:db8::1', '010.1.2.3', '10.0.0.0/8', '10.0.0.1.', 'münchen.de', '*.example.com', 'bems01.example.com.'],
];
export const RANGES = [
  ...['10.0.0.0/8', '10.1.2.3/8', '10.0.0.1', '10.0.0.1-10.0.0.9', '10.0.0.5 - 10.0.0.20', '10.0.0.9-10.0.0.1', ''],
  ...['10.0.*.*', '10.0.0.0/255.0.0.0', '10.0.0.1–10.0.0.9', '010.0.0.1', '10.0.0.0/08', '10.0.0.0/33', '10.0.0.1-50'],
  ...['::/0', 'https://jane:pw@host/', '10.0.0.1\t-10.0.0.9', '10.0.0.0 /8', ' 10.0.0.1', '-10.0.0.1', '10.0.0.256'],
];
export const IDS = [
  ...['com.good.gcs.g3', 'Com.Good.gcs.g3', 'com.good.gcs.g4', 'com.good.goodconnect', 'com.example.app', 'app', ''],
  ...[
    'com.blackberry.gdservice.entitlement.presence',
    'com.goodyear.app',
    'net.rim',
    'com.example_app',
    'com.example.',
  ],
  ...[`com.${'a'.repeat(64)}`, `com${'.abcdefgh'.repeat(30)}`, 'com.-a', 'https://jane:pw@com.example/', 'com.app:1'],
];
const PORTS = ['443', '8443', '8082', '0', '-1', '65535', '65536', '8443.5', '1e400', '1e3', '"8443"', 'null'];

const quoted = (texts: readonly string[]): fc.Arbitrary<string> =>
  fc
    .oneof(
      { weight: 8, arbitrary: fc.constantFrom(...texts) },
      { weight: 1, arbitrary: anyText },
      { weight: 1, arbitrary: fc.constant(null) },
    )
    .map((text) => JSON.stringify(text));

/** A string that is written with an escape now and then. */
const written = (texts: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(quoted(texts), fc.nat(9))
    .map(([text, dice]) =>
      dice === 0 ? text.replace(/(?<=^")[a-z]/, (c) => `\\u00${c.charCodeAt(0).toString(16)}`) : text,
    );

const cluster = fc.constantFrom('"First"', '"Second"', '""', '7');
const route = object(
  ['type', fc.constantFrom('"direct"', '"proxyCluster"', '"proxyCluster"', '"deny"', '"proxy"')],
  ['primaryRouteName', cluster],
  ['secondaryRouteName', cluster],
);

/** An object as text, from which a member is missing now and then. */
function object(...members: readonly (readonly [string, fc.Arbitrary<string>])[]): fc.Arbitrary<string> {
  const each = members.map(([name, value]) =>
    fc.tuple(fc.nat(9), value).map(([dice, text]) => (dice === 0 ? [] : [`"${name}": ${text}`])),
  );
  return fc.tuple(...each).map((found) => `{ ${found.flat().join(', ')} }`);
}

/** What stands between the entries of a list, and around them. */
interface Layout {
  readonly open: string;
  readonly between: string;
  readonly close: string;
}

const LAYOUTS: readonly Layout[] = [
  { open: '', between: ',', close: '' },
  { open: '\n    ', between: ',\n    ', close: '\n  ' },
  { open: '\r\n\t', between: ' , // one\r\n\t', close: ' // last\r\n' },
  { open: ' /* first */ ', between: ', /* next */ ', close: ' /* end */ ' },
];

function list(name: string, entry: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(fc.array(entry, { maxLength: 6 }), fc.constantFrom(...LAYOUTS))
    .map(([entries, { open, between, close }]) => `"${name}": [${open}${entries.join(between)}${close}]`);
}

/** Texts of profiles in well-formed JSON with comments, with many faults in their values. */
export const randomProfile: fc.Arbitrary<string> = fc
  .tuple(
    list('allowedDomains', object(['domainName', written(DOMAINS)], ['route', route])),
    list('defaultDomains', written(DOMAINS)),
    list(
      'additionalServers',
      object(['server', written(SERVERS)], ['port', fc.constantFrom(...PORTS)], ['route', route]),
    ),
    list('ipAddressRanges', object(['range', written(RANGES)], ['route', route])),
    list(
      'applicationServers',
      object(
        ['applicationId', written(IDS)],
        ['server', written(SERVERS)],
        ['port', fc.constantFrom(...PORTS)],
        ['clusterType', fc.constantFrom('"PRIMARY"', '"SECONDARY"', '"LAST"')],
        ['primaryRouteName', cluster],
        ['secondaryRouteName', cluster],
      ),
    ),
  )
  .map((lists) => `{\n  "name": "West",\n  ${lists.join(',\n  ')}\n}\n`);
