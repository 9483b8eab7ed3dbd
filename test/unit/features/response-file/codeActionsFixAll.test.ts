import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { responseFileFeatures } from '../../../../server/src/features/response-file/features';
import type { ResponseDocument } from '../../../../server/src/features/response-file/responseDocument';
import { RESPONSE_FILE_RULES } from '../../../../server/src/rules/catalogue';
import { fixResponseFile } from '../../../../server/src/service';
import { damagedResponseFile, hostileDocument } from '../../properties/documents';
import { Random } from '../../properties/random';
import { documentOf } from './support/document';
import { editsFor, textAfter } from './support/workspaceEdit';

const RUNS = { numRuns: Number(process.env.FUZZ_RUNS ?? 300) };
const ORIGIN = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** The text after `source.fixAll.bems`; the text itself where that is not offered. */
function fixed(document: ResponseDocument): string {
  const actions = responseFileFeatures.codeActions(
    document,
    ORIGIN,
    { diagnostics: [], only: ['source.fixAll.bems'] },
    { commands: new Set(), documentChanges: true },
  );
  expect(actions.length).toBeLessThan(2);
  const [action] = actions;
  if (!action) return document.file.text;
  expect(editsFor(action.edit, document.uri).length).toBeGreaterThan(0);
  return textAfter(document, action.edit);
}

describe('source.fixAll.bems', () => {
  it.each([
    ['several faults of one value', 'NOTE="E:\\some\\path" \n', 'NOTE=E:\\\\some\\\\path\n'],
    ['CRLF and other lines', '# ü\r\nA=1\r\nNOTE=E:\\some\r\n', '# ü\r\nA=1\r\nNOTE=E:\\\\some\r\n'],
    ['nothing', 'A=1\n', 'A=1\n'],
    ['an empty file', '', ''],
  ])('mends %s', (_name, source, expected) => {
    expect(fixed(documentOf(source))).toBe(expected);
    expect(fixed(documentOf(source, { encoding: 'utf-8' }))).toBe(expected);
  });

  it('makes small edits: what is right stays untouched', () => {
    const document = documentOf('A=1\nNOTE=E:\\some\\path\nB=2\nC=x \n');
    const [action] = responseFileFeatures.codeActions(
      document,
      ORIGIN,
      { diagnostics: [], only: ['source'] },
      { commands: new Set(), documentChanges: true },
    );
    const place = (line: number, character: number): object => ({ line, character });
    const at = (line: number, from: number, to: number, newText: string): object => ({
      range: { start: place(line, from), end: place(line, to) },
      newText,
    });
    expect(editsFor(action?.edit, document.uri)).toEqual([at(1, 7, 7, '\\'), at(1, 12, 12, '\\'), at(3, 3, 4, '')]);
  });

  const examples = RESPONSE_FILE_RULES.flatMap(({ id, examples }) => examples.bad.map((text) => [id, text] as const));
  it.each(examples)('is what the command line does with an example of %s', (_rule, text) => {
    const document = documentOf(text);
    expect(fixed(document)).toBe(fixResponseFile(document.file.file, document.settings).text);
  });

  it('is what the command line does (random documents)', () => {
    const documents = fc
      .tuple(fc.integer(), fc.boolean())
      .map(([seed, hostile]) => (hostile ? hostileDocument : damagedResponseFile)(new Random(seed)));
    fc.assert(
      fc.property(documents, fc.constantFrom('utf-16' as const, 'utf-8' as const), (text, encoding) => {
        const document = documentOf(text, { encoding });
        expect(fixed(document)).toBe(fixResponseFile(document.file.file, document.settings).text);
      }),
      RUNS,
    );
  });
});
