import { describe, expect, it } from 'vitest';
import { expectFindings, expectFix, expectFixAll, expectNoFindings, fixTitles } from '../support/caret';

describe('a backslash at the end of a value', () => {
  it('swallows an entry', () => {
    expectFindings(String.raw`
      LOGS=E:\\BEMS\
                   ^ swallowed-line error "the key there is lost"
      OTHER=value
    `);
  });

  it.each(['OTHER =value', 'other.key-2=', '_x=1', '-fileOverwrite_a=Yes'])('swallows the entry %s', (next) => {
    expectFindings(`
      LOGS=E:\\\\BEMS\\
                   ^ swallowed-line error
      ${next}
    `);
  });

  it.each(['# a comment', '! a comment', '#'])('swallows the comment %s', (next) => {
    expectFindings(`
      LOGS=E:\\\\BEMS\\
                   ^ swallowed-line error "comment"
      ${next}
    `);
  });

  it('is dropped at the end of the file, with a line end behind it and without', () => {
    const source = String.raw`
      LOGS=E:\\BEMS\
                   ^ swallowed-line error "end of the file"
    `;
    expectFindings(source);
    expectFindings(source, { endsBare: true });
    expectFindings(source, { lineEnd: '\r\n' });
  });

  it('swallows an entry also between CRLF line ends', () => {
    expectFindings(
      String.raw`
        LOGS=E:\\BEMS\
                     ^ swallowed-line error
        OTHER=value
      `,
      { lineEnd: '\r\n' },
    );
  });

  it('swallows an entry where the value is nothing but the backslash', () => {
    expectFindings(String.raw`
      NOTE=\
           ^ swallowed-line error
      OTHER=value
    `);
  });

  it('is told apart from a lone one in the same value', () => {
    expectFindings(String.raw`
      USER_INSTALL_DIR1=E:\BEMS\
                          ^ lone-backslash warning
                               ^ swallowed-line error
      CLUSTER=west
    `);
  });

  it('is reported once: what the swallowed line holds is judged when it is free', () => {
    expectFindings(String.raw`
      USER_INSTALL_DIR1=E:\\BEMS\
                                ^ swallowed-line error
      NOTE=a\b # c
    `);
  });

  it('swallows in the second line of a continued value', () => {
    expectFindings(String.raw`
      NOTE=one, \
        two\
           ^ swallowed-line error
      OTHER=value
    `);
  });

  it('is an odd number of backslashes', () => {
    expectFindings(String.raw`
      LOGS=E:\\BEMS\\\
                     ^ swallowed-line error
      OTHER=value
    `);
    expectNoFindings(String.raw`
      LOGS=E:\\BEMS\\\\
      OTHER=value
    `);
  });

  it('is an error in an entry that does not count: the line it swallows is lost all the same', () => {
    expectFindings(String.raw`
      NOTE=a\
            ^ swallowed-line error
      ^^^^ duplicate-key warning
      OTHER=value
      NOTE=b
    `);
  });

  it('keeps its severity where the role is only inferred', () => {
    expectFindings(String.raw`
      LOGS_DIR=E:\\BEMS\
                       ^ swallowed-line error
      OTHER=value
    `);
  });
});

describe('a continuation is meant', () => {
  it.each([
    ['where the next line is indented', 'NOTE=one, \\\n  two=three'],
    ['where the next line is an indented comment mark', 'NOTE=one,\\\n  #two'],
    ['where the next line is indented by a tab', 'NOTE=one,\\\n\ttwo=three'],
    ['where the next line does not look like an entry', 'NOTE=one \\\ntwo three'],
    ['where the next line is a path', 'NOTE=see \\\nE:/BEMS'],
    ['in connection properties', '# @role databaseProperties core\nSQL=encrypt=true;\\\nloginTimeout=30'],
  ])('%s', (_name, source) => {
    expectNoFindings(source);
  });
});

describe('the lost line', () => {
  const source = String.raw`
    LOGS=E:\\BEMS\
    USER_INSTALL_DIR1=E:\\BEMS
  `;

  it('comes back where the backslash is doubled or removed', () => {
    expect(fixTitles(source, 'swallowed-line')).toEqual(['Double the backslash', 'Remove the backslash']);
    expectFix(
      source,
      'swallowed-line',
      'Double the backslash',
      String.raw`
        LOGS=E:\\BEMS\\
        USER_INSTALL_DIR1=E:\\BEMS
      `,
    );
    expectFix(
      source,
      'swallowed-line',
      'Remove the backslash',
      String.raw`
        LOGS=E:\\BEMS
        USER_INSTALL_DIR1=E:\\BEMS
      `,
    );
  });

  it('does not come back by itself: two ways to mend it are a choice', () => {
    expectFixAll(source, source);
  });

  it('is not missing: its key was meant', () => {
    expectFindings(
      String.raw`
        LOGS=E:\\BEMS\
                     ^ swallowed-line error
        USER_INSTALL_DIR1=E:\\BEMS
      `,
      { compare: ['install-dir-missing'] },
    );
  });
});
