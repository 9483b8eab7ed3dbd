import { describe, it } from 'vitest';
import { expectFindings, expectFix, expectFixAll, expectNoFindings } from '../support/caret';

describe('a backslash and a u without four hexadecimal digits', () => {
  it('is an error in a folder', () => {
    expectFindings(String.raw`
      USER_INSTALL_DIR1=E:\\users\ubems
                                 ^^^^ malformed-unicode-escape error "stop reading"
    `);
  });

  it('spans the digits that it has', () => {
    expectFindings(String.raw`
      TITLE=a\u00zz
             ^^^^ malformed-unicode-escape error
    `);
  });

  it('is an error at the end of a value and of the file', () => {
    expectFindings(String.raw`
      TITLE=caf\u00e
               ^^^^^ malformed-unicode-escape error
      CLUSTER=west\u
                  ^^ malformed-unicode-escape error
    `);
    expectFindings(
      String.raw`
        TITLE=caf\u
                 ^^ malformed-unicode-escape error
      `,
      { endsBare: true },
    );
  });

  it('is an error whatever the value is about', () => {
    expectFindings(String.raw`
      NOTE=see \unknown
               ^^ malformed-unicode-escape error
    `);
  });

  it('is an error in a key', () => {
    expectFindings(String.raw`
      NOTE\ux=west
          ^^ malformed-unicode-escape error
    `);
  });

  it('takes upper-case U for an ordinary letter', () => {
    expectFindings(String.raw`
      USER_INSTALL_DIR1=E:\\bems\U0041
                                ^ lone-backslash warning
    `);
  });

  it('counts only ASCII digits', () => {
    expectFindings(String.raw`
      TITLE=\u００４１
            ^^ malformed-unicode-escape error
    `);
  });

  it('is reported once for a value, as loading stops at the first', () => {
    expectFindings(String.raw`
      USER_INSTALL_DIR1=E:\\bems\usr\ulogs
                                ^^ malformed-unicode-escape error
    `);
  });

  it('is reported in an entry that does not count, as loading stops there all the same', () => {
    expectFindings(String.raw`
      TITLE=\user
            ^^ malformed-unicode-escape error
      ^^^^^ duplicate-key warning
      TITLE=one
    `);
  });

  it('does not hide what stands below it', () => {
    expectFindings(String.raw`
      TITLE=\user
            ^^ malformed-unicode-escape error
      CLUSTER=west·
                  ^ trailing-whitespace warning
    `);
  });

  it('is one fault: neither a lone backslash nor a wrong path', () => {
    expectFindings(String.raw`
      USER_INSTALL_DIR1=E:\users
                          ^^ malformed-unicode-escape error
    `);
  });
});

describe('no malformed escape is', () => {
  it.each([
    ['a character code', String.raw`TITLE=caf\u00e9 \u00E9`],
    ['a code whose digits go on in the next line', 'TITLE=\\u00\\\n  41'],
    ['a doubled backslash', String.raw`USER_INSTALL_DIR1=E:\\users`],
    ['one in a comment', String.raw`# see E:\users`],
  ])('%s', (_name, source) => {
    expectNoFindings(source);
  });
});

describe('doubling the backslash', () => {
  it('mends every one of the value', () => {
    expectFix(
      String.raw`USER_INSTALL_DIR1=E:\\bems\usr\ulogs`,
      'malformed-unicode-escape',
      null,
      String.raw`USER_INSTALL_DIR1=E:\\bems\\usr\\ulogs`,
    );
  });

  it('is not safe: perhaps a character was meant', () => {
    const source = String.raw`TITLE=caf\u00e`;
    expectFixAll(source, source);
  });
});
