import type { Rule } from '../../rules/rule';
import type { SeveritySettings } from '../../rules/severity';
import type { Description } from './explanation';

/** What a rule reports, why, and how severe that is under `settings`. */
export function describeRule(rule: Rule, settings: SeveritySettings): Description {
  const configured = settings.configured.get(rule.id);
  const here = configured === undefined || configured === rule.severity ? '' : `, set to ${configured} here`;
  return {
    parts: [
      `**${rule.title}**`,
      rule.reason,
      `Severity: ${rule.severity}${here}`,
      rule.fix ? `Fix: ${rule.fix.description}` : null,
    ],
    sources: [rule.source],
  };
}
