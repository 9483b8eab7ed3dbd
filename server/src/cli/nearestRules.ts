import { distance } from 'fastest-levenshtein';
import { findRule, RULES } from '../rules/catalogue';
import type { Rule } from '../rules/rule';
import { listOf } from '../text/listOf';

const MOST = 3;

/** The rule of that id, or a sentence with the ids that are most like it. */
export function ruleOrSentence(id: string): Rule | string {
  const rule = findRule(id);
  if (rule) return rule;
  const near = nearestRules(id);
  const question = near.length > 0 ? `did you mean ${listOf(near)}?` : "'bems-config rules' lists them all.";
  return `there is no rule '${id}': ${question}`;
}

/** The ids that `id` may be a misspelling or a part of, the most likely first. */
function nearestRules(id: string): string[] {
  const wanted = id.toLowerCase().replaceAll('_', '-');
  const furthest = Math.max(2, Math.floor(wanted.length / 3));
  return RULES.map((rule) => {
    const part = wanted.length > 2 && rule.id.split('-').includes(wanted);
    return { id: rule.id, distance: part ? furthest : distance(wanted, rule.id) };
  })
    .filter((candidate) => candidate.distance <= furthest)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MOST)
    .map((candidate) => candidate.id);
}
