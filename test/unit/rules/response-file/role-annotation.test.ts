import { describe, expect, it } from 'vitest';
import { findRule } from '../../../../server/src/rules/catalogue';
import { expectFindings, expectFix, expectNoFindings, fixTitles, findingsOf } from '../support/caret';

describe('a role annotation', () => {
  it.each([
    ['names a role', '# @role hostName\nNAME1=bems01'],
    ['names a role and its service', '# @role databasePort core\nPORT_OF_SQL=1433'],
    ['may say mail for core', '# @role databasePort mail\nPORT_OF_SQL=1433'],
    ['may stand behind an exclamation mark', '! @role hostName\nNAME1=bems01'],
    ['may stand without a blank, or with many', '#@role  databasePort→core··\nPORT_OF_SQL=1433'],
    ['may be indented', '  #  @role hostName\n  NAME1=bems01'],
    ['may stand among other comments', '# the name\n# @role hostName\n# of the computer\nNAME1=bems01'],
    ['is none in the middle of a sentence', '# write @role hostnam above a key\nNAME1=bems01'],
    ['is none in another word', '# @roles hostnam\nNAME1=bems01'],
  ])('%s', (_name, source) => {
    expectNoFindings(source);
  });

  it('tells what the value is', () => {
    expectFindings(String.raw`
      # @role databasePort core
      X1=99999
         ^^^^^ port-range error
    `);
  });

  it('holds for a value with all its continued lines', () => {
    expectFindings(String.raw`
      # @role databasePort core
      X1=999\
         ^^>
        99
      ^^^^ port-range error
    `);
  });

  it('wins over one further above', () => {
    expectFindings(String.raw`
      # @role hostName
      # @role databasePort core
      X1=99999
         ^^^^^ port-range error
    `);
  });
});

describe('a role annotation is an error', () => {
  it('with an unknown role', () => {
    expectFindings(String.raw`
      # @role databsePort core
              ^^^^^^^^^^^ role-annotation error "databasePort"
      X1=99999
    `);
  });

  it('with a role in another case', () => {
    expectFindings(String.raw`
      # @role databaseport core
              ^^^^^^^^^^^^ role-annotation error "databasePort"
      X1=99999
    `);
  });

  it('with an unknown service', () => {
    expectFindings(String.raw`
      # @role databasePort cor
                           ^^^ role-annotation error
      X1=99999
    `);
  });

  it('with the service of another role', () => {
    expectFindings(String.raw`
      # @role databasePort presence
                           ^^^^^^^^ role-annotation error
      X1=99999
      # @role accountLogin core
                           ^^^^ role-annotation error
      X2=a
      # @role accountLogin mail
                           ^^^^ role-annotation error
      X3=a
    `);
  });

  it('without the service that the role needs', () => {
    expectFindings(String.raw`
      # @role databasePort
              ^^^^^^^^^^^^ role-annotation error
      X1=99999
    `);
  });

  it('with a service where none belongs', () => {
    expectFindings(String.raw`
      # @role hostName core
                       ^^^^ role-annotation error
      X1=a_b
    `);
  });

  it('without any role', () => {
    expectFindings(String.raw`
      # @role
        ^^^^^ role-annotation error
      X1=a_b
    `);
  });

  it('with no key right below it', () => {
    expectFindings(String.raw`
      # @role hostName
        ^^^^^^^^^^^^^^ role-annotation error

      X1=a_b
      # @role databasePort core
        ^^^^^^^^^^^^^^^^^^^^^^^ role-annotation error
    `);
  });

  it('once, if the role is wrong and no key stands below it', () => {
    expectFindings(String.raw`
      # @role hostnam
        ^^^^^^^^^^^^^ role-annotation error

      X1=a_b
    `);
  });

  it('and leaves the value to the weaker origins of a role', () => {
    expectFindings(
      String.raw`
        # @role databsePort core
                ^^^^^^^^^^^ role-annotation error
        X1=99999
           ^^^^^ port-range error
        # @role databsePort core
                ^^^^^^^^^^^ role-annotation error
        SQL_PORT=99999
                 ^^^^^ port-range warning
      `,
      { keyRoles: { X1: 'databasePort core' } },
    );
  });
});

describe('the fixes', () => {
  it('offer the nearest role', () => {
    expectFix(
      '# @role databsePort core\nX1=1433',
      'role-annotation',
      'Change to databasePort',
      '# @role databasePort core\nX1=1433',
    );
  });

  it('offer the only role that begins with the word', () => {
    const source = '# @role installDir\nX1=E:/BEMS';
    expectFix(source, 'role-annotation', null, '# @role installDirectory\nX1=E:/BEMS');
    expect(fixTitles('# @role data core\nX1=1433', 'role-annotation')).toEqual([]);
  });

  it('offer nothing where no role is near, and the page of the rule names them all', () => {
    const source = '# @role somethingElse\nX1=1433';
    expect(fixTitles(source, 'role-annotation')).toEqual([]);
    expect(findingsOf('role-annotation', source)[0]?.message).toMatch(/ or remove the annotation\.$/);
    expect(findRule('role-annotation')?.reason).toMatch(/`installDirectory`, .* and `clusterName`\.$/);
  });

  it('offer the services of the role', () => {
    const source = '# @role databasePort\nX1=1433';
    expect(fixTitles(source, 'role-annotation')).toEqual(['Add core', 'Add connect', 'Add docs']);
    expectFix(source, 'role-annotation', 'Add connect', '# @role databasePort connect\nX1=1433');
  });

  it('offer the nearest service first', () => {
    const source = '# @role databasePort doc\nX1=1433';
    expect(fixTitles(source, 'role-annotation')).toEqual(['Change to docs', 'Change to core', 'Change to connect']);
    expectFix(source, 'role-annotation', 'Change to docs', '# @role databasePort docs\nX1=1433');
  });

  it('take away a service that belongs nowhere', () => {
    expectFix('# @role hostName core\nX1=bems01', 'role-annotation', 'Remove core', '# @role hostName\nX1=bems01');
  });
});
