import { describe, expect, it } from 'vitest';
import { DOCUMENTED_KEYS, documentedKey } from '../../../server/src/roles/documented';
import { resolveRole } from '../../../server/src/roles/resolve';
import { ROLE_ORIGINS, formatRole } from '../../../server/src/roles/role';
import type { Role } from '../../../server/src/roles/role';

const keyMap = new Map<string, Role>([
  ['USER_INSTALL_DIR1', { name: 'logsDirectory', service: null }],
  ['INSTALLER_UI', { name: 'clusterName', service: null }],
  ['SQL_PORT', { name: 'databasePort', service: 'docs' }],
  ['X1', { name: 'databasePort', service: 'connect' }],
]);

/** `origin: role`, or null. */
function resolve(key: string, comments: readonly string[] = []): string | null {
  const assignment = resolveRole(key, comments, keyMap);
  return assignment && `${assignment.origin}: ${formatRole(assignment.role)}`;
}

describe('the role of a key comes', () => {
  it('first from the document that names the key', () => {
    expect(resolve('USER_INSTALL_DIR1', [' @role javaHome'])).toBe('documented: installDirectory');
  });

  it('for the variables of the installer from nowhere, as they have none', () => {
    expect(resolve('INSTALLER_UI', [' @role javaHome'])).toBeNull();
    expect(resolve('USER_INSTALL_DIR')).toBeNull();
    expect(resolve('-fileOverwrite_C:\\logs\\host')).toBeNull();
  });

  it('then from the annotation above it', () => {
    expect(resolve('SQL_PORT', [' @role databasePort core'])).toBe('annotation: databasePort core');
    expect(resolve('X1', ['a text', ' @role hostName', 'another'])).toBe('annotation: hostName');
  });

  it('from the nearest annotation of several', () => {
    expect(resolve('X2', [' @role hostName', ' @role domainName'])).toBe('annotation: domainName');
    expect(resolve('X2', [' @role hostName', ' @role nothing'])).toBe('annotation: hostName');
  });

  it('then from the key map', () => {
    expect(resolve('SQL_PORT')).toBe('keyMap: databasePort docs');
    expect(resolve('X1', [' @role nothing', ' the port'])).toBe('keyMap: databasePort connect');
  });

  it('then from its name', () => {
    expect(resolve('CORE_SQL_PORT')).toBe('inferred: databasePort core');
    expect(resolve('CORE_SQL_PORT', [' @role databasePort'])).toBe('inferred: databasePort core');
  });

  it('from nowhere else', () => {
    expect(resolve('X2')).toBeNull();
    expect(resolve('x1')).toBeNull();
    expect(resolve('')).toBeNull();
  });
});

it('has its origins in that order', () => {
  expect(ROLE_ORIGINS).toEqual(['documented', 'annotation', 'keyMap', 'inferred']);
});

describe('a documented key', () => {
  it.each([
    'USER_INSTALL_DIR1',
    'INSTALLER_UI',
    'USER_INSTALL_DIR',
    'CHOSEN_INSTALL_SET',
    'CHOSEN_FEATURE_LIST',
    'CHOSEN_INSTALL_FEATURE_LIST',
    'LICENSE_ACCEPTED',
  ])('is %s, with a description and a source', (key) => {
    expect(documentedKey(key)?.key).toBe(key);
    expect(documentedKey(key)?.description).toMatch(/\.$/);
    expect(documentedKey(key)?.source).toMatch(/^(?:S0|PUB) /);
  });

  it('is nothing else: no key of the product is made up', () => {
    expect(DOCUMENTED_KEYS).toHaveLength(7);
    expect(documentedKey('CORE_SQL_PORT')).toBeUndefined();
    expect(documentedKey('user_install_dir1')).toBeUndefined();
  });

  it('is a key that the recorder of the installer writes', () => {
    expect(documentedKey('-fileOverwrite_C:\\Program Files\\a.txt')).toMatchObject({
      key: '-fileOverwrite_C:\\Program Files\\a.txt',
      role: null,
    });
    expect(documentedKey('fileOverwrite_a')).toBeUndefined();
  });

  it('of the user interface has three values', () => {
    expect(documentedKey('INSTALLER_UI')?.values).toEqual(['silent', 'console', 'gui']);
  });
});
