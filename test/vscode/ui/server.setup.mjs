import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cleanUp, cleanUpOnSignals } from '../harness/cleanUp.mjs';
import { startServer } from '../harness/server.mjs';
import { packagedExtension } from '../harness/vsix.mjs';
import { ensureHost } from '../hosts/install.mjs';

/** Starts the one server that all windows of these tests show, and stops it after the last test. */
export default async function setUp({ provide }) {
  cleanUpOnSignals();
  const host = ensureHost(process.env.BEMS_VSCODE ?? '1.139');
  removeScreenshotsOfFailures(`.cache/screenshots/${host.version}`);
  try {
    const { port, token } = await startServer(host, { vsix: packagedExtension() });
    provide('server', { port, token });
    provide('version', host.version);
  } catch (error) {
    await cleanUp();
    throw error;
  }
  return cleanUp;
}

/** What failed in an earlier run need not have failed in this one. */
function removeScreenshotsOfFailures(folder) {
  if (!existsSync(folder)) return;
  for (const file of readdirSync(folder)) if (file.startsWith('failed-')) rmSync(join(folder, file));
}
