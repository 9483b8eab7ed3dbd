import type { ResponseFile } from '../model/responseFile';
import { RESPONSE_FILE_RULES, RULES } from './catalogue';
import type { Diagnostic } from './diagnostic';
import { describeError } from './problem';
import type { InternalProblem } from './problem';
import { checkEntries } from './checkEntries';
import type { Finding } from './report';
import type { Rule } from './rule';
import { severityOf } from './severity';
import type { SeveritySettings } from './severity';
import { Suppressions } from './suppress';
import { unusedSuppression } from './unused-suppression';

const RULE_IDS = RULES.map((rule) => rule.id);

/** Diagnostics of a file, and the rules that crashed on it. */
export interface RuleRun {
  /** Sorted by position, then by rule. */
  readonly diagnostics: readonly Diagnostic[];
  readonly problems: readonly InternalProblem[];
}

/**
 * Runs the rules over a response file. A rule that throws is reported as a problem of ours, without text of the file;
 * what it had found is kept, and the others run.
 * @param rules for tests; the catalogue's otherwise
 */
export function runRules(
  file: ResponseFile,
  settings: SeveritySettings,
  rules: readonly Rule[] = RESPONSE_FILE_RULES,
): RuleRun {
  const diagnostics: Diagnostic[] = [];
  const problems: InternalProblem[] = [];
  const suppressions = new Suppressions(file, RULE_IDS);
  const add = (rule: Rule, finding: Finding): void => {
    const severity = severityOf(rule, finding, settings);
    if (severity === 'off') return;
    if (!suppressions.isEmpty && suppressions.covers(rule.id, finding.span.start, rule.wholeFile === true)) return;
    const assignment = finding.entry?.assignment;
    diagnostics.push({
      rule: rule.id,
      severity,
      span: finding.span,
      message: finding.message,
      source: rule.source,
      role: finding.entry?.roleText ?? null,
      roleOrigin: assignment?.origin ?? null,
      fixes: finding.fixes ?? [],
      related: finding.related ?? [],
      unnecessary: finding.unnecessary ?? false,
    });
  };
  const failed = (rule: Rule, error: unknown): void => {
    problems.push({ rule: rule.id, detail: describeError(error) });
  };
  for (const rule of rules) {
    if (settings.configured.get(rule.id) === 'off') continue;
    try {
      rule.check?.(file, (finding) => add(rule, finding));
    } catch (error) {
      failed(rule, error);
    }
  }
  checkEntries(file, rules, add, failed);
  if (!suppressions.isEmpty) {
    for (const { span, message, edits } of suppressions.unused()) {
      const fixes = edits.map(({ title, edit }) => ({ title, safe: false, edits: [edit] }));
      add(unusedSuppression, { span, message, fixes });
    }
  }
  diagnostics.sort((a, b) => a.span.start - b.span.start || compare(a.rule, b.rule) || a.span.end - b.span.end);
  return { diagnostics, problems };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
