/**
 * Tests of rules as marked texts: under a line of a file stand the findings that it must have, carets under
 * exactly the text that is wrong.
 *
 *     expectFindings(String.raw`
 *       USER_INSTALL_DIR1=E:\BEMS
 *                           ^ lone-backslash warning "dropped"
 *     `);
 *
 * A marker line is carets, a rule, a severity, and optionally a part of the message in quotes; several may follow one
 * line. `|` in place of carets marks the place before the character below which it stands. `^^>` alone opens a range that
 * the next marker of a later line closes. In a text `·` stands for a blank, `→` for a tab, `␌` for a form feed.
 */
import { expect } from 'vitest';
import { DEFAULT_CONFIGURATION } from '../../../../server/src/configuration/configuration';
import { loadAsJava, parseProperties } from '../../../../server/src/properties';
import { parseRole } from '../../../../server/src/roles/annotation';
import type { Role } from '../../../../server/src/roles/role';
import { SEVERITIES } from '../../../../server/src/rules/diagnostic';
import type { Diagnostic, Fix, Severity, SeveritySetting } from '../../../../server/src/rules/diagnostic';
import { fixFile, lintFile } from '../../../../server/src/service';
import type { Language, LintResult, Settings } from '../../../../server/src/service';
import { parseTemplate } from '../../../../server/src/template/template';
import { applyEdits } from '../../../../server/src/text/edit';
import type { FileText } from '../../../../server/src/text/encoding';
import { LineIndex } from '../../../../server/src/text/lines';
import type { Span } from '../../../../server/src/text/span';

/** What a test says besides the text. */
export interface Options {
  /** What the text is; a response file otherwise. */
  readonly language?: Language;
  /** `keyRoles` of the configuration: `{ CORE_SQL: 'databasePort core' }`. */
  readonly keyRoles?: Readonly<Record<string, string>>;
  /** The text of an adopted template, in the notation of a source without markers. */
  readonly template?: string;
  readonly rules?: Readonly<Record<string, SeveritySetting>>;
  readonly ruleSets?: readonly string[];
  /** How the bytes of the file said its text. */
  readonly encoding?: FileText['encoding'];
  readonly byteOrderMark?: boolean;
  readonly invalidAt?: number;
  /** With which the lines of the text end; LF otherwise. */
  readonly lineEnd?: '\n' | '\r\n' | '\r';
  /** The last line has no line end. */
  readonly endsBare?: boolean;
  /** Findings that stand at the very beginning of the file: `install-dir-missing information "part"`. */
  readonly wholeFile?: readonly string[];
  /** Rules to compare although they are left out otherwise. */
  readonly compare?: readonly string[];
}

/** What nearly every small text meets: compared only where a marker or an option names it. */
const LEFT_OUT = ['install-dir-missing', 'plaintext-password'];

const FINDING = new RegExp(`^([a-z-]+) (${SEVERITIES.join('|')})(?: "(.*)")?$`);
const MARKER = /^( *)(\^+|\|)(?:(>)| ([a-z].*))$/;

interface Expected {
  readonly rule: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly part: string | null;
}

/** Asserts that `source` has exactly the findings that its markers and `options.wholeFile` name. */
export function expectFindings(source: string, options: Options = {}): void {
  const { text, expected } = readMarked(source, options);
  const wholeFile = (options.wholeFile ?? []).map((words) => readFinding(words, { start: 0, end: 0 }));
  const wanted = [...expected, ...wholeFile];
  const { diagnostics, problems } = lintText(text, options);
  expect(problems, 'rules that crashed').toEqual([]);
  const compared = new Set([...wanted.map((finding) => finding.rule), ...(options.compare ?? [])]);
  const found = diagnostics.filter(({ rule }) => !LEFT_OUT.includes(rule) || compared.has(rule));
  const actual = found.map((diagnostic) => describeFound(diagnostic, wanted));
  expect(render(text, actual)).toBe(render(text, wanted.map(describeWanted)));
}

/** Asserts that nothing is reported about `source`. */
export function expectNoFindings(source: string, options: Options = {}): void {
  if (readMarked(source, options).expected.length > 0) throw new Error('the source has markers');
  expectFindings(source, options);
}

