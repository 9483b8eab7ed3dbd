import { describe, expect, it } from 'vitest';
import { expectFindings, expectFix, expectFixAll, expectNoFindings, fixTitles, findingsOf } from '../support/caret';

describe('a blank and a comment mark inside a value', () => {
  it('begin no comment', () => {
    expectFindings(String.raw`
      CLUSTER=west # the western site
                   ^^^^^^^^^^^^^^^^^^ inline-comment warning
      TITLE=x ! y
              ^^^ inline-comment warning
    `);
  });

  it('begin none without a blank behind the mark', () => {
    expectFindings(String.raw`
      CLUSTER=west #site
                   ^^^^^ inline-comment warning
    `);
  });

  it('begin none behind a tab', () => {
    expectFindings(`
      CLUSTER=west→# site
                   ^^^^^^ inline-comment warning
    `);
  });

  it('are reported once, at the first mark', () => {
    expectFindings(String.raw`
      CLUSTER=west # site # two ! three
                   ^^^^^^^^^^^^^^^^^^^^ inline-comment warning
    `);
  });

  it('are part of the value: it is no port either', () => {
    expectFindings(String.raw`
      # @role databasePort core
      SQL_PORT=1433 # default
                    ^^^^^^^^^ inline-comment warning
               ^^^^^^^^^^^^^^ port-range error
    `);
  });

  it('stand in a value that ends in blanks, too: two faults', () => {
    expectFindings(String.raw`
      CLUSTER=west # site··
                   ^^^^^^ inline-comment warning
                         ^^ trailing-whitespace warning
    `);
  });

  it('stand where nothing but a comment is the value', () => {
    expectFindings(String.raw`
      CLUSTER= # the western site
               ^^^^^^^^^^^^^^^^^^ inline-comment warning
    `);
  });

  it('are information in a password, where they may be meant', () => {
    expectFindings(String.raw`
      # @role portalPassword
      UPLOAD=illustrative # two
                          ^^^^^ inline-comment information
      SQL_PWD=illustrative !two
                           ^^^^ inline-comment information
    `);
  });

  it('stand in the second line of a continued value', () => {
    expectFindings(String.raw`
      NOTE=one, \
        two # three
            ^^^^^^^ inline-comment warning
    `);
  });

  it('stand where the blank is in the one line and the mark in the next', () => {
    expectFindings(String.raw`
      NOTE=one \
        # two
        ^^^^^ inline-comment warning
    `);
  });

  it('do not stand in what a backslash swallowed', () => {
    expectFindings(String.raw`
      LOGS=E:\\BEMS \
                    ^ swallowed-line error
      # a comment # more
    `);
  });
});

describe('no comment is meant by', () => {
  it('a mark alone, whatever blanks follow it', () => {
    expect(findingsOf('inline-comment', 'COLOUR= # \t\n')).toEqual([]);
  });

  it.each([
    ['a number sign without a blank before it', 'LANGUAGE=C#'],
    ['a value that begins with a number sign', 'COLOUR=#336699'],
    ['the same behind a blank', 'COLOUR= #336699'],
    ['an escaped number sign', String.raw`NOTE=west \# two`],
    ['an exclamation mark at the end of a word', 'GREETING=hello world!'],
    ['an indented mark without a blank in the value before it', 'NOTE=one\\\n  #two'],
  ])('%s', (_name, source) => {
    expectNoFindings(source);
  });
});

describe('moving the comment above the line', () => {
  it('takes it and the blanks before it out of the value', () => {
    expectFix(
      'TITLE=x\n  CLUSTER=west  # the western site\nNOTE=y',
      'inline-comment',
      null,
      'TITLE=x\n# the western site\n  CLUSTER=west\nNOTE=y',
    );
  });

  it('keeps the role, whose comment stays above the key', () => {
    expectFix(
      String.raw`
        # @role databasePort core
        SQL_PORT=1433 # default
      `,
      'inline-comment',
      null,
      String.raw`
        # @role databasePort core
        # default
        SQL_PORT=1433
      `,
    );
  });

  it('uses the line ends of the file', () => {
    expectFix('TITLE=x\nCLUSTER=west # site', 'inline-comment', null, 'TITLE=x\n# site\nCLUSTER=west', {
      lineEnd: '\r\n',
    });
  });

  it('takes the blanks at the end with it', () => {
    expectFix('CLUSTER=west # site··', 'inline-comment', null, '# site\nCLUSTER=west');
  });

  it('makes one line of a comment over several', () => {
    expectFix('CLUSTER=west # the \\\n  western site', 'inline-comment', null, '# the western site\nCLUSTER=west');
  });

  it('leaves the quotes around a value alone', () => {
    expectFix('CLUSTER="west # site"', 'inline-comment', null, '# site\nCLUSTER="west"');
  });

  it('is not safe', () => {
    expectFixAll('CLUSTER=west # site', 'CLUSTER=west # site');
  });

  it('is not offered for a password, which it would repeat', () => {
    expect(fixTitles('SQL_PWD=a #b', 'inline-comment')).toEqual([]);
  });
});
