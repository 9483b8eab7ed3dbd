import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { temporaryFolder, undoAtEnd } from './cleanUp.mjs';

/** Debian's package; elsewhere Playwright's own browser, or what CHROMIUM names. */
const DEBIAN = '/usr/bin/chromium';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Opens a browser with a profile of its own, without a window on the screen.
 * @returns `page`; `externalHosts`, the hosts beside this machine that a page asked for; `close()`
 * @throws with a sentence for the user where there is no browser
 */
export async function openBrowser({ viewport = { width: 1280, height: 800 } } = {}) {
  const context = await chromium.launchPersistentContext(temporaryFolder('browser'), {
    executablePath: findChromium(),
    headless: true,
    viewport,
    args: ARGUMENTS,
    // Every run starts alike, whatever the machine speaks.
    locale: 'en-US',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const close = undoAtEnd(() => context.close());
  const externalHosts = new Set();
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^(?:http|ws)/.test(protocol) && hostname !== '127.0.0.1') externalHosts.add(hostname);
  });
  return { page: context.pages()[0] ?? (await context.newPage()), externalHosts, close };
}

function findChromium() {
  const named = process.env.CHROMIUM;
  if (named !== undefined && !existsSync(named)) throw new Error(`CHROMIUM names ${named}, which does not exist.`);
  const found = [named, DEBIAN, chromium.executablePath()].find((path) => path && existsSync(path));
  if (found) return found;
  throw new Error(
    "There is no Chromium: install Debian's package chromium, or run npx playwright-core install chromium, or name one in CHROMIUM.",
  );
}
