import { describe, expect, it } from 'vitest';
import { expectTogether, lintFiles, readFiles } from './support/severalFiles';

const WEST = '== bems-config.json\n{ "clusters": { "west": ["*/GoodServerSetup.properties"] } }';

/** Two files of one cluster whose Core database is on these hosts. */
const hosts = (first: string, second: string, marker = ''): string => `
${WEST}
== a/GoodServerSetup.properties
# @role databaseHost core
S=${first}
== b/GoodServerSetup.properties
# @role databaseHost core
S=${second}
${marker}
`;

describe('cluster-database-mismatch', () => {
  it('stands on the server and on the name of every file but the first, service by service', () => {
    expectTogether(String.raw`
      ${WEST}
      == a/GoodServerSetup.properties
      # @role databaseHost core
      S=sql01.example.com
      # @role databaseName core
      N=BEMS_Core
      # @role databaseName connect
      C=BEMS_Connect
      == b/GoodServerSetup.properties
      # @role databaseHost core
      S=sql02.example.com
        ^^^^^^^^^^^^^^^^^ cluster-database-mismatch warning "names the server ${'`'}sql01.example.com${'`'} for Core and Mail"
      # @role databaseName core
      N=BEMS_Other
        ^^^^^^^^^^ cluster-database-mismatch warning "a/GoodServerSetup.properties"
      == c/GoodServerSetup.properties
      # @role databaseHost core
      S=sql02.example.com
        ^^^^^^^^^^^^^^^^^ cluster-database-mismatch warning "sql01.example.com"
      # @role databaseName core
      N=BEMS_Core
      # @role databaseName connect
      C=BEMS_Chat
        ^^^^^^^^^ cluster-database-mismatch warning "for Connect"
    `);
  });

  it.each([
    ['in another case', 'sql01.example.com', 'SQL01.Example.COM'],
    ['with a full stop at the end', 'sql01.example.com', 'sql01.example.com.'],
    ['without its domain: it may be the same', 'sql01.example.com', 'sql01'],
    ['an address and a name: nobody knows here', '10.0.0.1', 'sql01.example.com'],
    ['an instance and none: there may be a port', String.raw`sql01.example.com\\BEMS`, 'sql01.example.com'],
    ['the default instance by its name', String.raw`sql01.example.com\\MSSQLSERVER`, 'sql01.example.com'],
    ['a placeholder', 'sql01.example.com', '<SQL host>'],
    ['a variable', 'sql01.example.com', '$HOST$'],
    ['an environment variable', 'sql01.example.com', '%SQL%.example.com'],
    ['no host name', 'sql01.example.com', 'sql_02.example.com'],
    ['with a port, which is no part of a host name', 'sql01.example.com', 'sql02.example.com:1433'],
    ['empty', 'sql01.example.com', ''],
    ['the computer itself, whose name nobody tells', 'sql01.example.com', 'localhost'],
  ])('reports no server %s', (_what, first, second) => {
    expectTogether(hosts(first, second));
    expectTogether(hosts(second, first));
  });

  it.each([
    ['another one', 'sql01.example.com', 'sql02.example.com', 'S=', 17],
    ['one in another domain', 'sql01.example.com', 'sql01.example.org', 'S=', 17],
    ['another one without its domain', 'sql01.example.com', 'sql02', 'S=', 5],
    ['another address', '10.0.0.1', '10.0.0.2', 'S=', 8],
    ['another instance', String.raw`sql01\\ONE`, String.raw`sql01\\TWO`, 'S=', 10],
  ])('reports %s', (_what, first, second, before, length) => {
    const marker = `${' '.repeat(before.length)}${'^'.repeat(length)} cluster-database-mismatch warning`;
    expectTogether(hosts(first, second, marker));
  });

  it('does not compare ports', () => {
    expectTogether(String.raw`
      ${WEST}
      == a/GoodServerSetup.properties
      # @role databaseHost core
      S=sql01.example.com
      # @role databasePort core
      P=1433
      == b/GoodServerSetup.properties
      # @role databaseHost core
      S=sql01.example.com
      # @role databasePort core
      P=1533
    `);
  });

  it('knows a short name by the domain of its file, and the computer itself by its host', () => {
    expectTogether(String.raw`
      ${WEST}
      == a/GoodServerSetup.properties
      # @role hostName
      H=bems01
      # @role domainName
      D=example.com
      # @role databaseHost core
      S=sql01
      # @role databaseHost docs
      T=(local)
      == b/GoodServerSetup.properties
      # @role hostName
      H=bems02
      # @role domainName
      D=example.org
      # @role databaseHost core
      S=sql01
        ^^^^^ cluster-database-mismatch warning
      # @role databaseHost docs
      T=bems01.example.com
    `);
  });

  it('compares the files of a cluster only: those that its globs name, in any case, in the folder of the configuration', () => {
    expectTogether(String.raw`
      == bems-config.json
      { "clusters": { "west": ["west\\*\\*.properties"], "east": ["East/**"], "none": [], "empty": [""] } }
      == GoodServerSetup.properties
      # @role databaseName core
      N=One
      == east/a/GoodServerSetup.properties
      # @role databaseName core
      N=Two
      == east/b/c/GoodServerSetup.properties
      # @role databaseName core
      N=two
      == west/a/GoodServerSetup.properties
      # @role databaseName core
      N=Three
      == west/b/GoodServerSetup.properties
      # @role databaseName core
      N=Four
        ^^^^ cluster-database-mismatch warning "west"
      == west/c/d/GoodServerSetup.properties
      # @role databaseName core
      N=Five
    `);
  });

  it('tells two files of two clusters once', () => {
    expectTogether(String.raw`
      == bems-config.json
      { "clusters": { "west": ["*/*.properties"], "all": ["**"] } }
      == a/GoodServerSetup.properties
      # @role databaseName core
      N=One
      == b/GoodServerSetup.properties
      # @role databaseName core
      N=Two
        ^^^ cluster-database-mismatch warning "west"
    `);
  });

  it('has its first file by folders, not by characters', () => {
    expectTogether(String.raw`
      ${WEST}
      == bems-2/GoodServerSetup.properties
      # @role databaseName core
      N=Two
        ^^^ cluster-database-mismatch warning
      == bems/GoodServerSetup.properties
      # @role databaseName core
      N=One
    `);
  });

  it('is information where a role is only inferred, whichever of the two', () => {
    expectTogether(String.raw`
      ${WEST}
      == a/GoodServerSetup.properties
      # @role databaseHost core
      S=sql01.example.com
      == b/GoodServerSetup.properties
      CORE_DATABASE_HOST=sql02.example.com
                         ^^^^^^^^^^^^^^^^^ cluster-database-mismatch information
    `);
    expectTogether(String.raw`
      ${WEST}
      == a/GoodServerSetup.properties
      CORE_DATABASE_HOST=sql01.example.com
      == b/GoodServerSetup.properties
      # @role databaseHost core
      S=sql02.example.com
        ^^^^^^^^^^^^^^^^^ cluster-database-mismatch information
    `);
  });

  it('is suppressed, configured and switched off like the others', () => {
    expectTogether(
      hosts('sql01', 'sql02').replace('S=sql02', '# bems-disable-next-line cluster-database-mismatch\nS=sql02'),
    );
    expectTogether(
      hosts('sql01', 'sql02').replace('{ "clusters"', '{ "rules": { "cluster-database-mismatch": "off" }, "clusters"'),
    );
    expectTogether(
      hosts('sql01', 'sql02', '  ^^^^^ cluster-database-mismatch error').replace(
        '{ "clusters"',
        '{ "rules": { "cluster-database-mismatch": "error" }, "clusters"',
      ),
    );
  });

  it('shows nothing of a value that a key calls a password', () => {
    const files = readFiles(String.raw`
      ${WEST}
      == a/GoodServerSetup.properties
      # @role databaseName core
      DB_PASSWORD=Zebra1
      == b/GoodServerSetup.properties
      # @role databaseName core
      DB_PASSWORD=Quagga2
    `);
    const messages = lintFiles(files).flatMap(({ result }) => result.diagnostics.map(({ message }) => message));
    expect(messages.filter((message) => message.includes('another database'))).toHaveLength(1);
    expect(messages.join()).not.toMatch(/Zebra|Quagga/);
  });

  it('points to the first file', () => {
    const [, second] = lintFiles(readFiles(hosts('sql01', 'sql02')));
    const [found] = second?.result.diagnostics.filter(({ rule }) => rule === 'cluster-database-mismatch') ?? [];
    const [place] = found?.related ?? [];
    expect(place?.file?.name).toBe('a/GoodServerSetup.properties');
    expect(place?.file?.lines.positionAt(place.span.start)).toEqual({ line: 1, character: 2 });
    expect(found).toMatchObject({ role: 'databaseHost core', roleOrigin: 'annotation' });
  });
});
