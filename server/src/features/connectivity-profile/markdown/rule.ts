import { rulesNamed } from '../../../rules/catalogue';
import type { SeveritySettings } from '../../../rules/severity';
import type { Description } from '../../markdown/explanation';
import { describeRule } from '../../markdown/rule';

/**
 * What the rule `id` means in a profile; null where there is none.
 * @param settings null where it does not matter how severe it is
 */
export function describeRuleHere(id: string, settings: SeveritySettings | null): Description | null {
  const named = rulesNamed(id);
  const rule = named.find(({ about }) => about === 'profile') ?? named[0];
  if (!rule) return null;
  return settings
    ? describeRule(rule, settings)
    : { parts: [`**${rule.title}**`, rule.reason], sources: [rule.source] };
}
