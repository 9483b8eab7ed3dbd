import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** The version of VS Code to test; `test/vscode/run.mjs` sets it. */
const version = process.env.BEMS_VSCODE ?? '1.139';

export default defineConfig({
  root: resolve(import.meta.dirname, '../../..'),
  test: {
    include: ['test/vscode/ui/**/*.test.ts'],
    // These test nothing.
    exclude: process.env.BEMS_PICTURES ? [] : ['**/pictures.test.ts'],
    globalSetup: ['test/vscode/ui/server.setup.mjs'],
    // One server, one browser at a time: the machine's cores are theirs.
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 90_000,
    reporters: ['default', ['json', { outputFile: `.cache/vscode-ui-${version}.json` }]],
  },
});
