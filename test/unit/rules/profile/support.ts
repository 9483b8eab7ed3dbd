import { expect } from 'vitest';
import { ConnectivityProfile } from '../../../../server/src/profile/connectivityProfile';
import { PROFILE_RULES } from '../../../../server/src/rules/catalogue';
import type { Options } from '../support/caret';
import { fileOf } from '../support/caret';

/** Options for a profile of which only the findings of these rules are looked at. */
export function about(...rules: readonly string[]): Options {
  const others = PROFILE_RULES.map(({ id }) => id).filter((id) => !rules.includes(id));
  return { language: 'connectivity-profile', rules: Object.fromEntries(others.map((id) => [id, 'off'])) };
}

/** Asserts that a rule takes little time for 10,000 entries, and not much more than twice of it for 20,000. */
export function expectLinearRule(id: string, profileOf: (entries: number) => string): void {
  const rule = PROFILE_RULES.find((candidate) => candidate.id === id);
  if (!rule) throw new Error(`no rule: ${id}`);
  const [small, large] = [10_000, 20_000].map((entries) => new ConnectivityProfile(fileOf(profileOf(entries)))) as [
    ConnectivityProfile,
    ConnectivityProfile,
  ];
  const timeFor = (profile: ConnectivityProfile): number => {
    let best = Infinity;
    for (let run = 0; run < 3; run++) {
      const start = performance.now();
      rule.check(profile, () => undefined);
      best = Math.min(best, performance.now() - start);
    }
    return best;
  };
  const time = timeFor(small);
  expect(time, `${id}: milliseconds for 10,000 entries`).toBeLessThan(200);
  // A few milliseconds of noise; of a quadratic rule the double takes fourfold.
  expect(timeFor(large), `${id}: milliseconds for 20,000 entries, after ${time}`).toBeLessThan(3 * time + 20);
  if (process.env.SHOW_TIMES) console.log(id, time.toFixed(1));
}
