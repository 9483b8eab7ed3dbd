import { describe, expect, it } from 'vitest';
import { expectFindings, expectFix, expectFixAll, expectNoFindings, findingsOf, fixTitles } from '../support/caret';

type Case = [what: string, source: string];

const withRole = (role: string, value: string, ...markers: string[]): string =>
  [`# @role ${role}`, `VALUE=${value}`, ...markers.map((marker) => `      ${marker}`)].join('\n');

const host = (value: string, ...markers: string[]): string => withRole('databaseHost core', value, ...markers);
const name = (value: string, ...markers: string[]): string => withRole('databaseName core', value, ...markers);
const port = (value: string, ...markers: string[]): string => withRole('databasePort core', value, ...markers);

describe('sql-instance-name', () => {
  it.each([
    'BEMS',
    'B',
    'BEMS_2019',
    'SQLEXPRESS',
    'BEMS$1',
    'Ünïcode',
    'A234567890123456',
    'MSSQLSERVER1',
    'Default1',
  ])('allows %s', (instance) => expectNoFindings(host(String.raw`sql01.example.com\\${instance}`)));

  it.each([
    ['a digit at the beginning', '2019'],
    ['an underscore at the beginning', '_BEMS'],
    ['an underscore at the end', 'BEMS_'],
    ['a dollar sign at the beginning', '$BEMS'],
    ['a hyphen', 'BEMS-1'],
    ['a blank', 'BEMS 1'],
    ['a full stop', 'BEMS.1'],
    ['17 characters', 'A2345678901234567'],
    ['the name of the default instance', 'MSSQLSERVER'],
    ['the name of the default instance in another case', 'mssqlserver'],
    ['the word Default', 'Default'],
    ['the word Default in another case', 'DEFAULT'],
    ['a port behind it', 'BEMS:1433'],
    ['connection properties behind it', 'BEMS;encrypt=true'],
  ])('reports %s', (_what, instance) => {
    expectFindings(
      host(
        String.raw`sql01.example.com\\${instance}`,
        `                   ${'^'.repeat(instance.length)} sql-instance-name error`,
      ),
    );
  });

  const cases: Case[] = [
    [
      'a backslash with nothing behind it',
      host(String.raw`sql01.example.com\\`, '                 ^^ sql-instance-name error "missing"'),
    ],
    [
      'a second backslash',
      host(String.raw`sql01.example.com\\A\\B`, '                   ^^^^ sql-instance-name error'),
    ],
    ['the instance of this computer', host(String.raw`.\\MSSQLSERVER`, '   ^^^^^^^^^^^ sql-instance-name error')],
    [
      'an instance behind a single backslash, which is another fault',
      host(
        String.raw`sql01.example.com\MSSQLSERVER`,
        '                 ^ lone-backslash warning',
        '                  ^^^^^^^^^^^ sql-instance-name error',
      ),
    ],
    [
      'an instance whose backslash swallows its first letter',
      host(
        String.raw`sql01.example.com\reports-1`,
        '                 ^^ control-character-escape error',
        '                  ^^^^^^^^^ sql-instance-name error',
      ),
    ],
    [
      'an instance over two lines',
      String.raw`
        # @role databaseHost docs
        VALUE=sql01.example.com\\BEMS-\
                                 ^^>
            EXTERNAL
        ^^^^^^^^^^^^ sql-instance-name error
      `,
    ],
  ];
  it.each(cases)('reports %s', (_what, source) => expectFindings(source));
});

describe('instance-and-port', () => {
  const server = (value: string, portValue: string, ...markers: string[]): string =>
    `${host(value, ...markers)}\n# @role databasePort core\nPORT=${portValue}`;

  it('reports an instance beside a port, and names the port', () => {
    const source = server(
      String.raw`sql01.example.com\\BEMS`,
      '1433',
      '                   ^^^^ instance-and-port information',
    );
    expectFindings(source);
    const text = source.replace(/\n +\^.*/, '');
    const [finding] = findingsOf('instance-and-port', text);
    const place = finding?.related[0]?.span;
    expect(text.slice(place?.start, place?.end)).toBe('1433');
  });

  it('reports it where the instance stands behind a single backslash', () => {
    expectFindings(
      server(
        String.raw`sql01.example.com\BEMS`,
        '1433',
        '                 ^ lone-backslash warning',
        '                  ^^^^ instance-and-port information',
      ),
    );
  });

  it('says nothing where one of the two is missing', () => {
    expectNoFindings(server('sql01.example.com', '1433'));
    expect(findingsOf('instance-and-port', server(String.raw`sql01.example.com\\BEMS`, ''))).toEqual([]);
    expect(findingsOf('instance-and-port', host(String.raw`sql01.example.com\\BEMS`))).toEqual([]);
    expect(findingsOf('instance-and-port', server(String.raw`sql01.example.com\\`, '1433'))).toEqual([]);
  });

  it('compares nothing with the port of another service', () => {
    expectNoFindings(String.raw`
      # @role databaseHost core
      CORE=sql01.example.com\\BEMS
      # @role databaseHost docs
      DOCS=sql02.example.com
      # @role databasePort docs
      DOCS_NUMBER=1433
    `);
  });
});

