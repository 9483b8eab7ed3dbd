import type { Span } from '../text/span';
import type { TextEdit } from '../text/edit';
import type { LineIndex } from '../text/lines';

/** The severities of the Language Server Protocol by name, worst first. */
export const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What a configuration can set a rule to. */
export const SEVERITY_SETTINGS = [...SEVERITIES, 'off'] as const;
export type SeveritySetting = (typeof SEVERITY_SETTINGS)[number];

/** A way to mend what a diagnostic reports. */
export interface Fix {
  /** What it does, as an order: 'Double the backslash'. */
  readonly title: string;
  /** Safe fixes also run in 'fix all' and in `lint --fix`. */
  readonly safe: boolean;
  /** Made together or not at all; they do not overlap. */
  readonly edits: readonly TextEdit[];
  /** Set where the mend is to write the file in another encoding rather than to change its text. */
  readonly saveAs?: 'utf-8';
}

/** Another place that explains a diagnostic. */
export interface RelatedPlace {
  readonly span: Span;
  readonly message: string;
  /** The file that it is in, where that is another one. */
  readonly file?: { readonly name: string; readonly lines: LineIndex };
}

/** One finding of one rule. It holds offsets, never text of a secret. */
export interface Diagnostic {
  readonly rule: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: string;
  /** Where the documented fact stands that the rule rests on. */
  readonly source: string;
  /** The role of the value, as written in an annotation: `databasePort core`; null where none plays a part. */
  readonly role: string | null;
  readonly roleOrigin: string | null;
  readonly fixes: readonly Fix[];
  readonly related: readonly RelatedPlace[];
  /** The text has no effect and may be shown faded. */
  readonly unnecessary: boolean;
}
