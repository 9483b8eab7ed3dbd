import { rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '..');

/**
 * Imports a TypeScript file, with all that it imports of ours, and gives its exports. Node 20 cannot read TypeScript; it
 * reads a bundle in `.cache/typescript/` instead, where it finds this project's packages. Two processes never share a
 * bundle, and it is gone when the process ends.
 */
export async function importTypeScript(file) {
  const name = relative(root, resolve(file)).replaceAll(/\W+/g, '-');
  const outfile = join(root, '.cache/typescript', `${name}.${process.pid}.mjs`);
  process.on('exit', () => rmSync(outfile, { force: true }));
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
