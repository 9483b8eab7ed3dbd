import { describe, expect, it } from 'vitest';
import { expectFindings, expectFix, expectFixAll, expectNoFindings, fixTitles } from '../support/caret';

type Case = [what: string, source: string];

/** A file whose one account is `login`, with `markers` below it. */
const admin = (login: string, ...markers: string[]): string =>
  ['# @role accountLogin admin', `ADMIN=${login}`, ...markers.map((marker) => `      ${marker}`)].join('\n');

describe('a service account', () => {
  it.each([
    String.raw`EXAMPLE\\bemsadmin`,
    String.raw`example.com\\bemsadmin`,
    String.raw`EMEA.example.com\\bems_admin-01.svc`,
    String.raw`A\\b`,
    String.raw`EXAMPLE-01\\_svc`,
    '',
    '$lax.nl.env.ACCOUNT$',
    String.raw`EXAMPLE\\$lax.nl.env.ACCOUNT$`,
  ])('can be %j', (login) => expectNoFindings(admin(login)));

  it('of a database or of the portal can be written in other ways', () => {
    expectNoFindings(`
      # @role databaseLogin core
      CORE_SQL=sa user with a name that is longer than twenty characters
      # @role portalLogin
      PORTAL=administrator@example.com
    `);
  });
});

describe('account-name-characters', () => {
  const cases: Case[] = [
    ['a blank', admin(String.raw`EXAMPLE\\bems admin`, '             ^ account-name-characters error "blank"')],
    ['a plus sign', admin(String.raw`EXAMPLE\\bems+admin`, '             ^ account-name-characters error')],
    ['a dollar sign', admin(String.raw`EXAMPLE\\bems01$`, '               ^ account-name-characters error')],
    ['an apostrophe', admin(String.raw`EXAMPLE\\o'neil`, '          ^ account-name-characters error')],
    ['a letter that is not ASCII', admin(String.raw`EXAMPLE\\bëms`, '          ^ account-name-characters error')],
    ['a digit that is not ASCII', admin(String.raw`EXAMPLE\\bems٣`, '             ^ account-name-characters error')],
    ['a character of two units', admin(String.raw`EXAMPLE\\b😀`, '          ^^ account-name-characters error')],
    [
      'an at sign behind the backslash',
      admin(String.raw`EXAMPLE\\bems@example`, '             ^ account-name-characters error'),
    ],
    ['a second backslash', admin(String.raw`EXAMPLE\\emea\\bems`, '             ^^ account-name-characters error')],
    ['a slash where the backslash belongs', admin('EXAMPLE/bemsadmin', '       ^ account-name-characters error')],
    ['only the first of several', admin(String.raw`EXAMPLE\\b e+m*s`, '          ^ account-name-characters error')],
    [
      'a character that is written as a code',
      admin(String.raw`EXAMPLE\\bems\u0020x`, '             ^^^^^^ account-name-characters error'),
    ],
    ['an escaped blank', admin(String.raw`EXAMPLE\\bems\ x`, '             ^^ account-name-characters error')],
    ['a name that is missing', admin(String.raw`EXAMPLE\\`, '^^^^^^^^^ account-name-characters error "missing"')],
    [
      'a comment behind the name',
      admin(
        String.raw`EXAMPLE\\bems # the account`,
        '             ^ account-name-characters error "blank"',
        '              ^^^^^^^^^^^^^ inline-comment warning',
      ),
    ],
    [
      'the name of a user principal name',
      admin(
        'bems+admin@example.com',
        '    ^ account-name-characters error',
        '^^^^^^^^^^^^^^^^^^^^^^ account-upn information',
      ),
    ],
    [
      'an at sign in it',
      admin(
        'bems@emea@example.com',
        '    ^ account-name-characters error',
        '^^^^^^^^^^^^^^^^^^^^^ account-upn information',
      ),
    ],
    [
      'a bare name',
      admin('bems&admin', '    ^ account-name-characters error', '^^^^^^^^^^ account-domain-missing warning'),
    ],
    [
      'a name behind a continuation',
      String.raw`
      # @role accountLogin connect
      CONNECT=EXAMPLE\\bems\
          -ad+min
             ^ account-name-characters error
    `,
    ],
  ];
  it.each(cases)('reports %s', (_what, source) => expectFindings(source));

  it('looks at the name as it was meant', () => {
    expectFindings(admin(String.raw`EXAMPLE\bemsadmin`, '       ^ lone-backslash warning'));
    expectFindings(admin(String.raw`EXAMPLE\nadmin`, '       ^^ control-character-escape error'));
    expectFindings(admin(String.raw`EXAMPLE\user`, '       ^^ malformed-unicode-escape error'));
    expectFindings(admin(String.raw`"EXAMPLE\\bems"`, '^^^^^^^^^^^^^^^ quoted-value warning'));
    expectFindings(admin(String.raw`'EXAMPLE\\bems'`, '^^^^^^^^^^^^^^^ quoted-value warning'));
    expectFindings(admin(String.raw`EXAMPLE\\bems··`, '             ^^ trailing-whitespace warning'));
  });
});

