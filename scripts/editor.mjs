/**
 * `npm run editor`: a real VS Code, in a browser of yours, with the packaged extension and a copy of the example
 * workspace. Nothing is installed on the machine, and nothing of it is left after Ctrl+C.
 *
 *   node scripts/editor.mjs [--host 1.139|1.100]
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { cleanUp, cleanUpOnSignals } from '../test/vscode/harness/cleanUp.mjs';
import { startServer } from '../test/vscode/harness/server.mjs';
import { VSIX } from '../test/vscode/harness/vsix.mjs';
import { copyExamples } from '../test/vscode/harness/workspace.mjs';
import { ensureHost } from '../test/vscode/hosts/install.mjs';

const root = resolve(import.meta.dirname, '..');

/** What the package is made of. */
const SOURCES = [
  'client',
  'server/src',
  'schemas',
  'syntaxes',
  'docs/rules',
  'package.json',
  'README.md',
  '.vscodeignore',
];

cleanUpOnSignals();
try {
  const { host: version } = parseArgs({ options: { host: { type: 'string', default: '1.139' } } }).values;
  const host = ensureHost(version);
  if (!isPackaged()) packageExtension();
  const server = await startServer(host, { vsix: VSIX, settings: { 'files.autoSave': 'afterDelay' } });
  const folder = copyExamples();
  console.log(`
VS Code ${version} with the extension, on a copy of the examples. Open in a browser of this machine:

  ${server.address({ folder })}

Ctrl+C ends it and removes the copy.`);
  await server.ended;
  // Ctrl+C ends the server, too, and the process when all is cleaned up.
  if (!server.isStopping()) throw new Error(`VS Code ended by itself:\n${server.log()}`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
  await cleanUp();
}

/** Whether the package is newer than all that it is made of. */
function isPackaged() {
  return existsSync(VSIX) && SOURCES.every((source) => newest(join(root, source)) < statSync(VSIX).mtimeMs);
}

/** When a file, or any in a folder, was changed last; what `npm run generate` writes is no source. */
function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  const entries = readdirSync(path).filter((entry) => entry !== 'generated');
  return Math.max(0, ...entries.map((entry) => newest(join(path, entry))));
}

function packageExtension() {
  const { status } = spawnSync(process.execPath, [join(root, 'scripts/package.mjs')], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error('The extension could not be packaged.');
}
