import { SymbolKind } from 'vscode-languageserver-types';
import { describe, expect, it } from 'vitest';
import { workspaceSymbols } from '../../../../server/src/features/workspaceSymbols';
import { documentOf } from './support/document';
import { uriOf } from './support/marks';

const keyRoles = { HST: 'hostName', SRV: 'databaseHost core', SRV2: 'databaseHost docs', DBN: 'databaseName core' };

function namesFor(query: string, ...sources: readonly string[]): string[] {
  const files = sources.map((source, index) => documentOf(source, { keyRoles, uri: uriOf(`${index}/a.properties`) }));
  return workspaceSymbols(query, files).map(({ name }) => name);
}

describe('workspace symbols', () => {
  it('are keys, hosts and databases, each where it stands', () => {
    const file = documentOf('SRV=sql01.x.y\\\\I\r\nDBN = BEMS\r\n', {
      keyRoles,
      uri: uriOf('west%20%231/a.properties'),
    });
    const at = (line: number, start: number, end: number): object => ({
      uri: file.uri,
      range: { start: { line, character: start }, end: { line, character: end } },
    });
    const containerName = 'west #1/a.properties';
    expect(workspaceSymbols('', [file])).toEqual([
      { name: 'SRV', kind: SymbolKind.Key, location: at(0, 0, 3), containerName },
      { name: 'DBN', kind: SymbolKind.Key, location: at(1, 0, 3), containerName },
      { name: 'sql01.x.y', kind: SymbolKind.Module, location: at(0, 4, 13), containerName },
      { name: 'BEMS', kind: SymbolKind.Struct, location: at(1, 6, 10), containerName },
    ]);
  });

  it('name each thing once a file: the entry that counts, the first spelling of a host', () => {
    expect(namesFor('', 'KEY=$KEY$\nKEY=2')).toEqual(['KEY']);
    expect(namesFor('', 'SRV=SQL01.x.y\nSRV2=sql01.x.y')).toEqual(['SRV', 'SRV2', 'SQL01.x.y']);
    expect(namesFor('', 'KEY=1', 'KEY=2')).toEqual(['KEY', 'KEY']);
    const [symbol] = workspaceSymbols('KEY', [documentOf('KEY=1\nKEY=2')]);
    expect(symbol?.location).toMatchObject({ range: { start: { line: 1 } } });
  });

  it('do not call a computer `localhost`', () => {
    expect(namesFor('', 'HST=bems01.x.y\nSRV=(local)')).toEqual(['HST', 'SRV', 'bems01.x.y']);
    expect(namesFor('local', 'SRV=localhost')).toEqual([]);
  });

  it.each([
    ['CORE_HOST', 'core_host', true],
    ['CORE_HOST', 'chost', true],
    ['CORE_HOST', ' HOST ', true],
    ['CORE_HOST', 'tsoh', false],
    ['CORE_HOST', 'corehostt', false],
    ['Schlüssel', 'LÜS', true],
    ['A😀B', '😀b', true],
    ['', '', false],
  ])('the key %j matches the query %j: %s', (key, query, matches) => {
    expect(namesFor(query, `${key}=1`)).toEqual(matches ? [key] : []);
  });

  it('begin with the best matches', () => {
    expect(namesFor('host', 'H_O_S_T=\nCORE_HOST=\nHOST_NAME=\nHOST=')).toEqual([
      'HOST',
      'HOST_NAME',
      'CORE_HOST',
      'H_O_S_T',
    ]);
  });

  it('are at most a thousand', () => {
    const many = Array.from({ length: 1200 }, (_, index) => `K_${index}=1`).join('\n');
    expect(namesFor('k', many)).toHaveLength(1000);
    expect(namesFor('k_1199', many)).toEqual(['K_1199']);
  });

  it('never hold a secret', () => {
    const source = 'A_PASSWORD=geheim1\n#B_PASSWORD=x\\\ngeheim2\nPASSWORDS geheim3\nPASSWORD\\=geheim4\n';
    expect(namesFor('geheim', source)).toEqual([]);
    expect(namesFor('', source)).toEqual(['A_PASSWORD']);
  });

  it('are none in an empty file', () => {
    expect(namesFor('', '')).toEqual([]);
  });
});
