import { describe, expect, it } from 'vitest';
import { statusOf } from '../../../../server/src/features/response-file/status';
import { documentOf } from './support/document';

const DEFAULT = 'C:\\Program Files\\BlackBerry\\BlackBerry Enterprise Mobility Server';

describe('the status counts roles', () => {
  it.each([
    ['none in an empty file', '', { known: 0, inferred: 0, keys: 0 }],
    ['the documented key', 'USER_INSTALL_DIR1=E:/B', { known: 1, inferred: 0, keys: 1 }],
    ['an annotation', '# @role databaseName core\nX=1', { known: 1, inferred: 0, keys: 1 }],
    ['the key map', 'MAPPED=1', { known: 1, inferred: 0, keys: 1 }],
    ['what the name tells, apart', 'ADMIN_PASSWORD=\nMAPPED=1\nZZZ=1', { known: 1, inferred: 1, keys: 3 }],
    ['each key once', 'ZZZ=1\nZZZ=2\nMAPPED=1\nMAPPED=2', { known: 1, inferred: 0, keys: 2 }],
    [
      'no standard variables, which have no role',
      'INSTALLER_UI=silent\n-fileOverwrite_x=Yes\nZZZ=1',
      { known: 0, inferred: 0, keys: 1 },
    ],
    ['a half-typed key', 'ZZ', { known: 0, inferred: 0, keys: 1 }],
    ['no rest of a commented-out password', '#A_PASSWORD=x\\\nyz', { known: 0, inferred: 0, keys: 0 }],
  ])('%s', (_title, source, roles) => {
    const document = documentOf(source, { keyRoles: { MAPPED: 'databaseName core' } });
    expect(statusOf(document).roles).toEqual(roles);
  });
});

describe('the status gives the install folder', () => {
  it.each([
    ['as it is read', 'USER_INSTALL_DIR1=E:\\\\BEMS', 'E:\\BEMS'],
    ['as it is read, not as it was meant', 'USER_INSTALL_DIR1=E:\\BEMS', 'E:BEMS'],
    ['of the last line', 'USER_INSTALL_DIR1=E:/A\nUSER_INSTALL_DIR1=E:/B', 'E:/B'],
    ['of a key that is said to be it', '# @role installDirectory\nX=E:/B', 'E:/B'],
    ['of the documented key where both are there', '# @role installDirectory\nX=E:/B\nUSER_INSTALL_DIR1=E:/C', 'E:/C'],
    ['by default', 'OTHER=1', DEFAULT],
    [
      'by default where the key has other letters, which the installer does not know',
      'user_install_dir1=E:/B',
      DEFAULT,
    ],
    ['by default where only the variable is set that BEMS does not read', 'USER_INSTALL_DIR=E:/B', DEFAULT],
    ['empty where it is left empty', 'USER_INSTALL_DIR1=', ''],
  ])('%s', (_title, source, directory) => {
    expect(statusOf(documentOf(source)).installDirectory).toBe(directory);
  });

  it('without a password that a lost line end brought into it', () => {
    const { installDirectory } = statusOf(documentOf('USER_INSTALL_DIR1=E:\\\\BEMS\\\nDB_PASSWORD=geheim\n'));
    expect(installDirectory).toMatch(/^E:\\BEMS/);
    expect(installDirectory).not.toContain('geheim');
  });
});

describe('the status also', () => {
  it('counts errors and warnings', () => {
    const rules = { 'placeholder-value': 'error', 'lone-backslash': 'warning' } as const;
    // One lone backslash, two placeholders.
    const source = 'USER_INSTALL_DIR1=E:\\\\B\nX=a\\-b\nY=<one>\nZ=<two>\n';
    expect(statusOf(documentOf(source, { rules })).problems).toEqual({ errors: 2, warnings: 1 });
  });

  it('names the files in force', () => {
    const configurationUri = 'file:///deploy/bems-config.json';
    const document = documentOf('', { template: 'KEY=', settings: { configurationUri } });
    expect(statusOf(document)).toMatchObject({
      configurationUri,
      templateUri: 'file:///deploy/template.properties',
    });
    expect(statusOf(documentOf(''))).toMatchObject({ configurationUri: null, templateUri: null });
  });
});
