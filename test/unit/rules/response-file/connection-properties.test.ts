import { describe, expect, it } from 'vitest';
import { expectFindings, expectFix, expectFixAll, expectNoFindings, findingsOf, fixTitles } from '../support/caret';

type Case = [what: string, source: string];

/** A file whose one list of connection properties is `list`, with `markers` below it. */
const extra = (list: string, ...markers: string[]): string =>
  ['# @role databaseProperties core', `EXTRA=${list}`, ...markers.map((marker) => `      ${marker}`)].join('\n');

describe('a list of connection properties', () => {
  it.each([
    '',
    ';',
    '; ; ;',
    'MultiSubnetFailover=true',
    'MULTISUBNETFAILOVER=TRUE;',
    'encrypt=true;trustServerCertificate=false;loginTimeout=30',
    ' encrypt = strict ; serverCertificate = {C:/certs/a;b.pem} ;',
    'applicationName={BEMS; {west}} }',
    'socketTimeout=',
    'realm=EXAMPLE.COM;domain=example',
    String.raw`encrypt\=true;loginTimeout\=30`,
    'packetSize=-1;queryTimeout=-1;lockTimeout=-1',
    'sslProtocol=tlsv1.2;applicationIntent=readonly;responseBuffering=FULL',
    '$lax.nl.env.SQL_PROPERTIES$',
  ])('can be %j', (list) => expectNoFindings(extra(list)));

  it('is looked at for each of the services that have a database', () => {
    expectFindings(`
      # @role databaseProperties connect
      A=x
        ^ jdbc-property-syntax error
      # @role databaseProperties docs
      B=x
        ^ jdbc-property-syntax error
      # @role databaseProperties mail
      C=x
        ^ jdbc-property-syntax error
    `);
  });

  it('can be continued, with pairs that look like entries', () => {
    expectNoFindings(String.raw`
      # @role databaseProperties core
      EXTRA=\
      encrypt=true;\
      loginTimeout=30
    `);
  });
});

describe('jdbc-property-syntax', () => {
  const cases: Case[] = [
    [
      'a segment without an equals sign',
      extra('multiSubnetFailover', '^^^^^^^^^^^^^^^^^^^ jdbc-property-syntax error "equals sign"'),
    ],
    [
      'such a segment between others',
      extra('encrypt=true; strict ;loginTimeout=30', '              ^^^^^^ jdbc-property-syntax error'),
    ],
    ['an empty name', extra('encrypt=true; =30', '              ^^^ jdbc-property-syntax error "name"')],
    ['an unclosed brace', extra('realm={x;encrypt=true', '^^^^^^^^ jdbc-property-syntax error "closed"')],
    ['an unclosed brace with a doubled one', extra('realm={x}}', '^^^^^^^^^^ jdbc-property-syntax error "closed"')],
    ['text before a brace', extra('realm=x{y};encrypt=true', '^^^^^^^^^^ jdbc-property-syntax error "before"')],
    ['text behind a brace', extra('encrypt=true;realm={x}y', '             ^^^^^^^^^^ jdbc-property-syntax error')],
    [
      'every one of several',
      extra(
        'one;=two;realm={x}y',
        '^^^ jdbc-property-syntax error',
        '    ^^^^ jdbc-property-syntax error',
        '         ^^^^^^^^^^ jdbc-property-syntax error',
      ),
    ],
    [
      'one over two lines',
      String.raw`
        # @role databaseProperties core
        EXTRA=encrypt=true;multi\
                           ^^>
            Subnet ;loginTimeout=30
        ^^^^^^^^^^ jdbc-property-syntax error
      `,
    ],
    ['one inside quotes', extra('"encrypt"', '^^^^^^^^^ quoted-value warning', ' ^^^^^^^ jdbc-property-syntax error')],
    [
      'a comment behind the list, as part of it',
      extra(
        'encrypt=true; # west',
        '              ^^^^^^ inline-comment warning',
        '              ^^^^^^ jdbc-property-syntax error',
      ),
    ],
  ];
  it.each(cases)('reports %s', (_what, source) => expectFindings(source));
});

