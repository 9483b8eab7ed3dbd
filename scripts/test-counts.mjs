/**
 * Prints how many tests of a run of vitest passed and failed, as `PASSED FAILED`, for a shell to read:
 * `node scripts/test-counts.mjs .cache/vitest.json`. A run that left no report, or a test file that could not be loaded,
 * counts as one that failed.
 */
import { readFileSync } from 'node:fs';

const report = readReport(process.argv[2]);
if (report === null) {
  console.log('0 1');
} else {
  const unloaded = report.testResults.filter(({ status, assertionResults }) => {
    return status === 'failed' && !assertionResults.some((test) => test.status === 'failed');
  }).length;
  console.log(`${report.numPassedTests} ${report.numFailedTests + unloaded}`);
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
