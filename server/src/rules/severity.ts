import type { Severity, SeveritySetting } from './diagnostic';
import type { EntryFinding } from './report';
import type { Rule } from './rule';

/** What a configuration and the command line say about severities. */
export interface SeveritySettings {
  readonly configured: ReadonlyMap<string, SeveritySetting>;
  readonly ruleSets: readonly string[];
}

const ONE_LOWER: Readonly<Record<Severity, Severity>> = {
  error: 'warning',
  warning: 'information',
  information: 'information',
  hint: 'hint',
};

/**
 * The severity of a finding: what is configured, else what a rule set says, else the finding's own, else the rule's.
 * What rests on an inferred role is one lower, and never an error, whatever is configured.
 */
export function severityOf(rule: Rule, finding: EntryFinding, settings: SeveritySettings): SeveritySetting {
  const rests = (rule.about === 'value' || rule.about === 'deployment') && finding.entry?.isInferred === true;
  const configured = settings.configured.get(rule.id);
  if (configured !== undefined) return rests && configured === 'error' ? 'warning' : configured;
  const ofSet = settings.ruleSets.map((set) => rule.ruleSets?.[set]).find((severity) => severity !== undefined);
  const severity = ofSet ?? finding.severity ?? rule.severity;
  return rests ? ONE_LOWER[severity] : severity;
}
