/** Texts of profiles for tests that hold for any text: large, nested, cut off, mixed up. */
import fc from 'fast-check';

/** A profile that uses every setting, with comments and characters beyond ASCII. */
export const EVERYTHING = `// Écrit à la main 😀
{
  "$schema": "../connectivity-profile.schema.json",
  "name": "West Süd",
  "target": "uem",
  "proxyClusters": ["First", "Zweité 😀"],
  "routeAllTraffic": { "type": "proxyCluster", "primaryRouteName": "First" },
  "defaultAllowedDomainRoute": { "type": "direct" },
  // #region Domains
  "allowedDomains": [
    { "domainName": "example.com", "route": { "type": "proxyCluster", "primaryRouteName": "First", "secondaryRouteName": "Zweité 😀" } },
    /* public */ { "domainName": "www.example.com", "route": { "type": "direct" } }
  ],
  "defaultDomains": ["example.com"],
  // #endregion
  "additionalServers": [{ "server": "crm.example.com", "port": 443, "route": { "type": "deny" } }],
  "ipAddressRanges": [{ "range": "10.0.0.0/8", "route": { "type": "proxyCluster", "primaryRouteName": "First" } }],
  "applicationServers": [
    // bems-disable-next-line entitlement-port
    { "applicationId": "com.good.gcs.g3", "server": "bems01", "port": 9443, "primaryRouteName": "First" },
    { "applicationId": "com.good.gcs.g3", "server": "bems02.example.com", "port": 8443, "clusterType": "SECONDARY" }
  ]
}
`;

/** A profile of some ten thousand lines. */
export function largeProfile(): string {
  const entries = Array.from(
    { length: 1650 },
    (_, index) => `    {
      "applicationId": "com.good.gcs.g3",
      "server": "bems${index}.example.com",
      "port": 8443,
      "primaryRouteName": "First"
    }`,
  );
  return `{\n  "name": "West",\n  "proxyClusters": ["First"],\n  "applicationServers": [\n${entries.join(',\n')}\n  ]\n}\n`;
}

/** Brackets one in the other, as many as are read. */
export const NESTED = `{ "name": ${'['.repeat(2990)}1${']'.repeat(2990)} }`;

const PIECE = fc.constantFrom(
  ...['{', '}', '[', ']', ':', ',', '"', '\n', '\r\n', ' ', '//', '/*', '*/', '\\', '😀', '\ud800', '\uFEFF'],
  ...['"proxyClusters"', '"First"', '"applicationServers"', '"applicationId"', '"com.good.gcs.g3"', '"server"'],
  ...['"a.b"', '"route"', '"type"', '"direct"', '1e400', 'null', '// #region\n', '// #endregion\n'],
  ...['// bems-disable-next-line schema\n', '"proxyClusters": [', '"applicationServers": [{'],
);

/** Texts that people and programs leave behind: {@link EVERYTHING} cut off or with something put in, and any pieces. */
export function brokenProfile(): fc.Arbitrary<string> {
  const cutOff = fc.nat({ max: EVERYTHING.length }).map((end) => EVERYTHING.slice(0, end));
  const mixed = fc
    .tuple(fc.nat({ max: EVERYTHING.length }), fc.nat({ max: 40 }), fc.array(PIECE, { maxLength: 4 }))
    .map(([at, length, pieces]) => EVERYTHING.slice(0, at) + pieces.join('') + EVERYTHING.slice(at + length));
  const any = fc.oneof(
    cutOff,
    mixed,
    fc.array(PIECE, { maxLength: 40 }).map((pieces) => pieces.join('')),
  );
  return any.map(withoutEmptyLine);
}

/** JSON with comments that has no fault, written in any way: blanks, line ends, comments between any two tokens. */
export function wellFormedText(): fc.Arbitrary<string> {
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom('"x"', '"a\\u00e9\\n"', '"// no comment"', '1', '-2.5e3', 'true', 'null', '""'),
      fc.tuple(fc.constant('['), fc.array(tie('value'), { maxLength: 3 })),
      fc.tuple(fc.constant('{'), fc.array(tie('value'), { maxLength: 3 })),
    ),
  }));
  return fc
    .tuple(
      value,
      fc.constantFrom('\n', '\r\n'),
      fc.infiniteStream(
        fc.constantFrom('', '', ' ', '  ', 'E', 'E  ', 'EE\t', ' // c Ü E', ' /* d */ ', '/* eE f */', 'E// g E'),
      ),
    )
    .map(([tree, eol, gaps]) => {
      const gap = (): string => (gaps.next().value as string).replaceAll('E', eol);
      const text =
        tokensOf(['{', [tree]])
          .map((each) => gap() + each)
          .join('') + gap();
      return withoutEmptyLine(text);
    });
}

function tokensOf(tree: unknown): string[] {
  if (typeof tree === 'string') return [tree];
  const [bracket, items] = tree as ['[' | '{', unknown[]];
  const inner = items.flatMap((item, index) => [
    ...(index > 0 ? [','] : []),
    ...(bracket === '{' ? [`"m${index}"`, ':'] : []),
    ...tokensOf(item),
  ]);
  return [bracket, ...inner, bracket === '[' ? ']' : '}'];
}

/** The tests' notation of texts drops an empty first line. */
function withoutEmptyLine(text: string): string {
  return text.replace(/^\n+/, '');
}
