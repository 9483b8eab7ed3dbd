import { describe, expect, it } from 'vitest';
import { expectFindings, expectFix, expectFixAll, fixTitles, findingsOf } from '../support/caret';
import { about, expectLinearRule } from './support';

type Case = [what: string, source: string];

const PROFILE = { language: 'connectivity-profile' } as const;
const CLUSTER = '"route": { "type": "proxyCluster", "primaryRouteName": "First" }';

/** A profile with one allowed domain, and markers below it. */
const domain = (name: string, ...markers: string[]): string =>
  [
    '{',
    '  "name": "West",',
    '  "allowedDomains": [{',
    `    "domainName": "${name}",`,
    ...markers.map((marker) => `                   ${marker}`),
    `    ${CLUSTER}`,
    '  }]',
    '}',
  ].join('\n');

/** A profile with an allowed domain a line: name, type of the route, clusters. */
const domains = (...lines: string[]): string =>
  [
    '{',
    '  "name": "West",',
    '  "allowedDomains": [',
    ...lines.map((line) => (/^ *[\^|]/.test(line) ? `                     ${line}` : `    ${line}`)),
    '  ]',
    '}',
  ].join('\n');

const entry = (name: string, cluster = 'First', comma = ','): string =>
  `{ "domainName": "${name}", "route": { "type": "proxyCluster", "primaryRouteName": "${cluster}" } }${comma}`;

