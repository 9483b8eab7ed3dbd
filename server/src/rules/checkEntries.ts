import type { ResponseEntry } from '../model/entry';
import type { ResponseFile } from '../model/responseFile';
import { isKnownVariable, variablesIn } from '../model/variables';
import { moveFinding } from './report';
import type { EntryFinding } from './report';
import type { ResponseFileRule } from './rule';

/** What the rules found about an entry, with the offsets where it stood at its memory's origin. */
interface Verdict {
  readonly rules: readonly ResponseFileRule[];
  readonly counts: boolean;
  /** The `$NAME$` of its value, and which of them the installer knows: that depends on the keys of the file. */
  readonly variables: readonly { readonly name: string; readonly isKnown: boolean }[];
  readonly findings: readonly { readonly rule: ResponseFileRule; readonly finding: EntryFinding }[];
}

const NOTHING: Verdict['findings'] = [];
const NO_VARIABLES: Verdict['variables'] = [];

/**
 * Asks `checkEntries` of the rules, but only about entries that they have not judged before, and gives all findings.
 * @param failed told of a rule that crashed; what it had found is kept
 */
export function checkEntries(
  file: ResponseFile,
  rules: readonly ResponseFileRule[],
  add: (rule: ResponseFileRule, finding: EntryFinding) => void,
  failed: (rule: ResponseFileRule, error: unknown) => void,
): void {
  const fresh = file.entries.filter((entry) => !isJudged(file, entry, rules));
  if (fresh.length > 0) judge(file, fresh, rules, failed);
  for (const entry of file.entries) {
    for (const { rule, finding } of (entry.memory.verdict as Verdict).findings) {
      add(rule, moveFinding(finding, entry.shift, entry));
    }
  }
}

function judge(
  file: ResponseFile,
  entries: readonly ResponseEntry[],
  rules: readonly ResponseFileRule[],
  failed: (rule: ResponseFileRule, error: unknown) => void,
): void {
  const found = new Map<ResponseEntry, { rule: ResponseFileRule; finding: EntryFinding }[]>();
  const shown = entries.length === file.entries.length ? file : file.only(entries);
  for (const rule of rules) {
    try {
      rule.checkEntries?.(shown, (finding) => {
        const entry = finding.entry ?? finding.about;
        if (!entry) throw new Error(`${rule.id} names no entry`);
        const kept = { rule, finding: moveFinding(finding, -entry.shift, entry) };
        const findings = found.get(entry);
        if (findings) findings.push(kept);
        else found.set(entry, [kept]);
      });
    } catch (error) {
      failed(rule, error);
    }
  }
  for (const entry of entries) {
    const verdict: Verdict = {
      rules,
      counts: file.counts(entry),
      variables: variablesOf(file, entry),
      findings: found.get(entry) ?? NOTHING,
    };
    entry.memory.verdict = verdict;
  }
}

function isJudged(file: ResponseFile, entry: ResponseEntry, rules: readonly ResponseFileRule[]): boolean {
  const verdict = entry.memory.verdict as Verdict | undefined;
  if (verdict?.rules !== rules || verdict.counts !== file.counts(entry)) return false;
  return verdict.variables.every(({ name, isKnown }) => isKnownVariable(file, name) === isKnown);
}

function variablesOf(file: ResponseFile, entry: ResponseEntry): Verdict['variables'] {
  const { loaded } = entry;
  const value = loaded.includes('$') ? [...variablesIn(loaded), ...variablesIn(entry.meant.text)] : [];
  return value.length === 0 ? NO_VARIABLES : value.map(({ name }) => ({ name, isKnown: isKnownVariable(file, name) }));
}
