import { describe, it } from 'vitest';
import { expectFindings, expectFix, expectFixAll, expectNoFindings } from '../support/caret';

describe('a key in another case than the known one', () => {
  it('is reported for the documented key, whose value is judged as that key', () => {
    expectFindings(
      String.raw`
        User_Install_Dir1=BEMS
        ^^^^^^^^^^^^^^^^^ key-case warning "USER_INSTALL_DIR1"
                          ^^^^ path-not-absolute error
      `,
      { compare: ['install-dir-missing'] },
    );
  });

  it('is reported for a standard variable of the installer', () => {
    expectFindings(String.raw`
      installer_ui=silent
      ^^^^^^^^^^^^ key-case warning "INSTALLER_UI"
    `);
  });

  it('is reported for a key of the key map, whose role it gets', () => {
    expectFindings(
      String.raw`
        sql_of_core=99999
        ^^^^^^^^^^^ key-case warning "SQL_OF_CORE"
                    ^^^^^ port-range error
      `,
      { keyRoles: { SQL_OF_CORE: 'databasePort core' } },
    );
  });

  it('is neither unknown nor missing with an adopted template', () => {
    expectFindings(
      String.raw`
        cluster=west
        ^^^^^^^ key-case warning "CLUSTER"
      `,
      { template: 'CLUSTER=' },
    );
  });

  it('is reported beside the right one, too', () => {
    expectFindings(String.raw`
      USER_INSTALL_DIR1=E:\\BEMS
      user_install_dir1=E:\\BEMS
      ^^^^^^^^^^^^^^^^^ key-case warning
    `);
  });

  it('is nothing where nobody knows the key', () => {
    expectNoFindings(String.raw`
      Cluster=west
      CLUSTER=east
    `);
  });

  it('is nothing where both spellings are known', () => {
    expectNoFindings('cluster=west\nCLUSTER=east', { template: 'CLUSTER=\ncluster=' });
  });
});

describe('using the known spelling', () => {
  it('is safe', () => {
    expectFixAll('User_Install_Dir1=E:\\\\BEMS', 'USER_INSTALL_DIR1=E:\\\\BEMS', {
      values: { USER_INSTALL_DIR1: 'E:\\BEMS' },
    });
  });

  it('escapes what a key must escape', () => {
    expectFix('a\\:b=1', 'key-case', null, 'A\\:B=1', { keyRoles: { 'A:B': 'databasePort core' } });
  });

  it('is not offered where the right key is there, for one of them would then not count', () => {
    const source = String.raw`
      user_install_dir1=E:\\BEMS
      USER_INSTALL_DIR1=E:\\Program Files\\BEMS
    `;
    expectFixAll(source, source);
  });

  it('is not offered for two wrong spellings of one key, for one of them would then not count', () => {
    const source = String.raw`
      user_install_dir1=E:\\BEMS
      User_Install_Dir1=E:\\Program Files\\BEMS
    `;
    expectFixAll(source, source);
  });
});
