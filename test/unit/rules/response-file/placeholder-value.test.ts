import { describe, it } from 'vitest';
import { expectFindings, expectNoFindings } from '../support/caret';

describe('a placeholder', () => {
  it('is what the guide writes where a value belongs, and is not judged further', () => {
    expectFindings(String.raw`
      USER_INSTALL_DIR1=<BEMS path>
                        ^^^^^^^^^^^ placeholder-value warning "<BEMS path>"
      # @role databasePort core
      SQL_PORT=<port>
               ^^^^^^ placeholder-value warning
      # @role databaseHost core
      SQL_HOST=<database_server>
               ^^^^^^^^^^^^^^^^^ placeholder-value warning
    `);
  });

  it('may be a part of a value', () => {
    expectFindings(String.raw`
      USER_INSTALL_DIR1=<drive>:\\<folder>\\BEMS
                        ^^^^^^^ placeholder-value warning
                                  ^^^^^^^^ placeholder-value warning
      # @role accountLogin admin
      ADMIN=<domain>\\bemsadmin
            ^^^^^^^^ placeholder-value warning
    `);
  });

  it.each([
    ['a comparison', 'LIMIT=a < b > c'],
    ['a number in angle brackets', 'LIMIT=<5>'],
    ['an empty pair', 'LIMIT=<>'],
    ['a bracket that is not closed', 'LIMIT=<a'],
    ['a comment', '# <BEMS path>'],
    ['a password', 'SQL_PWD=<illustrative>'],
    ['the password of a role', '# @role portalPassword\nUPLOAD=<illustrative>'],
    ['a password among connection properties', '# @role databaseProperties core\nSQL=trustStorePassword=<abc>'],
  ])('is not %s', (_name, source) => {
    expectNoFindings(source);
  });

  it('is no placeholder in an account password: its characters are judged', () => {
    expectFindings(String.raw`
      # @role accountPassword admin
      ADMIN_PWD=<a;b>
                  ^ password-forbidden-character error
    `);
  });

  it('does not excuse the form of the value', () => {
    expectFindings(String.raw`
      USER_INSTALL_DIR1="<BEMS path>"·
                        ^^^^^^^^^^^^^ quoted-value warning
                         ^^^^^^^^^^^ placeholder-value warning
                                     ^ trailing-whitespace warning
    `);
  });
});
