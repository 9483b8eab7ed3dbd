import type { Diagnostic, Severity } from '../rules/diagnostic';
import type { Language } from '../language';
import type { LineIndex } from '../text/lines';
import type { Span } from '../text/span';

/** One checked file: what every format makes its output from. */
export interface ReportedFile {
  /** As shown: relative to the working folder, with `/`. */
  readonly path: string;
  /** The same, absolute; null for standard input. */
  readonly absolutePath: string | null;
  readonly language: Language;
  readonly text: string;
  readonly lines: LineIndex;
  /** Sorted by position, then by rule. */
  readonly diagnostics: readonly Diagnostic[];
  /** No output shows the text of these spans. Sorted, disjoint. */
  readonly secrets: readonly Span[];
}

/** Everything a run found. */
export interface Report {
  readonly files: readonly ReportedFile[];
  /** Only errors were asked for, and only they are in `files`. */
  readonly errorsOnly: boolean;
  /** Files that could not be checked and internal errors, a sentence each. */
  readonly failures: readonly string[];
  readonly version: string;
}

/** How a format writes for the place its output goes to. */
export interface Rendering {
  readonly colour: boolean;
  /** Columns of the terminal. */
  readonly width: number;
}

/** A report as text, ending in a line end. */
export type Formatter = (report: Report, rendering: Rendering) => string;

export interface Summary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly informations: number;
  readonly hints: number;
}

/** How many diagnostics of each severity there are in `files`. */
export function summarize(files: readonly ReportedFile[]): Summary {
  const count: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const file of files) for (const { severity } of file.diagnostics) count[severity]++;
  return {
    files: files.length,
    errors: count.error,
    warnings: count.warning,
    informations: count.information,
    hints: count.hint,
  };
}
