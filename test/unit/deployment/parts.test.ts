import { describe, expect, test } from 'vitest';
import { DEFAULT_CONFIGURATION } from '../../../server/src/configuration/configuration';
import { configuredClustersOf } from '../../../server/src/deployment/clusters';
import { HostNames, canBeSame, comparableName } from '../../../server/src/network/hosts';
import { comparePaths, shortPath } from '../../../server/src/deployment/paths';

describe('host names', () => {
  test.each([
    ['BEMS01.Example.com', 'bems01.example.com'],
    ['bems01.example.com.', 'bems01.example.com'],
    ['bems01', 'bems01'],
    ['10.0.0.1', null],
    ['10.0.0.256', null],
    ['::1', null],
    ['[fe80::1]', null],
    ['bems_01', null],
    ['https://bems01', null],
    ['bems01:8443', null],
    ['', null],
  ])('%j compares as %j', (text, expected) => {
    expect(comparableName(text)).toBe(expected);
  });

  test.each([
    ['bems01.example.com', 'bems01.example.com', true],
    ['bems01', 'bems01.example.com', true],
    ['bems01', 'bems01', true],
    ['bems01', 'bems02.example.com', false],
    ['bems01.example.org', 'bems01.example.com', false],
    ['bems01', 'bems011', false],
  ])('%s and %s can be the same: %s', (a, b, expected) => {
    expect(canBeSame(a, b)).toBe(expected);
    expect(canBeSame(b, a)).toBe(expected);
    const names = new HostNames();
    expect(names.canHave(b)).toBe(false);
    names.add(a);
    expect(names.canHave(b)).toBe(expected);
  });
});

describe('paths', () => {
  test('are ordered folder by folder', () => {
    const paths = ['/a-b/x', '/a/z', '/a/b/x', '/B/x', '/a/b-c', '/a'];
    expect(paths.sort(comparePaths)).toEqual(['/B/x', '/a', '/a/b/x', '/a/b-c', '/a/z', '/a-b/x']);
  });

  test.each([
    ['/deploy/bems01/GoodServerSetup.properties', 'bems01/GoodServerSetup.properties'],
    ['/GoodServerSetup.properties', 'GoodServerSetup.properties'],
    ['GoodServerSetup.properties', 'GoodServerSetup.properties'],
  ])('%s is called %s', (path, expected) => {
    expect(shortPath(path)).toBe(expected);
  });
});

describe('clusters', () => {
  const named = (globs: readonly string[], path: string): string[] => {
    const configuration = { ...DEFAULT_CONFIGURATION, clusters: new Map([['west', globs]]) };
    return configuredClustersOf(configuration, 'home', path).map(({ name }) => name);
  };

  test.each([
    [['bems*/GoodServerSetup.properties'], 'bems01/GoodServerSetup.properties', true],
    [['bems*/GoodServerSetup.properties'], 'x/bems01/GoodServerSetup.properties', false],
    [['BEMS*\\*.properties'], 'bems01/GoodServerSetup.Properties', true],
    [['./bems01/*'], 'bems01/x.bems.properties', true],
    [['../sites/*.properties'], '../sites/x.properties', true],
    [['**/*.properties'], '.hidden/x.properties', true],
    [['**'], 'a/b/c', true],
    [['none', 'a/{b,c}/*'], 'a/c/x', true],
    [['*.properties'], 'a/x.properties', false],
    [[''], '', false],
    [[], 'a', false],
    [['a'.repeat(70_000)], 'a', false],
    [['['], 'a', false],
  ])('%j and %s: %s', (globs, path, expected) => {
    expect(named(globs, path)).toEqual(expected ? ['west'] : []);
  });

  test('of one name in two configurations are two', () => {
    const configuration = { ...DEFAULT_CONFIGURATION, clusters: new Map([['west', ['**']]]) };
    const [one, other] = ['/a', '/b'].map((home) => configuredClustersOf(configuration, home, 'x')[0]?.id);
    expect(one).not.toBe(other);
  });
});
