import { describe, expect, it } from 'vitest';
import { RESPONSE_FILE_RULES } from '../../../../server/src/rules/catalogue';
import { ResponseFile } from '../../../../server/src/model/responseFile';
import type { Report } from '../../../../server/src/rules/report';
import { defineRule } from '../../../../server/src/rules/rule';
import type { ResponseFileRule } from '../../../../server/src/rules/rule';
import { runRules } from '../../../../server/src/rules/run';
import type { RuleRun } from '../../../../server/src/rules/run';
import { fileOf } from '../support/caret';

const TEXT = 'SQL_PWD=Qz7Lamplighter\nCLUSTER=west \n';

/** A rule that does `check`, which is a mistake. */
function broken(check: (file: ResponseFile, report: Report) => void): ResponseFileRule {
  return defineRule({
    id: 'broken',
    severity: 'error',
    title: 'Broken',
    reason: 'To see what happens.',
    source: 'OURS',
    about: 'form',
    examples: { bad: [], good: [] },
    check,
  });
}

/** What comes of `TEXT` where a broken rule runs before all others. */
function runWith(check: (file: ResponseFile, report: Report) => void, configured: [string, 'off'][] = []): RuleRun {
  const file = new ResponseFile(fileOf(TEXT), { keyRoles: new Map(), template: null });
  return runRules(file, { configured: new Map(configured), ruleSets: [] }, [broken(check), ...RESPONSE_FILE_RULES]);
}

const rulesOf = ({ diagnostics }: RuleRun): string[] => diagnostics.map((diagnostic) => diagnostic.rule);

describe('a rule that crashes', () => {
  it('does not keep the others from running', () => {
    const run = runWith(() => {
      throw new TypeError('oh');
    });
    expect(rulesOf(run)).toEqual(['install-dir-missing', 'plaintext-password', 'trailing-whitespace']);
    expect(run.problems.map(({ rule }) => rule)).toEqual(['broken']);
    expect(run.problems[0]?.detail).toMatch(/^TypeError at /);
  });

  it('keeps what it had found', () => {
    const run = runWith((_file, report) => {
      report({ span: { start: 0, end: 7 }, message: 'Found before.' });
      throw new Error('oh');
    });
    expect(rulesOf(run)).toContain('broken');
    expect(run.problems).toHaveLength(1);
  });

  it('crashes once, however often it would', () => {
    expect(
      runWith((file) => {
        for (const entry of file.entries) throw new Error(entry.key);
      }).problems,
    ).toHaveLength(1);
  });

  it('does not crash where it is switched off', () => {
    const run = runWith(() => {
      throw new Error('oh');
    }, [['broken', 'off']]);
    expect(run.problems).toEqual([]);
  });

  it('is not run where it recurses for ever, but for as long as the stack is', () => {
    const deep = (n: number): number => 1 + deep(n + 1);
    const run = runWith(() => void deep(0));
    expect(run.problems.map(({ rule }) => rule)).toEqual(['broken']);
    expect(run.problems[0]?.detail).toMatch(/^RangeError/);
    expect(rulesOf(run)).toContain('trailing-whitespace');
  });
});

describe('the report of a crash never holds text of the file', () => {
  it.each([
    ['in the message of an error', (text: string) => new Error(text)],
    ['in a message that looks like a stack', (text: string) => new Error(`oh\n    at ${text}`)],
    ['in an error without a message', () => new Error()],
    ['in an error whose message was changed', (text: string) => Object.assign(new Error('oh'), { message: text })],
    ['in an error whose stack was changed', (text: string) => Object.assign(new Error(text), { stack: text })],
    ['in a text that is thrown', (text: string) => text],
    ['in an object that is thrown', (text: string) => ({ text })],
    ['in nothing that is thrown', () => undefined],
  ])('%s', (_name, make) => {
    const run = runWith((file) => {
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- what a mistake of ours may throw
      throw make(file.text);
    });
    expect(run.problems).toHaveLength(1);
    expect(JSON.stringify(run.problems)).not.toMatch(/Lamplighter|SQL_PWD/);
    expect(rulesOf(run)).toContain('trailing-whitespace');
  });
});
