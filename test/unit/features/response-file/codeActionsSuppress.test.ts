import fc from 'fast-check';
import type { CodeAction } from 'vscode-languageserver-types';
import { describe, expect, it } from 'vitest';
import { responseFileFeatures } from '../../../../server/src/features/response-file/features';
import type { ResponseDocument } from '../../../../server/src/features/response-file/responseDocument';
import { RESPONSE_FILE_RULES, findRule } from '../../../../server/src/rules/catalogue';
import type { Diagnostic } from '../../../../server/src/rules/diagnostic';
import { hostileDocument } from '../../properties/documents';
import { Random } from '../../properties/random';
import { documentOf } from './support/document';
import { textAfter } from './support/workspaceEdit';

const RUNS = { numRuns: Number(process.env.FUZZ_RUNS ?? 300) };
const QUIET = { rules: { 'install-dir-missing': 'off' } } as const;
const inLine = (rule: string): string => `Suppress ${rule} for this line`;
const inFile = (rule: string): string => `Suppress ${rule} in this file`;

/** What `title` makes of the text, offered at `diagnostic`; null where it is not offered. */
function suppressed(document: ResponseDocument, diagnostic: Diagnostic, title: string): string | null {
  const { start } = document.positions.rangeOf(diagnostic.span);
  const actions: CodeAction[] = responseFileFeatures
    .codeActions(
      document,
      { start, end: start },
      { diagnostics: [], only: ['quickfix'] },
      { commands: new Set(), documentChanges: true },
    )
    .filter((action) => action.title === title);
  // Others of the rule may be touched, too: the first is that of the first.
  return actions[0] ? textAfter(document, actions[0].edit) : null;
}

/** The text after the suppression of the only diagnostic of `rule`, which must then be gone. */
function after(source: string, rule: string, title: string): string | null {
  const document = documentOf(source, QUIET);
  const own = document.diagnostics.filter((diagnostic) => diagnostic.rule === rule);
  expect(own, `diagnostics of ${rule}`).toHaveLength(1);
  const text = suppressed(document, own[0] as Diagnostic, title);
  if (text === null) return null;
  const rules = (of: ResponseDocument): string[] => of.diagnostics.map((diagnostic) => diagnostic.rule);
  expect(rules(documentOf(text, QUIET))).toEqual(rules(document).filter((id) => id !== rule));
  return text;
}

describe('suppressing a rule for a line', () => {
  it.each([
    ['above the key', 'A=1\nB=x \n', 'A=1\n# bems-disable-next-line trailing-whitespace\nB=x \n'],
    ['at the beginning of a file', 'B=x ', '# bems-disable-next-line trailing-whitespace\nB=x '],
    ['indented as the key is', '\t B=x \n', '\t # bems-disable-next-line trailing-whitespace\n\t B=x \n'],
    [
      'below the comments of the key',
      '# @role clusterName\nB=x \n',
      '# @role clusterName\n# bems-disable-next-line trailing-whitespace\nB=x \n',
    ],
    [
      'with the line end of the file',
      'A=1\r\nB=x \r\n',
      'A=1\r\n# bems-disable-next-line trailing-whitespace\r\nB=x \r\n',
    ],
    ['above all lines of a value', 'B=a, \\\n  b \n', '# bems-disable-next-line trailing-whitespace\nB=a, \\\n  b \n'],
    [
      'in the comment that suppresses another rule already',
      '  # bems-disable-next-line lone-backslash \n# text\nB=a\\b \n',
      '  # bems-disable-next-line lone-backslash trailing-whitespace \n# text\nB=a\\b \n',
    ],
    [
      'behind a comma, where there are others',
      '!bems-disable-next-line lone-backslash, inline-comment\nB=a\\b # x \n',
      '!bems-disable-next-line lone-backslash, inline-comment, trailing-whitespace\nB=a\\b # x \n',
    ],
    [
      'in a comment of its own, where the other stands above a blank line',
      '# bems-disable-next-line lone-backslash\nA=a\\b\n\nB=x \n',
      '# bems-disable-next-line lone-backslash\nA=a\\b\n\n# bems-disable-next-line trailing-whitespace\nB=x \n',
    ],
  ])('writes a comment %s', (_name, source, expected) => {
    expect(after(source, 'trailing-whitespace', inLine('trailing-whitespace'))).toBe(expected);
  });

  it.each([
    ['of a key', '# @role nothing\nB=x\n', '# @role nothing\n# bems-disable-next-line role-annotation\nB=x\n'],
    [
      'of no key',
      '# text\n# @role hostName\n\nB=x\n',
      '# text\n# bems-disable-next-line role-annotation\n# @role hostName\n\nB=x\n',
    ],
    ['at the end', 'B=x\n# @role hostName', 'B=x\n# bems-disable-next-line role-annotation\n# @role hostName'],
  ])('writes a comment for a comment %s', (_name, source, expected) => {
    expect(after(source, 'role-annotation', inLine('role-annotation'))).toBe(expected);
  });

  it('keeps the rest of a half commented-out password with its beginning', () => {
    const source = '# DB_PASSWORD=s3cr3t\\\n  go on \n';
    const document = documentOf(source, QUIET);
    const text = after(source, 'trailing-whitespace', inLine('trailing-whitespace')) ?? '';
    expect(text).toBe(`# bems-disable-next-line trailing-whitespace\n${source}`);
    expect(document.file.secrets).toHaveLength(2);
    expect(documentOf(text).file.secrets).toHaveLength(2);
  });

  it.each([
    ['a diagnostic about the whole file', '', 'install-dir-missing'],
    ['a suppression that is left over', '# bems-disable-next-line port-range\nB=x\n', 'unused-suppression'],
  ])('is not offered for %s', (_name, source, rule) => {
    const document = documentOf(source);
    const [diagnostic] = document.diagnostics.filter((each) => each.rule === rule);
    expect(suppressed(document, diagnostic as Diagnostic, inLine(rule))).toBeNull();
  });

  it('is offered once for several findings in one line', () => {
    const document = documentOf('B=a\\b\\c\n', QUIET);
    const range = document.positions.rangeOf({ start: 0, end: 7 });
    const context = { diagnostics: [], only: ['quickfix'] };
    const actions = responseFileFeatures.codeActions(document, range, context, {
      commands: new Set(),
      documentChanges: true,
    });
    expect(actions.filter(({ title }) => title === inLine('lone-backslash'))).toHaveLength(1);
    expect(actions.filter(({ title }) => title === inFile('lone-backslash'))).toHaveLength(1);
  });
});

