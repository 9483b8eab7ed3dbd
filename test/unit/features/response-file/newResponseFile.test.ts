import { describe, expect, test } from 'vitest';
import { newResponseFile } from '../../../../server/src/features/response-file/newResponseFile';
import type { Wishes } from '../../../../server/src/features/response-file/newResponseFile';
import { lintResponseFile } from '../../../../server/src/service';
import { documentOf } from './support/document';
import type { DocumentOptions } from './support/document';

const COMPLETE: Wishes = {
  services: ['mail', 'connect'],
  authentication: 'windows',
  answers: {
    installDirectory: 'E:\\BEMS',
    hostName: 'bems01.example.com',
    'accountLogin admin': 'example.com\\bemsadmin',
    'accountPassword admin': '',
    'databaseHost core': 'sql01.example.com\\BEMS',
    'databaseName core': 'BEMS_Core',
    'databasePort core': '',
    'databaseHost connect': 'sql01.example.com\\BEMS',
    'databaseName connect': 'BEMS_Connect',
    'databasePort connect': '',
  },
};

function written(wishes: Wishes, options: DocumentOptions = {}): { text: string; values: Record<string, string> } {
  const text = newResponseFile(wishes, documentOf('', options).settings);
  const { file } = documentOf(text, options);
  const values = Object.fromEntries(file.entries.map((entry) => [entry.roleText ?? entry.key, entry.loaded]));
  return { text, values };
}

describe('a new response file', () => {
  test('has each answer under its role, as the installer shall read it', () => {
    expect(written(COMPLETE).values).toMatchObject(COMPLETE.answers);
  });

  test('escapes what has to be escaped', () => {
    expect(written({ answers: { installDirectory: 'E:\\BEMS' } }).text).toContain('USER_INSTALL_DIR1=E:\\\\BEMS\n');
  });

  test('takes the keys of the adopted template that have the roles, by annotation or by their names', () => {
    const template = '# @role databaseHost core\nSQL_ONE=\nCORE_DATABASE_NAME=x\n';
    const { text } = written({ answers: { 'databaseHost core': 'sql01', 'databaseName core': 'BEMS' } }, { template });
    expect(text).toContain('# @role databaseHost core\nSQL_ONE=sql01\n');
    expect(text).toContain('CORE_DATABASE_NAME=BEMS\n');
    expect(text).not.toContain('REPLACE_');
  });

  test('says of keys that nobody documents that they are placeholders', () => {
    const { text } = written({ answers: { 'databaseHost core': 'sql01' } });
    expect(text).toContain('REPLACE_CORE_DATABASE_HOST=sql01\n');
    expect(text).toMatch(/^# Keys that begin with REPLACE_ are placeholders/m);
  });

  test('says nothing of placeholders where there are none', () => {
    expect(written({ answers: { installDirectory: 'E:\\BEMS' } }).text).not.toContain('REPLACE_');
  });

  test('is found to lack only what was left empty, and the words that are not public', () => {
    const { text } = written(COMPLETE);
    const file = { text, encoding: 'utf-8', byteOrderMark: false, invalidAt: -1 } as const;
    const found = lintResponseFile(file, documentOf('').settings).diagnostics.map(
      ({ rule, role }) => `${rule} ${role ?? ''}`,
    );
    expect(found.sort()).toEqual([
      'empty-value accountPassword admin',
      'placeholder-value databaseAuthentication connect',
      'placeholder-value databaseAuthentication core',
      'placeholder-value services',
      'port-dynamic databasePort connect',
      'port-dynamic databasePort core',
    ]);
  });

  test('leaves out what is no role', () => {
    expect(written({ answers: { 'no such role': 'x', hostName: 'bems01' } }).text).not.toContain('=x');
  });
});
