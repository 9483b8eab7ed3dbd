import { describe, expect, it } from 'vitest';
import { expectFindings, expectFix, expectNoFindings, findingsOf, fixTitles } from '../support/caret';

type Case = [what: string, source: string];

/** A file whose one value is `value`, of the role `role`, with `markers` below it. */
const withRole = (role: string, value: string, ...markers: string[]): string =>
  [`# @role ${role}`, `VALUE=${value}`, ...markers.map((marker) => `      ${marker}`)].join('\n');

const computer = (value: string, ...markers: string[]): string => withRole('hostName', value, ...markers);
const domain = (value: string, ...markers: string[]): string => withRole('domainName', value, ...markers);
const database = (value: string, ...markers: string[]): string => withRole('databaseHost core', value, ...markers);

describe('host-name', () => {
  const cases: Case[] = [
    ['an underscore', computer('bems_01.example.com', '    ^ host-name error "`_`"')],
    ['a blank', computer('bems 01.example.com', '    ^ host-name error "blank"')],
    ['a letter that is not ASCII', computer('bëms01.example.com', ' ^ host-name error')],
    ['a character of two units', computer('bems😀.example.com', '    ^^ host-name error')],
    ['only the first such character', computer('b_ms_01.exam ple.com', ' ^ host-name error')],
    ['one in the second label', computer('bems01.exa_mple.com', '          ^ host-name error')],
    ['one that is written as a code', computer(String.raw`bems\u005f01.example.com`, '    ^^^^^^ host-name error')],
    ['a label that begins with a hyphen', computer('-bems01.example.com', '^^^^^^^ host-name error "hyphen"')],
    ['a label that ends in one', computer('bems01.example-.com', '       ^^^^^^^^ host-name error "hyphen"')],
    ['a full stop too many', computer('bems01..example.com', '       ^ host-name error')],
    ['a full stop at the beginning', computer('.example.com', '^ host-name error')],
    ['two full stops at the end', computer('bems01.example.com..', '                   ^ host-name error')],
    ['a label of 64 characters', computer(`b.${'a'.repeat(64)}.com`, `  ${'^'.repeat(64)} host-name error "64"`)],
    ['a URL', computer('https://bems01.example.com/x', '^^^^^^^^^^^^^^^^^^^^^^^^^^^^ host-name error "URL"')],
    ['a port', computer('bems01.example.com:8443', '                  ^^^^^ host-name error "port"')],
    ['an address of version 6 as the computer', computer('2001:db8::1', '    ^ host-name error')],
    ['what stands for this computer in a database host', computer('(local)', '^ host-name error')],
    ['a domain', domain('exam_ple.com', '    ^ host-name error')],
    ['a domain as a mail address', domain('@example.com', '^ host-name error')],
    ['a domain with a wildcard', domain('*.example.com', '^ host-name error')],
    ['a database host', database('sql_01.example.com', '   ^ host-name error')],
    ['a database host with a port', database('sql01.example.com:1433', '                 ^^^^^ host-name error')],
    [
      'a database host with a port behind a comma',
      database('sql01.example.com,1433', '                 ^^^^^ host-name error'),
    ],
    [
      'a database host with a port before its instance',
      database(String.raw`sql01.example.com:1433\\BEMS`, '                 ^^^^^ host-name error'),
    ],
    ['a database host with an instance', database(String.raw`sql_01.example.com\\BEMS`, '   ^ host-name error')],
    [
      'a database URL',
      database(
        'jdbc:sqlserver://sql01.example.com:1433;encrypt=true',
        '^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ host-name error "URL"',
      ),
    ],
    ['an instance without a server', database(String.raw`\\BEMS`, '^^ host-name error "missing"')],
    ['a slash before the instance', database('sql01.example.com/BEMS', '                 ^ host-name error')],
    [
      'a comment behind it',
      computer('bems01 # the first', '      ^ host-name error "blank"', '       ^^^^^^^^^^^ inline-comment warning'),
    ],
    [
      'a host behind a continuation',
      String.raw`
      # @role hostName
      HOST=bems01.\
          exam_ple.com
              ^ host-name error
    `,
    ],
    [
      'a host in quotes',
      computer('"bems_01.example.com"', '^^^^^^^^^^^^^^^^^^^^^ quoted-value warning', '     ^ host-name error'),
    ],
  ];
  it.each(cases)('reports %s', (_what, source) => expectFindings(source));

  it.each([
    'bems01',
    'BEMS01.Example.COM',
    'bems-01.example.com',
    'bems01.example.com.',
    '01.example.com',
    'b',
    'a--b.example.com',
    '',
    '$lax.nl.env.COMPUTERNAME$',
  ])('allows the computer %j', (host) => expectNoFindings(computer(host)));

  it.each(['example.com', 'EXAMPLE', 'corp.example.com.', 'xn--bcher-kva.example', `${'a'.repeat(63)}.com`])(
    'allows the domain %j',
    (name) => expectNoFindings(domain(name)),
  );

  it.each([
    'sql01.example.com',
    'sql01.example.com.',
    'sql01.',
    '10.1.2.3',
    '2001:db8::1',
    '[2001:db8::1]',
    'localhost',
    'LocalHost',
    '.',
    '(local)',
    '(LOCAL)',
    String.raw`sql01.example.com\\BEMS`,
    String.raw`.\\BEMS`,
    String.raw`(local)\\SQLEXPRESS`,
    String.raw`10.1.2.3\\BEMS`,
    '',
    '$lax.nl.env.SQL_HOST$',
  ])('allows the database host %j', (host) => expectNoFindings(database(host)));

  it('allows a name of 255 characters, and not one of 256', () => {
    const name = `${'a.'.repeat(126)}abc`;
    expect(name).toHaveLength(255);
    expectNoFindings(domain(name));
    expectFindings(domain(`${name}d`, `${'^'.repeat(256)} host-name error "256"`));
  });

  it('looks at a host as it was meant: a backslash that belongs to the instance is no fault of the host', () => {
    expectFindings(database(String.raw`sql01.example.com\BEMS`, '                 ^ lone-backslash warning'));
    expectFindings(
      database(String.raw`sql01.example.com\reports`, '                 ^^ control-character-escape error'),
    );
    expectFindings(database('sql01.example.com··', '                 ^^ trailing-whitespace warning'));
  });

  it('says nothing about a placeholder, nor about a variable that the installer would not expand', () => {
    expectFindings(computer('<host name>', '^^^^^^^^^^^ placeholder-value warning'));
    expectFindings(computer('%COMPUTERNAME%.example.com', '^^^^^^^^^^^^^^ environment-variable warning'));
  });

  const fixes: [string, string, string, string][] = [
    ['a URL', 'Strip everything but the host', 'https://bems01.example.com/x?y', 'bems01.example.com'],
    ['a URL with a port', 'Strip everything but the host', 'http://bems01.example.com:8443', 'bems01.example.com'],
    [
      'a URL with a login',
      'Strip everything but the host',
      'https://jane:s3cret@bems01.example.com/',
      'bems01.example.com',
    ],
    [
      'a URL with an at sign in its password',
      'Strip everything but the host',
      'https://jane:s3@ret@bems01.example.com:8443',
      'bems01.example.com',
    ],
    ['a port', 'Strip the port', 'bems01.example.com:8443', 'bems01.example.com'],
    ['a port behind a comma and a blank', 'Strip the port', 'bems01.example.com, 1433', 'bems01.example.com'],
  ];
  it.each(fixes)('strips %s', (_what, title, value, expected) => {
    expectFix(computer(value), 'host-name', title, computer(expected));
  });

  it('strips the port before an instance, and leaves the instance', () => {
    expectFix(
      database(String.raw`"sql01.example.com:1433\\BEMS"`),
      'host-name',
      'Strip the port',
      database(String.raw`"sql01.example.com\\BEMS"`),
    );
  });

  it('strips a URL that is written with escapes', () => {
    expectFix(
      database(String.raw`jdbc\:sqlserver\://sql01.example.com\:1433`),
      'host-name',
      'Strip everything but the host',
      database('sql01.example.com'),
    );
  });

  it('offers no fix where it would have to guess', () => {
    expect(fixTitles(computer('bems_01.example.com'), 'host-name')).toEqual([]);
    expect(fixTitles(computer('https:///x'), 'host-name')).toEqual([]);
  });

  it.each([
    'https://jane:s3cret@/',
    'https://jane:s3/cret@bems01.example.com/',
    'https://jane:12/cret@bems01.example.com/',
  ])('strips nothing where it is not clear which part of %s is the host', (url) =>
    expect(fixTitles(computer(url), 'host-name')).toEqual([]),
  );

  it.each([
    'https://jane:s3cret@bems01.example.com/',
    'https://jane:s3cret@bems_01.example.com:8443/',
    'https://jane:s3/cret@bems01.example.com/',
    'jane:s3cret@bems01.example.com:8443',
    '//jane:s3cret@bems01.example.com/',
  ])('shows nothing of the login in %s', (url) => {
    for (const source of [computer(url), domain(url), database(url)]) {
      for (const { message, fixes } of findingsOf('host-name', source)) {
        expect(message).not.toMatch(/jane|s3|cret/);
        for (const { title, edits } of fixes) {
          expect(title).not.toMatch(/jane|s3|cret/);
          for (const { newText } of edits) expect(newText).not.toMatch(/s3|cret/);
        }
      }
    }
  });
});