describe('suppressing a rule in a file', () => {
  it.each([
    ['at the top', '# The site\nA=1\nB=x \n', '# bems-disable trailing-whitespace\n# The site\nA=1\nB=x \n'],
    ['with the line end of the file', 'B=x \r\n', '# bems-disable trailing-whitespace\r\nB=x \r\n'],
    [
      'in the comment at the top that suppresses another rule',
      '# The site\n# bems-disable lone-backslash\n\nA=a\\b\nB=x \n',
      '# The site\n# bems-disable lone-backslash trailing-whitespace\n\nA=a\\b\nB=x \n',
    ],
    [
      'at the top, where the other begins further down',
      'A=1\n# bems-disable lone-backslash\nB=a\\b \n',
      '# bems-disable trailing-whitespace\nA=1\n# bems-disable lone-backslash\nB=a\\b \n',
    ],
    [
      'at the top, where another rule is enabled again',
      '# bems-enable lone-backslash\nB=x \n',
      '# bems-disable trailing-whitespace\n# bems-enable lone-backslash\nB=x \n',
    ],
  ])('writes a comment %s', (_name, source, expected) => {
    expect(after(source, 'trailing-whitespace', inFile('trailing-whitespace'))).toBe(expected);
  });

  it.each(['# bems-enable', '# bems-enable trailing-whitespace'])(
    'is not offered where the file enables the rule again: %s',
    (directive) => {
      expect(after(`A=1\n${directive}\nB=x \n`, 'trailing-whitespace', inFile('trailing-whitespace'))).toBeNull();
    },
  );

  it('is offered for a diagnostic about the whole file', () => {
    const document = documentOf('A=1\n');
    const [diagnostic] = document.diagnostics.filter(({ rule }) => rule === 'install-dir-missing');
    const text = suppressed(document, diagnostic as Diagnostic, inFile('install-dir-missing'));
    expect(text).toBe('# bems-disable install-dir-missing\nA=1\n');
    expect(documentOf(text ?? '').diagnostics).toEqual([]);
  });
});

/** That each suppression of `text` silences what it is offered for, brings nothing new, and that Java reads the same. */
function expectSilence(text: string): void {
  const document = documentOf(text);
  const count = (of: ResponseDocument, rule: string): number =>
    of.diagnostics.filter((diagnostic) => diagnostic.rule === rule).length;
  for (const diagnostic of document.diagnostics) {
    const { rule } = diagnostic;
    for (const title of [inLine(rule), inFile(rule)]) {
      const next = suppressed(document, diagnostic, title);
      if (next === null) {
        const isExcused = rule === 'unused-suppression' || (findRule(rule)?.wholeFile && title === inLine(rule));
        expect(isExcused, `${title} in ${JSON.stringify(text)}`).toBe(true);
        continue;
      }
      const silenced = documentOf(next);
      expect(count(silenced, rule), `${title} in ${JSON.stringify(next)}`).toBeLessThan(count(document, rule));
      if (title === inFile(rule)) expect(count(silenced, rule)).toBe(0);
      expect(count(silenced, 'unused-suppression')).toBe(count(document, 'unused-suppression'));
      expect(silenced.file.entries.map(({ key, loaded }) => [key, loaded])).toEqual(
        document.file.entries.map(({ key, loaded }) => [key, loaded]),
      );
    }
  }
}

describe('what is suppressed', () => {
  const examples = RESPONSE_FILE_RULES.flatMap(({ id, examples }) => examples.bad.map((text) => [id, text] as const));
  it.each(examples)('is silent, in each example of %s', (_rule, text) => {
    expectSilence(text);
    expectSilence(text.replaceAll('\n', '\r\n'));
    expectSilence(`# The site\n\n${text}`);
  });

  it('is silent (random documents)', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => expectSilence(hostileDocument(new Random(seed)))),
      RUNS,
    );
  });
});
