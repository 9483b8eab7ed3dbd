/**
 * Runs a TypeScript file: `node scripts/run-ts.mjs FILE [ARGUMENT...]`. The file sees its arguments as if Node itself had
 * been given it.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { importTypeScript } from './importTypeScript.mjs';

const [, , file, ...args] = process.argv;

if (file === undefined || !existsSync(file)) {
  console.error(file === undefined ? 'Usage: node scripts/run-ts.mjs FILE [ARGUMENT...]' : `${file} does not exist.`);
  process.exit(2);
}
process.argv = [process.argv[0], resolve(file), ...args];
await importTypeScript(file);
