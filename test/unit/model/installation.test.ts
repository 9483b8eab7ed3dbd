import { describe, expect, it } from 'vitest';
import { computerOf, isInstalled, isOnComputer, serverIdentity } from '../../../server/src/model/installation';
import { ResponseFile } from '../../../server/src/model/responseFile';
import { fileOf, readText } from '../rules/support/caret';

const open = (source: string): ResponseFile =>
  new ResponseFile(fileOf(readText(source)), { keyRoles: new Map(), template: null });

describe('the computer', () => {
  const file = (host: string | null, domain: string | null): ResponseFile =>
    open(
      [
        ...(host === null ? [] : ['# @role hostName', `HOST=${host}`]),
        ...(domain === null ? [] : ['# @role domainName', `DOMAIN=${domain}`]),
      ].join('\n'),
    );

  it.each([
    ['BEMS01', 'Example.com', 'bems01.example.com', 'example.com'],
    ['bems01.example.com', null, 'bems01.example.com', 'example.com'],
    ['bems01.emea.example.com.', 'example.com.', 'bems01.emea.example.com', 'example.com'],
    ['bems01', null, 'bems01', null],
    [null, 'example.com', null, 'example.com'],
    [null, null, null, null],
    ['', '', null, null],
    ['<host>', '$DOMAIN$', null, null],
    ['10.1.2.3', null, null, null],
    ['https://bems01.example.com:8443', null, null, null],
    ['bems_01.example.com', 'example.com', null, 'example.com'],
    ['bems01', 'http://example.com', 'bems01', null],
    ['"bems01" ', '"example.com"', 'bems01.example.com', 'example.com'],
  ])('%s in %s', (host, domain, name, expectedDomain) => {
    expect(computerOf(file(host, domain))).toEqual({ name, domain: expectedDomain });
  });
});

describe('a database server', () => {
  const computer = { name: 'bems01.example.com', domain: 'example.com' };

  it.each([
    ['sql01', 'sql01.example.com'],
    ['SQL01.Example.com', 'sql01.example.com'],
    ['sql01.example.com.', 'sql01.example.com'],
    ['sql01.example.org', 'sql01.example.org'],
    ['localhost', 'bems01.example.com'],
    ['.', 'bems01.example.com'],
    ['(local)', 'bems01.example.com'],
    ['10.1.2.3', '10.1.2.3'],
  ])('%s is %s', (host, identity) => {
    expect(serverIdentity(host, computer)).toBe(identity);
  });

  it('on a computer without a name is still the computer itself', () => {
    const nameless = { name: null, domain: null };
    expect(serverIdentity('.', nameless)).toBe(serverIdentity('(LOCAL)', nameless));
    expect(isOnComputer('localhost', nameless)).toBe(true);
    expect(isOnComputer('sql01', nameless)).toBe(false);
  });

  it.each(['bems01', 'BEMS01\\A', 'bems01.example.com', '.\\A', '(local)'])('%s is the computer', (value) => {
    expect(isOnComputer(value, computer)).toBe(true);
  });

  it.each(['bems02', 'bems01.example.org', '10.1.2.3', ''])('%j is another', (value) => {
    expect(isOnComputer(value, computer)).toBe(false);
  });
});

describe('a service is installed', () => {
  it.each([
    ['for certain where an annotated key has a value', '# @role databaseHost core\nX=sql01', 'certain'],
    ['perhaps where only an inferred one has', 'CORE_DB_HOST=sql01', 'inferred'],
    ['for certain where both have', 'CORE_DB_HOST=sql01\n# @role databaseLogin core\nX=sa', 'certain'],
    ['not where all are empty', '# @role databaseHost core\nX=', false],
    ['not by a port that has its default', '# @role databasePort core\nX=1433', false],
    ['by another port', '# @role databasePort core\nX=1434', 'certain'],
    ['not by the default authentication', '# @role databaseAuthentication core\nX=SQL Server', false],
    ['by the other authentication', '# @role databaseAuthentication core\nX=Windows', 'certain'],
    ['not by another service', '# @role databaseHost docs\nX=sql01', false],
    ['not by a value without a service', '# @role clusterName\nX=core', false],
    ['by a placeholder, which stands for a value', '# @role databaseHost core\nX=<host>', 'certain'],
  ])('%s', (_what, source, expected) => {
    expect(isInstalled(open(source), 'core')).toBe(expected);
  });
});
