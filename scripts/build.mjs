/**
 * Bundles what is run: each line of the list below becomes one file that needs no `node_modules`.
 *
 *   node scripts/build.mjs                 minified, without source maps
 *   node scripts/build.mjs --debug         readable, with source maps
 *   node scripts/build.mjs --watch         as --debug, and again after every change
 *   node scripts/build.mjs --production    minified, into an emptied folder, and a warning fails it
 */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build, context } from 'esbuild';

const NODE = { platform: 'node', format: 'cjs', target: 'node20' };

/** The protocol is one file, which the extension shares with the server's library. */
const PROTOCOL = sharedFile(/^vscode-languageserver-(?:protocol|types)(?:\/(?:node)?)?$/, './protocol.js');

/** That library with its types of the protocol is one file, which two bundles of the server share. */
const LIBRARY = sharedFile(/(?:^|\/)library$|^vscode-languageserver-types$/, './library.js');

/** What the two libraries load at once and we never use, which is 12 of the 250 ms from start to diagnostics. */
const UNUSED = loadedAtFirstUse(/^(?:child_process|crypto)$/);

/** What is bundled from where to where; `options` are esbuild's. */
const BUNDLES = [
  { entry: 'server/src/cli/main.ts', output: 'dist/cli.js', executable: true, options: NODE },
  // The language server: what answers `initialize`, what is read while the client reads that answer, and the library that
  // both share.
  { entry: 'server/src/node.ts', output: 'dist/server.js', options: { ...NODE, plugins: [LIBRARY] } },
  { entry: 'server/src/node/engine.ts', output: 'dist/engine.js', options: { ...NODE, plugins: [LIBRARY] } },
  { entry: 'server/src/node/library.ts', output: 'dist/library.js', options: { ...NODE, plugins: [PROTOCOL, UNUSED] } },
  {
    entry: 'node_modules/vscode-languageserver-protocol/lib/node/main.js',
    output: 'dist/protocol.js',
    options: { ...NODE, plugins: [UNUSED] },
  },
  // VS Code itself provides `vscode`.
  {
    entry: 'client/src/node.ts',
    output: 'dist/client.js',
    options: { ...NODE, external: ['vscode'], plugins: [PROTOCOL] },
  },
];

const { values: flags } = parseArgs({
  options: { watch: { type: 'boolean' }, debug: { type: 'boolean' }, production: { type: 'boolean' } },
});
const readable = Boolean(flags.debug || flags.watch) && !flags.production;
const root = resolve(import.meta.dirname, '..');

if (flags.production) rmSync(join(root, 'dist'), { recursive: true, force: true });
await Promise.all(BUNDLES.map((bundle) => (flags.watch ? watchBundle(bundle) : buildBundle(bundle))));

async function buildBundle(bundle) {
  if (!existsSync(join(root, bundle.entry)))
    return fail(`${bundle.entry} does not exist: ${bundle.output} was not built.`);
  try {
    const { warnings, metafile } = await build(optionsOf(bundle));
    if (flags.production) keepMetafile(bundle, metafile);
    if (flags.production && warnings.length > 0) fail(`${bundle.output}: a warning is an error in production.`);
  } catch (error) {
    // What esbuild finds wrong with the code it has printed itself; anything else is a mistake in this script.
    if (!error.errors) throw error;
    fail(`${bundle.output} was not built.`);
  }
}

async function watchBundle(bundle) {
  const watched = await context(optionsOf(bundle));
  await watched.watch();
}

function optionsOf({ entry, output, executable, options }) {
  return {
    entryPoints: [entry],
    outfile: output,
    absWorkingDir: root,
    bundle: true,
    minifyWhitespace: !readable,
    minifySyntax: !readable,
    minifyIdentifiers: !readable,
    sourcemap: readable,
    // jsonc-parser's main file is a UMD module whose parts esbuild cannot see; its ES module bundles, and shakes, well.
    mainFields: ['module', 'main'],
    // Imported by us and required by the library: one copy of it, not one of each kind.
    alias: { 'vscode-languageserver-types': join(root, 'node_modules/vscode-languageserver-types/lib/esm/main.js') },
    metafile: Boolean(flags.production),
    logLevel: flags.watch ? 'info' : 'warning',
    ...(executable && { banner: { js: '#!/usr/bin/env node' }, plugins: [executableBit(output)] }),
    ...options,
  };
}

/** Keeps what the bundle is made of: the licence notices of a package come from it. */
function keepMetafile({ output }, metafile) {
  const folder = join(root, '.cache/bundles');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${output.replaceAll('/', '-')}.json`), JSON.stringify(metafile));
}

/** Leaves what is imported by a name like `filter` to the bundle `path`, which others read, too. */
function sharedFile(filter, path) {
  return {
    name: 'shared-file',
    setup({ onResolve }) {
      onResolve({ filter }, ({ kind }) => (kind === 'entry-point' ? null : { path, external: true }));
    },
  };
}

/** Loads Node's own modules of these names when something of them is wanted, not when the bundle is. */
function loadedAtFirstUse(filter) {
  return {
    name: 'loaded-at-first-use',
    setup({ onResolve, onLoad }) {
      onResolve({ filter }, ({ path }) => ({ path, namespace: 'loaded-at-first-use' }));
      onLoad({ filter: /.*/, namespace: 'loaded-at-first-use' }, ({ path }) => ({
        contents: `module.exports = new Proxy({}, { get: (_, member) => require('node:${path}')[member] });`,
      }));
    },
  };
}

/** Lets a shell run the file that was written. */
function executableBit(output) {
  return {
    name: 'executable-bit',
    setup({ onEnd }) {
      onEnd(async ({ errors }) => {
        if (errors.length === 0) await chmod(join(root, output), 0o755);
      });
    },
  };
}

function fail(sentence) {
  console.error(sentence);
  process.exitCode = 1;
}
