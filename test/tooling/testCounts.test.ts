import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runScript, withFiles } from './project';

function countsOf(report: string): Promise<string> {
  return withFiles({ 'report.json': report }, (folder) =>
    runScript('scripts/test-counts.mjs', [join(folder, 'report.json')], folder).stdout.trim(),
  );
}

const PASSED = { status: 'passed', assertionResults: [{ status: 'passed' }] };
const FAILED = { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] };
const UNLOADED = { status: 'failed', assertionResults: [] };

describe('the numbers of a test run', () => {
  it.each([
    ['all passed', { numPassedTests: 12, numFailedTests: 0, testResults: [PASSED] }, '12 0'],
    ['some failed', { numPassedTests: 9, numFailedTests: 3, testResults: [PASSED, FAILED] }, '9 3'],
    ['a file could not be loaded', { numPassedTests: 9, numFailedTests: 3, testResults: [FAILED, UNLOADED] }, '9 4'],
  ])('%s', async (_, report, counts) => {
    expect(await countsOf(JSON.stringify(report))).toBe(counts);
  });

  it('count a run without a report as failed', async () => {
    expect(await countsOf('')).toBe('0 1');
  });
});
