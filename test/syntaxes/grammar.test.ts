import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseGrammarTestCase, runGrammarTestCase } from 'vscode-tmgrammar-test/dist/unit/index';
import { grammarPath, LANGUAGES, registry } from './tokenize';

/** Files in the notation of vscode-tmgrammar-test: below a line its scopes, in comment lines. */
const folder = new URL('fixtures/', import.meta.url);

/** All scopes that a grammar gives, by its root scope. */
const scopesOfGrammar = new Map(
  LANGUAGES.map((language) => {
    const words = readFileSync(grammarPath(language), 'utf8').split(/["\s]/);
    return [`source.${language}`, new Set(words.filter((word) => word.endsWith(`.${language}`)))];
  }),
);

test.each(readdirSync(folder))('%s', async (name) => {
  const text = readFileSync(new URL(name, folder), 'utf8');
  const testCase = parseGrammarTestCase(text);
  expect(testCase.assertions.length).toBeGreaterThan(5);
  const given = scopesOfGrammar.get(testCase.metadata.scope);
  // A scope that nobody gives is always missing where it must not be.
  const named = testCase.assertions.flatMap(({ scopeAssertions }) => scopeAssertions);
  expect(named.flatMap(({ scopes, exclude }) => [...scopes, ...exclude]).filter((s) => !given?.has(s))).toEqual([]);
  const lines = text.split('\n');
  const failures = await runGrammarTestCase(registry, testCase);
  expect(
    failures.map(({ line, srcLine, start, end, missing, unexpected, actual }) => ({
      source: testCase.source[srcLine],
      below: lines[line],
      text: testCase.source[srcLine]?.slice(start, end),
      missing,
      unexpected,
      actual,
    })),
  ).toEqual([]);
});
