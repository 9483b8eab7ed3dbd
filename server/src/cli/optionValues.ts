import { InvalidArgumentError } from 'commander';
import type { SeveritySetting } from '../rules/diagnostic';

/** The value of an option that counts something. @throws InvalidArgumentError, which commander turns into its line */
export function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Write a whole number.');
  return Number(text);
}

/** More text than this does not fit into one string of JavaScript. */
const MOST_MEGABYTES = 500;

/** The value of `--max-file-size`. @throws InvalidArgumentError */
export function megabytes(text: string): number {
  const number = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : 0;
  if (number > 0 && number <= MOST_MEGABYTES) return number;
  throw new InvalidArgumentError(`Write a number of megabytes, at most ${MOST_MEGABYTES}.`);
}

/** One more `--rule ID=SEVERITY`; of two for one rule the last counts. @throws InvalidArgumentError */
export function ruleSetting(
  text: string,
  previous: ReadonlyMap<string, SeveritySetting> = new Map(),
): ReadonlyMap<string, SeveritySetting> {
  const match = /^([^=]+)=(error|warning|information|hint|off)$/.exec(text);
  if (!match) throw new InvalidArgumentError('Write RULE=error, warning, information, hint or off.');
  return new Map([...previous, [match[1] as string, match[2] as SeveritySetting]]);
}

/** A sentence about the first rule that does not exist, or null. */
export async function unknownRuleIn(
  settings: ReadonlyMap<string, SeveritySetting> | undefined,
): Promise<string | null> {
  if (!settings) return null;
  const { ruleOrSentence } = await import('./nearestRules');
  for (const id of settings.keys()) {
    const rule = ruleOrSentence(id);
    if (typeof rule === 'string') return rule;
  }
  return null;
}
