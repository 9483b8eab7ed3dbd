import { describe, expect, it } from 'vitest';
import { expectFindings, expectFix, expectFixAll, expectNoFindings, findingsOf } from '../support/caret';

describe('a key that stands twice', () => {
  it('is reported where it does not count', () => {
    expectFindings(String.raw`
      NOTE=one
      ^^^^ duplicate-key warning "line 3"
      TITLE=x
      NOTE=two
    `);
  });

  it('is reported on every line but the last', () => {
    expectFindings(String.raw`
      NOTE=one
      ^^^^ duplicate-key warning "line 3"
      NOTE=two
      ^^^^ duplicate-key warning "line 3"
      NOTE=three
    `);
  });

  it('is not removed where it has swallowed a line, which would go with it', () => {
    const [duplicate] = findingsOf('duplicate-key', 'NOTE=one\\\nTITLE=x\nNOTE=two\n');
    expect(duplicate?.fixes).toEqual([]);
  });

  it('is the same key however it is written', () => {
    expectFindings(String.raw`
      A\ B=one
      ^^^^ duplicate-key warning
      A\u0020B:two
      ^^^^^^^^ duplicate-key warning
      A\ B three
    `);
  });

  it('is another key in another case', () => {
    expectNoFindings(String.raw`
      NOTE=one
      note=two
    `);
  });

  it('points at the one that counts, and may be shown faded', () => {
    const [finding] = findingsOf('duplicate-key', 'NOTE=one\nNOTE=two');
    expect(finding?.related.map(({ span }) => span)).toEqual([{ start: 9, end: 13 }]);
    expect(finding?.related[0]?.message).toContain('counts');
    expect(finding?.unnecessary).toBe(true);
  });

  it('is no duplicate in a line that a backslash swallowed', () => {
    expectFindings(String.raw`
      LOGS=E:\\BEMS\
                   ^ swallowed-line error
      NOTE=one
      NOTE=two
    `);
  });
});

describe('an entry that does not count', () => {
  it('gets no diagnostics about its value', () => {
    expectFindings(String.raw`
      USER_INSTALL_DIR1="%ProgramFiles%\BEMS\new $a$ <b>" # c·
      ^^^^^^^^^^^^^^^^^ duplicate-key warning
      USER_INSTALL_DIR1=E:\\BEMS
    `);
  });

  it('gets none from the rules of values either', () => {
    expectFindings(String.raw`
      # @role databasePort core
      SQL_PORT=99999
      ^^^^^^^^ duplicate-key warning
      # @role databasePort core
      SQL_PORT=1433
    `);
  });

  it('is no password in clear', () => {
    expectFindings(
      String.raw`
        ADMIN_PWD=illustrative
        ^^^^^^^^^ duplicate-key warning
        ADMIN_PWD=$lax.nl.env.BEMS$
      `,
      { compare: ['plaintext-password'] },
    );
  });

  it('gets none if it stands above, and all of them if it stands last', () => {
    expectFindings(String.raw`
      USER_INSTALL_DIR1=E:\\BEMS
      ^^^^^^^^^^^^^^^^^ duplicate-key warning
      USER_INSTALL_DIR1=E:\BEMS
                          ^ lone-backslash warning
    `);
  });
});

describe('removing the line that does not count', () => {
  it('removes it with all its continued lines', () => {
    expectFix(
      String.raw`
        TITLE=x
        NOTE=one, \
          two
        NOTE=three
      `,
      'duplicate-key',
      null,
      String.raw`
        TITLE=x
        NOTE=three
      `,
    );
  });

  it('removes CRLF with it', () => {
    expectFix('NOTE=one\nNOTE=two', 'duplicate-key', null, 'NOTE=two', { lineEnd: '\r\n' });
  });

  it('removes what is written for this tool above it, which would speak of the next entry', () => {
    expectFix(
      String.raw`
        # the port
        # @role databasePort core
        ! bems-disable-next-line port-range
        X1=99999
        # another
        X2=a
        X1=1433
      `,
      'duplicate-key',
      null,
      String.raw`
        # the port
        # another
        X2=a
        X1=1433
      `,
    );
  });

  it('leaves it for the next entry if that has the same key', () => {
    expectFix(
      '# @role databasePort core\nX1=99999\nX1=1433',
      'duplicate-key',
      null,
      '# @role databasePort core\nX1=1433',
    );
  });

  it('is not safe', () => {
    const source = 'NOTE=one\nNOTE=two';
    expectFixAll(source, source);
  });
});