describe('computer-name-length', () => {
  it('allows 15 characters in the first label, and any number behind it', () => {
    expectNoFindings(computer('bems-prod-00001.a-domain-with-a-long-name.example.com'));
  });

  it('reports 16', () => {
    expectFindings(computer('bems-prod-000001.example.com', '^^^^^^^^^^^^^^^^ computer-name-length warning "16"'));
    expectFindings(computer('bems-prod-000001', '^^^^^^^^^^^^^^^^ computer-name-length warning "16"'));
    expectFindings(computer('bems-prod-000001.', '^^^^^^^^^^^^^^^^ computer-name-length warning "16"'));
  });

  it('reports it beside what else is wrong with the name', () => {
    expectFindings(
      computer('bems_production_01', '    ^ host-name error', '^^^^^^^^^^^^^^^^^^ computer-name-length warning "18"'),
    );
  });

  it('counts neither a port, nor a comment, nor quotes', () => {
    expectFindings(computer('bems-prod-01:8443', '            ^^^^^ host-name error'));
    expectFindings(
      computer(
        'bems01 # the first of the computers',
        '      ^ host-name error',
        '       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ inline-comment warning',
      ),
    );
    expectFindings(computer('"bems-prod-00001"', '^^^^^^^^^^^^^^^^^ quoted-value warning'));
  });

  it('looks neither at the domain nor at a database host', () => {
    expectNoFindings(domain('a-domain-with-a-long-name.com'));
    expectNoFindings(database('a-listener-with-a-long-name.example.com'));
  });
});

