import { expect } from 'vitest';
import { ConnectivityProfile } from '../../../../server/src/profile/connectivityProfile';
import { PROFILE_RULES } from '../../../../server/src/rules/catalogue';
import type { FileText } from '../../../../server/src/text/encoding';
import type { Options } from '../support/caret';
import { fileOf } from '../support/caret';

/** Options for a profile of which only the findings of these rules are looked at. */
export function about(...rules: readonly string[]): Options {
  const others = PROFILE_RULES.map(({ id }) => id).filter((id) => !rules.includes(id));
  return { language: 'connectivity-profile', rules: Object.fromEntries(others.map((id) => [id, 'off'])) };
}

/**
 * Asserts that a rule takes a moment for 10,000 entries, and not much more than twice of it for 20,000: of a quadratic
 * rule the double takes fourfold. Other work on the computer makes both longer, so there are several tries.
 */
export function expectLinearRule(id: string, profileOf: (entries: number) => string): void {
  const rule = PROFILE_RULES.find((candidate) => candidate.id === id);
  if (!rule) throw new Error(`no rule: ${id}`);
  const [small, large] = [fileOf(profileOf(10_000)), fileOf(profileOf(20_000))];
  const timeFor = (file: FileText): number => {
    const profile = new ConnectivityProfile(file);
    const start = performance.now();
    rule.check(profile, () => undefined);
    return performance.now() - start;
  };
  let [time, twice] = [timeFor(small), timeFor(large)];
  for (let tries = 1; tries < 6 && (time > 150 || twice > 3 * time + 20); tries++) {
    time = Math.min(time, timeFor(small));
    twice = Math.min(twice, timeFor(large));
  }
  expect(time, `${id}: milliseconds for 10,000 entries`).toBeLessThan(500);
  expect(twice, `${id}: milliseconds for 20,000 entries, after ${time}`).toBeLessThan(3 * time + 20);
}