describe('jdbc-property-unknown', () => {
  const cases: Case[] = [
    [
      'a misspelled name',
      extra(
        'multiSubnetFailOwer=true',
        '^^^^^^^^^^^^^^^^^^^^^^^^ jdbc-property-unknown warning "did you mean `multiSubnetFailover`?"',
      ),
    ],
    [
      'a name with a blank',
      extra('login Timeout=30', '^^^^^^^^^^^^^^^^ jdbc-property-unknown warning "`loginTimeout`"'),
    ],
    ['a name that resembles none', extra('zzzzzzzzzz=1', '^^^^^^^^^^^^ jdbc-property-unknown warning')],
    ['the name of another driver', extra('jtds.useNTLMv2=true', '^^^^^^^^^^^^^^^^^^^ jdbc-property-unknown warning')],
    [
      'the whole pair, without the blanks around it',
      extra('encrypt=true; loginTimeOutt = 30 ;', '              ^^^^^^^^^^^^^^^^^^ jdbc-property-unknown warning'),
    ],
    [
      'an unknown name twice, also as a duplicate',
      extra(
        'zzzzzzzzzz=1;ZZZZZZZZZZ=2',
        '^^^^^^^^^^^^ jdbc-property-unknown warning',
        '             ^^^^^^^^^^^^ jdbc-property-unknown warning',
        '             ^^^^^^^^^^^^ jdbc-property-duplicate warning',
      ),
    ],
  ];
  it.each(cases)('reports %s', (_what, source) => expectFindings(source));

  it('changes the name, and nothing else of the pair', () => {
    expectFix(
      extra('encrypt=true; loginTimeOutt = {30} ;'),
      'jdbc-property-unknown',
      null,
      extra('encrypt=true; loginTimeout = {30} ;'),
    );
  });

  it('offers no name where none is near', () => {
    expect(fixTitles(extra('zzzzzzzzzz=1'), 'jdbc-property-unknown')).toEqual([]);
  });

  it('offers synonyms, too', () => {
    expect(fixTitles(extra('userNam=x'), 'jdbc-property-unknown')).toEqual(['Change to userName']);
  });
});

describe('jdbc-property-value', () => {
  const wrong: [string, string, string][] = [
    ['a boolean that is yes', 'multiSubnetFailover=yes', '`true` or `false`'],
    ['a boolean that is a number', 'fips=1', '`true` or `false`'],
    ['a word that the enum does not have', 'applicationIntent=ReadMostly', '`ReadOnly` or `ReadWrite`'],
    ['encryption that is yes', 'encrypt=yes', '`true`, `false`, `no`, `optional`, `mandatory` or `strict`'],
    ['a comma in place of a semicolon', 'encrypt=true,fips=true', '`true`, `false`'],
    ['a word of which there are too many to name', 'authentication=Kerberos', '`NotSpecified`, `SqlPassword`'],
    ['a protocol that is none', 'sslProtocol=SSLv3', '`TLS`'],
    ['a number below its range', 'loginTimeout=-1', '0 to 65535'],
    ['a number above its range', 'loginTimeout=65536', '0 to 65535'],
    ['a number that is none', 'loginTimeout=30s', 'whole number'],
    ['a number with a fraction', 'loginTimeout=30.5', 'whole number'],
    ['a number that is too large for the driver', 'socketTimeout=2147483648', '0 or more'],
    ['a number without a range that is too large for it', 'statementPoolingCacheSize=99999999999', 'whole number'],
    ['a negative number where none is allowed', 'socketTimeout=-1', '0 or more'],
    ['a number between the ranges', 'packetSize=100', '-1, 0 or 512 to 32767'],
    ['a number behind the ranges', 'packetSize=32768', '512 to 32767'],
    ['a number that is zero where one is the least', 'connectRetryInterval=0', '1 to 60'],
    ['a text over its length', `applicationName=${'b'.repeat(129)}`, 'at most 128 characters'],
    ['a text over its length in a synonym', `workstationID=${'b'.repeat(129)}`, 'at most 128 characters'],
    ['a value in braces', 'encrypt={yes}', '`strict`'],
    ['a value of braces and blanks, which count', 'encrypt={ true }', '`strict`'],
  ];
  it.each(wrong)('reports %s', (_what, pair, part) => {
    expectFindings(extra(pair, `${'^'.repeat(pair.length)} jdbc-property-value error "${part}"`));
  });

  it('reports the pair without the blanks around it', () => {
    expectFindings(extra('fips=true; encrypt = yes ;', '           ^^^^^^^^^^^^^ jdbc-property-value error'));
  });

  it.each([
    'encrypt=TRUE',
    'encrypt=Mandatory',
    'fips=False',
    'loginTimeout=0',
    'loginTimeout=65535',
    'connectRetryInterval=60',
    'packetSize=0',
    'packetSize=512',
    'packetSize=32767',
    'socketTimeout=2147483647',
    'loginTimeout=',
    'encrypt={}',
    'columnEncryptionSetting=enabled',
    `applicationName=${'b'.repeat(128)}`,
    `trustManagerClass=${'b'.repeat(300)}`,
    'maxResultBuffer=10p',
    'ipaddresspreference=ipv6first',
  ])('says nothing about %s', (pair) => expectNoFindings(extra(pair)));

  it('offers the allowed words', () => {
    expect(fixTitles(extra('applicationIntent=ReadMostly'), 'jdbc-property-value')).toEqual([
      'Change to ReadOnly',
      'Change to ReadWrite',
    ]);
    expect(fixTitles(extra('loginTimeout=x'), 'jdbc-property-value')).toEqual([]);
  });

  it('writes the word in place of the value, braces included', () => {
    expectFix(
      extra(String.raw`encrypt=true;multiSubnetFailover \= {yes} ;fips=true`),
      'jdbc-property-value',
      'Change to true',
      extra(String.raw`encrypt=true;multiSubnetFailover \= true ;fips=true`),
    );
  });
});

