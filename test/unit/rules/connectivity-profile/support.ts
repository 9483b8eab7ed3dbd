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
 * Asserts that a rule takes a moment for 10,000 entries, and not much more than twice of what it takes for 5,000: of a
 * quadratic rule the double takes fourfold. It is the time of the processor, which other work prolongs, but not for long.
 */
export function expectLinearRule(id: string, profileOf: (entries: number) => string): void {
  const rule = PROFILE_RULES.find((candidate) => candidate.id === id);
  if (!rule) throw new Error(`no rule: ${id}`);
  const [half, whole] = [fileOf(profileOf(5_000)), fileOf(profileOf(10_000))];
  const timeFor = (file: FileText): number => {
    // A new one each time, as a profile remembers what was asked of it.
    const profile = new ConnectivityProfile(file);
    readAll(profile);
    const start = process.cpuUsage();
    rule.check(profile, () => undefined);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
  let [time, twice] = [timeFor(half), timeFor(whole)];
  for (let tries = 1; tries < 8 && twice > Math.min(3 * time + 20, 100); tries++) {
    time = Math.min(time, timeFor(half));
    twice = Math.min(twice, timeFor(whole));
  }
  expect(twice, `${id}: milliseconds for 10,000 entries`).toBeLessThan(500);
  expect(twice, `${id}: milliseconds for 10,000 entries, after ${time} for 5,000`).toBeLessThan(3 * time + 40);
}

/** Reads what all rules share: that is no work of one of them. */
function readAll(profile: ConnectivityProfile): number {
  const { allowedDomains, additionalServers, ipAddressRanges, applications } = profile;
  return allowedDomains.length + additionalServers.length + ipAddressRanges.length + applications.length;
}