describe('domain-name', () => {
  const cases: Case[] = [
    ['a URL', domain('https://example.com/mail', '^^^^^^^^ domain-name error "URL"')],
    ['a URL without a scheme', domain('//example.com', '^^ domain-name error "URL"')],
    ['a port', domain('example.com:443', '           ^^^^ domain-name error "`additionalServers`"')],
    ['a path', domain('example.com/mail', '           ^^^^^ domain-name error "path"')],
    ['a blank', domain('example com', '       ^ domain-name error "blank"')],
    ['blanks at the end', domain('example.com  ', '           ^^ domain-name error "blank"')],
    ['an underscore', domain('exam_ple.com', '    ^ domain-name error "`_`"')],
    ['a letter beyond ASCII', domain('exämple.com', '  ^ domain-name error "xn--"')],
    ['another character', domain('exam!ple.com', '    ^ domain-name error "`!`"')],
    ['a label with a hyphen at its end', domain('a.example-.com', '  ^^^^^^^^ domain-name error "hyphen"')],
    ['an empty label', domain('example..com', '        ^ domain-name error "full stop"')],
    ['a full stop at the beginning', domain('.example.com', '^ domain-name error "full stop"')],
    ['a label of 64 characters', domain(`${'a'.repeat(64)}.com`, `${'^'.repeat(64)} domain-name error "63"`)],
    ['an IPv4 address', domain('10.1.2.3', '^^^^^^^^ domain-name error "`ipAddressRanges`"')],
    ['what looks like one', domain('999.1.1.1', '^^^^^^^^^ domain-name error "address"')],
    ['a block of addresses', domain('10.0.0.0/8', '^^^^^^^^^^ domain-name error "address"')],
    ['an IPv6 address', domain('2001:db8::1', '^^^^^^^^^^^ domain-name error "address"')],
    ['an asterisk alone', domain('*', '^ domain-name error "`defaultAllowedDomainRoute`"')],
    ['an asterisk in another place', domain('mail.*.example.com', '     ^ domain-name error "`*`"')],
    ['an address behind an asterisk', domain('*.10.0.0.1', '^^ domain-name error "address"')],
    [
      'the fault behind an asterisk, beside the asterisk',
      domain('*.exam_ple.com', '^^ subdomain-wildcard warning', '      ^ domain-name error "`_`"'),
    ],
    [
      'an empty text, between its quotes',
      String.raw`
      {
        "name": "West",
        "allowedDomains": [{
          "domainName": "",
                        ^^ domain-name error "missing"
          "route": { "type": "proxyCluster", "primaryRouteName": "First" }
        }]
      }
    `,
    ],
    [
      'a default domain',
      String.raw`
      {
        "defaultDomains": ["example.com", "exam_ple.org"]
                                               ^ domain-name error
      }
    `,
    ],
    ['a character that is an escape', domain(String.raw`exam\u005fple.com`, '    ^^^^^^ domain-name error "`_`"')],
  ];
  it.each(cases)('reports %s', (_what, source) => expectFindings(source, about('domain-name', 'subdomain-wildcard')));

  it.each(['example.com', 'EXAMPLE.Com', 'corp', 'example.com.', 'xn--bcher-kva.example', '365.example', 'a--b.com'])(
    'allows %s',
    (name) => expectFindings(domain(name), about('domain-name')),
  );

  it('says nothing about what is no text, and about a member that does not count', () => {
    const source = `{ "defaultDomains": [7, null, {}], "allowedDomains": [{ "domainName": "a_b", "domainName": "ab" }] }`;
    expect(findingsOf('domain-name', source, PROFILE)).toEqual([]);
  });

  const fixes: [string, string, string, string][] = [
    ['a scheme and a path', 'Strip everything but the domain', 'https://example.com/mail', 'example.com'],
    [
      'a scheme, a login and a port',
      'Strip everything but the domain',
      'https://jane:pw@example.com:8443',
      'example.com',
    ],
    ['a scheme with a slash too few', 'Strip everything but the domain', 'http:/example.com', 'example.com'],
    ['another scheme with a slash too few', 'Strip everything but the domain', 'ftp:/example.com', 'example.com'],
    ['a semicolon at the end', 'Write `example.com`', 'example.com;', 'example.com'],
    ['a port', 'Strip the port', 'example.com:443', 'example.com'],
    ['a path', 'Strip the path', 'example.com/mail', 'example.com'],
    ['a path behind an asterisk', 'Strip the path', '*.example.com/mail', 'example.com'],
    ['a blank', 'Write `example.com`', ' example.com', 'example.com'],
    ['a full stop', 'Write `example.com`', '.example.com', 'example.com'],
    ['a letter beyond ASCII', 'Write `xn--exmple-cua.com`', 'exämple.com', 'xn--exmple-cua.com'],
  ];
  it.each(fixes)('mends %s', (_what, title, value, expected) =>
    expectFix(domain(value), 'domain-name', title, domain(expected), PROFILE),
  );

  it.each([
    'exam_ple.com',
    '10.0.0.1',
    '',
    '*',
    'https://exam_ple.com',
    'example.com;example.org',
    'https://jane:12/pw@example.com/',
  ])('offers nothing for %s, where it would have to guess', (value) =>
    expect(fixTitles(domain(value), 'domain-name', PROFILE)).toEqual([]),
  );
});

describe('subdomain-wildcard', () => {
  const cases: Case[] = [
    ['an asterisk', domain('*.example.com', '^^ subdomain-wildcard warning "included"')],
    ['several', domain('*.*.example.com', '^^^^ subdomain-wildcard warning')],
    ['one before a single label', domain('*.corp', '^^ subdomain-wildcard warning')],
    [
      'one before a default domain',
      String.raw`
      {
        "defaultDomains": ["*.example.com"]
                            ^^ subdomain-wildcard warning "completes names"
      }
    `,
    ],
  ];
  it.each(cases)('reports %s, and domain-name does not', (_what, source) =>
    expectFindings(source, about('subdomain-wildcard', 'domain-name')),
  );

  it('removes it with all safe fixes, which may bring two entries of one domain to light', () => {
    const both = (first: string): string => domains(entry(first), entry('example.com', 'Second', ''));
    expectFixAll(both('*.example.com'), both('example.com'), PROFILE);
    expect(findingsOf('domain-duplicate', both('*.example.com'), PROFILE)).toHaveLength(1);
    expect(findingsOf('domain-duplicate', both('example.com'), PROFILE)).toHaveLength(1);
  });

  it('removes two of them in one round', () => {
    const source = (prefix: string): string =>
      domains(entry(`${prefix}example.com`), entry(`${prefix}example.org`, 'First', ''));
    expectFixAll(source('*.'), source(''), PROFILE);
  });
});

