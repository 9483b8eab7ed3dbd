/**
 * `npm run package`: builds the bundles for production, packages the extension as `bems-config.vsix`, and looks into the
 * package: it holds all that the extension needs, and nothing else. `.vscodeignore` says what may go in.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { noticesOf } from './package/notices.mjs';
import { listZip } from './package/zip.mjs';

const root = resolve(import.meta.dirname, '..');
const vsix = join(root, 'bems-config.vsix');

/** What `build.mjs --production` leaves here: of each bundle, esbuild's metafile. */
const METAFILES = join(root, '.cache/bundles');

/** What an extension on a slow line may weigh, in bytes. */
const LARGEST = 500_000;

/** What has no business in a package, and its name. */
const FORBIDDEN = [
  [/\.map$/, 'a source map'],
  [/(?:^|\/)node_modules\//, 'of node_modules'],
  [/(?:^|\/)tests?\/|\.test\./, 'a test'],
  [/(?:^|\/)src\/|\.[cm]?ts$/, 'source code'],
];

/** What must be there beside the files that the manifest names; vsce writes the names of three of them in its own way. */
const REQUIRED = [
  'dist/server.js',
  'dist/engine.js',
  'dist/library.js',
  'dist/protocol.js',
  'dist/THIRD-PARTY-NOTICES.txt',
  'docs/rules/README.md',
  'schemas/bems-config.schema.json',
  'changelog.md',
  'LICENSE.txt',
  'readme.md',
];

try {
  rmSync(vsix, { force: true });
  rmSync(METAFILES, { recursive: true, force: true });
  run('scripts/compile-schemas.mjs');
  run('scripts/build.mjs', '--production');
  writeNotices();
  await packageExtension();
  check();
} catch (error) {
  console.error(error.message);
  // A package that must not be used had better not lie there.
  rmSync(vsix, { force: true });
  process.exitCode = 1;
}

function run(script, ...args) {
  const { status } = spawnSync(process.execPath, [join(root, script), ...args], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error(`${script} failed: nothing was packaged.`);
}

/** Writes the licences of what is in the bundles that ship; the command line does not. */
function writeNotices() {
  const metafiles = existsSync(METAFILES) ? readdirSync(METAFILES) : [];
  if (metafiles.length === 0)
    throw new Error('build.mjs left no metafiles: whose code is in the bundles is not known.');
  const outputs = metafiles.flatMap((file) => {
    return Object.entries(JSON.parse(readFileSync(join(METAFILES, file), 'utf8')).outputs);
  });
  const shipped = outputs.filter(([path]) => path.endsWith('.js') && basename(path) !== 'cli.js');
  const inputs = shipped.flatMap(([, { inputs }]) => {
    // What was read and found to be of no use has left nothing in the bundle.
    return Object.keys(inputs).filter((path) => inputs[path].bytesInOutput > 0);
  });
  writeFileSync(join(root, 'dist/THIRD-PARTY-NOTICES.txt'), noticesOf(root, inputs));
}

async function packageExtension() {
  await createVSIX({
    cwd: root,
    packagePath: vsix,
    // Everything is bundled.
    dependencies: false,
    // The project has no public repository to which the README's links and images could be made to point.
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
}

function check() {
  const bytes = readFileSync(vsix);
  const files = listZip(bytes)
    .filter(({ path }) => path.startsWith('extension/'))
    .map((file) => ({ ...file, path: file.path.slice('extension/'.length) }));
  const present = new Set(files.map(({ path }) => path));
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

  const faults = files.flatMap(({ path }) => {
    return FORBIDDEN.filter(([pattern]) => pattern.test(path)).map(([, name]) => `${path} is ${name}.`);
  });
  for (const path of new Set([...REQUIRED, ...filesNamedIn(manifest)])) {
    if (!present.has(path)) faults.push(`${path} is missing.`);
  }
  for (const path of present) {
    if (path.endsWith('.js') && readFileSync(join(root, path), 'utf8').includes('//# sourceMappingURL=')) {
      faults.push(`${path} holds or names a source map.`);
    }
  }
  if (bytes.length > LARGEST) faults.push(`The package is larger than ${kilobytes(LARGEST)}.`);

  printSizes(files);
  console.log(`bems-config.vsix: ${files.length} files, ${kilobytes(bytes.length)} of at most ${kilobytes(LARGEST)}.`);
  if (faults.length > 0) throw new Error(`bems-config.vsix is not as it must be:\n  ${faults.join('\n  ')}`);
}

/** The files that a manifest names, wherever: bundles, icon, grammars, snippets, pictures. */
function filesNamedIn(manifest) {
  const { main, icon, contributes } = manifest;
  const found = [main, icon].filter((path) => path !== undefined);
  visit(contributes);
  return found.map((path) => path.replace(/^\.\//, '')).map((path) => (/\.\w+$/.test(path) ? path : `${path}.js`));

  function visit(value) {
    if (typeof value === 'string' && /^(?:\.\/)?(?:[\w-]+\/)+[\w.-]+\.(?:json|md|png|svg)$/.test(value))
      found.push(value);
    else if (value !== null && typeof value === 'object') Object.values(value).forEach(visit);
  }
}

/** Each file, those of a folder of pages as one line: its size in the package, and unpacked. */
function printSizes(files) {
  const lines = new Map();
  for (const { path, size, packed } of files) {
    const name = path.startsWith('docs/rules/') ? 'docs/rules/*.md' : path;
    const line = lines.get(name) ?? { size: 0, packed: 0 };
    lines.set(name, { size: line.size + size, packed: line.packed + packed });
  }
  const sorted = [...lines].sort(([, one], [, other]) => other.packed - one.packed);
  for (const [name, { size, packed }] of sorted) {
    console.log(`${kilobytes(packed).padStart(10)}${kilobytes(size).padStart(10)}  ${name}`);
  }
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} KB`;
}
