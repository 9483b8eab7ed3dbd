import type { Command } from 'vscode-languageserver-types';
import { describe, expect, it } from 'vitest';
import { codeLenses } from '../../../../server/src/features/response-file/codeLenses';
import { documentOf } from './support/document';
import type { DocumentOptions } from './support/document';
import { uriOf } from './support/marks';

const ALL = new Set(['bems.showInstallerView', 'bems.copyInstallCommand', 'bems.assignRole']);
const KEY_ROLES = { A: 'databaseHost core', B: 'databaseName connect', P: 'databasePort docs' };

function lensesOf(source: string, commands: ReadonlySet<string> = ALL, options: DocumentOptions = {}): Command[] {
  const document = documentOf(source, { keyRoles: KEY_ROLES, uri: uriOf('a.properties'), ...options });
  return codeLenses(document, commands).map(({ command }) => command as Command);
}

function titlesOf(source: string): string[] {
  return lensesOf(source, new Set()).map(({ title }) => title);
}

describe('code lenses', () => {
  it('stand at the top, in their order', () => {
    const lenses = codeLenses(documentOf('\n\nUSER_INSTALL_DIR1=E:/B\nA=sql01.x.y\n', { keyRoles: KEY_ROLES }), ALL);
    const top = { line: 0, character: 0 };
    expect(lenses.map(({ range }) => range)).toEqual(lenses.map(() => ({ start: top, end: top })));
    expect(lenses.map(({ command }) => command?.title)).toEqual([
      'Services: Core',
      '2 of 2 keys have a role',
      'Show what the installer reads',
      'Copy install command',
      'Install folder E:/B',
    ]);
  });

  it.each([
    ['services with a value', 'A=sql01\nB=BEMS\n', 'Services: Core, Connect'],
    ['services that only names tell', 'DOCS_DB_NAME=BEMS\n', 'Services: Docs (inferred)'],
    ['the folder as it is read', 'USER_INSTALL_DIR1=E:\\BEMS\n', 'Install folder E:BEMS'],
    ['the folder in one line', 'USER_INSTALL_DIR1=E:\\new\n', 'Install folder E:↵ew'],
    ['the default folder', 'X=1\n', 'Default install folder'],
    ['an empty folder', 'USER_INSTALL_DIR1=\n', 'Install folder is empty'],
    ['how many keys have a role', 'A=1\nZZ=1\nYY=1\n', '1 of 3 keys have a role'],
    ['that the one key has none', 'ZZ=1\n', '0 of 1 key has a role'],
    ['how many roles are inferred', 'ADMIN_PASSWORD=\nA=1\nZZ=\n', '2 of 3 keys have a role (1 inferred)'],
  ])('tell %s', (_title, source, title) => expect(titlesOf(source)).toContain(title));

  it('name no service that only has the default port, and count no keys where there are none', () => {
    expect(titlesOf('P=1433\n')).toEqual(['1 of 1 key has a role', 'Default install folder']);
    expect(titlesOf('')).toEqual(['Default install folder']);
  });

  it('never show a secret', () => {
    expect(titlesOf('USER_INSTALL_DIR1=E:/B\\\nDB_PASSWORD=geheim\n').join()).not.toContain('geheim');
  });

  it('run commands with the file', () => {
    const commands = lensesOf('\r\nA=1\r\nZ=1\r\nY=1\r\n').filter(({ command }) => command !== '');
    expect(commands.map(({ command, arguments: args }) => [command, args])).toEqual([
      // With the place of the first key without a role.
      ['bems.assignRole', [uriOf('a.properties'), { line: 2, character: 0 }]],
      ['bems.showInstallerView', [uriOf('a.properties')]],
      ['bems.copyInstallCommand', [uriOf('a.properties')]],
    ]);
  });

  it('run only commands that the client has', () => {
    expect(lensesOf('Z=1\n', new Set(['bems.copyInstallCommand'])).map(({ command }) => command)).toEqual([
      '',
      'bems.copyInstallCommand',
      '',
    ]);
  });

  it('do not ask for a role where every key has one', () => {
    expect(lensesOf('A=1\n').map(({ command }) => command)).not.toContain('bems.assignRole');
  });

  it('can be switched off', () => {
    expect(lensesOf('A=1\n', ALL, { settings: { codeLens: false } })).toEqual([]);
  });
});