describe('domain-duplicate', () => {
  it('is an error with another route, on the later one', () => {
    expectFindings(
      domains(
        entry('example.com'),
        entry('example.org'),
        entry('example.com', 'Second', ''),
        '^^^^^^^^^^^ domain-duplicate error "another route"',
      ),
      about('domain-duplicate'),
    );
  });

  it('is a warning with the same route', () => {
    expectFindings(
      domains(entry('example.com'), entry('example.com', 'First', ''), '^^^^^^^^^^^ domain-duplicate warning'),
      about('domain-duplicate', 'domain-shadowed'),
    );
  });

  it.each([
    ['Example.COM', 'EXAMPLE.com'],
    ['example.com.', 'example.com'],
    ['*.example.com', 'example.com'],
    ['*.example.com', '*.EXAMPLE.com.'],
  ])('takes %s and %s for one domain', (one, other) => {
    expect(findingsOf('domain-duplicate', domains(entry(one), entry(other, 'First', '')), PROFILE)).toHaveLength(1);
  });

  it.each([
    ['example.com', 'notexample.com'],
    ['example.com', 'mail.example.com'],
    ['exam_ple.com', 'exam_ple.com'],
    ['https://example.com', 'example.com'],
  ])('says nothing of %s and %s', (one, other) => {
    expect(findingsOf('domain-duplicate', domains(entry(one), entry(other, 'First', '')), PROFILE)).toEqual([]);
  });

  it.each([
    ['the type', '{ "type": "direct" }', '{ "type": "deny" }', 'error'],
    [
      'the primary cluster',
      '{ "type": "proxyCluster", "primaryRouteName": "A" }',
      '{ "type": "proxyCluster", "primaryRouteName": "B" }',
      'error',
    ],
    [
      'the secondary cluster',
      '{ "type": "proxyCluster", "primaryRouteName": "A", "secondaryRouteName": "B" }',
      '{ "type": "proxyCluster", "primaryRouteName": "A" }',
      'error',
    ],
    [
      'nothing but the order of the members',
      '{ "type": "proxyCluster", "primaryRouteName": "A" }',
      '{ "primaryRouteName": "A", "type": "proxyCluster" }',
      'warning',
    ],
    ['a type that nobody knows', '{ "type": "direct" }', '{ "type": "proxy" }', 'warning'],
    ['a route that is none', '{ "type": "direct" }', '7', 'warning'],
  ])('compares the routes by %s', (_what, one, other, severity) => {
    const source = `{ "allowedDomains": [{ "domainName": "a.com", "route": ${one} }, { "domainName": "a.com", "route": ${other} }] }`;
    expect(findingsOf('domain-duplicate', source, PROFILE).map((found) => found.severity)).toEqual([severity]);
  });

  it('reports every one but the first, with the first beside it', () => {
    const source = domains(entry('a.com'), entry('a.com'), entry('a.com', 'Second', ''));
    const findings = findingsOf('domain-duplicate', source, PROFILE);
    expect(findings.map(({ severity }) => severity)).toEqual(['warning', 'error']);
    expect(new Set(findings.map(({ related }) => related[0]?.span.start))).toEqual(new Set([source.indexOf('a.com')]));
  });

  it('is a warning among the default domains, of which an allowed domain is no duplicate', () => {
    expectFindings(
      String.raw`
      {
        "allowedDomains": [{ "domainName": "example.com", "route": { "type": "direct" } }],
        "defaultDomains": ["example.com", "example.org", "EXAMPLE.com"]
                                                          ^^^^^^^^^^^ domain-duplicate warning
      }
    `,
      about('domain-duplicate'),
    );
  });

  it('offers to remove either of two different entries, and the later of two equal ones', () => {
    const different = domains(entry('a.com'), entry('a.com', 'Second', ''));
    expectFix(different, 'domain-duplicate', 'Remove this entry', domains(entry('a.com', 'First', '')), PROFILE);
    expectFix(different, 'domain-duplicate', 'Remove the entry above', domains(entry('a.com', 'Second', '')), PROFILE);
    const equal = domains(entry('a.com'), entry('a.com', 'First', ''));
    expectFix(equal, 'domain-duplicate', null, domains(entry('a.com', 'First', '')), PROFILE);
  });
});

