/**
 * The language service: pure functions over documents. No connection, no file system, no clock; the command line and
 * the language server are hosts of the same functions.
 */
import { contextOf, severitiesOf } from './configuration/settings';
import type { Settings } from './configuration/settings';
import { ResponseFile } from './model/responseFile';
import { isRestOfSecret } from './model/secrets';
import { MASK } from './model/mask';
import { loadAsJava, parseProperties } from './properties';
import type { RoleAssignment } from './roles/role';
import type { Diagnostic } from './rules/diagnostic';
import { fixAll } from './rules/fixAll';
import type { InternalProblem } from './rules/problem';
import { runRules } from './rules/run';
import { applyEdits } from './text/edit';
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

export interface ShownEntry {
  readonly key: string;
  /** As the installer reads it; secrets masked unless they are to be revealed. */
  readonly value: string;
  /** Zero-based line on which the key stands. */
  readonly line: number;
  readonly assignment: RoleAssignment | null;
}

export interface ShownFile {
  /** In load order, with duplicates; after an error only what had been loaded before it. */
  readonly entries: readonly ShownEntry[];
  readonly loadError: { readonly message: string; readonly line: number; readonly character: number } | null;
}

/** Checks a response file. */
export function lintResponseFile(file: FileText, settings: Settings): LintResult {
  const responseFile = open(file, settings);
  const { diagnostics, problems } = runRules(responseFile, severitiesOf(settings));
  return { text: file.text, lines: responseFile.lines, diagnostics, problems, secrets: responseFile.secrets };
}

/** Makes the safe fixes of a response file. The rules are the same as in {@link lintResponseFile}. */
export function fixResponseFile(file: FileText, settings: Settings): FixResult {
  const context = contextOf(settings);
  const severity = severitiesOf(settings);
  return fixAll(file.text, (text) => runRules(new ResponseFile({ ...file, text }, context), severity).diagnostics);
}

/** What the installer reads: every entry as Java's Properties loads it. */
export function showResponseFile(file: FileText, settings: Settings, reveal: boolean): ShownFile {
  const responseFile = open(file, settings);
  const { lines, text, secrets } = responseFile;
  const byNode = new Map(responseFile.entries.map((entry) => [entry.node.start, entry]));
  // Java takes a byte-order mark for the first character of the first key.
  const mark = file.encoding === 'utf-8' && file.byteOrderMark ? '\uFEFF' : '';
  const loaded = loadAsJava(parseProperties(mark + text));
  const entries = loaded.entries.map(({ key, value, node }): ShownEntry => {
    const start = Math.max(0, node.start - mark.length);
    const entry = byNode.get(start);
    const holdsSecret = responseFile.holdsSecret({ start, end: node.lineEnd - mark.length });
    return {
      key: !reveal && entry && isRestOfSecret(entry) ? MASK : key,
      value: reveal || !holdsSecret || !entry ? value : entry.masked(secrets),
      line: lines.lineAt(Math.max(0, node.keyStart - mark.length)),
      assignment: entry?.assignment ?? null,
    };
  });
  if (!loaded.error) return { entries, loadError: null };
  const { line, character } = lines.positionAt(Math.max(0, loaded.error.offset - mark.length));
  return { entries, loadError: { message: loaded.error.message, line, character } };
}

/** The same text with every secret replaced by `REDACTED`. */
export function redactResponseFile(file: FileText, settings: Settings): string {
  const { secrets } = open(file, settings);
  return applyEdits(
    file.text,
    secrets.map((span) => ({ span, newText: 'REDACTED' })),
  );
}

export { MASK };
export type { Settings };

function open(file: FileText, settings: Settings): ResponseFile {
  return new ResponseFile(file, contextOf(settings));
}
