import { describe, it } from 'vitest';
import { expectFindings, expectFix, expectFixAll, expectNoFindings } from '../support/caret';

describe('blanks at the end of a value', () => {
  it('are part of it', () => {
    expectFindings(String.raw`
      CLUSTER=west··
                  ^^ trailing-whitespace warning
    `);
  });

  it.each([
    ['a tab', '→'],
    ['a form feed', '␌'],
    ['a blank', '·'],
  ])('are spaces, tabs and form feeds: %s', (_name, blank) => {
    expectFindings(`
      CLUSTER=west${blank}
                  ^ trailing-whitespace warning
    `);
  });

  it('are reported before CRLF and CR', () => {
    const source = String.raw`
      CLUSTER=west·
                  ^ trailing-whitespace warning
      TITLE=x
    `;
    expectFindings(source, { lineEnd: '\r\n' });
    expectFindings(source, { lineEnd: '\r' });
  });

  it('are reported at the end of a file without a line end', () => {
    expectFindings(
      String.raw`
        CLUSTER=west·
                    ^ trailing-whitespace warning
      `,
      { endsBare: true },
    );
  });

  it('are reported in a password, which they make another one', () => {
    expectFindings(String.raw`
      ADMIN_PWD=illustrative·
                            ^ trailing-whitespace warning
    `);
  });

  it('are not part of a folder as meant: one fault is enough', () => {
    expectFindings(String.raw`
      USER_INSTALL_DIR1=E:\\BEMS·
                                ^ trailing-whitespace warning
    `);
  });

  it('stand behind an escaped blank, which was meant', () => {
    expectFindings(String.raw`
      CLUSTER=west\··
                    ^ trailing-whitespace warning
    `);
  });

  it('stand at the end of the last of the continued lines', () => {
    expectFindings(String.raw`
      NOTE=one, \
        two··
           ^^ trailing-whitespace warning
    `);
  });
});

describe('no fault is', () => {
  it.each([
    ['an escaped blank', 'CLUSTER=west\\·'],
    ['blanks behind a separator without a value', 'CLUSTER=··'],
    ['blanks before a continuation', 'NOTE=one·\\\n  two'],
    ['blanks in a comment', '# west··'],
    ['a line of blanks', 'CLUSTER=west\n···\nTITLE=x'],
    ['a no-break space, which is no blank of the format', 'CLUSTER=west\u00a0'],
  ])('%s', (_name, source) => {
    expectNoFindings(source);
  });
});

describe('removing them', () => {
  it('is safe', () => {
    expectFixAll('CLUSTER=west·→·\nTITLE=x\\··', 'CLUSTER=west\nTITLE=x\\·', {
      values: { CLUSTER: 'west', TITLE: 'x ' },
    });
  });

  it('removes them all', () => {
    expectFix('CLUSTER=west···', 'trailing-whitespace', null, 'CLUSTER=west');
  });
});
