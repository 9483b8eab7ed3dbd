import { describe, expect, it } from 'vitest';
import { expectFindings, expectNoFindings, findingsOf, lint } from '../support/caret';

type Case = [what: string, source: string];

/** A file whose one account password is `password`, with `markers` below it. */
const account = (password: string, ...markers: string[]): string =>
  ['# @role accountPassword admin', `SECRET=${password}`, ...markers.map((marker) => `       ${marker}`)].join('\n');

/** The same with the password of a database. */
const database = (password: string, ...markers: string[]): string =>
  account(password, ...markers).replace('accountPassword admin', 'databasePassword core');

describe('password-forbidden-character', () => {
  it.each([';', '@', '/', '^', '"'])('reports %s', (character) => {
    expectFindings(account(`illus${character}trative`, '     ^ password-forbidden-character error'));
  });

  const cases: Case[] = [
    [
      'every one of several',
      account(
        'a;b;c@d',
        ' ^ password-forbidden-character error "`;`"',
        '   ^ password-forbidden-character error "`;`"',
        '     ^ password-forbidden-character error "`@`"',
      ),
    ],
    [
      'two beside each other',
      account('x//y', ' ^ password-forbidden-character error', '  ^ password-forbidden-character error'),
    ],
    ['one that is written as a code', account(String.raw`x\u003by`, ' ^^^^^^ password-forbidden-character error')],
    [
      'one behind a backslash, which is another fault',
      account(String.raw`x\;y`, ' ^ lone-backslash warning', '  ^ password-forbidden-character error'),
    ],
    ['a quote inside', account('illus"trative', '     ^ password-forbidden-character error')],
    ['a quote at one end', account('"illustrative', '^ password-forbidden-character error')],
    [
      'a quote inside quotes',
      account('"illus"trative"', '^^^^^^^^^^^^^^^ quoted-value warning', '      ^ password-forbidden-character error'),
    ],
    [
      'one behind a continuation',
      String.raw`
      # @role accountPassword connect
      SECRET=illus\
          tra@tive
             ^ password-forbidden-character error
    `,
    ],
    [
      'one in what looks like a comment',
      account(
        'illustrative # a/b',
        '             ^^^^^ inline-comment information',
        '                ^ password-forbidden-character error',
      ),
    ],
    ['the password of Presence', account('a^b', ' ^ password-forbidden-character error').replace('admin', 'presence')],
  ];
  it.each(cases)('reports %s', (_what, source) => expectFindings(source));

  it.each([
    'illustrative-1!',
    'a b',
    "o'clock",
    '#1',
    'a:b=c',
    '100%',
    'ü',
    'a,b.c',
    '<secret>',
    '[x]{y}',
    'a\\\\b',
    'a&b',
  ])('allows %j', (password) => expectNoFindings(account(password)));

  it('takes quotes around the password for one fault, of whichever kind they are', () => {
    expectFindings(account('"illustrative"', '^^^^^^^^^^^^^^ quoted-value warning'));
    expectFindings(account("'illustrative'", '^^^^^^^^^^^^^^ quoted-value warning'));
  });

  it('looks at no password of a database or of the portal', () => {
    expectNoFindings(`
      # @role databasePassword core
      CORE_SECRET=a;b@c/d^e
      # @role portalPassword
      PORTAL_SECRET=a;b@c/d^e
    `);
  });
});

describe('a password', () => {
  it('can hold percent signs, dollar signs in doubles and angle brackets', () => {
    expectNoFindings(account('%illustrative%'));
    expectNoFindings(account('<illustrative>'));
    expectNoFindings(account('illus$$trative'));
  });

  it('that could lose a part to a variable is a warning', () => {
    expectFindings(account('illus$trat$ive', '     ^^^^^^ variable-substitution warning'));
  });

  it('that holds a control escape is a warning', () => {
    expectFindings(account(String.raw`illus\trative`, '     ^^ control-character-escape warning'));
  });
});

