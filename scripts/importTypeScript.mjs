import { mkdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '..');

/**
 * Imports a TypeScript file of this project, with all that it imports of ours, and gives its exports.
 * Node 20 cannot read TypeScript; the bundle that it reads instead lies in `.cache/typescript/`, one for each file.
 */
export async function importTypeScript(file) {
  const folder = join(root, '.cache/typescript');
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `${relative(root, resolve(file)).replaceAll(/[\\/]/g, '+')}.mjs`);
  await build({
    entryPoints: [resolve(file)],
    outfile,
    absWorkingDir: root,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    plugins: [externalPackages],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  // An error then names the line of the TypeScript file.
  process.setSourceMapsEnabled(true);
  return import(pathToFileURL(outfile).href);
}

/** Packages that Node cannot import by name: it takes the main file, a UMD module, and sees no exports there. */
const BUNDLED = new Set(['jsonc-parser']);

const externalPackages = {
  name: 'external-packages',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || BUNDLED.has(path) ? undefined : { path, external: true },
    );
  },
};
