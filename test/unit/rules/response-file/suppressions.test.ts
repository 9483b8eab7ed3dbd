import { describe, expect, it } from 'vitest';
import { expectFindings, expectFix, expectFixAll, expectNoFindings, fixTitles } from '../support/caret';

describe('bems-disable-next-line', () => {
  it('silences a rule in the entry below', () => {
    expectFindings(String.raw`
      # bems-disable-next-line trailing-whitespace
      CLUSTER=west·
      TITLE=x·
             ^ trailing-whitespace warning
    `);
  });

  it('silences several rules', () => {
    expectNoFindings(String.raw`
      # bems-disable-next-line trailing-whitespace lone-backslash
      NOTE=a\b·
    `);
  });

  it('silences no other rule', () => {
    expectFindings(String.raw`
      # bems-disable-next-line trailing-whitespace
      NOTE=a\b·
            ^ lone-backslash warning
    `);
  });

  it('silences all continued lines of the entry', () => {
    expectNoFindings(String.raw`
      # bems-disable-next-line lone-backslash trailing-whitespace
      NOTE=one, \
        two, \
        thr\ee··
    `);
  });

  it.each([
    ['above a role', '# bems-disable-next-line port-range\n# @role databasePort core\nX1=99999'],
    ['below a role', '# @role databasePort core\n# bems-disable-next-line port-range\nX1=99999'],
    ['above a text', '# bems-disable-next-line trailing-whitespace\n# the site\n! of the cluster\nCLUSTER=west·'],
    [
      'above another suppression',
      '# bems-disable-next-line trailing-whitespace\n# bems-disable-next-line lone-backslash\nX1=a\\b·',
    ],
    ['above the annotation that it is about', '# bems-disable-next-line role-annotation\n# @role hostnam\nX1=a'],
    ['below the annotation that it is about', '# @role hostnam\n# bems-disable-next-line role-annotation\nX1=a'],
  ])('stacks %s', (_name, source) => {
    expectNoFindings(source);
  });

  it('may stand behind an exclamation mark, and be indented', () => {
    expectNoFindings(String.raw`
      ··!bems-disable-next-line trailing-whitespace
      CLUSTER=west·
    `);
  });

  it('silences what stands at the very end of a file', () => {
    const source = String.raw`
      # @role databasePort core
      # bems-disable-next-line port-dynamic
      X1=
      # @role databaseHost core
      X2=.
    `;
    const last = String.raw`
      # @role databaseHost core
      X2=.
      # @role databasePort core
      # bems-disable-next-line port-dynamic
      X1=
    `;
    for (const text of [source, last]) {
      expectNoFindings(text);
      expectNoFindings(text, { endsBare: true });
    }
  });

  it('does not reach over a blank line', () => {
    expectFindings(String.raw`
      # bems-disable-next-line trailing-whitespace
                               ^^^^^^^^^^^^^^^^^^^ unused-suppression information

      CLUSTER=west·
                  ^ trailing-whitespace warning
    `);
  });

  it('silences a comment below it that belongs to no entry', () => {
    expectNoFindings(String.raw`
      # bems-disable-next-line role-annotation
      # @role hostnam
    `);
  });

  it('silences no finding about the file as a whole', () => {
    expectFindings(
      String.raw`
        # bems-disable-next-line install-dir-missing
                                 ^^^^^^^^^^^^^^^^^^^ unused-suppression information
        CLUSTER=west
      `,
      { wholeFile: ['install-dir-missing information'] },
    );
  });
});

describe('bems-disable and bems-enable', () => {
  it('silence a rule from one comment to the other', () => {
    expectFindings(String.raw`
      A1=x·
          ^ trailing-whitespace warning
      # bems-disable trailing-whitespace
      A2=x·
      A3=x·
      # bems-enable trailing-whitespace
      A4=x·
          ^ trailing-whitespace warning
    `);
  });

  it('silence a rule to the end of the file', () => {
    expectNoFindings(
      String.raw`
        # bems-disable trailing-whitespace missing-separator
        A2=x·

        A3=x·
        A4
      `,
      { endsBare: true },
    );
  });

  it('end all suppressions without a name', () => {
    expectFindings(String.raw`
      # bems-disable trailing-whitespace lone-backslash
      A1=a\b·
      # bems-enable
      A2=a\b·
          ^ lone-backslash warning
            ^ trailing-whitespace warning
    `);
  });

  it('end only the rules that are named', () => {
    expectFindings(String.raw`
      # bems-disable trailing-whitespace lone-backslash
      A1=a\b·
      # bems-enable lone-backslash
      A2=a\b·
          ^ lone-backslash warning
    `);
  });

  it('can begin again', () => {
    expectFindings(String.raw`
      # bems-disable trailing-whitespace
      A1=x·
      # bems-enable trailing-whitespace
      A2=x·
          ^ trailing-whitespace warning
      # bems-disable trailing-whitespace
      A3=x·
    `);
  });

  it('do not end what is meant for the next line', () => {
    expectNoFindings(String.raw`
      # bems-disable-next-line trailing-whitespace
      # bems-enable trailing-whitespace
      A1=x·
    `);
  });

  it('silence a finding about the file as a whole from anywhere', () => {
    expectFindings('CLUSTER=west\n\n# bems-disable install-dir-missing', { compare: ['install-dir-missing'] });
    expectFindings('# bems-disable install-dir-missing\n# bems-enable\nCLUSTER=west', {
      compare: ['install-dir-missing'],
    });
  });

  it('keep a silenced fault from being fixed', () => {
    expectFixAll(
      '# bems-disable-next-line trailing-whitespace\nA1=x·\nA2=x·',
      '# bems-disable-next-line trailing-whitespace\nA1=x·\nA2=x',
    );
  });
});