describe('domain-shadowed', () => {
  it('reports a subdomain with the route of its domain, before or behind it', () => {
    expectFindings(
      domains(
        entry('mail.example.com'),
        '^^^^^^^^^^^^^^^^ domain-shadowed hint "`example.com`"',
        entry('example.com'),
        entry('A.B.EXAMPLE.com', 'First', ''),
        '^^^^^^^^^^^^^^^ domain-shadowed hint',
      ),
      about('domain-shadowed'),
    );
  });

  it('compares with the nearest domain only', () => {
    expectFindings(
      domains(
        entry('example.com'),
        entry('b.example.com', 'Second'),
        entry('a.b.example.com'),
        entry('c.b.example.com', 'Second', ''),
        '^^^^^^^^^^^^^^^ domain-shadowed hint "`b.example.com`"',
      ),
      about('domain-shadowed'),
    );
  });

  it('takes an asterisk as it is meant', () => {
    expectFindings(
      domains(
        entry('*.example.com'),
        entry('*.mail.example.com', 'First', ''),
        '^^^^^^^^^^^^^^^^^^ domain-shadowed hint',
      ),
      about('domain-shadowed'),
    );
  });

  it.each([
    ['another ending of the name only', domains(entry('example.com'), entry('notexample.com', 'First', ''))],
    ['another route', domains(entry('example.com'), entry('mail.example.com', 'Second', ''))],
    ['the same domain twice', domains(entry('example.com'), entry('example.com', 'First', ''))],
    [
      'a domain of which it is open which of its routes counts',
      domains(entry('example.com'), entry('example.com', 'Second'), entry('mail.example.com', 'First', '')),
    ],
    [
      'a subdomain of which that is open',
      domains(entry('example.com'), entry('a.example.com', 'Second'), entry('a.example.com', 'First', '')),
    ],
    ['a default domain', '{ "defaultDomains": ["example.com", "mail.example.com"] }'],
  ])('says nothing about %s', (_what, source) => {
    expect(findingsOf('domain-shadowed', source, PROFILE)).toEqual([]);
  });

  it('removes the entry', () => {
    const source = domains(entry('example.com'), entry('mail.example.com', 'First', ''));
    expectFix(source, 'domain-shadowed', null, domains(entry('example.com', 'First', '')), PROFILE);
  });
});

describe('many domains', () => {
  const profile = (count: number, name: (i: number) => string): string => {
    const lines = Array.from({ length: count }, (_, i) =>
      entry(name(i), i % 3 === 0 ? 'First' : 'Second', i < count - 1 ? ',' : ''),
    );
    return domains(...lines);
  };

  it.each(['domain-name', 'subdomain-wildcard', 'domain-duplicate', 'domain-shadowed'])('take %s no time', (rule) => {
    expectLinearRule(rule, (count) =>
      profile(count, (i) => (i % 3 ? `host${i}.d${i % 100}.com` : `*.d${i % 100}.com`)),
    );
    expectLinearRule(rule, (count) => profile(count, (i) => (i % 2 ? 'exam_ple.com' : 'example.com')));
  });
});