describe('database-name', () => {
  it('allows 128 characters', () => {
    expect(findingsOf('database-name', name('b'.repeat(128)))).toEqual([]);
  });

  it('reports 129, and not also that the name is another than the suggested one', () => {
    expectFindings(name('b'.repeat(129), `${'^'.repeat(129)} database-name error "129"`));
  });

  it('counts what the installer reads', () => {
    expect(findingsOf('database-name', name('\\u0062'.repeat(128)))).toEqual([]);
    expectFindings(name('\\u0062'.repeat(129), `${'^'.repeat(129 * 6)} database-name error "129"`));
  });
});

describe('database-name-suggested', () => {
  const suggested: [string, string[]][] = [
    ['core', ['BEMS_Core', 'BEMS-Core', 'BEMS_Core1', 'BEMS_Core2', 'BEMS-Core3', 'BEMS_Core4', 'bems_CORE']],
    ['connect', ['BEMS_Connect', 'BEMS-Connect', 'bems-connect']],
    ['docs', ['BEMS_Docs', 'BEMS-Docs', 'BEMS-DOCS']],
  ];
  it.each(suggested)('says nothing about the names that are suggested for %s', (service, names) => {
    for (const value of names) expectNoFindings(withRole(`databaseName ${service}`, value));
  });

  it.each([
    ['core', 'BEMS'],
    ['core', 'BEMS_Core5'],
    ['core', 'BEMSCore'],
    ['core', 'BEMS_Connect'],
    ['connect', 'BEMS_Core'],
    ['connect', 'BEMS_Connect1'],
    ['docs', 'BEMS_Core4'],
    ['docs', 'Docs database'],
  ])('hints at another name for %s than %s', (service, value) => {
    expectFindings(
      withRole(`databaseName ${service}`, value, `${'^'.repeat(value.length)} database-name-suggested hint`),
    );
  });

  it('says nothing where there is no name', () => {
    expectNoFindings(name(''));
    expectFindings(name('<database>', '^^^^^^^^^^ placeholder-value warning'));
  });

  it('changes the name to the suggested one', () => {
    expectFix(name('Mobility'), 'database-name-suggested', null, name('BEMS_Core'));
    expectFix(
      withRole('databaseName connect', '"x" '),
      'database-name-suggested',
      null,
      withRole('databaseName connect', 'BEMS_Connect'),
    );
    expectFix(
      withRole('databaseName docs', 'x'),
      'database-name-suggested',
      null,
      withRole('databaseName docs', 'BEMS_Docs'),
    );
  });

  const numbered: [string, string, string][] = [
    ['Presence alone', '# @role accountLogin presence\nPRESENCE=EXAMPLE\\\\bems', 'BEMS_Core2'],
    ['Connect', '# @role databaseHost connect\nCONNECT=sql01.example.com', 'BEMS_Core3'],
    [
      'Connect with Presence',
      '# @role databaseHost connect\nCONNECT=sql01.example.com\n# @role accountLogin presence\nPRESENCE=EXAMPLE\\\\bems',
      'BEMS_Core3',
    ],
    ['Docs', '# @role databaseHost docs\nDOCS=sql01.example.com', 'BEMS_Core4'],
    [
      'all services',
      '# @role databaseHost connect\nCONNECT=sql01.example.com\n# @role databaseHost docs\nDOCS=sql01.example.com',
      'BEMS_Core',
    ],
  ];
  it.each(numbered)('suggests the name that belongs to the services of the computer: %s', (_what, others, expected) => {
    expectFix(`${name('Mobility')}\n${others}`, 'database-name-suggested', null, `${name(expected)}\n${others}`);
  });

  it('takes no line with it that a backslash has swallowed', () => {
    expect(fixTitles(`${name('Mobility\\')}\nNEXT=1`, 'database-name-suggested')).toEqual([]);
  });

  it('stays a hint where the role is inferred', () => {
    expectFindings(`
      CORE_DB_NAME=Mobility
                   ^^^^^^^^ database-name-suggested hint
    `);
  });
});