describe('plaintext-password', () => {
  const COMPARE = { compare: ['plaintext-password'] };

  const cases: Case[] = [
    ['the password of an account', account('illustrative', '^^^^^^^^^^^^ plaintext-password information')],
    ['the password of a database', database('illustrative', '^^^^^^^^^^^^ plaintext-password information')],
    [
      'the password of the portal',
      `
      # @role portalPassword
      SECRET=illustrative
             ^^^^^^^^^^^^ plaintext-password information
    `,
    ],
    [
      'a password without its quotes and the blanks at its end',
      database(
        '"illustrative"··',
        '^^^^^^^^^^^^^^ quoted-value warning',
        '              ^^ trailing-whitespace warning',
        ' ^^^^^^^^^^^^ plaintext-password information',
      ),
    ],
    [
      'a password with a variable in it',
      database('x$lax.nl.env.BEMS_SQL$', '^^^^^^^^^^^^^^^^^^^^^^ plaintext-password information'),
    ],
    [
      'two variables',
      database('$lax.nl.env.A$$lax.nl.env.B$', '^^^^^^^^^^^^^^^^^^^^^^^^^^^^ plaintext-password information'),
    ],
    [
      'a variable of the file itself, in which it stands in clear',
      `
      # @role databasePassword core
      CORE_SECRET=$SHARED$
                  ^^^^^^^^ plaintext-password information
      SHARED=illustrative
    `,
    ],
    [
      'a password whose role is inferred',
      `
      CORE_DB_PASSWORD=illustrative
                       ^^^^^^^^^^^^ plaintext-password information
    `,
    ],
    [
      'a password that only its name tells',
      `
      KEYSTORE_PASSWORD_2=illustrative
                          ^^^^^^^^^^^^ plaintext-password information
    `,
    ],
    [
      'one in the connection properties, the whole pair',
      `
      # @role databaseProperties core
      EXTRA=trustStorePassword=illustrative;encrypt=true
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ plaintext-password information
    `,
    ],
    [
      'one of them in braces and in another case',
      `
      # @role databaseProperties core
      EXTRA=encrypt=true; KEYSTORESECRET = {a;b}
                          ^^^^^^^^^^^^^^^^^^^^^^ plaintext-password information
    `,
    ],
    [
      'one that repeats the value of its own field, too',
      `
      # @role databaseProperties core
      EXTRA=password=illustrative
            ^^^^^^^^^^^^^^^^^^^^^ plaintext-password information
            ^^^^^^^^^^^^^^^^^^^^^ jdbc-property-redundant warning
    `,
    ],
  ];
  it.each(cases)('reports %s', (_what, source) => expectFindings(source, COMPARE));

  it.each([
    ['an empty one', account('')],
    ['quotes around nothing', account('""')],
    ['a variable of the environment', account('$lax.nl.env.BEMS_ADMIN$')],
    ['an empty property', '# @role databaseProperties core\nEXTRA=trustStorePassword='],
    ['a variable in a property', '# @role databaseProperties core\nEXTRA=trustStorePassword=$lax.nl.env.BEMS_STORE$'],
    ['a value that is no password', '# @role clusterName\nPASSWORDS=west'],
    ['part of a word', 'PASSWORDLESS=yes'],
  ])('does not report %s', (_what, source) => {
    expect(findingsOf('plaintext-password', source)).toEqual([]);
  });

  it('leaves a line that does not count', () => {
    expectFindings(
      `
        # @role databasePassword core
        CORE_SECRET=one
        ^^^^^^^^^^^ duplicate-key warning
        # @role databasePassword core
        CORE_SECRET=two
                    ^^^ plaintext-password information
      `,
      COMPARE,
    );
  });
});

describe('the text of a secret', () => {
  // In every place where a rule could be tempted to repeat a value.
  const SECRET = 'Hunter2x';
  it.each([
    account(SECRET),
    account(`${SECRET};${SECRET}`),
    account(`"${SECRET}" `),
    account(String.raw`${SECRET}\q${SECRET}\t${SECRET}\u12`),
    account(`a$${SECRET}$b`),
    account(`%${SECRET}%`),
    account(`<${SECRET}>`),
    account(`x # ${SECRET}`),
    `ADMIN_PASSWORD=${SECRET}/\nADMIN_PASSWORD=${SECRET}/`,
    `# @role databaseProperties core\nX=password=${SECRET}`,
    `# @role databaseProperties core\nX=password={${SECRET}`,
    `# @role databaseProperties core\nX=user=sa;password=${SECRET}x{y}`,
    `# @role databaseProperties core\nX=password=${SECRET.repeat(30)}`,
    `# @role databaseHost core\nX=sql01\\\\BEMS;user=sa;password=${SECRET}`,
    `# @role databaseHost core\nX=jdbc:sqlserver://sql01;password=${SECRET}`,
    String.raw`# @role databaseHost core` + `\nX=sql01\\BEMS;user\\=sa;password\\=${SECRET}`,
    `# @role databasePort core\nX=1433;password=${SECRET}`,
    `# @role hostName\nX=bems01;password=${SECRET}`,
    `# @role databaseName core\nX=BEMS_Core;password=${SECRET}`,
    `USER_INSTALL_DIR1=E:\\BEMS;password=${SECRET}`,
    `USER_INSTALL_DIR1=bems;password=${SECRET}`,
    `USER_INSTALL_DIR1=E:/aux.;password=${SECRET}`,
    `USER_INSTALL_DIR1=E:/BEMS\\\nADMIN_PASSWORD=${SECRET}`,
    `# @role accountLogin admin\nX=EXAMPLE\\\\bems;password=${SECRET}`,
    `# @role accountLogin admin\nX=EXAMPLE;password=${SECRET}\\\\bems`,
  ])('never stands in a message: %j', (source) => {
    const { diagnostics, problems } = lint(source);
    expect(problems).toEqual([]);
    expect(diagnostics.length).toBeGreaterThan(0);
    for (const { message, related, fixes } of diagnostics) {
      expect(message).not.toContain(SECRET);
      for (const place of related) expect(place.message).not.toContain(SECRET);
      for (const fix of fixes) expect(fix.title).not.toContain(SECRET);
    }
  });
});