describe('a suppression that suppresses nothing', () => {
  it('is information', () => {
    expectFindings(String.raw`
      # bems-disable-next-line port-range
                               ^^^^^^^^^^ unused-suppression information "port-range"
      CLUSTER=west
      # bems-disable lone-backslash
                     ^^^^^^^^^^^^^^ unused-suppression information
    `);
  });

  it('is told apart from the names beside it that are needed', () => {
    expectFindings(String.raw`
      # bems-disable-next-line lone-backslash trailing-whitespace port-range
                               ^^^^^^^^^^^^^^ unused-suppression information
                                                                  ^^^^^^^^^^ unused-suppression information
      CLUSTER=west·
    `);
  });

  it('names no rule that there is', () => {
    expectFindings(String.raw`
      # bems-disable-next-line trailing-whitspace
                               ^^^^^^^^^^^^^^^^^^ unused-suppression information "trailing-whitespace"
      CLUSTER=west
      # bems-disable quite-another-thing
                     ^^^^^^^^^^^^^^^^^^^ unused-suppression information "There is no rule"
      # bems-enable trailing-whitspace
                    ^^^^^^^^^^^^^^^^^^ unused-suppression information
    `);
  });

  it('names none at all', () => {
    expectFindings(String.raw`
      # bems-disable-next-line
        ^^^^^^^^^^^^^^^^^^^^^^ unused-suppression information "names no rule"
      CLUSTER=west
      #bems-disable··
       ^^^^^^^^^^^^ unused-suppression information "names no rule"
    `);
  });

  it('is one for a rule that is switched off', () => {
    expectFindings(
      String.raw`
        # bems-disable-next-line trailing-whitespace
                                 ^^^^^^^^^^^^^^^^^^^ unused-suppression information
        CLUSTER=west·
      `,
      { rules: { 'trailing-whitespace': 'off' } },
    );
  });

  it('is one where an entry that does not count is not checked', () => {
    expectFindings(String.raw`
      # bems-disable-next-line trailing-whitespace
                               ^^^^^^^^^^^^^^^^^^^ unused-suppression information
      CLUSTER=west·
      ^^^^^^^ duplicate-key warning
      CLUSTER=east
    `);
  });

  it('can itself be suppressed, and be switched off', () => {
    expectNoFindings(String.raw`
      # bems-disable unused-suppression
      # bems-disable-next-line port-range
      CLUSTER=west
    `);
    expectNoFindings('# bems-disable port-range', { rules: { 'unused-suppression': 'off' } });
  });

  it('is no suppression in the middle of a sentence, in another word or in a value', () => {
    expectNoFindings(String.raw`
      # write bems-disable port-range
      # bems-disabled port-range
      NOTE=bems-disable port-range
    `);
  });
});

describe('the fixes of a suppression', () => {
  it('remove a name that is not needed', () => {
    expectFix(
      '# bems-disable-next-line lone-backslash trailing-whitespace\nCLUSTER=west·',
      'unused-suppression',
      'Remove lone-backslash',
      '# bems-disable-next-line trailing-whitespace\nCLUSTER=west·',
    );
  });

  it('remove the comment where no other name is left', () => {
    expectFix(
      'TITLE=x\n# bems-disable-next-line port-range\nCLUSTER=west',
      'unused-suppression',
      'Remove port-range',
      'TITLE=x\nCLUSTER=west',
    );
  });

  it('use the nearest rule', () => {
    expectFix(
      '# bems-disable-next-line trailing-whitspace\nCLUSTER=west·',
      'unused-suppression',
      'Change to trailing-whitespace',
      '# bems-disable-next-line trailing-whitespace\nCLUSTER=west·',
    );
    expect(fixTitles('# bems-disable quite-another-thing', 'unused-suppression')).toEqual([]);
  });
});
