import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');

/** Where `npm run package` writes the extension. */
export const VSIX = join(root, 'bems-config.vsix');

/**
 * The packaged extension to test: the one that VSIX names, otherwise the one that was packaged last.
 * @throws with a sentence for the user where there is none
 */
export function packagedExtension() {
  const vsix = resolve(process.env.VSIX ?? VSIX);
  if (existsSync(vsix)) return vsix;
  throw new Error(`${relative(root, vsix)} does not exist: make it with npm run package.`);
}
