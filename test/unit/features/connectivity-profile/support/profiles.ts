/** Connectivity profiles made at random, well-formed, for properties. */
import fc from 'fast-check';

const cluster = fc.constantFrom('First', 'Second "b"', 'C\\D', '{$}|,');
const host = fc.constantFrom('bems01.example.com', 'bems02', '192.0.2.7', 'größe.example');
const route = fc.oneof(
  fc.constant({ type: 'direct' }),
  fc.constant({ type: 'deny' }),
  fc.record({ type: fc.constant('proxyCluster'), primaryRouteName: cluster }),
  fc.record(
    { type: fc.constant('proxyCluster'), primaryRouteName: cluster, secondaryRouteName: cluster },
    { requiredKeys: [] },
  ),
);
const port = fc.constantFrom<unknown>(8443, 8082, '8443', 0, null);
const list = <T>(element: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(element, { maxLength: 3 });

/** A profile as plain data; now and then with values of a wrong type and members that no setting has. */
export const profileValue = fc.record(
  {
    $schema: fc.constant('x.json'),
    name: fc.constantFrom<unknown>('Mail', '', 7),
    target: fc.constantFrom('uem', 'uem-cloud'),
    proxyClusters: list(cluster),
    routeAllTraffic: route,
    defaultAllowedDomainRoute: route,
    allowedDomains: list(fc.record({ domainName: host, route }, { requiredKeys: [] })),
    defaultDomains: list(host),
    additionalServers: list(fc.record({ server: host, port, route }, { requiredKeys: [] })),
    ipAddressRanges: list(fc.record({ range: fc.constantFrom('192.0.2.0/24', 'x'), route }, { requiredKeys: [] })),
    applicationServers: list(
      fc.record(
        {
          applicationId: fc.constantFrom('com.good.goodconnect', 'com.good.gcs.g3', 'com.example.app'),
          server: host,
          port,
          clusterType: fc.constantFrom('PRIMARY', 'x'),
          primaryRouteName: cluster,
        },
        { requiredKeys: [] },
      ),
    ),
    unknown: fc.constantFrom<unknown>([[1]], { a: {} }, true),
  },
  { requiredKeys: [] },
);

/** The text of a profile: on one line or on many, with LF or CRLF, and comments in some places. */
export const profileText = fc
  .record({ value: profileValue, indent: fc.constantFrom(0, 2), crlf: fc.boolean(), commented: fc.boolean() })
  .map(({ value, indent, crlf, commented }) => {
    const plain = JSON.stringify(value, null, indent);
    const text =
      commented && indent > 0 ? plain.replace(/,\n/g, ', // why\n').replace(/\{\n/g, '{ /* "a": { */\n') : plain;
    return crlf ? text.replaceAll('\n', '\r\n') : text;
  });

/** A profile of some 10,000 lines. */
export function largeProfile(): string {
  const route = { type: 'proxyCluster', primaryRouteName: 'First' };
  const numbered = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
  return JSON.stringify(
    {
      name: 'Large',
      proxyClusters: ['First', 'Second'],
      allowedDomains: numbered(500, (i) => ({ domainName: `d${i}.example.com`, route })),
      additionalServers: numbered(400, (i) => ({ server: `s${i}.example.org`, port: 443, route })),
      applicationServers: numbered(500, (i) => ({
        applicationId: 'com.good.goodconnect',
        server: `b${i}.example.com`,
        port: 8082,
        clusterType: 'PRIMARY',
        primaryRouteName: 'First',
      })),
    },
    null,
    2,
  );
}