describe('jdbc-property-duplicate', () => {
  const cases: Case[] = [
    [
      'a name twice',
      extra('loginTimeout=30;loginTimeout=60', '                ^^^^^^^^^^^^^^^ jdbc-property-duplicate warning'),
    ],
    [
      'a name twice with the same value',
      extra('encrypt=true;encrypt=true', '             ^^^^^^^^^^^^ jdbc-property-duplicate warning'),
    ],
    [
      'a name in two spellings',
      extra('loginTimeout=30;LOGINTIMEOUT=60', '                ^^^^^^^^^^^^^^^ jdbc-property-duplicate warning'),
    ],
    [
      'two names of one property',
      extra('domain=a;domainName=b', '         ^^^^^^^^^^^^ jdbc-property-duplicate warning'),
    ],
    [
      'each one that is too many',
      extra(
        'fips=true;fips=true;fips=true',
        '          ^^^^^^^^^ jdbc-property-duplicate warning',
        '                    ^^^^^^^^^ jdbc-property-duplicate warning',
      ),
    ],
  ];
  it.each(cases)('reports %s, on the later one', (_what, source) => expectFindings(source));

  it('says nothing about two properties of one meaning', () => {
    expectNoFindings(extra('loginTimeout=30;socketTimeout=30'));
  });

  it('removes the one or the other', () => {
    const source = extra('loginTimeout=30;encrypt=true; loginTimeout=60 ;fips=true');
    expectFix(source, 'jdbc-property-duplicate', 'Remove this one', extra('loginTimeout=30;encrypt=true;fips=true'));
    expectFix(
      source,
      'jdbc-property-duplicate',
      'Remove the first one',
      extra('encrypt=true; loginTimeout=60 ;fips=true'),
    );
  });
});

