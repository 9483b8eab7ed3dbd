/**
 * The suite that runs inside the extension host of a real VS Code, against the installed extension. `test/vscode/harness`
 * bundles this file with every `*.test.ts` of this folder; VS Code calls `run()` of the bundle.
 *
 * From the environment: BEMS_SUITE_REPORT, the file to write the report into, and BEMS_SUITE_GREP, a part of the titles
 * of the tests to run.
 */
import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';
import { measureActivation } from './support/activationTime';
import { SECRET } from './support/deployment';
import { logLines, messages, startRecording } from './support/recording';
import { closeEditors } from './support/responseFiles';

/** Ends what hangs; whatever a test waits for has a shorter deadline of its own. */
const TEST_MS = 60_000;

/** Loads the test files and runs them. Rejects where a test failed, which is how VS Code learns of it. */
export async function runFiles(files: Readonly<Record<string, () => unknown>>): Promise<void> {
  const mocha = new Mocha({
    ui: 'tdd',
    timeout: TEST_MS,
    color: false,
    forbidOnly: Boolean(process.env.CI),
    ...(process.env.BEMS_SUITE_GREP ? { fgrep: process.env.BEMS_SUITE_GREP } : {}),
  });
  startRecording();
  measureActivation();
  mocha.suite.afterEach('close all editors', closeEditors);
  mocha.suite.afterAll('neither the log nor a message tells of secrets, or of a mistake of ours', lookIntoLog);
  for (const [file, load] of Object.entries(files)) {
    // What mocha does for a file that it reads itself.
    mocha.suite.emit('pre-require', globalThis, file, mocha);
    mocha.suite.emit('require', load(), file, mocha);
    mocha.suite.emit('post-require', globalThis, file, mocha);
  }
  const { passed, failures } = await runAll(mocha);
  writeReport({ numPassedTests: passed, numFailedTests: failures.length, testResults: [], failures });
  if (failures.length > 0) throw new Error(`${failures.length} failed`);
}

function lookIntoLog(): void {
  const bad = [...logLines, ...messages].filter(
    (line) => SECRET.test(line) || /crashed|(?:Type|Range|Reference)Error|Unhandled/.test(line),
  );
  if (bad.length > 0) throw new Error(bad.join('\n'));
}

function runAll(mocha: Mocha): Promise<{ passed: number; failures: string[] }> {
  return new Promise((resolve) => {
    let passed = 0;
    const failures: string[] = [];
    const runner = mocha.run(() => resolve({ passed, failures }));
    runner.on('pass', () => passed++);
    // A hook that fails counts, too.
    runner.on('fail', (test) => failures.push(test.fullTitle()));
  });
}

function writeReport(report: unknown): void {
  const file = process.env.BEMS_SUITE_REPORT;
  if (file !== undefined) writeFileSync(file, JSON.stringify(report));
}