describe('host-not-qualified', () => {
  const cases: Case[] = [
    ['a short name', database('sql01', '^^^^^ host-not-qualified information')],
    [
      'a short name with an instance, the name alone',
      database(String.raw`sql01\\BEMS`, '^^^^^ host-not-qualified information'),
    ],
    [
      'a short name with a single backslash before its instance',
      database(String.raw`sql01\BEMS`, '^^^^^ host-not-qualified information', '     ^ lone-backslash warning'),
    ],
    [
      'a short name in quotes',
      database('"sql01"', '^^^^^^^ quoted-value warning', ' ^^^^^ host-not-qualified information'),
    ],
  ];
  it.each(cases)('reports %s', (_what, source) => expectFindings(source));

  it.each(['10.1.2.3', '::1', 'sql01.', 'localhost', 'LOCALHOST', '.', '(local)', String.raw`.\\BEMS`])(
    'says nothing about %s',
    (host) => expectNoFindings(database(host)),
  );

  it('says nothing about a name that is none', () => {
    expectFindings(database('sql_01', '   ^ host-name error'));
    expectFindings(database('sql01:1433', '     ^^^^^ host-name error'));
  });

  it('says nothing about the computer itself', () => {
    expectNoFindings(computer('bems01'));
  });
});

describe('host-domain-mismatch', () => {
  const both = (host: string, name: string, ...markers: string[]): string =>
    `# @role domainName\nDOMAIN=${name}\n${computer(host, ...markers)}`;

  it('reports a qualified name outside the domain', () => {
    expectFindings(
      both('bems01.example.org', 'example.com', '^^^^^^^^^^^^^^^^^^ host-domain-mismatch warning "`example.com`"'),
    );
  });

  it('compares whole labels', () => {
    expectFindings(both('bems01.myexample.com', 'example.com', '^^^^^^^^^^^^^^^^^^^^ host-domain-mismatch warning'));
  });

  it('takes the parent of the domain for outside', () => {
    expectFindings(both('bems01.example.com', 'emea.example.com', '^^^^^^^^^^^^^^^^^^ host-domain-mismatch warning'));
  });

  it.each([
    ['the domain itself', 'bems01.example.com', 'example.com'],
    ['a domain inside it', 'bems01.emea.example.com', 'example.com'],
    ['another case', 'BEMS01.EXAMPLE.COM', 'example.com'],
    ['full stops at the end', 'bems01.example.com.', 'Example.com'],
    ['a full stop at the end of the domain', 'bems01.example.com', 'example.com.'],
    ['a short name', 'bems01', 'example.com'],
    ['no domain', 'bems01.example.org', ''],
  ])('says nothing about %s', (_what, host, name) => expectNoFindings(both(host, name)));

  it('says nothing where one of the two is wrong itself, or unknown', () => {
    expect(findingsOf('host-domain-mismatch', both('bems01.example.com', 'http://example.com'))).toEqual([]);
    expect(findingsOf('host-domain-mismatch', both('bems_01.example.org', 'example.com'))).toEqual([]);
    expect(findingsOf('host-domain-mismatch', both('bems01.example.org', '<domain>'))).toEqual([]);
    expect(findingsOf('host-domain-mismatch', both('$SITE$.example.org\nSITE=x', 'example.com'))).toEqual([]);
  });

  it('names the domain as the other place', () => {
    const [finding] = findingsOf('host-domain-mismatch', both('bems01.example.org', 'example.com'));
    expect(finding?.related.map((place) => place.span)).toEqual([{ start: 26, end: 37 }]);
  });
});
