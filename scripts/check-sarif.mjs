/**
 * Asks Microsoft's SARIF Multitool about the SARIF that `bems-config lint examples` writes: the format's own rules and
 * those of GitHub's code scanning, which takes in less than the format allows. Fails on errors and warnings.
 *
 *   node scripts/check-sarif.mjs [FILE]     FILE: a SARIF file to check instead
 *
 * The tool (104 MB, Linux on x64 only) is installed into `.cache/sarif-multitool` from the lockfile in
 * `test/sarif-multitool`.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const manifests = join(root, 'test/sarif-multitool');
const installed = join(root, '.cache/sarif-multitool');
const tool = join(installed, 'node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool');

/** Findings of the Multitool that we accept: its rule's id, and why. */
const ACCEPTED = new Map([['SARIF2005', 'it wants an informationUri, and the project has no home page']]);

if (process.platform !== 'linux' || process.arch !== 'x64') {
  console.log('Not checked: the SARIF Multitool is taken from a package for Linux on x64.');
} else {
  installTool();
  const objections = validate(process.argv[2] ?? lintExamples());
  console.log(objections === 0 ? 'The SARIF Multitool has nothing to object.' : `${objections} objections.`);
  process.exitCode = objections === 0 ? 0 : 1;
}

/** Installs the tool, unless what is there was installed from the same lockfile. */
function installTool() {
  const lockfile = join(installed, 'package-lock.json');
  if (existsSync(tool) && sameText(lockfile, join(manifests, 'package-lock.json'))) return;
  mkdirSync(installed, { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) copyFileSync(join(manifests, file), join(installed, file));
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: installed,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) end('The SARIF Multitool could not be installed.');
  // Its post-install script would do this.
  chmodSync(tool, 0o755);
}

/** Writes the SARIF of the examples, and gives the file's path. */
function lintExamples() {
  const { status, stdout, stderr } = run(process.execPath, ['dist/cli.js', 'lint', 'examples', '--format', 'sarif']);
  // 1: the examples have errors, as they should.
  if ((status !== 0 && status !== 1) || stdout === '') end(`bems-config lint examples ended with ${status}: ${stderr}`);
  const file = join(root, '.cache/examples.sarif');
  writeFileSync(file, stdout);
  return file;
}

/** Prints the errors and warnings, and gives their number. The tool ends with 0 whatever it finds: its report counts. */
function validate(file) {
  const report = join(root, '.cache/sarif-report.sarif');
  const { status, stdout, stderr } = run(
    tool,
    [
      'validate',
      file,
      '--rule-kind',
      'Sarif;Gh',
      '--level',
      'Error;Warning',
      '--output',
      report,
      '--log',
      'ForceOverwrite',
    ],
    // Bare machines have no ICU library, and nothing here depends on a culture.
    { DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' },
  );
  const [{ results, invocations }] = status === 0 ? JSON.parse(readFileSync(report, 'utf8')).runs : [{}];
  if (!invocations?.every(({ executionSuccessful }) => executionSuccessful)) end(`${stdout}${stderr}`);

  const objections = results.filter(({ ruleId }) => !ACCEPTED.has(ruleId));
  const rules = new Set(objections.map(({ ruleId }) => ruleId));
  for (const line of stdout.split('\n')) {
    if (rules.has(/: (?:error|warning) (\w+):/.exec(line)?.[1])) console.error(line);
  }
  return objections.length;
}

function run(command, args, env = {}) {
  return spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, ...env },
  });
}

function sameText(one, other) {
  return existsSync(one) && readFileSync(one, 'utf8') === readFileSync(other, 'utf8');
}

function end(sentence) {
  console.error(sentence);
  process.exit(1);
}
