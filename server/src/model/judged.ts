import type { RoleName } from '../roles/role';
import type { ResponseEntry } from './entry';
import type { Part } from '../text/part';
import { partOf } from '../text/part';
import type { ResponseFile } from './responseFile';
import { environmentVariablesIn, isKnownVariable, variablesIn } from './variables';

/** `<BEMS path>` and the like: what a guide writes where a value belongs. */
export function placeholdersIn(value: string): Part[] {
  return [...value.matchAll(/<[A-Za-z][^<>]*>/g)].map((m) => partOf(value, m.index, m.index + m[0].length));
}

/**
 * Whether the rules about values can judge the value of `entry`: not where it still holds a placeholder, and not
 * where a variable stands for a part of it whose value nobody knows here; in a path only where it begins with one, as
 * the folders behind it are the same whatever it stands for. A password is always judged.
 */
export function isJudged(file: ResponseFile, entry: ResponseEntry): boolean {
  if (entry.isPassword) return true;
  const value = entry.meant.text;
  if (value.includes('<') && placeholdersIn(value).length > 0) return false;
  if (entry.kind === 'path') return environmentVariablesIn(value)[0]?.start !== 0 && variablesIn(value)[0]?.start !== 0;
  if (value.includes('%') && environmentVariablesIn(value).length > 0) return false;
  return !value.includes('$') || !variablesIn(value).some((variable) => isKnownVariable(file, variable.name));
}

/** The entries that count, have one of the roles, have a value and can be judged. */
export function judgedEntries(file: ResponseFile, ...roles: readonly RoleName[]): ResponseEntry[] {
  return file.withRole(...roles).filter((entry) => !entry.isEmpty && isJudged(file, entry));
}
