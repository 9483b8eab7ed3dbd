import { defineConfig } from 'vitest/config';

/** The version of VS Code to test; `test/vscode/run.mjs` sets it. */
const version = process.env.BEMS_VSCODE ?? '1.139';

export default defineConfig({
  root: new URL('../../..', import.meta.url).pathname,
  test: {
    include: ['test/vscode/ui/**/*.test.ts'],
    globalSetup: ['test/vscode/ui/server.setup.mjs'],
    // One server, one browser at a time: the machine's cores are theirs.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 90_000,
    reporters: ['default', ['json', { outputFile: `.cache/vscode-ui-${version}.json` }]],
  },
});
