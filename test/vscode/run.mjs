/**
 * `npm run test:vscode`: tests the packaged extension in real VS Codes.
 *
 *   node test/vscode/run.mjs [--host 1.100|1.139] [--layer a|b] [--grep TEXT] [--verbose]
 *
 * Layer A are the tests of `suite/`, which run inside the extension host and see the API; layer B those of `ui/`, which
 * see what a person sees. Numbers for .ci/run go to `.cache/test-vscode.json`, in the form of vitest's report.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleSuite } from './harness/bundleSuite.mjs';
import { cleanUp, cleanUpOnSignals } from './harness/cleanUp.mjs';
import { runInHost } from './harness/inHost.mjs';
import { packagedExtension } from './harness/vsix.mjs';
import { ensureHost, VERSIONS } from './hosts/install.mjs';

const root = resolve(import.meta.dirname, '../..');
const REPORT = join(root, '.cache/test-vscode.json');

/** What each layer is called, and how it runs on a VS Code: it gives the counts, or throws where there are none. */
const LAYERS = {
  a: { title: 'A, inside the extension host', run: runSuite },
  b: { title: 'B, what a person sees', run: runUi },
};

const options = readOptions();
cleanUpOnSignals();
rmSync(REPORT, { force: true });
const vsix = endOnError(packagedExtension);
const runs = [];
for (const version of options.versions) {
  for (const layer of options.layers) runs.push(await runLayer(layer, version));
}
report(runs);

async function runLayer(layer, version) {
  const { title, run } = LAYERS[layer];
  console.log(`\n=== VS Code ${version}: layer ${title}`);
  const started = performance.now();
  let counts;
  try {
    counts = await run(ensureHost(version));
  } catch (error) {
    console.error(options.verbose ? error : error.message);
    counts = { passed: 0, failed: 1 };
  } finally {
    await cleanUp();
  }
  return { version, layer: title, ...counts, seconds: (performance.now() - started) / 1000 };
}

async function runSuite(host) {
  const { grep, verbose } = options;
  const bundle = await bundleSuite();
  const { numPassedTests: passed, numFailedTests: failed } = await runInHost(host, { vsix, bundle, grep, verbose });
  return { passed, failed };
}

function runUi(host) {
  const file = join(root, `.cache/vscode-ui-${host.version}.json`);
  rmSync(file, { force: true });
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const filter = options.grep ? ['--testNamePattern', escapeRegExp(options.grep)] : [];
  const { status } = spawnSync(
    process.execPath,
    [vitest, 'run', '--config', 'test/vscode/ui/vitest.config.mts', '--passWithNoTests', ...filter],
    { cwd: root, stdio: 'inherit', env: { ...process.env, BEMS_VSCODE: host.version } },
  );
  const { numPassedTests: passed, numFailedTests, testResults } = JSON.parse(readFileSync(file, 'utf8'));
  // A file whose window did not open has no test that failed.
  const unopened = testResults.filter((one) => {
    return one.status === 'failed' && !one.assertionResults.some((test) => test.status === 'failed');
  }).length;
  const failed = numFailedTests + unopened;
  return { passed, failed: failed === 0 && status !== 0 ? 1 : failed };
}

function report(runs) {
  console.log(
    `\n${'VS Code'.padEnd(9)}${'layer'.padEnd(32)}${'passed'.padStart(7)}${'failed'.padStart(7)}${'time'.padStart(9)}`,
  );
  for (const { version, layer, passed, failed, seconds } of runs) {
    const numbers = [String(passed).padStart(7), String(failed).padStart(7), `${seconds.toFixed(1)} s`.padStart(9)];
    console.log(`${version.padEnd(9)}${layer.padEnd(32)}${numbers.join('')}`);
  }
  const passed = sum(runs.map((run) => run.passed));
  const failed = sum(runs.map((run) => run.failed));
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(
    REPORT,
    JSON.stringify({ numPassedTests: passed, numFailedTests: failed, testResults: [], runs }, null, 2),
  );
  // Nothing ran, where a pattern fits no title: that is no success.
  if (passed + failed === 0) console.log('No test has such a title.');
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}

function readOptions() {
  return endOnError(() => {
    const { values } = parseArgs({
      options: {
        host: { type: 'string' },
        layer: { type: 'string' },
        grep: { type: 'string', default: '' },
        verbose: { type: 'boolean', default: false },
      },
    });
    const { host, layer, grep, verbose } = values;
    if (host !== undefined && !VERSIONS.includes(host)) throw new Error(`--host is one of: ${VERSIONS.join(', ')}.`);
    if (layer !== undefined && !Object.hasOwn(LAYERS, layer)) throw new Error('--layer is a or b.');
    return { versions: host ? [host] : VERSIONS, layers: layer ? [layer] : Object.keys(LAYERS), grep, verbose };
  });
}

/** What `read` gives; a mistake of the user ends the program with its sentence. */
function endOnError(read) {
  try {
    return read();
  } catch (error) {
    console.error(error.message);
    return process.exit(2);
  }
}

function escapeRegExp(text) {
  return text.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&');
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
