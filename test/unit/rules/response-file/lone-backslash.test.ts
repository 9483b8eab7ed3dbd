import { describe, expect, it } from 'vitest';
import { expectFindings, expectFix, expectFixAll, expectNoFindings, findingsOf } from '../support/caret';

describe('a backslash before a character that needs none', () => {
  it("is dropped: the guide's own example", () => {
    expectFindings(String.raw`
      USER_INSTALL_DIR1=E:\Program Files\BlackBerry\BlackBerry Enterprise Mobility Server
                          ^^^^^^^^^^^^^^^^^^^^^^^^^^ lone-backslash warning "E:Program FilesBlackBerryBlackBerry"
    `);
  });

  it('is dropped in a login and in a host', () => {
    expectFindings(String.raw`
      # @role accountLogin admin
      ADMIN=EXAMPLE\bemsadmin
                   ^ lone-backslash warning "EXAMPLEbemsadmin"
      # @role databaseHost core
      SQL=sql01.example.com\SQLEXPRESS
                           ^ lone-backslash warning
    `);
  });

  it('is dropped in any value, whatever it is about', () => {
    expectFindings(String.raw`
      NOTE=a\b
            ^ lone-backslash warning
    `);
  });

  it.each(['"', "'", '$', '%', '-', '.', ';', '@', '0', 'x', 'U', 'ä', '漢'])('is dropped before %s', (character) => {
    expectFindings(`
      NOTE=a\\${character}b
            ^ lone-backslash warning
    `);
  });

  it('is told apart from a doubled one before it', () => {
    expectFindings(String.raw`
      USER_INSTALL_DIR1=E:\\BEMS\\\logs
                                  ^ lone-backslash warning
    `);
  });

  it('is dropped at the end of a value before a blank line', () => {
    expectFindings(String.raw`
      USER_INSTALL_DIR1=E:\\BEMS\
                                ^ lone-backslash warning

      CLUSTER=west
    `);
    expectFindings(String.raw`
      USER_INSTALL_DIR1=E:\BEMS\
                          ^^^^^^ lone-backslash warning
      ··
      CLUSTER=west
    `);
  });

  it('is reported over continued lines', () => {
    expectFindings(String.raw`
      NOTE=a\b, \
            ^>
        c\d
         ^ lone-backslash warning
    `);
  });

  it('is dropped in a key, too', () => {
    expectFindings(String.raw`
      NO\TE=west
        ^ lone-backslash warning "NOTE"
    `);
  });

  it('is reported in a key and in a value apart', () => {
    expectFindings(String.raw`
      NO\TE=we\st
        ^ lone-backslash warning
              ^ lone-backslash warning
    `);
  });

  it('goes from a known key, which the installer reads without it', () => {
    expectFixAll(String.raw`USER\_INSTALL_DIR1=E:/BEMS`, 'USER_INSTALL_DIR1=E:/BEMS');
  });

  it('is doubled in another key only by its author', () => {
    expectFixAll(String.raw`NO\TE=west`, String.raw`NO\TE=west`);
    expectFix(String.raw`NO\TE=west`, 'lone-backslash', 'Double the backslash', String.raw`NO\\TE=west`);
  });

  it('of a password is reported without its text', () => {
    expectFindings(String.raw`
      ADMIN_PWD=hun\der
                   ^ lone-backslash warning "reads the value"
    `);
  });
});

describe('no fault is', () => {
  it.each([
    ['a colon, an equals sign, a number sign, an exclamation mark', String.raw`NOTE=a\:b\=c\#d\!e`],
    ['a blank', String.raw`NOTE=\ a\ b`],
    ['a doubled backslash', String.raw`USER_INSTALL_DIR1=E:\\BEMS`],
    ['a character code', String.raw`NOTE=caf\u00e9`],
    ['a slash as separator', 'USER_INSTALL_DIR1=E:/BEMS'],
    ['a continuation', 'NOTE=a, \\\n  b'],
    ['a backslash in a comment', String.raw`# E:\Program Files`],
    ['what Java writes for a recorded answer', String.raw`-fileOverwrite_C\:\\Program\ Files\\a.txt=Yes`],
  ])('%s', (_name, source) => {
    expectNoFindings(source);
  });

  it('one in an entry that does not count', () => {
    expectFindings(String.raw`
      NOTE=a\b
      ^^^^ duplicate-key warning
      NOTE=c
    `);
  });
});

describe('doubling the backslashes', () => {
  it('mends all of the value', () => {
    expectFix(
      String.raw`USER_INSTALL_DIR1=E:\Program Files\BEMS`,
      'lone-backslash',
      'Double the backslashes',
      String.raw`USER_INSTALL_DIR1=E:\\Program Files\\BEMS`,
    );
  });

  it('is safe and makes what was meant', () => {
    expectFixAll(
      String.raw`
        USER_INSTALL_DIR1=E:\Program Files\BEMS\

        # @role accountLogin admin
        ADMIN=EXAMPLE\bemsadmin
      `,
      String.raw`
        USER_INSTALL_DIR1=E:\\Program Files\\BEMS\\

        # @role accountLogin admin
        ADMIN=EXAMPLE\\bemsadmin
      `,
      { values: { USER_INSTALL_DIR1: 'E:\\Program Files\\BEMS\\', ADMIN: 'EXAMPLE\\bemsadmin' } },
    );
  });

  it('leaves harmless escapes and character codes alone', () => {
    expectFixAll(String.raw`NOTE=a\:b\=c\#d\!e\ f\u00e9 g\h`, String.raw`NOTE=a\:b\=c\#d\!e\ f\u00e9 g\\h`, {
      values: { NOTE: 'a:b=c#d!e fé g\\h' },
    });
  });

  it('keeps CRLF line ends', () => {
    expectFixAll('NOTE=a\\b\nTITLE=c', 'NOTE=a\\\\b\nTITLE=c', {
      lineEnd: '\r\n',
      values: { NOTE: 'a\\b', TITLE: 'c' },
    });
  });

  it('speaks of one or of several', () => {
    expect(findingsOf('lone-backslash', String.raw`NOTE=a\b`)[0]?.fixes[0]?.title).toBe('Double the backslash');
    expect(findingsOf('lone-backslash', String.raw`NOTE=a\b\c`)[0]?.fixes[0]?.title).toBe('Double the backslashes');
  });
});
