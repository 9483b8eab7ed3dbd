import type { ResponseFile } from '../model/responseFile';
import type { ConnectivityProfile } from '../profile/connectivityProfile';
import { DEPLOYMENT_RULES, PROFILE_RULES, RESPONSE_FILE_RULES, RULES } from './catalogue';
import type { Diagnostic } from './diagnostic';
import { describeError } from './problem';
import type { InternalProblem } from './problem';
import { checkEntries } from './checkEntries';
import type { EntryFinding, Finding, Found, ProfileFinding } from './report';
import type { ProfileRule, ResponseFileRule, Rule } from './rule';
import { severityOf } from './severity';
import type { SeveritySettings } from './severity';
import { Suppressions } from './suppress';
import { commentsOfProfile, commentsOfResponseFile } from './suppressionComment';
import type { SuppressibleComment } from './suppressionComment';
import { unusedSuppression } from './unused-suppression';

const RULES_BY_ID = new Map<string, Rule>(RULES.map((rule) => [rule.id, rule]));
const ABOUT_SEVERAL_FILES = DEPLOYMENT_RULES.map((rule) => rule.id);

/** What the rules found in a file by itself, and the rules that crashed on it. */
export interface Checked {
  readonly found: readonly Found[];
  readonly problems: readonly InternalProblem[];
  /** The offset up to which they looked. */
  readonly judgedUpTo: number;
}

/**
 * Runs the rules over a response file. A rule that throws is reported as a problem of ours, without text of the file;
 * what it had found is kept, and the others run.
 * @param rules for tests; the catalogue's otherwise
 */
export function checkResponseFile(
  file: ResponseFile,
  settings: SeveritySettings,
  rules: readonly ResponseFileRule[] = RESPONSE_FILE_RULES,
): Checked {
  const collection = new Collection<EntryFinding>();
  for (const rule of switchedOn(rules, settings)) {
    collection.run(rule, () => rule.check?.(file, (finding) => collection.add(rule, finding)));
  }
  checkEntries(
    file,
    rules,
    (rule, finding) => collection.add(rule, finding),
    (rule, error) => collection.failed(rule, error),
  );
  return collection;
}

/** Runs the rules over a connectivity profile, as {@link checkResponseFile} does. */
export function checkProfile(
  profile: ConnectivityProfile,
  settings: SeveritySettings,
  rules: readonly ProfileRule[] = PROFILE_RULES,
): Checked {
  const { reliableUpTo } = profile.json;
  const collection = new Collection<ProfileFinding>(reliableUpTo);
  for (const rule of switchedOn(rules, settings)) {
    collection.run(rule, () => {
      rule.check(profile, (finding) => {
        // What stands behind a fault of syntax may be meant otherwise, and what seems to be missing may stand there.
        const { start } = finding.span;
        const isSyntax = rule.id === 'json-syntax';
        if (isSyntax || (start < reliableUpTo && (finding.about?.end ?? 0) <= reliableUpTo)) {
          collection.add(rule, finding);
        }
      });
    });
  }
  return collection;
}

/**
 * The diagnostics of a file: its findings with their severities, those left out that a comment suppresses, and the
 * comments that suppress nothing. Sorted by position, then by rule.
 * @param others what other files make of this one; null where nobody knows: then a comment that suppresses a rule about
 *   several files may have its use
 */
export function diagnosticsOf(
  { found, judgedUpTo }: Checked,
  comments: readonly SuppressibleComment[],
  settings: SeveritySettings,
  others: readonly Found[] | null = null,
): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const suppressions = new Suppressions(comments, RULES_BY_ID);
  const add = ({ rule, finding }: Found<EntryFinding>): void => {
    const severity = severityOf(rule, finding, settings);
    if (severity === 'off') return;
    if (!suppressions.isEmpty && suppressions.covers(rule.id, finding.span.start, rule.wholeFile === true)) return;
    diagnostics.push({
      rule: rule.id,
      severity,
      span: finding.span,
      message: finding.message,
      source: rule.source,
      role: finding.entry?.roleText ?? null,
      roleOrigin: finding.entry?.assignment?.origin ?? null,
      fixes: finding.fixes ?? [],
      related: finding.related ?? [],
      unnecessary: finding.unnecessary ?? false,
    });
  };
  found.forEach(add);
  others?.forEach(add);
  if (!suppressions.isEmpty) {
    for (const { span, message, edits } of suppressions.unused(others ? [] : ABOUT_SEVERAL_FILES, judgedUpTo)) {
      const fixes = edits.map(({ title, edit }) => ({ title, safe: false, edits: [edit] }));
      add({ rule: unusedSuppression, finding: { span, message, fixes } });
    }
  }
  return diagnostics.sort((a, b) => a.span.start - b.span.start || compare(a.rule, b.rule) || a.span.end - b.span.end);
}

/** Diagnostics of a file by itself, and the rules that crashed on it. */
export interface RuleRun {
  /** Sorted by position, then by rule. */
  readonly diagnostics: readonly Diagnostic[];
  readonly problems: readonly InternalProblem[];
}

/**
 * The diagnostics of a response file.
 * @param others see {@link diagnosticsOf}
 */
export function runRules(
  file: ResponseFile,
  settings: SeveritySettings,
  rules: readonly ResponseFileRule[] = RESPONSE_FILE_RULES,
  others: readonly Found[] | null = null,
): RuleRun {
  const checked = checkResponseFile(file, settings, rules);
  const diagnostics = diagnosticsOf(checked, commentsOfResponseFile(file), settings, others);
  return { diagnostics, problems: checked.problems };
}

/**
 * The diagnostics of a connectivity profile.
 * @param others see {@link diagnosticsOf}
 */
export function runProfileRules(
  profile: ConnectivityProfile,
  settings: SeveritySettings,
  others: readonly Found[] | null = null,
): RuleRun {
  const checked = checkProfile(profile, settings);
  const diagnostics = diagnosticsOf(checked, commentsOfProfile(profile), settings, others);
  return { diagnostics, problems: checked.problems };
}

/** Gathers findings while rules run, and what crashes. */
class Collection<F extends Finding> implements Checked {
  readonly found: Found<F>[] = [];
  readonly problems: InternalProblem[] = [];

  constructor(readonly judgedUpTo = Infinity) {}

  add(rule: Rule, finding: F): void {
    this.found.push({ rule, finding });
  }

  failed(rule: Rule, error: unknown): void {
    this.problems.push({ rule: rule.id, detail: describeError(error) });
  }

  run(rule: Rule, check: () => void): void {
    try {
      check();
    } catch (error) {
      this.failed(rule, error);
    }
  }
}

function switchedOn<R extends Rule>(rules: readonly R[], { configured }: SeveritySettings): readonly R[] {
  return rules.filter(({ id }) => configured.get(id) !== 'off');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
