import { describe, expect, it } from 'vitest';
import { expectFindings, expectFix, findingsOf, fixTitles } from '../support/caret';
import { about, expectLinearRule } from './support';

type Case = [what: string, source: string];

const PROFILE = { language: 'connectivity-profile' } as const;
const ROUTE = '"route": { "type": "proxyCluster", "primaryRouteName": "First" }';

/** A profile with one additional server, and markers below its name. */
const server = (name: string, ...markers: string[]): string =>
  [
    '{',
    '  "additionalServers": [{',
    `    "server": "${name}",`,
    ...markers.map((marker) => `               ${marker}`),
    `    "port": 8443,`,
    `    ${ROUTE}`,
    '  }]',
    '}',
  ].join('\n');

/** A profile with one additional server, and markers below its port. */
const port = (number: string, ...markers: string[]): string =>
  [
    '{',
    '  "additionalServers": [{',
    '    "server": "bems01.example.com",',
    `    "port": ${number},`,
    ...markers.map((marker) => `            ${marker}`),
    `    ${ROUTE}`,
    '  }]',
    '}',
  ].join('\n');

/** A profile with an additional server a line, and markers. */
const servers = (...lines: string[]): string =>
  [
    '{',
    '  "additionalServers": [',
    ...lines.map((line) => (line.startsWith('^') ? `                 ${line}` : `    ${line}`)),
    '  ]',
    '}',
  ].join('\n');

const entry = (name: string, number: number, comma = ',', cluster = 'First'): string =>
  `{ "server": "${name}", "port": ${number}, "route": { "type": "proxyCluster", "primaryRouteName": "${cluster}" } }${comma}`;

describe('host-name', () => {
  const cases: Case[] = [
    ['a URL', server('https://bems01.example.com:8443/x', `${'^'.repeat(33)} host-name error "URL"`)],
    ['a port', server('bems01.example.com:8443', '                  ^^^^^ host-name error "`port`"')],
    ['a port behind a comma', server('bems01, 8443', '      ^^^^^^ host-name error "`port`"')],
    ['an underscore', server('bems_01.example.com', '    ^ host-name error "`_`"')],
    ['a blank', server('bems 01', '    ^ host-name error "blank"')],
    ['a path', server('bems01/mail', '      ^ host-name error "`/`"')],
    ['a letter beyond ASCII', server('bëms01', ' ^ host-name error "xn--"')],
    ['a hyphen at the end of a label', server('bems-.example.com', '^^^^^ host-name error "hyphen"')],
    ['an empty label', server('bems01..example.com', '       ^ host-name error "full stop"')],
    ['a long label', server('b'.repeat(64), `${'^'.repeat(64)} host-name error "64"`)],
    ['numbers above 255', server('999.1.1.1', '^^^ host-name error "`999`"')],
    ['three numbers', server('10.1.2', '^^^^^^ host-name error "four numbers"')],
    ['a leading zero', server('10.1.02.3', '     ^^ host-name error "write `2`"')],
    ['an asterisk in an address', server('10.1.2.*', '       ^ host-name error "asterisk"')],
    ['an asterisk in a name', server('*.example.com', '^ host-name error')],
    ['a block', server('10.0.0.0/8', '^^^^^^^^^^ host-name error "`ipAddressRanges`"')],
    ['a range', server('10.0.0.1-10.0.0.9', '^^^^^^^^^^^^^^^^^ host-name error "`ipAddressRanges`"')],
    ['an IPv6 address', server('2001:db8::1', '^^^^^^^^^^^ host-name error "IPv6"')],
    [
      'an empty text, between its quotes',
      String.raw`
      {
        "additionalServers": [{ "server": "", "port": 1, "route": { "type": "deny" } }]
                                          ^^ host-name error "missing"
      }
    `,
    ],
    [
      'an application server',
      String.raw`
      {
        "applicationServers": [{ "applicationId": "com.good.gcs.g3", "server": "bems_01" }]
                                                                                    ^ host-name error
      }
    `,
    ],
    [
      'a server of an application without an id',
      String.raw`
      {
        "applicationServers": [{ "server": "bems_01" }]
                                                ^ host-name error
      }
    `,
    ],
  ];
  it.each(cases)('reports %s', (_what, source) => expectFindings(source, about('host-name')));

  it.each(['bems01', 'BEMS01.Example.COM', 'bems01.example.com.', '10.1.2.3', '0.0.0.0', 'xn--bms-jma.example', '365'])(
    'allows %s',
    (name) => expectFindings(server(name), about('host-name')),
  );

  const fixes: [string, string, string, string][] = [
    ['a URL', 'Strip everything but the host', 'https://bems01.example.com:8443/x', 'bems01.example.com'],
    ['a URL with a login', 'Strip everything but the host', 'https://jane:pw@bems01.example.com', 'bems01.example.com'],
    ['a URL with a slash too few', 'Write `bems01`', 'http:/bems01', 'bems01'],
    ['a port', 'Strip the port', 'bems01.example.com:8443', 'bems01.example.com'],
    ['a letter beyond ASCII', 'Write `xn--bms01-nsa`', 'bëms01', 'xn--bms01-nsa'],
  ];
  it.each(fixes)('mends %s', (_what, title, value, expected) =>
    expectFix(server(value), 'host-name', title, server(expected), PROFILE),
  );

  it.each([
    'bems_01',
    '999.1.1.1',
    '',
    'https://bems_01/',
    'bems01;bems02',
    'https://bems01;bems02.example.com',
    'https://jane:12/pw@bems01/',
  ])('offers nothing for %s, where it would have to guess', (value) =>
    expect(fixTitles(server(value), 'host-name', PROFILE)).toEqual([]),
  );

  const app = (members: string): string => `{ "applicationServers": [{ "applicationId": "com.a", ${members} }] }`;

  it('moves no port that is none', () => {
    expect(fixTitles(app('"server": "bems01:84430"'), 'host-name', PROFILE)).toEqual(['Strip the port']);
  });

  it.each(['bems01:8443', 'https://bems01:8443/'])(
    'moves the port of %s to where it belongs, if none is there',
    (text) => {
      expectFix(
        app(`"server": "${text}"`),
        'host-name',
        'Move the port into `port`',
        app('"server": "bems01", "port": 8443'),
        PROFILE,
      );
      expect(fixTitles(app(`"server": "${text}", "port": 443`), 'host-name', PROFILE)).toHaveLength(1);
      expect(fixTitles(app(`"server": "${text}", "port": "443"`), 'host-name', PROFILE)).toHaveLength(1);
    },
  );
});

