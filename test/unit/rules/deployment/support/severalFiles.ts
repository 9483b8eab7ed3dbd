/**
 * Several files as one marked text: a line `== NAME` begins a file, below its lines stand the findings of the rules about
 * all files together that it must have, in the notation of `../../support/caret`. A file `bems-config.json` is the
 * configuration in the folder of the others. Names are paths relative to that folder.
 *
 *     expectTogether(String.raw`
 *       == bems01/GoodServerSetup.properties
 *       # @role hostName
 *       H=bems01.example.com
 *       == bems02/GoodServerSetup.properties
 *       # @role hostName
 *       H=bems01.example.com
 *         ^^^^^^^^^^^^^^^^^^ cluster-host-duplicate warning "bems01/GoodServerSetup.properties"
 *     `);
 */
import { expect } from 'vitest';
import { lintExample } from '../../../../../scripts/lintExample';
import type { LintedExample } from '../../../../../scripts/lintExample';
import { DEPLOYMENT_RULES } from '../../../../../server/src/rules/catalogue';
import type { Diagnostic } from '../../../../../server/src/rules/diagnostic';
import { LineIndex } from '../../../../../server/src/text/lines';
import type { Span } from '../../../../../server/src/text/span';
import { readMarked } from '../../support/caret';

const CONFIGURATION = 'bems-config.json';
const RULES = DEPLOYMENT_RULES.map(({ id }) => id);

/** A file of a marked text. */
export interface MarkedFile {
  readonly name: string;
  readonly text: string;
  readonly expected: ReturnType<typeof readMarked>['expected'];
}

/** Asserts that the files of `source` have exactly the findings of section 4 that their markers name, in any order of the files. */
export function expectTogether(source: string): void {
  const files = readFiles(source);
  const wanted = files.flatMap(({ name, text, expected }) => {
    const index = new LineIndex(text);
    return expected.map(({ rule, severity, span, part }) => ({ at: placeOf(name, index, span), rule, severity, part }));
  });
  for (const order of [files, [...files].reverse()]) {
    const found = lintFiles(order).flatMap(({ file, result }) =>
      result.diagnostics
        .filter(({ rule }) => RULES.includes(rule))
        .map((diagnostic) => ({ at: placeOf(file.name, result.lines, diagnostic.span), diagnostic })),
    );
    const actual = found.map(({ at, diagnostic }) => {
      const part = wanted.find(
        (each) => each.at === at && each.rule === diagnostic.rule && diagnostic.message.includes(each.part ?? ''),
      );
      return render(at, diagnostic, part ? part.part : diagnostic.message);
    });
    expect(actual.sort()).toEqual(wanted.map(({ at, part, ...finding }) => render(at, finding, part)).sort());
  }
}

/** The files of `source`, checked together; the configuration is none of them. */
export function lintFiles(files: readonly MarkedFile[]): readonly LintedExample[] {
  const { linted, problems } = lintExample(
    files
      .filter(({ name }) => name !== CONFIGURATION)
      .map(({ name, text }) => ({
        name,
        text,
        language: name.endsWith('.properties') ? 'response-file' : 'connectivity-profile',
      })),
    files.find(({ name }) => name === CONFIGURATION)?.text ?? null,
  );
  expect(problems, 'rules that crashed').toEqual([]);
  return linted;
}

/** Takes a marked text of several files apart. */
export function readFiles(source: string): MarkedFile[] {
  const [before, ...parts] = source.split(/^ *== /m);
  if (before?.trim()) throw new Error('a line stands before the first file');
  return parts.map((part) => {
    const end = part.indexOf('\n');
    return { name: part.slice(0, end).trim(), ...readMarked(part.slice(end)) };
  });
}

function placeOf(name: string, lines: LineIndex, { start, end }: Span): string {
  const { line, character } = lines.positionAt(start);
  return `${name}:${line + 1}:${character + 1}-${lines.positionAt(end).character + 1}`;
}

function render(at: string, { rule, severity }: Pick<Diagnostic, 'rule' | 'severity'>, part: string | null): string {
  return `${at} ${rule} ${severity}${part === null ? '' : ` "${part}"`}`;
}