describe('database-shared', () => {
  /** Two services with their databases; markers below the last line. */
  const two = (core: [string, string], connect: [string, string], ...rest: string[]): string =>
    [
      '# @role databaseHost core',
      `CORE_HOST=${core[0]}`,
      '# @role databaseName core',
      `CORE_NAME=${core[1]}`,
      '# @role databaseHost connect',
      `CONNECT_HOST=${connect[0]}`,
      '# @role databaseName connect',
      `CONNECT_NAME=${connect[1]}`,
      ...rest,
    ].join('\n');
  const quiet = { rules: { 'database-name-suggested': 'off', 'host-not-qualified': 'off' } } as const;

  it('reports the later of two services that name one database on one host', () => {
    const source = two(
      ['sql01.example.com', 'BEMS_Core'],
      ['sql01.example.com', 'BEMS_Core'],
      '             ^^^^^^^^^ database-shared warning',
    );
    expectFindings(source, quiet);
  });

  it('reports the later one in the file, whichever service it is', () => {
    expectFindings(
      `
        # @role databaseHost docs
        A=sql01.example.com
        # @role databaseName docs
        B=BEMS
        # @role databaseHost core
        C=sql01.example.com
        # @role databaseName core
        D=BEMS
          ^^^^ database-shared warning
      `,
      quiet,
    );
  });

  it('reports each further service once', () => {
    expectFindings(
      `
        # @role databaseHost core
        A=sql01.example.com
        # @role databaseName core
        B=BEMS
        # @role databaseHost connect
        C=sql01.example.com
        # @role databaseName connect
        D=BEMS
          ^^^^ database-shared warning
        # @role databaseHost docs
        E=sql01.example.com
        # @role databaseName docs
        F=BEMS
          ^^^^ database-shared warning
      `,
      quiet,
    );
  });

  const DOMAIN = '# @role domainName\nDOMAIN=example.com';
  const COMPUTER = '# @role hostName\nHOST=BEMS01.example.com';
  const same: [string, [string, string], [string, string], ...string[]][] = [
    ['the host in another case', ['sql01.example.com', 'BEMS'], ['SQL01.Example.COM', 'BEMS']],
    ['the database in another case', ['sql01.example.com', 'BEMS_Core'], ['sql01.example.com', 'bems_core']],
    ['a full stop at the end of the host', ['sql01.example.com', 'BEMS'], ['sql01.example.com.', 'BEMS']],
    ['a short name beside the domain role', ['sql01', 'BEMS'], ['sql01.example.com', 'BEMS'], DOMAIN],
    ['two names of this computer', ['localhost', 'BEMS'], ['.', 'BEMS']],
    ['this computer and its name', ['(local)', 'BEMS'], ['bems01.example.com', 'BEMS'], COMPUTER],
    ['this computer and its short name', ['(local)', 'BEMS'], ['bems01', 'BEMS'], COMPUTER],
    ['one instance', [String.raw`sql01.example.com\\A`, 'BEMS'], [String.raw`sql01.example.com\\a`, 'BEMS']],
  ];
  it.each(same)('knows one database by %s', (_what, core, connect, ...others) => {
    expect(findingsOf('database-shared', two(core, connect, ...others), quiet)).toHaveLength(1);
  });

  const different: [string, [string, string], [string, string], ...string[]][] = [
    ['another database', ['sql01.example.com', 'BEMS_Core'], ['sql01.example.com', 'BEMS_Connect']],
    ['an underscore for a hyphen', ['sql01.example.com', 'BEMS_Core'], ['sql01.example.com', 'BEMS-Core']],
    ['another host', ['sql01.example.com', 'BEMS'], ['sql02.example.com', 'BEMS']],
    ['a host of the same short name elsewhere', ['sql01.example.com', 'BEMS'], ['sql01.example.org', 'BEMS']],
    ['a short name, and no domain', ['sql01', 'BEMS'], ['sql01.example.com', 'BEMS']],
    ['another instance', [String.raw`sql01.example.com\\A`, 'BEMS'], [String.raw`sql01.example.com\\B`, 'BEMS']],
    ['empty values', ['sql01.example.com', ''], ['sql01.example.com', '']],
    ['placeholders', ['<host>', '<name>'], ['<host>', '<name>']],
  ];
  it.each(different)('tells %s', (_what, core, connect, ...others) => {
    expect(findingsOf('database-shared', two(core, connect, ...others), quiet)).toEqual([]);
  });
});

