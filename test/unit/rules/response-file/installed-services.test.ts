import { describe, expect, it } from 'vitest';
import { expectFindings, expectFix, expectNoFindings, findingsOf, fixTitles } from '../support/caret';

type Case = [what: string, source: string];

describe('empty-value', () => {
  const folders: Case[] = [
    [
      'the install folder',
      `
        USER_INSTALL_DIR1=
        ^^^^^^^^^^^^^^^^^ empty-value error
      `,
    ],
    [
      'the log folder',
      `
        # @role logsDirectory
        LOGS=
        ^^^^ empty-value error
      `,
    ],
    [
      'a folder that is nothing but quotes',
      `
        USER_INSTALL_DIR1=""
                          ^^ quoted-value warning
        ^^^^^^^^^^^^^^^^^ empty-value error
      `,
    ],
    [
      'a folder of which the last line is empty: it counts',
      `
        USER_INSTALL_DIR1=E:/BEMS
        ^^^^^^^^^^^^^^^^^ duplicate-key warning
        USER_INSTALL_DIR1=
        ^^^^^^^^^^^^^^^^^ empty-value error
      `,
    ],
    [
      'a folder without a separator, beside that fault',
      `
        USER_INSTALL_DIR1
        ^^^^^^^^^^^^^^^^^ missing-separator warning
        ^^^^^^^^^^^^^^^^^ empty-value error
      `,
    ],
    [
      'a key that is indented and escaped',
      String.raw`
        NOTE=1
          USER\_INSTALL_DIR1 =
              ^ lone-backslash warning
          ^^^^^^^^^^^^^^^^^^ empty-value error
      `,
    ],
  ];
  it.each(folders)('reports %s', (_what, source) => expectFindings(source));

  it('says nothing about a Java folder, which is never required', () => {
    expectNoFindings('# @role javaHome\nJRE=');
  });

  it('says nothing about a line that does not count', () => {
    expectFindings(`
      USER_INSTALL_DIR1=
      ^^^^^^^^^^^^^^^^^ duplicate-key warning
      USER_INSTALL_DIR1=E:/BEMS
    `);
  });

  it.each(['portalLogin', 'portalPassword', 'clusterName', 'services', 'hostName', 'domainName'])(
    'says nothing about an empty %s',
    (role) => expectNoFindings(`# @role ${role}\nVALUE=`),
  );

  /** A file in which `role` is empty and `other` has `value`. */
  const beside = (role: string, other: string, value: string, ...markers: string[]): string =>
    [`# @role ${other}`, `OTHER=${value}`, `# @role ${role}`, 'EMPTY=', ...markers].join('\n');

  it.each([
    ['databaseName core', 'databaseHost core', 'sql01.example.com'],
    ['databaseHost core', 'databaseName core', 'BEMS_Core'],
    ['databaseHost connect', 'accountLogin connect', String.raw`EXAMPLE\\bems`],
    ['databaseName connect', 'accountPassword connect', 'illustrative'],
    ['accountLogin connect', 'databaseHost connect', 'sql01.example.com'],
    ['accountPassword connect', 'accountLogin connect', String.raw`EXAMPLE\\bems`],
    ['accountPassword admin', 'accountLogin admin', String.raw`EXAMPLE\\bems`],
    ['accountLogin presence', 'accountPassword presence', 'illustrative'],
    ['databaseName docs', 'databaseLogin docs', 'sa'],
    ['databaseName docs', 'databaseProperties docs', 'encrypt=true'],
    ['databaseName docs', 'databasePort docs', '14330'],
    ['databaseName docs', 'databaseAuthentication docs', 'Windows'],
    ['databaseName mail', 'databaseHost core', 'sql01.example.com'],
  ])('reports %s beside %s', (role, other, value) => {
    expectFindings(beside(role, other, value, '^^^^^ empty-value error'));
  });

  it.each([
    ['the port still has its default', 'databaseName docs', 'databasePort docs', '1433'],
    ['the authentication still has its default', 'databaseName docs', 'databaseAuthentication docs', 'SQL Server'],
    ['another service is installed', 'databaseName docs', 'databaseHost core', 'sql01.example.com'],
    ['the administration account is filled in', 'databaseName core', 'accountLogin admin', String.raw`EXAMPLE\\bems`],
    ['the value is quotes around nothing', 'databaseName docs', 'databaseHost docs', '""'],
  ])('says nothing where %s', (_what, role, other, value) => {
    expect(findingsOf('empty-value', beside(role, other, value))).toEqual([]);
  });

  it.each(['databasePort', 'databaseProperties', 'databaseLogin', 'databasePassword', 'databaseAuthentication'])(
    'says nothing about an empty %s',
    (role) => {
      expect(findingsOf('empty-value', beside(`${role} docs`, 'databaseHost docs', 'sql01.example.com'))).toEqual([]);
    },
  );

  it('takes the default of the adopted template for one', () => {
    const source = beside('databaseName docs', 'databasePort docs', '14330');
    expect(findingsOf('empty-value', source, { template: 'OTHER=14330\nEMPTY=' })).toEqual([]);
    expect(findingsOf('empty-value', source, { template: 'OTHER=1433\nEMPTY=' })).toHaveLength(1);
  });

  it('says nothing about a service whose keys are all empty, defaults aside', () => {
    expectFindings(`
      # @role accountLogin connect
      A=
      # @role accountPassword connect
      B=
      # @role databaseHost connect
      C=
      # @role databaseName connect
      D=
      # @role databasePort connect
      E=1433
      # @role databaseProperties connect
      F=
      # @role databaseAuthentication connect
      G=SQL
        ^^^ sql-authentication information
    `);
  });

  it('counts no value of a line that does not count', () => {
    expect(
      findingsOf(
        'empty-value',
        `
          # @role databaseHost docs
          DOCS_SERVER=sql01.example.com
          # @role databaseHost docs
          DOCS_SERVER=
          # @role databaseName docs
          DOCS_DATABASE=
        `,
      ),
    ).toEqual([]);
  });

  it('reports every value that is missing', () => {
    expectFindings(`
      # @role databaseHost connect
      A=sql01.example.com
      # @role databaseName connect
      B=
      ^ empty-value error "database"
      # @role accountLogin connect
      C=
      ^ empty-value error "service account"
      # @role accountPassword connect
      D=
      ^ empty-value error "password of the service account"
    `);
  });

  it('is at most a warning where only an inferred role says that the service is installed', () => {
    expectFindings(`
      DOCS_DB_HOST=sql01.example.com
      # @role databaseName docs
      EMPTY=
      ^^^^^ empty-value warning
    `);
    expectFindings(`
      DOCS_DB_HOST=sql01.example.com
      # @role databaseName docs
      EMPTY=
      ^^^^^ empty-value error
      # @role databaseLogin docs
      LOGIN=sa
    `);
  });
});

