import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * `bems-config language-server`: becomes the language server, which reads its transport from the arguments of this process.
 * It is a bundle of its own beside this one, so that nobody who lints waits until it is loaded.
 */
export function languageServer(): void {
  createRequire(join(__dirname, 'cli.js'))('./server.js');
}