describe('account-name-length', () => {
  it('allows 20 characters', () => {
    expectNoFindings(admin(String.raw`EXAMPLE\\bems-service-west-01`));
  });

  it('reports 21', () => {
    expectFindings(
      admin(
        String.raw`EXAMPLE\\bems-service-west-001`,
        '         ^^^^^^^^^^^^^^^^^^^^^ account-name-length warning "21"',
      ),
    );
  });

  it('does not count the domain', () => {
    expectNoFindings(admin(String.raw`a-long-domain-name.of-a-corporation.example.com\\bemsadmin`));
  });

  it('reports a bare name, beside that its domain is missing', () => {
    expectFindings(
      admin(
        'bems-service-account-west',
        '^^^^^^^^^^^^^^^^^^^^^^^^^ account-name-length warning "25"',
        '^^^^^^^^^^^^^^^^^^^^^^^^^ account-domain-missing warning',
      ),
    );
  });

  it('says nothing about a user principal name, whose first part can be longer', () => {
    expectFindings(
      admin('bems-service-account-west@example.com', '^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ account-upn information'),
    );
  });
});

describe('account-upn', () => {
  it('reports name@domain', () => {
    expectFindings(admin('bemsadmin@example.com', '^^^^^^^^^^^^^^^^^^^^^ account-upn information'));
  });

  it('looks at no suffix: any domain will do, also in Connect', () => {
    expectFindings(`
      # @role domainName
      DOMAIN=example.com
      # @role accountLogin connect
      CONNECT=bems@another_one
              ^^^^^^^^^^^^^^^^ account-upn information
    `);
  });

  it('rewrites it with the domain first', () => {
    expectFix(admin('bemsadmin@example.com'), 'account-upn', null, admin(String.raw`example.com\\bemsadmin`));
  });

  it('rewrites what was meant, without quotes, blanks and continuations', () => {
    expectFix(
      String.raw`
        # @role accountLogin admin
        ADMIN = "bemsadmin@\
            example.com"··
        NEXT=1
      `,
      'account-upn',
      null,
      String.raw`
        # @role accountLogin admin
        ADMIN = example.com\\bemsadmin
        NEXT=1
      `,
    );
  });

  it('offers no fix where one half is missing', () => {
    expect(fixTitles(admin('bemsadmin@'), 'account-upn')).toEqual([]);
    expect(fixTitles(admin('@example.com'), 'account-upn')).toEqual([]);
  });
});

describe('account-domain-missing', () => {
  const cases: Case[] = [
    ['a bare name', admin('bemsadmin', '^^^^^^^^^ account-domain-missing warning')],
    ['a name behind a full stop', admin(String.raw`.\\bemsadmin`, '^^^^^^^^^^^^ account-domain-missing warning')],
    ['a name behind nothing', admin(String.raw`\\bemsadmin`, '^^^^^^^^^^^ account-domain-missing warning')],
    [
      'a name behind a full stop and a single backslash: both are wrong',
      admin(String.raw`.\bemsadmin`, ' ^ lone-backslash warning', '^^^^^^^^^^^ account-domain-missing warning'),
    ],
    [
      'the account of Presence',
      `
      # @role accountLogin presence
      PRESENCE=bems
               ^^^^ account-domain-missing warning
    `,
    ],
  ];
  it.each(cases)('reports %s', (_what, source) => expectFindings(source));

  const withFix: [string, string, string][] = [
    ['the domain role', '# @role domainName\nDOMAIN=example.com', 'example.com'],
    ['the qualified name of the host', '# @role hostName\nHOST=bems01.example.com', 'example.com'],
    [
      'the domain role before the name of the host',
      '# @role hostName\nHOST=bems01.emea.example.com\n# @role domainName\nDOMAIN=example.com',
      'example.com',
    ],
  ];
  it.each(withFix)('adds the domain that %s tells', (_what, others, domain) => {
    for (const login of ['bemsadmin', String.raw`.\\bemsadmin`, String.raw`\\bemsadmin`]) {
      const source = `${others}\n${admin(login)}`;
      expectFix(source, 'account-domain-missing', null, `${others}\n${admin(String.raw`${domain}\\bemsadmin`)}`);
    }
  });

  it.each([
    ['no domain', ''],
    ['a short name of the host', '# @role hostName\nHOST=bems01'],
    ['a placeholder', '# @role domainName\nDOMAIN=<domain>'],
    ['a domain that is none', '# @role domainName\nDOMAIN=http://example.com/'],
    ['an address', '# @role hostName\nHOST=10.1.2.3'],
  ])('offers no fix where the file tells %s', (_what, others) => {
    expect(fixTitles(`${others}\n${admin('bemsadmin')}`, 'account-domain-missing')).toEqual([]);
  });

  it('is not mended without being asked', () => {
    const source = `# @role domainName\nDOMAIN=example.com\n${admin('bemsadmin')}`;
    expectFixAll(source, source);
  });
});