describe('port-dynamic', () => {
  const docs = (port: string, ...markers: string[]): string =>
    [
      '# @role databaseHost docs',
      'SERVER=sql01.example.com',
      '# @role databasePort docs',
      `PORT${port}`,
      ...markers,
    ].join('\n');

  it('reports a blank port of an installed service', () => {
    expectFindings(docs('=', '^^^^ port-dynamic information "UDP 1434"'));
  });

  it('reports quotes around nothing, too', () => {
    expectFindings(docs('=""', '     ^^ quoted-value warning', '^^^^ port-dynamic information'));
  });

  it('says nothing about a port that is filled in, nor about one that is not there', () => {
    expectNoFindings(docs('=1433'));
    expectNoFindings('# @role databaseHost docs\nSERVER=sql01.example.com');
  });

  it('says nothing about a service that is not installed', () => {
    expectNoFindings(`
      # @role databaseHost docs
      SERVER=
      # @role databasePort docs
      PORT=
      # @role databaseHost core
      CORE=sql01.example.com
    `);
  });

  it.each([
    ['=', '=1433'],
    [' = ', ' = 1433'],
    [':', ':1433'],
    ['', '=1433'],
    ['=""', '=1433'],
  ])('fills in 1433 behind %j', (port, expected) => {
    expectFix(docs(port), 'port-dynamic', null, docs(expected));
  });

  it('takes no line with it that a backslash has swallowed', () => {
    const source = `${docs('=\\')}\nNEXT=1`;
    expect(findingsOf('port-dynamic', source)).toHaveLength(1);
    expect(fixTitles(source, 'port-dynamic')).toEqual([]);
  });

  it('stays information where the role is inferred', () => {
    expectFindings(`
      DOCS_DB_HOST=sql01.example.com
      DOCS_DB_PORT=
      ^^^^^^^^^^^^ port-dynamic information
    `);
  });
});