describe('port-range', () => {
  it.each(['1', '80', '1433', '65535', '01433', ''])('allows %j', (value) => {
    expect(findingsOf('port-range', port(value))).toEqual([]);
  });

  it.each([
    '0',
    '00',
    '65536',
    '99999',
    '100000',
    '-1',
    '+1433',
    '1433.0',
    '1 433',
    '0x599',
    'default',
    '14E2',
    '１４３３',
    '1433;1434',
  ])('reports %s', (value) => expectFindings(port(value, `${'^'.repeat(value.length)} port-range error`)));

  const cases: Case[] = [
    [
      'a comment behind the number',
      port('1433 # default', '^^^^^^^^^^^^^^ port-range error', '     ^^^^^^^^^ inline-comment warning'),
    ],
    [
      'a comment alone',
      `
        # @role databasePort core
        VALUE= # 1433
               ^^^^^^ port-range error
               ^^^^^^ inline-comment warning
      `,
    ],
    ['a number with a letter that is written as a code', port(String.raw`143\u0033x`, '^^^^^^^^^^ port-range error')],
  ];
  it.each(cases)('reports %s', (_what, source) => expectFindings(source));

  it('looks at the number as it was meant', () => {
    expectFindings(port('"1433"', '^^^^^^ quoted-value warning'));
    expectFindings(port('1433  ', '    ^^ trailing-whitespace warning'));
    expectFindings(port(String.raw`\1433`, '^ lone-backslash warning', '^^^^^ port-range error'));
    expectNoFindings(port('$lax.nl.env.SQL_PORT$'));
    expectFindings(port('<port>', '^^^^^^ placeholder-value warning'));
    expectFindings(port('%SQL_PORT%', '^^^^^^^^^^ environment-variable warning'));
  });
});

describe('port-conflict', () => {
  const database = (hostValue: string, portValue: string, ...markers: string[]): string =>
    `# @role databaseHost core\nSERVER=${hostValue}\n${port(portValue, ...markers)}`;
  const COMPUTER = '# @role hostName\nHOST=bems01\n# @role domainName\nDOMAIN=example.com\n';

  it.each(['8080', '8082', '8443', '49555', '49777', '61616', '61617', '8101', '8099', '8060', '6379', '1001'])(
    'reports port %s on the computer of BEMS',
    (value) => expectFindings(database('localhost', value, `${'^'.repeat(value.length)} port-conflict warning`)),
  );

  it.each(['1433', '8081', '443', '3268', '17433', '1434', '5061', '3101'])('says nothing about port %s', (value) => {
    expectNoFindings(database('localhost', value));
  });

  it.each([
    'localhost',
    '.',
    '(local)',
    '(Local)',
    'bems01',
    'BEMS01',
    'bems01.example.com',
    'Bems01.Example.com.',
    String.raw`.\\BEMS`,
  ])('knows the computer as %s', (value) => {
    expect(findingsOf('port-conflict', COMPUTER + database(value, '8443'))).toHaveLength(1);
  });

  it.each(['sql01.example.com', 'bems02', 'bems01.example.org', 'bems01.emea.example.com', '10.1.2.3', '<host>', ''])(
    'takes %s for another computer',
    (value) => {
      expect(findingsOf('port-conflict', COMPUTER + database(value, '8443'))).toEqual([]);
    },
  );

  it('does not know a short name to be the qualified one where nothing tells the domain', () => {
    const source = '# @role hostName\nHOST=bems01\n';
    expect(findingsOf('port-conflict', source + database('bems01', '8443'))).toHaveLength(1);
    expect(findingsOf('port-conflict', source + database('bems01.example.com', '8443'))).toEqual([]);
  });

  it('leaves what is no port to port-range', () => {
    expectFindings(database('localhost', '8443.0', '^^^^^^ port-range error'));
    expectFindings(database('localhost', '0x20FB', '^^^^^^ port-range error'));
  });
});

describe('sql-authentication', () => {
  const authentication = (value: string, ...markers: string[]): string =>
    withRole('databaseAuthentication core', value, ...markers);

  it.each(['SQL', 'sql', 'SQL Server', 'SQL Server authentication', 'SqlServer', 'sql_server', 'SQL-AUTH', 'use.sql'])(
    'understands %s',
    (value) => {
      expectFindings(authentication(value, `${'^'.repeat(value.length)} sql-authentication information`));
    },
  );

  it.each([
    'Windows',
    'WINDOWS',
    'Windows authentication',
    'windowsAuth',
    '1',
    '0',
    'true',
    'mixed',
    'NOSQLHERE',
    'MSSQL',
    '',
  ])('says nothing about %j', (value) => expectNoFindings(authentication(value)));

  it('is a warning with the rule set of the STIG, in each service', () => {
    expectFindings(
      `
        # @role databaseAuthentication core
        A=SQL
          ^^^ sql-authentication warning
        # @role databaseAuthentication connect
        B=SQL
          ^^^ sql-authentication warning
        # @role databaseAuthentication docs
        C=Windows
      `,
      { ruleSets: ['stig'] },
    );
  });

  it('is what the configuration says, whatever the rule set', () => {
    expectFindings(authentication('SQL', '^^^ sql-authentication error'), {
      ruleSets: ['stig'],
      rules: { 'sql-authentication': 'error' },
    });
    expectNoFindings(authentication('SQL'), { ruleSets: ['stig'], rules: { 'sql-authentication': 'off' } });
  });

  it('is not mended', () => {
    expectFixAll(authentication('SQL'), authentication('SQL'));
    expect(fixTitles(authentication('SQL'), 'sql-authentication')).toEqual([]);
  });
});
