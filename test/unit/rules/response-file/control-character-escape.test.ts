import { describe, it } from 'vitest';
import { expectFindings, expectFix, expectFixAll, expectNoFindings } from '../support/caret';

describe('an escape of a control character', () => {
  it.each([
    ['a tab', 'tools'],
    ['a line feed', 'new'],
    ['a carriage return', 'release'],
    ['a form feed', 'files'],
  ])('is an error in a folder: %s', (name, folder) => {
    expectFindings(`
      USER_INSTALL_DIR1=E:\\${folder}
                          ^^ control-character-escape error "${name}"
    `);
  });

  it('is reported once for a value, from the first to the last', () => {
    expectFindings(String.raw`
      USER_INSTALL_DIR1=E:\tools\new\release\files
                          ^^^^^^^^^^^^^^^^^^^^ control-character-escape error
    `);
  });

  it('is an error in a host', () => {
    expectFindings(String.raw`
      # @role databaseHost core
      SQL=sql01.example.com\reporting
                           ^^ control-character-escape error "carriage return"
    `);
  });

  it('is an error in a login', () => {
    expectFindings(String.raw`
      # @role accountLogin admin
      ADMIN=EXAMPLE\nadmin
                   ^^ control-character-escape error "line feed"
    `);
  });

  it('keeps its severity where the role is only inferred', () => {
    expectFindings(String.raw`
      LOGS_DIR=E:\\BEMS\new
                       ^^ control-character-escape error
    `);
  });

  it.each([
    ['a drive', String.raw`E:\new`, 6],
    ['a drive whose colon is escaped', String.raw`E\:\new`, 7],
    ['a lower-case drive', String.raw`e:/BEMS\new`, 11],
    ['two backslashes', String.raw`\\server\new`, 12],
    ['a quote and a drive', String.raw`"E:\new`, 7],
  ])('is an error in what looks like a Windows path: %s', (_name, path, column) => {
    expectFindings(`
      PLACE=${path}
      ${' '.repeat(column + 2)}^^ control-character-escape error
    `);
  });

  it('is a warning in a password, for there it may be meant', () => {
    expectFindings(String.raw`
      # @role accountPassword admin
      ADMIN_SECRET=ab\tcd
                     ^^ control-character-escape warning
      SQL_PWD=ab\ncd
                ^^ control-character-escape warning
    `);
  });

  it('stands beside a lone backslash in the same value', () => {
    expectFindings(String.raw`
      USER_INSTALL_DIR1=E:\Program Files\new
                          ^ lone-backslash warning
                                        ^^ control-character-escape error
    `);
  });
});

describe('no fault is', () => {
  it.each([
    ['a line feed in a text', String.raw`GREETING=first line\nsecond line`],
    ['a tab in the name of a cluster', '# @role clusterName\nCLUSTER=a\\tb'],
    ['a doubled backslash', String.raw`USER_INSTALL_DIR1=E:\\tools\\new`],
    ['a list of connection properties', '# @role databaseProperties core\nSQL=applicationName=a\\tb'],
  ])('%s', (_name, source) => {
    expectNoFindings(source);
  });

  it('an escape in an entry that does not count', () => {
    expectFindings(String.raw`
      USER_INSTALL_DIR1=E:\new
      ^^^^^^^^^^^^^^^^^ duplicate-key warning
      USER_INSTALL_DIR1=E:\\new
    `);
  });
});

describe('doubling the backslash', () => {
  it('mends all of the value', () => {
    expectFix(
      String.raw`USER_INSTALL_DIR1=E:\tools\new`,
      'control-character-escape',
      null,
      String.raw`USER_INSTALL_DIR1=E:\\tools\\new`,
    );
  });

  it('is safe, also in a password', () => {
    expectFixAll(
      String.raw`
        USER_INSTALL_DIR1=E:\tools\new\release\files
        SQL_PWD=a\tb
      `,
      String.raw`
        USER_INSTALL_DIR1=E:\\tools\\new\\release\\files
        SQL_PWD=a\\tb
      `,
      { values: { USER_INSTALL_DIR1: String.raw`E:\tools\new\release\files`, SQL_PWD: String.raw`a\tb` } },
    );
  });
});
