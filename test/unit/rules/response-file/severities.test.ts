import { describe, expect, it } from 'vitest';
import { severityOf } from '../../../../server/src/rules/severity';
import { findRule } from '../../../../server/src/rules/catalogue';
import { lintResponseFile } from '../../../../server/src/service';
import { expectFindings, expectNoFindings, fileOf, settingsOf } from '../support/caret';

describe('the severity of a rule', () => {
  it('can be configured', () => {
    expectFindings(
      String.raw`
        CLUSTER=west·
                    ^ trailing-whitespace error
        NOTE=a\b
              ^ lone-backslash hint
      `,
      { rules: { 'trailing-whitespace': 'error', 'lone-backslash': 'hint' } },
    );
  });

  it('can be off', () => {
    expectNoFindings('CLUSTER=west·', { rules: { 'trailing-whitespace': 'off' } });
  });

  it('is what is configured also where a finding has one of its own', () => {
    expectFindings(
      String.raw`
        SQL_PWD=a\tb
                 ^^ control-character-escape error
      `,
      { rules: { 'control-character-escape': 'error' } },
    );
  });

  it('is what the host says where host and configuration differ', () => {
    const settings = settingsOf({ rules: { 'trailing-whitespace': 'off' } });
    const lint = (overrides: [string, 'hint' | 'off'][]): string[] =>
      lintResponseFile(fileOf('CLUSTER=west \n'), { ...settings, overrides: new Map(overrides) })
        .diagnostics.filter((diagnostic) => diagnostic.rule === 'trailing-whitespace')
        .map((diagnostic) => diagnostic.severity);
    expect(lint([])).toEqual([]);
    expect(lint([['trailing-whitespace', 'hint']])).toEqual(['hint']);
    expect(lint([['lone-backslash', 'hint']])).toEqual([]);
  });
});

describe('a finding that rests on an inferred role', () => {
  it('is one lower', () => {
    expectFindings(String.raw`
      SQL_PORT=99999
               ^^^^^ port-range warning
      LOGS_DIR=\\\\server\\share
               ^^^^^^^^^^^^^^^^^ path-unc information
    `);
  });

  it('is at most a warning, whatever is configured', () => {
    expectFindings(
      String.raw`
        SQL_PORT=99999
                 ^^^^^ port-range warning
      `,
      { rules: { 'port-range': 'error' } },
    );
  });

  it('is as low as configured', () => {
    expectFindings(
      String.raw`
        SQL_PORT=99999
                 ^^^^^ port-range hint
      `,
      { rules: { 'port-range': 'hint' } },
    );
  });

  it('keeps its severity where the rule is about the form', () => {
    expectFindings(String.raw`
      LOGS_DIR=E:\\new\new
                      ^^ control-character-escape error
    `);
  });

  it('is an error where the role is annotated or mapped', () => {
    expectFindings(
      String.raw`
        # @role databasePort core
        SQL_PORT=99999
                 ^^^^^ port-range error
        DOCS_PORT=99999
                  ^^^^^ port-range error
      `,
      { keyRoles: { DOCS_PORT: 'databasePort docs' } },
    );
  });
});

describe('a rule set', () => {
  const source = '# @role databaseAuthentication core\nX1=SQL';

  it('raises the rules that it names', () => {
    expectFindings(`${source}\n   ^^^ sql-authentication information`);
    expectFindings(`${source}\n   ^^^ sql-authentication warning`, { ruleSets: ['stig'] });
  });

  it('gives way to what is configured', () => {
    expectNoFindings(source, { ruleSets: ['stig'], rules: { 'sql-authentication': 'off' } });
  });
});

it.each(['error', 'warning', 'information', 'hint'] as const)('never raises an inferred %s', (configured) => {
  const rule = findRule('port-range');
  if (!rule) throw new Error('no such rule');
  const settings = { configured: new Map([['port-range', configured]]), ruleSets: [] };
  const order = ['error', 'warning', 'information', 'hint', 'off'];
  const entry = { isInferred: true } as never;
  const severity = severityOf(rule, { span: { start: 0, end: 0 }, message: '', entry }, settings);
  expect(order.indexOf(severity)).toBeGreaterThanOrEqual(Math.max(1, order.indexOf(configured)));
});
