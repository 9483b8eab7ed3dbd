import { describe, expect, it } from 'vitest';
import { expectTogether, lintFiles, readFiles } from './support/severalFiles';

/** Two files whose BEMS computer is named so, with the domain role where there is one. */
const hosts = (first: string, second: string, marker = ''): string => {
  const file = (name: string, value: string, below: string): string => {
    const [host, domain] = value.split(' in ');
    const role = domain === undefined ? '' : `\n# @role domainName\nD=${domain}`;
    return `== ${name}/GoodServerSetup.properties\n# @role hostName\nH=${host}\n${below}${role}\n`;
  };
  return `${file('a', first, '')}${file('b', second, marker)}`;
};

describe('cluster-host-duplicate', () => {
  it.each([
    ['the same name', 'bems01.example.com', 'bems01.example.com'],
    ['in another case', 'bems01.example.com', 'BEMS01.example.COM'],
    ['with a full stop at the end', 'bems01.example.com', 'bems01.example.com.'],
    ['a short name with the domain of its file', 'bems01.example.com', 'bems01 in example.com'],
    ['two short names without a domain', 'bems01', 'bems01'],
    ['the same address', '10.0.0.1', '10.0.0.1'],
  ])('reports %s', (_what, first, second) => {
    const marker = (value: string): string =>
      `  ${'^'.repeat((value.split(' in ')[0] ?? '').length)} cluster-host-duplicate warning "a/GoodServerSetup.properties"`;
    expectTogether(hosts(first, second, marker(second)));
    expectTogether(hosts(second, first, marker(first)));
  });

  it.each([
    ['another name', 'bems01.example.com', 'bems02.example.com'],
    ['another domain', 'bems01.example.com', 'bems01.example.org'],
    ['a short name of which nobody knows the domain', 'bems01.example.com', 'bems01'],
    ['a placeholder twice', '<host name>', '<host name>'],
    ['a variable twice', '$lax.nl.env.HOST$', '$lax.nl.env.HOST$'],
    ['an environment variable twice', '%COMPUTERNAME%', '%COMPUTERNAME%'],
    ['no host name twice', 'bems_01', 'bems_01'],
    ['localhost twice', 'localhost', 'localhost'],
    ['an empty value twice', '', ''],
  ])('reports no %s', (_what, first, second) => {
    expectTogether(hosts(first, second));
    expectTogether(hosts(second, first));
  });

  it('stands on every file but the first, without any cluster, and points to the first', () => {
    const source = `
      == a/GoodServerSetup.properties
      # @role hostName
      H=bems01.example.com
      == b/GoodServerSetup.properties
      # @role hostName
      H=bems02.example.com
      == c/GoodServerSetup.properties
      # @role hostName
      H=bems01.example.com
        ^^^^^^^^^^^^^^^^^^ cluster-host-duplicate warning
      == d/GoodServerSetup.properties
      # @role hostName
      H=bems01.example.com
        ^^^^^^^^^^^^^^^^^^ cluster-host-duplicate warning
    `;
    expectTogether(source);
    const places = lintFiles(readFiles(source)).flatMap(({ result }) =>
      result.diagnostics.flatMap(({ related }) => related.map(({ file }) => file?.name)),
    );
    expect(places).toEqual(['a/GoodServerSetup.properties', 'a/GoodServerSetup.properties']);
  });

  it('judges the line that counts', () => {
    expectTogether(`
      == a/GoodServerSetup.properties
      # @role hostName
      H=bems01.example.com
      == b/GoodServerSetup.properties
      # @role hostName
      H=bems01.example.com
      # @role hostName
      H=bems02.example.com
    `);
  });

  it('is information where a role is only inferred', () => {
    expectTogether(`
      == a/GoodServerSetup.properties
      # @role hostName
      H=bems01.example.com
      == b/GoodServerSetup.properties
      BEMS_HOST_NAME=bems01.example.com
                     ^^^^^^^^^^^^^^^^^^ cluster-host-duplicate information
    `);
  });

  it('can be suppressed, and a suppression that does nothing is reported', () => {
    const source = `
      == a/GoodServerSetup.properties
      # bems-disable cluster-host-duplicate
      # @role hostName
      H=bems01.example.com
      == b/GoodServerSetup.properties
      # bems-disable cluster-host-duplicate
      # @role hostName
      H=bems01.example.com
    `;
    expectTogether(source);
    const unused = lintFiles(readFiles(source)).map(({ result }) =>
      result.diagnostics.some(({ rule }) => rule === 'unused-suppression'),
    );
    expect(unused).toEqual([true, false]);
  });
});