/**
 * Asserts that a fix of the first finding of `rule` makes `expected` of `source`, and that one finding less of the rule
 * is left.
 * @param title of the fix; null where the finding has only one
 */
export function expectFix(
  source: string,
  rule: string,
  title: string | null,
  expected: string,
  options: Options = {},
): void {
  const { text } = readMarked(source, options);
  const before = lintText(text, options).diagnostics.filter((diagnostic) => diagnostic.rule === rule);
  const fix = pick(before[0]?.fixes ?? [], rule, title);
  const mended = applyEdits(text, fix.edits);
  expect(show(mended)).toBe(show(readText(expected, options)));
  const after = lintText(mended, options).diagnostics.filter((diagnostic) => diagnostic.rule === rule);
  expect(after.length, `findings of ${rule} left after the fix`).toBeLessThan(before.length);
}

/**
 * Asserts that all safe fixes together make `expected` of `source`, and that a second run changes nothing.
 * @param values what Java's Properties must then load for these keys
 */
export function expectFixAll(
  source: string,
  expected: string,
  options: Options & { readonly values?: Readonly<Record<string, string>> } = {},
): void {
  const { text } = readMarked(source, options);
  const settings = settingsOf(options);
  const mended = fixFile(languageOf(options), fileOf(text, options), settings).text;
  expect(show(mended)).toBe(show(readText(expected, options)));
  expect(fixFile(languageOf(options), fileOf(mended, options), settings)).toEqual({ text: mended, fixed: 0 });
  if (!options.values) return;
  const { entries, error } = loadAsJava(parseProperties(mended));
  expect(error, 'what Java would say').toBeNull();
  const loaded = Object.fromEntries(entries.map(({ key, value }) => [key, value]));
  for (const [key, value] of Object.entries(options.values)) expect(loaded[key], key).toBe(value);
}

/** Lints `source`, its markers taken out: for what {@link expectFindings} does not compare. */
export function lint(source: string, options: Options = {}): LintResult {
  return lintText(readMarked(source, options).text, options);
}

/** Lints `text` as it is. */
export function lintText(text: string, options: Options = {}): LintResult {
  return lintFile(languageOf(options), fileOf(text, options), settingsOf(options));
}

/** The findings of `rule` in `source`. */
export function findingsOf(rule: string, source: string, options: Options = {}): Diagnostic[] {
  return lint(source, options).diagnostics.filter((diagnostic) => diagnostic.rule === rule);
}

/** The titles of the fixes of the first finding of `rule`. */
export function fixTitles(source: string, rule: string, options: Options = {}): string[] {
  return findingsOf(rule, source, options)[0]?.fixes.map((fix) => fix.title) ?? [];
}

/** A text in the notation of the tests, without markers. */
export function readText(source: string, options: Options = {}): string {
  return endLines(outdent(source), options);
}

/** `source` without its markers, and what they say. */
export function readMarked(source: string, options: Options = {}): { text: string; expected: Expected[] } {
  const lines: string[] = [];
  const marked: { line: number; start: number; end: number; opens: boolean; words: string }[] = [];
  for (const line of outdent(source)) {
    const [, indent = '', carets = '', opens, words = ''] = MARKER.exec(line) ?? [];
    if (carets === '') {
      lines.push(line);
      continue;
    }
    const end = indent.length + (carets === '|' ? 0 : carets.length);
    marked.push({ line: lines.length - 1, start: indent.length, end, opens: opens !== undefined, words });
  }
  const text = endLines(lines, options);
  const index = new LineIndex(text);
  const expected: Expected[] = [];
  const open: number[] = [];
  for (const { line, start, end, opens, words } of marked) {
    const at = index.startOf(line);
    if (opens) open.push(at + start);
    else expected.push(readFinding(words, { start: open.shift() ?? at + start, end: at + end }));
  }
  if (open.length > 0) throw new Error('a range is opened and never closed');
  return { text, expected };
}

/** The settings that `options` describe. */
export function settingsOf(options: Options): Settings {
  const keyRoles = Object.entries(options.keyRoles ?? {}).map(([key, role]) => [key, roleOf(role)] as const);
  return {
    configuration: {
      ...DEFAULT_CONFIGURATION,
      keyRoles: new Map(keyRoles),
      rules: new Map(Object.entries(options.rules ?? {})),
      ruleSets: options.ruleSets ?? [],
    },
    template: options.template === undefined ? null : parseTemplate(readText(options.template)),
  };
}