describe('jdbc-property-conflict', () => {
  const cases: Case[] = [
    [
      'mirroring and multi-subnet failover',
      extra(
        'failoverPartner=sql02;multiSubnetFailover=true',
        '                      ^^^^^^^^^^^^^^^^^^^^^^^^ jdbc-property-conflict error',
      ),
    ],
    [
      'them the other way round, on the later one',
      extra(
        'multiSubnetFailover=TRUE;FailoverPartner=sql02',
        '                         ^^^^^^^^^^^^^^^^^^^^^ jdbc-property-conflict error',
      ),
    ],
    [
      'mirroring and a read-only intent',
      extra(
        'applicationIntent=readonly;failoverPartner=sql02',
        '                           ^^^^^^^^^^^^^^^^^^^^^ jdbc-property-conflict error',
      ),
    ],
    [
      'integrated security and another way of signing in',
      extra(
        'authentication=SqlPassword;integratedSecurity=true',
        '                           ^^^^^^^^^^^^^^^^^^^^^^^ jdbc-property-conflict error',
        '                           ^^^^^^^^^^^^^^^^^^^^^^^ jdbc-property-redundant warning',
      ),
    ],
    [
      'both conflicts of mirroring',
      extra(
        'failoverPartner=sql02;multiSubnetFailover=true;applicationIntent=ReadOnly',
        '                      ^^^^^^^^^^^^^^^^^^^^^^^^ jdbc-property-conflict error',
        '                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^ jdbc-property-conflict error',
      ),
    ],
    [
      'them in braces',
      extra(
        'failoverPartner={sql02};multiSubnetFailover={true}',
        '                        ^^^^^^^^^^^^^^^^^^^^^^^^^^ jdbc-property-conflict error',
      ),
    ],
  ];
  it.each(cases)('reports %s', (_what, source) => expectFindings(source));

  it.each([
    'failoverPartner=sql02;multiSubnetFailover=false',
    'failoverPartner=sql02;multiSubnetFailover=',
    'failoverPartner=sql02;applicationIntent=ReadWrite',
    'failoverPartner=;multiSubnetFailover=true',
    'multiSubnetFailover=true;applicationIntent=ReadOnly',
    'authentication=SqlPassword',
  ])('says nothing about %s', (list) => expectNoFindings(extra(list)));

  it.each([
    'integratedSecurity=true;authentication=NotSpecified',
    'integratedSecurity=false;authentication=SqlPassword',
  ])('says nothing about %s', (list) => expect(findingsOf('jdbc-property-conflict', extra(list))).toEqual([]));

  it('looks at one list at a time', () => {
    expectNoFindings(`
      # @role databaseProperties core
      A=failoverPartner=sql02
      # @role databaseProperties docs
      B=multiSubnetFailover=true
    `);
  });

  it('names the other property', () => {
    const source = extra('failoverPartner=sql02;multiSubnetFailover=true');
    const [finding] = findingsOf('jdbc-property-conflict', source);
    const place = finding?.related[0]?.span;
    expect(source.slice(place?.start, place?.end)).toBe('failoverPartner=sql02');
  });
});

describe('jdbc-property-ineffective', () => {
  it.each([
    ['trustServerCertificate=true', 'hostNameInCertificate=sql01.example.com'],
    ['trustServerCertificate=true', 'trustStore=C:/store'],
    ['trustServerCertificate=true', 'trustStoreType=JKS'],
    ['trustServerCertificate=true', 'trustStorePassword=illustrative'],
    ['TrustServerCertificate=TRUE', 'TRUSTSTORE=C:/store'],
    ['encrypt=true', 'authenticationScheme=javaKerberos'],
    ['multiSubnetFailover=true', 'transparentNetworkIPResolution=false'],
  ])('reports beside %s that %s has no effect', (other, pair) => {
    const indent = ' '.repeat(other.length + 1);
    expectFindings(
      extra(`${other};${pair}`, `${indent}${'^'.repeat(pair.length)} jdbc-property-ineffective information`),
    );
    expectFindings(extra(`${pair};${other}`, `${'^'.repeat(pair.length)} jdbc-property-ineffective information`));
  });

  it.each([
    'trustServerCertificate=false;hostNameInCertificate=sql01.example.com;trustStore=C:/store',
    'hostNameInCertificate=sql01.example.com',
    'trustServerCertificate=true;serverCertificate=C:/x.pem',
    'multiSubnetFailover=false;transparentNetworkIPResolution=false',
    'integratedSecurity=true;authenticationScheme=javaKerberos',
  ])('says nothing about %s', (list) => expectNoFindings(extra(list)));

  it('removes it', () => {
    expectFix(
      extra('trustServerCertificate=true; trustStore=C:/store ;encrypt=true'),
      'jdbc-property-ineffective',
      null,
      extra('trustServerCertificate=true;encrypt=true'),
    );
  });
});

