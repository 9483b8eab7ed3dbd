import { describe, it } from 'vitest';
import { expectFindings, expectFix, expectFixAll, expectNoFindings } from '../support/caret';

describe('quotes around a value', () => {
  it('are part of it', () => {
    expectFindings(String.raw`
      CLUSTER="west"
              ^^^^^^ quoted-value warning
      TITLE='west'
            ^^^^^^ quoted-value warning
    `);
  });

  it('around a folder are one fault: the folder in them is right', () => {
    expectFindings(String.raw`
      USER_INSTALL_DIR1="E:\\Program Files\\BEMS"
                        ^^^^^^^^^^^^^^^^^^^^^^^^^ quoted-value warning
    `);
  });

  it('around an account password are one fault: it has no forbidden character in it', () => {
    expectFindings(String.raw`
      # @role accountPassword admin
      ADMIN_PWD="illustrative"
                ^^^^^^^^^^^^^^ quoted-value warning
    `);
  });

  it('around a port are one fault', () => {
    expectFindings(String.raw`
      # @role databasePort core
      SQL_PORT="1433"
               ^^^^^^ quoted-value warning
    `);
  });

  it('stand in a value that ends in blanks', () => {
    expectFindings(String.raw`
      CLUSTER="west"·
              ^^^^^^ quoted-value warning
                    ^ trailing-whitespace warning
    `);
  });

  it('may hold other quotes', () => {
    expectFindings(String.raw`
      CLUSTER="the 'west'"
              ^^^^^^^^^^^^ quoted-value warning
      TITLE='don't'
            ^^^^^^^ quoted-value warning
    `);
  });

  it('may hold nothing', () => {
    expectFindings(String.raw`
      CLUSTER=""
              ^^ quoted-value warning
    `);
  });

  it('may stand around continued lines', () => {
    expectFindings(String.raw`
      NOTE="one, \
           ^>
        two"
           ^ quoted-value warning
    `);
  });

  it('stand beside the single backslashes that they hold', () => {
    expectFindings(String.raw`
      USER_INSTALL_DIR1="E:\BEMS\"
                        ^^^^^^^^^^ quoted-value warning
                           ^^^^^^ lone-backslash warning
    `);
  });
});

describe('a value is not wrapped in quotes', () => {
  it.each([
    ['with one quote alone', 'CLUSTER="'],
    ['with a quote at its beginning only', 'CLUSTER="west" and east'],
    ['with a quote at its end only', "TITLE=the administrators'"],
    ['with an apostrophe inside', "TITLE=the administrator's choice"],
    ['with two kinds of quotes', `CLUSTER="west'`],
    ['with quotes that are written as character codes', String.raw`CLUSTER=\u0022west\u0022`],
    ['that has two pieces in quotes', 'SITES="west" and "east"'],
    ['that is a list in quotes', 'SITES="west";"east"'],
  ])('%s', (_name, source) => {
    expectNoFindings(source);
  });
});

describe('removing the quotes', () => {
  it('is safe', () => {
    expectFixAll(`CLUSTER="west"\nTITLE='x'··\nNOTE=""`, 'CLUSTER=west\nTITLE=x\nNOTE=', {
      values: { CLUSTER: 'west', TITLE: 'x', NOTE: '' },
    });
  });

  it('keeps a blank that they held at the beginning', () => {
    expectFix('NOTE=" west"', 'quoted-value', null, 'NOTE=\\ west');
  });

  it('makes the folder that was meant of single backslashes in quotes', () => {
    expectFixAll(
      String.raw`
        USER_INSTALL_DIR1="E:\Program Files\BEMS\"
        CLUSTER=west
      `,
      String.raw`
        USER_INSTALL_DIR1=E:\\Program Files\\BEMS\\
        CLUSTER=west
      `,
      { values: { USER_INSTALL_DIR1: 'E:\\Program Files\\BEMS\\', CLUSTER: 'west' } },
    );
  });

  it('makes the folder that was meant of doubled backslashes in quotes', () => {
    expectFixAll(String.raw`USER_INSTALL_DIR1="E:\\BEMS\\"`, String.raw`USER_INSTALL_DIR1=E:\\BEMS\\`, {
      values: { USER_INSTALL_DIR1: 'E:\\BEMS\\' },
    });
  });

  it('leaves no line behind that is nothing but a continuation', () => {
    expectFixAll('NOTE=\\\n  ""\nTITLE=x', 'NOTE=\nTITLE=x', { values: { NOTE: '', TITLE: 'x' } });
    expectFixAll('NOTE="west\\\n  "\nTITLE=x', 'NOTE=west\nTITLE=x', { values: { NOTE: 'west', TITLE: 'x' } });
  });

  it('does not join the lines of a continued value', () => {
    expectFixAll('NOTE="one, \\\n  two"\nTITLE=x', 'NOTE=one, \\\n  two\nTITLE=x', {
      values: { NOTE: 'one, two', TITLE: 'x' },
    });
  });
});
