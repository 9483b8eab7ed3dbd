/**
 * The language service: pure functions over documents. No connection, no file system, no clock; the command line and
 * the language server are hosts of the same functions.
 */
import type { Configuration } from './configuration/configuration';
import type { Diagnostic, SeveritySetting } from './rules/diagnostic';
import type { InternalProblem } from './rules/problem';
import type { RoleAssignment } from './roles/role';
import type { Template } from './template/template';
import type { FileText } from './text/encoding';
import type { LineIndex } from './text/lines';
import type { Span } from './text/span';

/** What applies to one file besides its own text. */
export interface Settings {
  readonly configuration: Configuration;
  /** Rules set from outside the configuration (`--rule`); they win over it. */
  readonly overrides?: ReadonlyMap<string, SeveritySetting>;
  /** The adopted template, read and parsed by the host. */
  readonly template: Template | null;
}

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
  /** As the installer reads it; secrets replaced unless asked to reveal them. */
  readonly value: string;
  /** Zero-based line on which the key stands. */
  readonly line: number;
  readonly assignment: RoleAssignment | null;
}

export interface ShownFile {
  readonly entries: readonly ShownEntry[];
  readonly loadError: { readonly message: string; readonly line: number; readonly character: number } | null;
}

export declare function lintResponseFile(file: FileText, settings: Settings): LintResult;
export declare function fixResponseFile(file: FileText, settings: Settings): FixResult;
export declare function showResponseFile(file: FileText, settings: Settings, reveal: boolean): ShownFile;
/** The same text with every secret replaced by `REDACTED`. */
export declare function redactResponseFile(file: FileText, settings: Settings): string;
