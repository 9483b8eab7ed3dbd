import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProfileDocument } from '../../../../server/src/features/connectivity-profile/profileDocument';
import { suppressInFile, suppressInLine } from '../../../../server/src/features/connectivity-profile/suppressions';
import { parseJsonc } from '../../../../server/src/jsonc/parse';
import { PROFILE_RULES, findRule } from '../../../../server/src/rules/catalogue';
import type { Diagnostic } from '../../../../server/src/rules/diagnostic';
import { applyEdits } from '../../../../server/src/text/edit';
import type { TextEdit } from '../../../../server/src/text/edit';
import { documentOf } from './support/document';
import { brokenProfile } from './support/texts';

const RULE = 'cluster-duplicate';
type Suppress = (document: ProfileDocument, diagnostic: Diagnostic) => TextEdit | null;

/** The text after the first diagnostic of the rule is suppressed; null where that is not offered. */
function suppressed(suppress: Suppress, source: string, rule = RULE): string | null {
  const document = documentOf(source);
  const diagnostic = document.diagnostics.find((each) => each.rule === rule);
  if (!diagnostic) throw new Error(`no ${rule} in ${source}`);
  const edit = suppress(document, diagnostic);
  return edit && applyEdits(document.text, [edit]);
}

describe('suppressing a rule in a line', () => {
  it.each([
    [
      'adds a line above, indented as that is',
      '{\n  "proxyClusters": [\n    "A",\n    "A"\n  ]\n}',
      '{\n  "proxyClusters": [\n    "A",\n    // bems-disable-next-line cluster-duplicate\n    "A"\n  ]\n}',
    ],
    [
      'stands above all where all is in one line',
      '{ "proxyClusters": ["A", "A"] }',
      '// bems-disable-next-line cluster-duplicate\n{ "proxyClusters": ["A", "A"] }',
    ],
    [
      'stands behind a byte-order mark',
      '\uFEFF{ "proxyClusters": ["A", "A"] }',
      '\uFEFF// bems-disable-next-line cluster-duplicate\n{ "proxyClusters": ["A", "A"] }',
    ],
    [
      'ends its line as the others end',
      '{\r\n  "proxyClusters": ["A", "A"]\r\n}',
      '{\r\n  // bems-disable-next-line cluster-duplicate\r\n  "proxyClusters": ["A", "A"]\r\n}',
    ],
    [
      'adds the name to the comment that is there',
      '{\n  // bems-disable-next-line schema \n  "proxyClusters": ["A", "A"]\n}',
      '{\n  // bems-disable-next-line schema cluster-duplicate \n  "proxyClusters": ["A", "A"]\n}',
    ],
    [
      'adds it with a comma where the others have some, also at the end of a line',
      '{ // bems-disable-next-line schema, host-name\n  "proxyClusters": ["A", "A"]\n}',
      '{ // bems-disable-next-line schema, host-name, cluster-duplicate\n  "proxyClusters": ["A", "A"]\n}',
    ],
    [
      'does not use one that is in force elsewhere',
      '{\n  // bems-disable-next-line schema\n\n  "proxyClusters": ["A", "A"]\n}',
      '{\n  // bems-disable-next-line schema\n\n  // bems-disable-next-line cluster-duplicate\n  "proxyClusters": ["A", "A"]\n}',
    ],
    [
      'breaks the line behind a block comment that ends in it',
      '{ /*\n  */ "proxyClusters": ["A", "A"]\n}',
      '{ /*\n  */ // bems-disable-next-line cluster-duplicate\n "proxyClusters": ["A", "A"]\n}',
    ],
  ])('%s', (_what, source, expected) => {
    expect(suppressed(suppressInLine, source)).toBe(expected);
    expect(documentOf(expected).diagnostics.map(({ rule }) => rule)).not.toContain(RULE);
  });

  it('is not offered for what is about the whole file', () => {
    expect(suppressed(suppressInLine, '{ "name": "x" }', 'no-internal-route')).toBeNull();
  });

  it('is not offered for a suppression that is left over', () => {
    const source = '// bems-disable host-name\n{ "name": "x" }';
    expect(suppressed(suppressInLine, source, 'unused-suppression')).toBeNull();
    expect(suppressed(suppressInFile, source, 'unused-suppression')).toBeNull();
  });
});

describe('suppressing a rule in the file', () => {
  it.each([
    [
      'begins the file',
      '{ "proxyClusters": ["A", "A"] }',
      '// bems-disable cluster-duplicate\n{ "proxyClusters": ["A", "A"] }',
    ],
    [
      'adds the name to the comment that is there',
      '// West\n// bems-disable schema\n{ "proxyClusters": ["A", "A"] }',
      '// West\n// bems-disable schema cluster-duplicate\n{ "proxyClusters": ["A", "A"] }',
    ],
    [
      'does not use one that ends before',
      '// bems-disable schema\n{\n// bems-enable cluster-duplicate\n"proxyClusters": ["A", "A"] }',
      null,
    ],
  ])('%s', (_what, source, expected) => {
    expect(suppressed(suppressInFile, source)).toBe(expected);
    if (expected !== null) expect(documentOf(expected).diagnostics.map(({ rule }) => rule)).not.toContain(RULE);
  });

  it('works for what is about the whole file', () => {
    const text = suppressed(suppressInFile, '{ "name": "x" }', 'no-internal-route');
    expect(text).toBe('// bems-disable no-internal-route\n{ "name": "x" }');
  });
});

/** Both ways to silence each diagnostic of `text` must do it, and leave the value and the faults of syntax as they are. */
function expectSilenced(text: string): void {
  silence(text);
}

/** How many of the ways are not offered. */
function silence(text: string): number {
  let refused = 0;
  const document = documentOf(text);
  const before = parseJsonc(document.text);
  for (const diagnostic of document.diagnostics) {
    if (diagnostic.rule === 'unused-suppression') continue;
    for (const suppress of [suppressInLine, suppressInFile]) {
      const edit = suppress(document, diagnostic);
      if (!edit) {
        refused++;
        continue;
      }
      const after = applyEdits(document.text, [edit]);
      const parsed = parseJsonc(after);
      expect(parsed.value, after).toEqual(before.value);
      expect(
        parsed.problems.map(({ kind }) => kind),
        after,
      ).toEqual(before.problems.map(({ kind }) => kind));
      const by = edit.span.start <= diagnostic.span.start ? edit.newText.length : 0;
      const left = document
        .diagnosticsOfText(after)
        .filter(({ rule, span }) => rule === diagnostic.rule && span.start === diagnostic.span.start + by);
      expect(left, after).toEqual([]);
    }
  }
  return refused;
}

describe('a suppression silences what it is made for, and changes nothing else', () => {
  it.each(PROFILE_RULES.map(({ id }) => [id]))('%s', (id) => {
    const rule = findRule(id);
    for (const example of rule?.examples.bad ?? []) {
      const text = example as string;
      const wholeFile = documentOf(text).diagnostics.filter((each) => findRule(each.rule)?.wholeFile === true);
      expect(silence(text), 'only a diagnostic about the whole file has no line').toBe(wholeFile.length);
      expectSilenced(text.replaceAll('\n', '\r\n'));
      // The same with more lines; in a line comment that would make a fault.
      if (!text.includes('//')) expectSilenced(text.replaceAll(', "', ',\n  "'));
    }
  });

  it('in any text', () => {
    fc.assert(fc.property(brokenProfile(), expectSilenced), { numRuns: Number(process.env.FUZZ_RUNS ?? 300) });
  });
});
