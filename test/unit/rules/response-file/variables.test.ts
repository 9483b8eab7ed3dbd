import { describe, it } from 'vitest';
import { expectFindings, expectFix, expectFixAll, expectNoFindings } from '../support/caret';

describe('text between two dollar signs', () => {
  it('is taken for a variable', () => {
    expectFindings(String.raw`
      CLUSTER=pay$roll$west
                 ^^^^^^ variable-substitution information "$roll$"
    `);
  });

  it('is a pair from left to right', () => {
    expectFindings(String.raw`
      CLUSTER=a$b$c$d
               ^^^ variable-substitution information
      TITLE=a$b$c$d$
             ^^^ variable-substitution information
                 ^^^ variable-substitution information
    `);
  });

  it('is a variable although it has blanks in it', () => {
    expectFindings(String.raw`
      PRICE=5 $ or 6 $
              ^^^^^^^^ variable-substitution information
    `);
  });

  it('is a warning in a password, and the message does not show it', () => {
    expectFindings(String.raw`
      # @role accountPassword admin
      ADMIN_SECRET=pa$swor$d
                     ^^^^^^ variable-substitution warning "takes text between two dollar signs"
      SQL_PWD=pa$swor$d
                ^^^^^^ variable-substitution warning
    `);
  });

  it('is a warning in a password among connection properties', () => {
    expectFindings(String.raw`
      # @role databaseProperties core
      SQL=encrypt=true;trustStorePassword=pa$swor$d
                                            ^^^^^^ variable-substitution warning "takes text between two dollar signs"
    `);
  });

  it('is a known variable only in the right case', () => {
    expectFindings(String.raw`
      CLUSTER=$dollar$
              ^^^^^^^^ variable-substitution information
    `);
  });
});

describe('a known variable is', () => {
  it.each([
    ['a variable of the environment', 'CLUSTER=$lax.nl.env.SITE$'],
    ['a system property of Java', 'CLUSTER=$prop.user.name$'],
    ['a dollar sign', 'CLUSTER=a$DOLLAR$b$DOLLAR$c'],
    ['a separator of folders', 'PLACE=a$/$b$:$c$;$d'],
    ['a backslash', String.raw`PLACE=a$\\$b`],
    ['a comma, and nothing', 'CLUSTER=a$COMMA$b$EMPTY_STRING$'],
    ['free disk space', 'NOTE=$FREE_DISK_SPACE_GIGABYTES$ and $FREE_DISK_SPACE_BYTES$'],
    ['the log', 'NOTE=$IA_INSTALL_LOG$'],
    ['the extractor', 'NOTE=$EXTRACTOR_DIR$ $EXTRACTOR_EXECUTABLE$'],
    ['a standard variable', 'NOTE=$USER_INSTALL_DIR$'],
    ['a key of the same file, before and after it', 'A1=$SITE$\nSITE=west\nA2=$SITE$'],
  ])('%s', (_name, source) => {
    expectNoFindings(source);
  });

  it('a key of the template', () => {
    expectFindings('CLUSTER=$SITE$', { template: 'SITE=\nCLUSTER=', wholeFile: ['missing-key information "SITE"'] });
  });

  it('not a prefix alone', () => {
    expectFindings(String.raw`
      CLUSTER=$lax.nl.env.$
              ^^^^^^^^^^^^^ variable-substitution information
    `);
  });
});

describe('no variable is', () => {
  it.each([
    ['one dollar sign', 'CLUSTER=five$'],
    ['two dollar signs side by side', 'CLUSTER=five$$'],
    ['a dollar sign in each of two values', 'A1=five$\nA2=six$'],
    ['a pair in a comment', '# $roll$'],
  ])('%s', (_name, source) => {
    expectNoFindings(source);
  });
});

describe('writing $DOLLAR$', () => {
  it('replaces both dollar signs', () => {
    expectFix('CLUSTER=pay$roll$west', 'variable-substitution', null, 'CLUSTER=pay$DOLLAR$roll$DOLLAR$west');
  });

  it('is not safe', () => {
    expectFixAll('CLUSTER=pay$roll$west', 'CLUSTER=pay$roll$west');
  });
});

describe('a name between percent signs', () => {
  it('is not expanded', () => {
    expectFindings(String.raw`
      CLUSTER=%SITE%-west
              ^^^^^^ environment-variable warning "$lax.nl.env.SITE$"
    `);
  });

  it('is reported each time', () => {
    expectFindings(String.raw`
      CLUSTER=%SITE%-%ProgramFiles(x86)%
              ^^^^^^ environment-variable warning
                     ^^^^^^^^^^^^^^^^^^^ environment-variable warning
    `);
  });

  it('at the beginning of a folder leaves nothing more to judge', () => {
    expectFindings(String.raw`
      USER_INSTALL_DIR1=%ProgramFiles%\\BEMS?
                        ^^^^^^^^^^^^^^ environment-variable warning
    `);
  });

  it('inside a folder leaves the rest to judge', () => {
    expectFindings(String.raw`
      USER_INSTALL_DIR1=E:\\%SITE%\\BEMS?
                            ^^^^^^ environment-variable warning
                                        ^ path-forbidden-character error
    `);
  });

  it('is found behind a single backslash and in quotes', () => {
    expectFindings(String.raw`
      USER_INSTALL_DIR1="%ProgramFiles%\BEMS"
                        ^^^^^^^^^^^^^^^^^^^^^ quoted-value warning
                         ^^^^^^^^^^^^^^ environment-variable warning
                                       ^ lone-backslash warning
    `);
  });

  it.each([
    ['a per cent', 'QUOTA=50%'],
    ['two per cents', 'QUOTA=50% of 100%'],
    ['two percent signs side by side', 'QUOTA=%%'],
    ['a comment', '# %SITE%'],
    ['a password', 'SQL_PWD=a%SITE%b'],
    ['the password of a role', '# @role portalPassword\nUPLOAD=a%SITE%b'],
    ['a password among connection properties', '# @role databaseProperties core\nSQL=trustStorePassword=a%SITE%b'],
  ])('is none in %s', (_name, source) => {
    expectNoFindings(source);
  });

  it('can be written as the installer knows it', () => {
    expectFix(
      String.raw`USER_INSTALL_DIR1=%ProgramFiles%\\BEMS`,
      'environment-variable',
      'Change to $lax.nl.env.ProgramFiles$',
      String.raw`USER_INSTALL_DIR1=$lax.nl.env.ProgramFiles$\\BEMS`,
    );
    expectFixAll('CLUSTER=%SITE%', 'CLUSTER=%SITE%');
  });
});

describe('a folder that begins with a variable', () => {
  it.each(['$lax.nl.env.ProgramFiles$\\\\BEMS?', '$BASE$\\\\BEMS?'])('is not judged further: %s', (folder) => {
    expectNoFindings(`BASE=x\nUSER_INSTALL_DIR1=${folder}`);
  });

  it('is not judged further where the variable is unknown, which is reported', () => {
    expectFindings(String.raw`
      USER_INSTALL_DIR1=$BASE$\\BEMS?
                        ^^^^^^ variable-substitution information
    `);
  });

  it('is judged where the variable stands inside', () => {
    expectFindings(String.raw`
      BASE=x
      USER_INSTALL_DIR1=E:\\$BASE$\\BEMS?
                                        ^ path-forbidden-character error
    `);
  });
});
