import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseGrammarTestCase, runGrammarTestCase } from 'vscode-tmgrammar-test/dist/unit/index';
import { registry } from './tokenize';

/** Files in the notation of vscode-tmgrammar-test: below a line of a response file its scopes, in comment lines. */
const folder = new URL('fixtures/', import.meta.url);

const grammar = readFileSync(new URL('../../syntaxes/bems-response-file.tmLanguage.json', import.meta.url), 'utf8');
const scopesOfGrammar = new Set(grammar.split(/["\s]/).filter((word) => word.endsWith('.bems-response-file')));

test.each(readdirSync(folder))('%s', async (name) => {
  const text = readFileSync(new URL(name, folder), 'utf8');
  const testCase = parseGrammarTestCase(text);
  expect(testCase.assertions.length).toBeGreaterThan(5);
  // A scope that nobody gives is always missing where it must not be.
  const named = testCase.assertions.flatMap(({ scopeAssertions }) => scopeAssertions);
  expect(
    named.flatMap(({ scopes, exclude }) => [...scopes, ...exclude]).filter((s) => !scopesOfGrammar.has(s)),
  ).toEqual([]);
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
