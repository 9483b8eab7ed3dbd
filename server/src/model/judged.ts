import type { RoleName } from '../roles/role';
import type { ResponseEntry } from './entry';
import type { Part } from './part';
import { partOf } from './part';
import type { ResponseFile } from './responseFile';
import { environmentVariablesIn, isKnownVariable, variablesIn } from './variables';

/** `<BEMS path>` and the like: what a guide writes where a value belongs. */
export function placeholdersIn(value: string): Part[] {
  return [...value.matchAll(/<[A-Za-z][^<>]*>/g)].map((m) => partOf(value, m.index, m.index + m[0].length));
}

/**
 * Whether the rules about values can judge the value of `entry`: not where it still holds a placeholder, and not
 * where a variable stands for a part of it whose value nobody knows here. A password is always judged.
 */
export function isJudged(file: ResponseFile, entry: ResponseEntry): boolean {
  if (entry.isPassword) return true;
  const value = entry.meant.text;
  if (value.includes('<') && placeholdersIn(value).length > 0) return false;
  if (value.includes('%') && environmentVariablesIn(value).length > 0) return false;
  if (!value.includes('$')) return true;
  const variables = variablesIn(value);
  if (entry.kind === 'path' && variables[0]?.start === 0) return false;
  return !variables.some((variable) => isKnownVariable(file, variable.name));
}

/** The entries that count, have one of the roles, have a value and can be judged. */
export function judgedEntries(file: ResponseFile, ...roles: readonly RoleName[]): ResponseEntry[] {
  return file.withRole(...roles).filter((entry) => !entry.isEmpty && isJudged(file, entry));
}
