import eslint from '@eslint/js';
import prettier from 'eslint-config-prettier';
import { configs as regexp } from 'eslint-plugin-regexp';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** What Node gives to every script. */
const NODE_GLOBALS = {
  Buffer: 'readonly',
  URL: 'readonly',
  clearTimeout: 'readonly',
  console: 'readonly',
  fetch: 'readonly',
  performance: 'readonly',
  process: 'readonly',
  setTimeout: 'readonly',
};

const CJS_GLOBALS = { __dirname: 'readonly', module: 'writable', require: 'readonly' };

export default defineConfig(
  globalIgnores(['dist/', '.cache/', '.tsbuild/', 'coverage/', 'server/src/generated/', 'examples/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  eslint.configs.recommended,
  regexp['flat/recommended'],
  {
    rules: {
      eqeqeq: 'error',
      // Values of response files are full of them: what a control character does is our subject.
      'no-control-regex': 'off',
      // A value of a megabyte on one line must not freeze an editor.
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': 'error',
      // Printable ASCII.
      'regexp/no-obscure-range': ['error', { allowed: ['alphanumeric', ' -~'] }],
      // A class says what the documentation says: `[A-Za-z0-9_]` where it allows letters, digits and underscores.
      'regexp/prefer-w': 'off',
      'regexp/use-ignore-case': 'off',
    },
  },

  {
    files: ['**/*.{ts,mts}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // `as string` names what is known to be there; a mere `!` is forbidden by another rule of the set.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      // Taking a text apart into its code points is what we mean by it.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // A number in a template is what it looks like.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => list.push(x)` is clear; what it returns harms nobody.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },

  // Vitest types its matchers (`expect.stringContaining`) as any.
  { files: ['test/**/*.ts'], rules: { '@typescript-eslint/no-unsafe-assignment': 'off' } },

  { files: ['**/*.{js,mjs,cjs}'], languageOptions: { globals: NODE_GLOBALS } },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs', globals: CJS_GLOBALS } },

  prettier,
);
