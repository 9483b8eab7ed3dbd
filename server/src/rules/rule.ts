import type { ResponseFile } from '../model/responseFile';
import type { Report } from './report';
import type { Severity } from './diagnostic';

/** An example of a rule's page; both run as tests. */
export interface Examples {
  /** Response files in which the rule must report, and nothing else may but `also`. */
  readonly bad: readonly string[];
  /** Rules that the bad examples cannot help meeting, too. */
  readonly also?: readonly string[];
  /** The same, put right: nothing may be reported. */
  readonly good: readonly string[];
}

/** A diagnostic as data: from it come the check, the rule's page, the settings, the schema and the reports. */
export interface Rule {
  /** Stable: the diagnostic's code, the name in settings and suppressions. */
  readonly id: string;
  readonly severity: Severity;
  /** One line for lists: what is wrong, without a full stop. */
  readonly title: string;
  /** Why it matters: what the installer, Windows or SQL Server then does. */
  readonly reason: string;
  /** Where the documented fact stands. */
  readonly source: string;
  /** What its fix does, in words, and whether it is safe; absent where there is none. */
  readonly fix?: { readonly description: string; readonly safe: boolean };
  /** Severities under a rule set of the configuration (`ruleSets`). */
  readonly ruleSets?: Readonly<Record<string, Severity>>;
  /**
   * `form` rules keep their severity whatever the origin of a role; those of `value` rest on the role, so an inferred
   * one makes an error a warning and a warning information.
   */
  readonly about: 'form' | 'value' | 'configuration';
  /** The diagnostic is about the file as a whole: `bems-disable` anywhere in it suppresses it. */
  readonly wholeFile?: boolean;
  readonly examples: Examples;
  /** Reports what is wrong with a response file; rules about other files have neither this nor `checkEntries`. */
  readonly check?: (file: ResponseFile, report: Report) => void;
  /**
   * Reports what is wrong with the entries of `file`, where that rests on each entry alone: on its text, its comments, its
   * role and on whether it counts. It is asked again only about entries that changed, so `file` may show no others; each
   * finding names its entry.
   */
  readonly checkEntries?: (file: ResponseFile, report: Report) => void;
}

/** Declares a rule: for its type only. */
export function defineRule(rule: Rule): Rule {
  return rule;
}
