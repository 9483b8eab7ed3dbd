import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '../../..');
const suite = join(root, 'test/vscode/suite');

/**
 * Bundles `test/vscode/suite` with mocha into one CommonJS file, as VS Code wants it: it exports `run()`.
 * @returns the file's path
 */
export async function bundleSuite() {
  const outfile = join(root, '.cache/vscode-suite/index.js');
  await build({
    stdin: { contents: entryPoint(), resolveDir: suite, sourcefile: 'entryPoint.js' },
    outfile,
    absWorkingDir: root,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    external: ['vscode'],
    sourcemap: 'inline',
    // mocha's parallel runs, which are not used, look for files of their own.
    logOverride: { 'require-resolve-not-external': 'silent' },
    logLevel: 'warning',
  });
  return outfile;
}

/** Every `*.test.ts`, to be loaded when mocha is ready for it. */
function entryPoint() {
  const files = readdirSync(suite, { recursive: true })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.test.ts'))
    .sort();
  const loaders = files.map((file) => `${JSON.stringify(file)}: () => require(${JSON.stringify(`./${file}`)})`);
  return `import { runFiles } from './index.ts';\nexport const run = () => runFiles({ ${loaders.join(', ')} });\n`;
}
