import { describe, it } from 'vitest';
import { expectFindings, expectFixAll, expectNoFindings } from '../support/caret';

type Case = [what: string, source: string];

/** All rules compared, also those that small texts are usually forgiven. */
const ALL = { compare: ['install-dir-missing', 'plaintext-password'] };

describe('a value is judged as its author meant it', () => {
  const cases: Case[] = [
    [
      'single backslashes are one fault, and the path is absolute',
      String.raw`
        USER_INSTALL_DIR1=E:\Program Files\BEMS
                            ^^^^^^^^^^^^^^^ lone-backslash warning
      `,
    ],
    [
      'control escapes are one fault, and no forbidden characters',
      String.raw`
        USER_INSTALL_DIR1=E:\tools\new\release\files
                            ^^^^^^^^^^^^^^^^^^^^ control-character-escape error
      `,
    ],
    [
      'a malformed character code is one fault, and what stands below it is still judged',
      String.raw`
        USER_INSTALL_DIR1=E:\users\\bems
                            ^^ malformed-unicode-escape error
        # @role databasePort core
        PORT=0
             ^ port-range error
      `,
    ],
    [
      'quotes are one fault, and no forbidden characters',
      String.raw`
        USER_INSTALL_DIR1="E:\\BEMS"
                          ^^^^^^^^^^ quoted-value warning
      `,
    ],
    [
      'apostrophes are quotes, too',
      String.raw`
        USER_INSTALL_DIR1='E:\\BEMS'
                          ^^^^^^^^^^ quoted-value warning
      `,
    ],
    [
      'blanks at the end are one fault, and no component that ends in a blank',
      String.raw`
        USER_INSTALL_DIR1=E:\\BEMS··
                                  ^^ trailing-whitespace warning
        # @role databaseHost core
        SERVER=sql01.example.com·
                                ^ trailing-whitespace warning
        # @role databaseName core
        NAME=BEMS_Core·
                      ^ trailing-whitespace warning
      `,
    ],
    [
      'a backslash that swallows the next line is one fault, and the line is no part of the value',
      String.raw`
        USER_INSTALL_DIR1=E:\\BEMS\
                                  ^ swallowed-line error
        OTHER=a?b
      `,
    ],
    [
      'so it is where the value is nothing but that backslash',
      String.raw`
        # @role databasePort core
        PORT=\
             ^ swallowed-line error
        OTHER=a?b
      `,
    ],
    [
      'a backslash before a blank line is one fault, and a path can end in it',
      String.raw`
        USER_INSTALL_DIR1=E:\\BEMS\
                                  ^ lone-backslash warning

        OTHER=a?b
      `,
    ],
    [
      'an inline comment is part of the value',
      `
        # @role databasePort core
        PORT=1433 # default
             ^^^^^^^^^^^^^^ port-range error
                  ^^^^^^^^^ inline-comment warning
      `,
    ],
    [
      'a placeholder is not judged further',
      `
        USER_INSTALL_DIR1=<BEMS path>
                          ^^^^^^^^^^^ placeholder-value warning
        # @role accountLogin admin
        ADMIN=<domain>/<account name>
              ^^^^^^^^ placeholder-value warning
                       ^^^^^^^^^^^^^^ placeholder-value warning
      `,
    ],
    [
      'a path that begins with a variable is not judged further',
      String.raw`
        USER_INSTALL_DIR1=%ProgramFiles%\\aux.
                          ^^^^^^^^^^^^^^ environment-variable warning
        # @role logsDirectory
        LOGS=$lax.nl.env.LOGS$\\aux.
        # @role javaHome
        JRE=$JRE_DIR$\\bin
            ^^^^^^^^^ variable-substitution information
      `,
    ],
    [
      'a path with a variable behind its beginning is',
      String.raw`
        USER_INSTALL_DIR1=E:\\%SITE%\\aux
                              ^^^^^^ environment-variable warning
                                      ^^^ path-reserved-name error
        # @role logsDirectory
        LOGS=E:\\$lax.nl.env.SITE$\\logs.
                                        ^ path-trailing-dot-or-space error
      `,
    ],
  ];
  it.each(cases)('%s', (_what, source) => expectFindings(source));
});

describe('one fault, one diagnostic', () => {
  it('a file of one short line has one finding', () => {
    expectFindings('USER_INSTALL_DIR=E:/BEMS\n^^^^^^^^^^^^^^^^ install-dir-variable information', ALL);
    expectFindings('user_install_dir1=E:/BEMS\n^^^^^^^^^^^^^^^^^ key-case warning', ALL);
    expectFindings('USER_INSTALL_DIR1=//files01/bems\n                  ^^^^^^^^^^^^^^ path-unc warning', ALL);
  });

  it('a key in another case is neither unknown nor missing, and its value is judged', () => {
    expectFindings(
      `
        USER_INSTALL_DIR1=E:/BEMS
        core_port=0
        ^^^^^^^^^ key-case warning
                  ^ port-range error
      `,
      { ...ALL, template: 'USER_INSTALL_DIR1=\nCORE_PORT=1433', keyRoles: { CORE_PORT: 'databasePort core' } },
    );
  });

  it('an entry that does not count gets no finding about its value', () => {
    expectFindings(
      String.raw`
        USER_INSTALL_DIR1=bems? "
        ^^^^^^^^^^^^^^^^^ duplicate-key warning
        USER_INSTALL_DIR1=E:\BEMS·
        ^^^^^^^^^^^^^^^^^ duplicate-key warning
        USER_INSTALL_DIR1=E:\\BEMS
        # @role accountPassword admin
        SECRET=a;b
        ^^^^^^ duplicate-key warning
        # @role accountPassword admin
        SECRET=$lax.nl.env.ADMIN$
      `,
      ALL,
    );
  });

  it('escapes that a writer of Java makes are none', () => {
    expectNoFindings(
      String.raw`
        USER_INSTALL_DIR1=E\:\\BEMS\\a\ b\\\#1\\\!2
        # @role databaseProperties core
        EXTRA=encrypt\=true;loginTimeout\=30
        # @role accountPassword admin
        SECRET=\ a\:b\=c\#d\!e
      `,
    );
  });
});

describe('fix all', () => {
  it('mends what is safe to mend, and leaves the rest', () => {
    expectFixAll(
      String.raw`
        user_install_dir1="E:\Program Files\BlackBerry.\new"··
        # @role javaHome
        JRE=C:\Program Files\Java\jre-1.8\bin\java.exe
        # @role accountLogin admin
        ADMIN='EXAMPLE\bemsadmin'
        # @role databaseHost core
        SERVER=sql01.example.com\reports·
        # @role databasePort core
        PORT=1433 # default
      `,
      String.raw`
        USER_INSTALL_DIR1=E:\\Program Files\\BlackBerry\\new
        # @role javaHome
        JRE=C:\\Program Files\\Java\\jre-1.8
        # @role accountLogin admin
        ADMIN=EXAMPLE\\bemsadmin
        # @role databaseHost core
        SERVER=sql01.example.com\\reports
        # @role databasePort core
        PORT=1433 # default
      `,
      {
        values: {
          USER_INSTALL_DIR1: 'E:\\Program Files\\BlackBerry\\new',
          JRE: 'C:\\Program Files\\Java\\jre-1.8',
          ADMIN: 'EXAMPLE\\bemsadmin',
          SERVER: 'sql01.example.com\\reports',
          PORT: '1433 # default',
        },
      },
    );
  });
});
