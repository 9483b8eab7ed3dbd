/**
 * The language service: pure functions over documents. No connection, no file system, no clock; the command line and
 * the language server are hosts of the same functions.
 */
import { redacted } from './features/response-file/redacted';
import { contextOf, severitiesOf } from './configuration/settings';
import type { Settings } from './configuration/settings';
import { ResponseFile } from './model/responseFile';
import { MASK } from './model/mask';
import { ConnectivityProfile } from './profile/connectivityProfile';
import { shownFile } from './model/shown';
import type { ShownEntry, ShownFile } from './model/shown';
import type { Diagnostic } from './rules/diagnostic';
import type { Language } from './language';
import { fixAll } from './rules/fixAll';
import type { InternalProblem } from './rules/problem';
import { runProfileRules, runRules } from './rules/run';
import type { FileText } from './text/encoding';
import type { LineIndex } from './text/lines';
import type { Span } from './text/span';

export interface LintResult {
  readonly text: string;
  readonly lines: LineIndex;
  /** Sorted by position, then by rule. */
  readonly diagnostics: readonly Diagnostic[];
  /** Rules that crashed; the others ran. */
  readonly problems: readonly InternalProblem[];
  /** Where the text holds secrets: no output may show the text of these spans. Sorted, disjoint. */
  readonly secrets: readonly Span[];
}

export interface FixResult {
  /** The text with every safe fix made, until no safe fix is left; the same string where there is nothing to fix. */
  readonly text: string;
  readonly fixed: number;
}

/** Checks a response file by itself. */
export function lintResponseFile(file: FileText, settings: Settings): LintResult {
  const responseFile = open(file, settings);
  const { lines, secrets } = responseFile;
  return { text: file.text, lines, secrets, ...runRules(responseFile, severitiesOf(settings)) };
}

/** Checks a connectivity profile by itself. */
export function lintProfile(file: FileText, settings: Settings): LintResult {
  const profile = new ConnectivityProfile(file);
  return { text: file.text, lines: profile.lines, secrets: [], ...runProfileRules(profile, severitiesOf(settings)) };
}

/** Checks a file by itself. */
export function lintFile(language: Language, file: FileText, settings: Settings): LintResult {
  return language === 'response-file' ? lintResponseFile(file, settings) : lintProfile(file, settings);
}

/** Makes the safe fixes of a file. The rules are the same as in {@link lintFile}. */
export function fixFile(language: Language, file: FileText, settings: Settings): FixResult {
  return fixAll(file.text, (text) => lintFile(language, { ...file, text }, settings).diagnostics);
}

/** Makes the safe fixes of a response file. */
export function fixResponseFile(file: FileText, settings: Settings): FixResult {
  return fixFile('response-file', file, settings);
}

/** What the installer reads: every entry as Java's Properties loads it. */
export function showResponseFile(file: FileText, settings: Settings, reveal: boolean): ShownFile {
  return shownFile(open(file, settings), reveal);
}

/** The same text with every secret replaced by `REDACTED`. */
export function redactResponseFile(file: FileText, settings: Settings): string {
  return redacted(open(file, settings));
}

export { MASK };
export type { Language, Settings, ShownEntry, ShownFile };

function open(file: FileText, settings: Settings): ResponseFile {
  return new ResponseFile(file, contextOf(settings));
}
