import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { format } from 'node:util';
import { openBrowser } from './browser.mjs';
import { temporaryFolder } from './cleanUp.mjs';
import { isNoise } from './noise.mjs';
import { startServer } from './server.mjs';
import { makeWorkspace } from './workspace.mjs';

const root = resolve(import.meta.dirname, '../../..');

/** The empty extension that VS Code believes to be under development; the one to test is installed. */
export const DRIVER = join(root, 'test/vscode/harness/driver');

const TIMEOUT_S = 300;

/**
 * Runs the bundled suite inside the extension host of a VS Code whose window a browser shows.
 *
 * @param host of `ensureHost`
 * @param options `vsix`, `bundle` (of `bundleSuite`), `grep` (a part of the titles to run), `verbose`
 * @returns the suite's report, see {@link readReport}
 * @throws with a sentence where the suite did not come to its end
 */
export async function runInHost(host, { vsix, bundle, grep = '', verbose = false }) {
  const report = reportFile();
  const environment = suiteEnvironment({ report, grep });
  const server = await startServer(host, { vsix, environment });
  const browser = await openBrowser();
  try {
    await runWindow(server, browser.page, bundle, verbose);
  } catch (error) {
    if (verbose) console.error(server.log());
    throw error;
  } finally {
    await browser.close();
    await server.stop();
  }
  return readReport(report);
}

/** A file for the suite to write its report into. */
export function reportFile() {
  return join(temporaryFolder('report'), 'report.json');
}

/** What the suite reads from its environment, see `test/vscode/suite/index.ts`. */
export function suiteEnvironment({ report, grep = '' }) {
  return { BEMS_SUITE_REPORT: report, BEMS_SUITE_GREP: grep };
}

/**
 * What the suite wrote: `{ numPassedTests, numFailedTests }`, as vitest's report has them.
 * @throws with a sentence where there is no report
 */
export function readReport(file) {
  if (!existsSync(file)) throw new Error('The suite ended without a report: none of its tests counts.');
  const report = JSON.parse(readFileSync(file, 'utf8'));
  rmSync(file);
  return report;
}

/** Opens the window and waits until VS Code says that the suite has ended. */
async function runWindow(server, page, bundle, verbose) {
  const ended = withResolvers();
  const giveUp = (reason) => ended.reject(new Error(`VS Code ${server.version}: ${reason}`));
  const timer = setTimeout(() => giveUp(`the suite did not end in ${TIMEOUT_S} seconds`), TIMEOUT_S * 1000);
  page.on('crash', () => giveUp('the page crashed'));
  // VS Code calls these two functions of the page when it runs tests in a browser.
  await page.exposeFunction('codeAutomationLog', (type, values) => {
    const line = format(...values);
    if (verbose || !isNoise(line)) (type === 'error' ? console.error : console.log)(line);
  });
  await page.exposeFunction('codeAutomationExit', ended.resolve);

  const remote = (path) => `vscode-remote://127.0.0.1:${server.port}${path}`;
  const address = server.address({
    folder: makeWorkspace().folder,
    payload: [
      ['extensionDevelopmentPath', remote(DRIVER)],
      ['extensionTestsPath', remote(bundle)],
      ['skipWelcome', 'true'],
      ['skipReleaseNotes', 'true'],
    ],
  });
  try {
    await page.goto(address);
    await ended.promise;
  } finally {
    clearTimeout(timer);
  }
}

/** `Promise.withResolvers`, which Node 20 does not have. */
function withResolvers() {
  const result = {};
  result.promise = new Promise((resolve, reject) => Object.assign(result, { resolve, reject }));
  return result;
}