/** `text` as a file whose bytes are as `options` say. */
export function fileOf(text: string, options: Options = {}): FileText {
  const { encoding = 'utf-8', byteOrderMark = false, invalidAt = -1 } = options;
  return { text, encoding, byteOrderMark, invalidAt };
}

function languageOf({ language = 'response-file' }: Options): Language {
  return language;
}

function roleOf(text: string): Role {
  const role = parseRole(text);
  if (!role) throw new Error(`no role: ${text}`);
  return role;
}

function readFinding(words: string, span: Span): Expected {
  const [, rule, severity, part] = FINDING.exec(words) ?? [];
  if (rule === undefined) throw new Error(`neither a rule and a severity nor a line of a file: ${words}`);
  return { rule, severity: severity as Severity, span, part: part ?? null };
}

/** The lines of a template literal without its first line end, its last line of blanks, and the common indent. */
function outdent(source: string): string[] {
  const lines = source.replace(/^\n/, '').replace(/\n *$/, '').split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const indent = Math.min(...indents);
  return lines.map((line) => line.slice(indent).replaceAll('·', ' ').replaceAll('→', '\t').replaceAll('␌', '\f'));
}

function endLines(lines: readonly string[], { lineEnd = '\n', endsBare = false }: Options): string {
  const text = lines.join(lineEnd);
  return endsBare || text === '' ? text : text + lineEnd;
}

function pick(fixes: readonly Fix[], rule: string, title: string | null): Fix {
  const titles = fixes.map((fix) => fix.title);
  if (title !== null) expect(titles, `fixes of ${rule}`).toContain(title);
  else expect(titles, `the one fix of ${rule}`).toHaveLength(1);
  return fixes[title === null ? 0 : titles.indexOf(title)] as Fix;
}

/** A finding in the notation of the markers. */
interface Rendered {
  readonly span: Span;
  readonly words: string;
}

function describeWanted({ rule, severity, span, part }: Expected): Rendered {
  return { span, words: `${rule} ${severity}${part === null ? '' : ` "${part}"`}` };
}

/** With the part of the message that a marker asks for, where it has it; with the whole message where nothing matches. */
function describeFound({ rule, severity, span, message }: Diagnostic, wanted: readonly Expected[]): Rendered {
  const here = wanted.filter((w) => w.rule === rule && w.span.start === span.start && w.span.end === span.end);
  const match = here.find((w) => w.part === null || message.includes(w.part));
  const words = `${rule} ${severity}`;
  return { span, words: match ? (match.part === null ? words : `${words} "${match.part}"`) : `${words} "${message}"` };
}

/** `text` with its findings below its lines, in the notation of the tests. */
function render(text: string, findings: readonly Rendered[]): string {
  const index = new LineIndex(text);
  const sorted = [...findings].sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.words < b.words ? -1 : 1),
  );
  const below = new Map<number, string[]>();
  const put = (line: number, marker: string): void => void below.set(line, [...(below.get(line) ?? []), marker]);
  for (const { span, words } of sorted) {
    const { start, end } = index.rangeOf(span);
    if (start.line === end.line) {
      put(start.line, `${' '.repeat(start.character)}${'^'.repeat(end.character - start.character) || '|'} ${words}`);
    } else {
      put(start.line, `${' '.repeat(start.character)}^> to line ${end.line + 1}`);
      put(end.line, `${'^'.repeat(end.character) || '|'} ${words}`);
    }
  }
  const lines: string[] = [];
  for (let line = 0; line < index.lineCount; line++) {
    const { start, end } = index.spanOf(line);
    lines.push(visible(text.slice(start, end)), ...(below.get(line) ?? []));
  }
  return lines.join('\n');
}

/** `text` with what cannot be seen made visible, so that a failing test shows it. */
function show(text: string): string {
  return visible(text).replaceAll('\r', '␍').replaceAll('\n', '␊\n');
}

function visible(text: string): string {
  return text
    .replaceAll('\t', '→')
    .replaceAll('\f', '␌')
    .replace(/(?<! ) +$/gm, (blanks) => '·'.repeat(blanks.length));
}