describe('jdbc-property-redundant', () => {
  it.each([
    'serverName=sql01.example.com',
    'server=sql01.example.com',
    'databaseName=BEMS_Core',
    'database=BEMS_Core',
    'portNumber=1433',
    'PORT=1433',
    'instanceName=BEMS',
    'user=sa',
    'userName=sa',
    'password=illustrative',
    'integratedSecurity=true',
    'databaseName=',
  ])('reports %s', (pair) => {
    expectFindings(extra(pair, `${'^'.repeat(pair.length)} jdbc-property-redundant warning`));
  });

  it('says nothing about what another property needs', () => {
    expectNoFindings(extra('failoverPartner=sql02;databaseName=BEMS_Core'));
    expectNoFindings(extra('integratedSecurity=true;authenticationScheme=NTLM;domain=example'));
  });

  it('still reports those that the other property does not need', () => {
    expectFindings(
      extra(
        'failoverPartner=sql02;portNumber=1433',
        '                      ^^^^^^^^^^^^^^^ jdbc-property-redundant warning',
      ),
    );
  });

  it.each([
    ['the first one', 'databaseName=BEMS_Core; encrypt=true', 'encrypt=true'],
    ['the last one', 'encrypt=true;databaseName=BEMS_Core', 'encrypt=true;'],
    ['the only one', 'databaseName=BEMS_Core', ''],
    ['one in braces', 'encrypt=true;databaseName={BEMS;Core};fips=true', 'encrypt=true;fips=true'],
  ])('removes %s', (_what, list, expected) => {
    const mended = extra(expected);
    expectFix(
      extra(list),
      'jdbc-property-redundant',
      null,
      expected === 'encrypt=true' ? extra(' encrypt=true') : mended,
    );
  });

  it('removes one that stands on a line of its own', () => {
    expectFix(
      String.raw`
        # @role databaseProperties core
        EXTRA=encrypt=true;\
            databaseName=BEMS_Core;\
            loginTimeout=30
      `,
      'jdbc-property-redundant',
      null,
      String.raw`
        # @role databaseProperties core
        EXTRA=encrypt=true;\
            \
            loginTimeout=30
      `,
    );
  });
});

describe('multi-subnet-instance', () => {
  const listener = (host: string, port: string, list: string, ...markers: string[]): string =>
    [
      `# @role databaseHost core`,
      `SERVER=${host}`,
      '# @role databasePort core',
      `PORT=${port}`,
      extra(list, ...markers),
    ].join('\n');
  const quiet = { rules: { 'port-dynamic': 'off' } } as const;

  it('reports multi-subnet failover with an instance and a blank port', () => {
    expectFindings(
      listener(
        String.raw`listener.example.com\\BEMS`,
        '',
        'encrypt=true;MultiSubnetFailover=True',
        '             ^^^^^^^^^^^^^^^^^^^^^^^^ multi-subnet-instance warning',
      ),
      quiet,
    );
  });

  it('is no conflict of properties', () => {
    const source = listener(String.raw`listener.example.com\\BEMS`, '', 'multiSubnetFailover=true');
    expect(findingsOf('jdbc-property-conflict', source)).toEqual([]);
  });

  it.each([
    ['there is a port', String.raw`listener.example.com\\BEMS`, '1433', 'multiSubnetFailover=true'],
    ['there is no instance', 'listener.example.com', '', 'multiSubnetFailover=true'],
    ['the instance has no name', String.raw`listener.example.com\\`, '', 'multiSubnetFailover=true'],
    ['it is off', String.raw`listener.example.com\\BEMS`, '', 'multiSubnetFailover=false'],
    ['it is not there', String.raw`listener.example.com\\BEMS`, '', 'encrypt=true'],
  ])('says nothing where %s', (_what, host, port, list) => {
    expect(findingsOf('multi-subnet-instance', listener(host, port, list))).toEqual([]);
  });

  it('fills in the port', () => {
    const host = String.raw`listener.example.com\\BEMS`;
    expectFix(
      listener(host, '', 'multiSubnetFailover=true'),
      'multi-subnet-instance',
      null,
      listener(host, '1433', 'multiSubnetFailover=true'),
    );
  });

  it('is not mended without being asked', () => {
    const source = listener(String.raw`listener.example.com\\BEMS`, '', 'multiSubnetFailover=true');
    expectFixAll(source, source);
  });
});
