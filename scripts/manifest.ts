/**
 * Writes the settings of the extension into `package.json`: one for each rule, and the few others. With `--check` nothing
 * is written: the exit status is 1 where the manifest is not what the rules say.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { format } from 'prettier';
import { settingSections } from './settingSections';

const MANIFEST = 'package.json';

const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8')) as { contributes?: { configuration?: unknown } };
const configuration = settingSections();

if (isDeepStrictEqual(manifest.contributes?.configuration, configuration)) {
  console.log('The settings in package.json are what the rules say.');
} else if (process.argv.includes('--check')) {
  console.error('The settings in package.json are not what the rules say: run npm run docs.');
  process.exitCode = 1;
} else {
  manifest.contributes = { ...manifest.contributes, configuration };
  writeFileSync(MANIFEST, await format(JSON.stringify(manifest), { filepath: MANIFEST }));
  console.log('The settings in package.json were written.');
}
