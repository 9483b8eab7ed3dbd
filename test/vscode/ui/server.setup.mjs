import { cleanUp, cleanUpOnSignals } from '../harness/cleanUp.mjs';
import { startServer } from '../harness/server.mjs';
import { packagedExtension } from '../harness/vsix.mjs';
import { ensureHost } from '../hosts/install.mjs';

/** Starts the one server that all windows of these tests show, and stops it after the last test. */
export default async function setUp({ provide }) {
  cleanUpOnSignals();
  const host = ensureHost(process.env.BEMS_VSCODE ?? '1.139');
  const { port, token } = await startServer(host, { vsix: packagedExtension() }).catch(async (error) => {
    await cleanUp();
    throw error;
  });
  provide('server', { port, token });
  provide('version', host.version);
  return cleanUp;
}
