import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // These run in a real VS Code: `npm run test:vscode`.
    exclude: [...configDefaults.exclude, 'test/vscode/**'],
    setupFiles: ['test/fastCheck.setup.ts'],
    pool: 'threads',
    maxWorkers: 2,
    testTimeout: 30_000,
    // The numbers for .ci/run, beside what people read.
    reporters: ['default', ['json', { outputFile: '.cache/vitest.json' }]],
    // Node would take jsonc-parser's main file, a UMD module; the tests shall run what the bundles contain.
    server: { deps: { inline: ['jsonc-parser'] } },
  },
});
