/**
 * `npm run test:electron`: the tests of `suite/`, which `run.mjs` runs in a VS Code for browsers, in the VS Code of the
 * desktop. VSCODE_EXECUTABLE names one; otherwise one is downloaded.
 *
 *   node test/vscode/electron.mjs [--version 1.100.3] [--grep TEXT]
 *
 * Ends with 2 where there is no VS Code to be had.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  downloadAndUnzipVSCode,
  resolveCliArgsFromVSCodeExecutablePath,
  runTests,
  SilentReporter,
} from '@vscode/test-electron';
import { bundleSuite } from './harness/bundleSuite.mjs';
import { cleanUp, cleanUpOnSignals, temporaryFolder } from './harness/cleanUp.mjs';
import { DRIVER, readReport, reportFile, suiteEnvironment } from './harness/inHost.mjs';
import { packagedExtension } from './harness/vsix.mjs';
import { makeWorkspace } from './harness/workspace.mjs';

const root = resolve(import.meta.dirname, '../..');

cleanUpOnSignals();
process.exitCode = await main();
await cleanUp();

async function main() {
  const { version, grep } = parseArgs({ options: { version: { type: 'string' }, grep: { type: 'string' } } }).values;
  let vsix, executable;
  try {
    vsix = packagedExtension();
    executable = await findVSCode(version);
  } catch (error) {
    console.error(error.message);
    return 2;
  }
  const report = reportFile();
  const folders = ['--extensions-dir', temporaryFolder('extensions'), '--user-data-dir', temporaryFolder('data')];
  installExtension(executable, vsix, folders);
  try {
    await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: DRIVER,
      extensionTestsPath: await bundleSuite(),
      extensionTestsEnv: suiteEnvironment({ report, grep }),
      launchArgs: [makeWorkspace().folder, ...folders, '--disable-workspace-trust', '--skip-welcome', '--no-sandbox'],
    });
  } catch (error) {
    // Tests that failed are counted below; whatever else went wrong leaves no report.
    console.error(error.message);
  }
  return printCounts(report);
}

function printCounts(report) {
  try {
    const { numPassedTests: passed, numFailedTests: failed } = readReport(report);
    console.log(`\n${passed} passed, ${failed} failed`);
    return failed === 0 && passed > 0 ? 0 : 1;
  } catch (error) {
    console.error(error.message);
    return 1;
  }
}

/** The program named by VSCODE_EXECUTABLE, or a downloaded one. */
async function findVSCode(version) {
  const named = process.env.VSCODE_EXECUTABLE;
  if (named !== undefined) {
    if (existsSync(named)) return named;
    throw new Error(`VSCODE_EXECUTABLE names ${named}, which does not exist.`);
  }
  try {
    const cachePath = join(root, '.cache/vscode-electron');
    return await downloadAndUnzipVSCode({ version, cachePath, timeout: 60_000, reporter: new SilentReporter() });
  } catch (error) {
    throw new Error(
      `No VS Code could be downloaded (${error.message}): name an installed one in VSCODE_EXECUTABLE, or use npm run test:vscode, which needs npm only.`,
      { cause: error },
    );
  }
}

function installExtension(executable, vsix, folders) {
  const [command, ...args] = resolveCliArgsFromVSCodeExecutablePath(executable);
  // The profile that this function of the library names itself is not the one of the test.
  const own = args.filter((arg) => !/^--(?:extensions|user-data)-dir=/.test(arg));
  const { status, stdout, stderr } = spawnSync(command, [...own, ...folders, '--install-extension', vsix, '--force'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`VS Code did not install ${vsix}:\n${stdout ?? ''}${stderr ?? ''}`);
}
