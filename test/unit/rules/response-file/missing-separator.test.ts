import { describe, it } from 'vitest';
import { expectFindings, expectFix, expectFixAll, expectNoFindings } from '../support/caret';

describe('a key with no separator', () => {
  it('is half typed', () => {
    expectFindings(String.raw`
      NOTE
      ^^^^ missing-separator warning "NOTE"
    `);
  });

  it('may have blanks around it', () => {
    expectFindings(String.raw`
      ··NOTE··
        ^^^^ missing-separator warning
    `);
  });

  it('may be the last line of a file without a line end', () => {
    expectFindings(
      String.raw`
        CLUSTER=west
        NOTE
        ^^^^ missing-separator warning
      `,
      { endsBare: true },
    );
  });

  it('has no separator if its equals sign is escaped', () => {
    expectFindings(String.raw`
      NOTE\=west
      ^^^^^^^^^^ missing-separator warning
    `);
  });
});

describe('a separator is', () => {
  it.each([
    ['an equals sign', 'NOTE='],
    ['a colon', 'NOTE:'],
    ['an equals sign behind a blank', 'NOTE ='],
    ['a blank before a value', 'NOTE west'],
    ['a tab before a value', 'NOTE→west'],
    ['an equals sign in the next line', 'NOTE\\\n=west'],
  ])('%s', (_name, source) => {
    expectNoFindings(source);
  });
});

describe('inserting the equals sign', () => {
  it('puts it behind the key', () => {
    expectFix('NOTE', 'missing-separator', null, 'NOTE=');
    expectFix('NOTE··\nTITLE=x', 'missing-separator', null, 'NOTE=··\nTITLE=x');
  });

  it('is not safe', () => {
    expectFixAll('NOTE', 'NOTE');
  });
});