describe('port-range', () => {
  it.each(['0', '-1', '65536', '84430', '8443.5', '1e400', '-0', '1e5', '99999999999999999999'])(
    'reports %s',
    (number) => {
      expectFindings(
        port(number, `${'^'.repeat(number.length)} port-range error "\`${number}\`"`),
        about('port-range'),
      );
    },
  );

  it.each(['1', '65535', '8443', '8443.0', '1e3', '"8443"', 'null', 'true', '[]'])(
    'says nothing about %s',
    (number) => {
      expectFindings(port(number), about('port-range'));
    },
  );

  it('reports the port of an application server', () => {
    expectFindings(
      String.raw`
      {
        "applicationServers": [{ "applicationId": "com.good.gcs.g3", "server": "bems01", "port": 70000 }]
                                                                                                 ^^^^^ port-range error
      }
    `,
      about('port-range'),
    );
  });
});

describe('server-duplicate', () => {
  it('reports the same server and port a second time, on the later one', () => {
    expectFindings(
      servers(
        entry('bems01.example.com', 443),
        entry('bems02.example.com', 443),
        entry('BEMS01.example.com.', 443),
        '^^^^^^^^^^^^^^^^^^^ server-duplicate warning',
        entry('bems01.example.com', 443, ''),
        '^^^^^^^^^^^^^^^^^^ server-duplicate warning',
      ),
      about('server-duplicate'),
    );
  });

  it('has the first one beside it', () => {
    const source = servers(entry('a.com', 1), entry('a.com', 1), entry('a.com', 1, ''));
    const starts = findingsOf('server-duplicate', source, PROFILE).map(({ related }) => related[0]?.span.start);
    expect(starts).toEqual([source.indexOf('a.com'), source.indexOf('a.com')]);
  });

  it.each([
    ['another port', servers(entry('a.com', 1), entry('a.com', 2, ''))],
    ['a short name and a full one', servers(entry('a', 1), entry('a.com', 1, ''))],
    ['servers that are none', servers(entry('a_b', 1), entry('a_b', 1, ''))],
    [
      'a port that is a text',
      '{ "additionalServers": [{ "server": "a", "port": "1" }, { "server": "a", "port": "1" }] }',
    ],
    ['one without a port', '{ "additionalServers": [{ "server": "a", "port": 1 }, { "server": "a" }] }'],
    [
      'an additional server that an application has, too',
      '{ "additionalServers": [{ "server": "a", "port": 1 }], "applicationServers": [{ "applicationId": "com.a", "server": "a", "port": 1 }] }',
    ],
    [
      'two applications',
      '{ "applicationServers": [{ "applicationId": "com.a", "server": "a", "port": 1 }, { "applicationId": "com.b", "server": "a", "port": 1 }] }',
    ],
    [
      'two entries without a server',
      '{ "applicationServers": [{ "applicationId": "com.a" }, { "applicationId": "com.a" }] }',
    ],
  ])('says nothing about %s', (_what, source) => {
    expect(findingsOf('server-duplicate', source, PROFILE)).toEqual([]);
  });

  it('reports one within an application, with or without ports', () => {
    expectFindings(
      String.raw`
      {
        "applicationServers": [
          { "applicationId": "com.a", "server": "a", "port": 1 },
          { "applicationId": "com.b", "server": "a", "port": 1 },
          { "applicationId": "com.a", "server": "A", "port": 1, "clusterType": "SECONDARY" },
                                                 ^ server-duplicate warning "com.a"
          { "applicationId": "com.c", "server": "b" },
          { "applicationId": "com.c", "server": "b" }
                                                 ^ server-duplicate warning "com.c"
        ]
      }
    `,
      about('server-duplicate', 'priority-duplicate'),
    );
  });

  it('offers to remove either of two different entries, and the later of two equal ones', () => {
    const equal = servers(entry('a.com', 1), entry('a.com', 1, ''));
    expectFix(equal, 'server-duplicate', null, servers(entry('a.com', 1, '')), PROFILE);
    const different = servers(entry('a.com', 1), entry('a.com', 1, '', 'Second'));
    expectFix(different, 'server-duplicate', 'Remove this entry', servers(entry('a.com', 1, '')), PROFILE);
    expectFix(
      different,
      'server-duplicate',
      'Remove the entry above',
      servers(entry('a.com', 1, '', 'Second')),
      PROFILE,
    );
  });
});

describe('many servers', () => {
  const profile = (count: number): string =>
    servers(
      ...Array.from({ length: count }, (_, i) =>
        entry(i % 3 === 0 ? `bems_${i}:443` : `bems${i % 500}.example.com`, i % 5, i < count - 1 ? ',' : ''),
      ),
    );

  it.each(['host-name', 'port-range', 'server-duplicate'])('take %s no time', (rule) =>
    expectLinearRule(rule, profile),
  );
});
