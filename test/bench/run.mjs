/**
 * Runs the benchmarks beside this file, each a TypeScript file that exports `run(): Promise<void>`, in the order of their
 * names: all of them, or the named ones (`npm run bench -- parser`). `--markdown`: tables for a page too, where there are any.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { importTypeScript } from '../../scripts/importTypeScript.mjs';

const isMarkdown = process.argv.includes('--markdown');
const wanted = process.argv.slice(2).filter((argument) => argument !== '--markdown');
const present = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replace(/\.ts$/, ''))
  .sort();

const unknown = wanted.filter((name) => !present.includes(name));
if (unknown.length > 0) {
  console.error(`No benchmark is named ${unknown.join(', ')}; there are: ${present.join(', ')}.`);
  process.exit(2);
}

for (const name of present.filter((name) => wanted.length === 0 || wanted.includes(name))) {
  const { run } = await importTypeScript(join(import.meta.dirname, `${name}.ts`));
  // A file without `run` is a part of another benchmark.
  if (run === undefined) continue;
  console.log(`\n${name}\n${'='.repeat(name.length)}`);
  await run({ markdown: isMarkdown });
}
