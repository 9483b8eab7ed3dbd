import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { URLSearchParams } from 'node:url';
import { temporaryFolder, undoAtEnd } from './cleanUp.mjs';

const START_MS = 60_000;
const STOP_MS = 5_000;

/** The user's settings: nothing that asks, greets, looks for updates, or tells anyone. */
const SETTINGS = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'files.autoSave': 'off',
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.showReleaseNotes': false,
  'window.restoreWindows': 'none',
  // A file that is opened stays open.
  'workbench.editor.enablePreview': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * Starts the server of a VS Code, with fresh data and the packaged extension in it.
 *
 * @param host of `ensureHost`
 * @param vsix path of the extension to install
 * @param settings of the user, beside those that keep VS Code quiet
 * @param environment variables that the extension host shall see
 * @returns `address(options)`, see {@link addressOf}, of a window; `log()`, all that the server wrote; `stop()`; `ended`,
 * a promise, and `isStopping()`, which tells whether it ended because it should
 * @throws with a sentence for the user where VS Code does not start or refuses the extension
 */
export async function startServer(host, { vsix, settings = {}, environment = {} }) {
  const data = temporaryFolder('data');
  const extensions = temporaryFolder('extensions');
  // Without a gallery nothing is looked up in one.
  const env = { ...process.env, ...environment, EXTENSIONS_GALLERY: '{}' };
  const folders = ['--accept-server-license-terms', '--server-data-dir', data, '--extensions-dir', extensions];

  installExtension(host, vsix, folders, env);
  writeUserSettings(data, { ...SETTINGS, ...settings });

  const port = await freePort();
  // Without a token every page of every browser of this machine could run programs here.
  const token = randomBytes(16).toString('hex');
  const server = spawn(
    host.node,
    [
      ...[host.main, ...folders, '--host', '127.0.0.1', '--port', String(port), '--connection-token', token],
      // VS Code 1.139 reads the payload of an address only with the last of these.
      ...['--telemetry-level', 'off', '--enable-smoke-test-driver'],
    ],
    // In a group of its own: Ctrl+C is for us, who end it and what it has started.
    { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  );
  let log = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk) => (log += chunk));
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.once('error', (error) => (log += error.message));

  // Where nobody has cleaned up, after an error outside of a test, nothing may run on.
  const kill = () => killGroup(server.pid);
  process.once('exit', kill);
  void ended.then(() => process.off('exit', kill));

  let stopping = false;
  const stop = undoAtEnd(async () => {
    stopping = true;
    if (server.exitCode !== null || server.signalCode !== null) return;
    server.kill('SIGTERM');
    const timer = setTimeout(kill, STOP_MS);
    await ended;
    clearTimeout(timer);
  });
  await waitUntilServing(server, port, () => log);
  return {
    version: host.version,
    port,
    token,
    log: () => log,
    stop,
    ended,
    isStopping: () => stopping,
    address: (options) => addressOf({ port, token }, options),
  };
}

/**
 * The address of a window of VS Code.
 * @param server `port` and `token`
 * @param options `folder` or `workspace` (a `.code-workspace` file) to open, and the `payload` for VS Code, as pairs
 */
export function addressOf({ port, token }, { folder, workspace, payload = [] } = {}) {
  const query = new URLSearchParams({ tkn: token });
  if (folder) query.set('folder', folder);
  if (workspace) query.set('workspace', workspace);
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  return `http://127.0.0.1:${port}/?${query}`;
}

function installExtension(host, vsix, folders, env) {
  const { status, stdout, stderr } = spawnSync(
    host.node,
    [host.main, ...folders, '--install-extension', vsix, '--force'],
    { env, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`VS Code ${host.version} did not install ${vsix}:\n${stdout}${stderr}`);
}

/** code-server keeps the user's settings on the server, and reads them when it starts. */
function writeUserSettings(data, settings) {
  const user = join(data, 'data/User');
  mkdirSync(user, { recursive: true });
  writeFileSync(join(user, 'settings.json'), JSON.stringify(settings, null, 2));
}

/** Ends a process and all that it has started. */
function killGroup(pid) {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}

async function waitUntilServing(server, port, log) {
  const deadline = Date.now() + START_MS;
  while (!(await answers(`http://127.0.0.1:${port}/version`))) {
    if (server.exitCode !== null || server.signalCode !== null) throw new Error(`VS Code ended at once:\n${log()}`);
    if (Date.now() > deadline) throw new Error(`VS Code did not answer in ${START_MS / 1000} seconds:\n${log()}`);
    await sleep(50);
  }
}

async function answers(address) {
  try {
    return (await fetch(address)).ok;
  } catch {
    return false;
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
      .once('error', reject)
      .listen(0, '127.0.0.1', () => {
        const { port } = server.address();
        server.close(() => resolve(port));
      });
  });
}