describe('account-domain-mismatch', () => {
  /** A computer in example.com, and an account of `service`. */
  const inExample = (service: string, login: string, ...markers: string[]): string =>
    [
      '# @role domainName',
      'DOMAIN=example.com',
      `# @role accountLogin ${service}`,
      `ACCOUNT=${login}`,
      ...markers.map((marker) => `        ${marker}`),
    ].join('\n');

  it.each(['connect', 'presence'])('reports another domain of the account of %s', (service) => {
    expectFindings(
      inExample(service, String.raw`example.org\\bems`, '^^^^^^^^^^^ account-domain-mismatch warning "`example.com`"'),
    );
  });

  it('says nothing about the administration account', () => {
    expectNoFindings(inExample('admin', String.raw`example.org\\bems`));
  });

  it('takes a child domain, and the parent, for another domain', () => {
    expectFindings(
      inExample('connect', String.raw`emea.example.com\\bems`, '^^^^^^^^^^^^^^^^ account-domain-mismatch warning'),
    );
    expectFindings(inExample('connect', String.raw`x.com\\bems`, '^^^^^ account-domain-mismatch warning'));
  });

  it.each([
    ['the same domain in another case', String.raw`EXAMPLE.Com\\bems`],
    ['the same domain with a full stop at its end', String.raw`example.com.\\bems`],
    ['a NetBIOS name, which cannot be compared', String.raw`OTHER\\bems`],
  ])('says nothing about %s', (_what, login) => expectNoFindings(inExample('connect', login)));

  it('takes the domain from the qualified name of the host where no role tells it', () => {
    expectFindings(String.raw`
      # @role hostName
      HOST=BEMS01.Example.com
      # @role accountLogin connect
      CONNECT=example.org\\bems
              ^^^^^^^^^^^ account-domain-mismatch warning
      # @role accountLogin presence
      PRESENCE=example.com\\bems
    `);
  });

  it.each([
    ['a short name', 'bems01'],
    ['a placeholder', '<host>.example.org'],
    ['a variable', '$lax.nl.env.COMPUTERNAME$.example.org'],
    ['an address', '10.1.2.3'],
    ['nothing', ''],
  ])('says nothing where the host is %s', (_what, host) => {
    const source = String.raw`
      # @role hostName
      HOST=${host}
      # @role accountLogin connect
      CONNECT=example.com\\bems
    `;
    expectNoFindings(source, { rules: { 'placeholder-value': 'off' } });
  });

  it('says nothing where the domain of the computer is wrong itself', () => {
    expectFindings(String.raw`
      # @role domainName
      DOMAIN=https://example.com:8443
             ^^^^^^^^^^^^^^^^^^^^^^^^ host-name error
      # @role accountLogin connect
      CONNECT=example.com\\bems
    `);
  });

  it('compares a domain that is written with single backslashes, as it was meant', () => {
    expectFindings(
      inExample(
        'connect',
        String.raw`example.org\bems`,
        '           ^ lone-backslash warning',
        '^^^^^^^^^^^ account-domain-mismatch warning',
      ),
    );
  });
});

describe('netbios-domain', () => {
  it('allows 15 characters', () => {
    expectNoFindings(admin(String.raw`EXAMPLE-CORP-01\\bems`));
  });

  it('reports 16', () => {
    expectFindings(admin(String.raw`EXAMPLE-CORP-001\\bems`, '^^^^^^^^^^^^^^^^ netbios-domain warning "16"'));
  });

  it.each(['/', ':', '*', '?', '"', '<', '>', '|'])('reports the character %s', (character) => {
    expectFindings(admin(String.raw`EX${character}AMPLE\\bems`, '  ^ netbios-domain warning'));
  });

  it('reports a character that is written as an escape', () => {
    expectFindings(admin(String.raw`EX\:AMPLE\\bems`, '  ^^ netbios-domain warning'));
  });

  it('says nothing about a DNS name, however long', () => {
    expectNoFindings(admin(String.raw`corporation-of-examples.example.com\\bems`));
  });

  it.each(['EX_AMPLE', 'EX AMPLE', 'EX&AMPLE', 'BEISPIELÄ'])('allows %s', (domain) => {
    expectNoFindings(admin(String.raw`${domain}\\bems`));
  });

  it('says nothing about a bare name and a user principal name', () => {
    expectFindings(admin('a-very-long-name-1', '^^^^^^^^^^^^^^^^^^ account-domain-missing warning'));
    expectFindings(admin('bems@a-very-long-domain', '^^^^^^^^^^^^^^^^^^^^^^^ account-upn information'));
  });
});
