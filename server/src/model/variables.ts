import variables from '../../../schemas/installer-variables.json';
import type { Part } from './part';
import { partOf } from './part';
import type { ResponseFile } from './responseFile';

/** `$NAME$` in a value. */
export interface Variable extends Part {
  /** What stands between the dollar signs. */
  readonly name: string;
}

/** The `$...$` pairs of `value` from left to right; `$$` is nothing. */
export function variablesIn(value: string): Variable[] {
  const found: Variable[] = [];
  let open = value.indexOf('$');
  while (open >= 0) {
    const close = value.indexOf('$', open + 1);
    if (close < 0) break;
    if (close > open + 1) found.push({ ...partOf(value, open, close + 1), name: value.slice(open + 1, close) });
    open = value.indexOf('$', close + 1);
  }
  return found;
}

/** Whether the installer knows the variable: a documented one, one of the environment or of Java, or a key of the file or template. */
export function isKnownVariable(file: ResponseFile, name: string): boolean {
  const { names, prefixes } = variables.variables;
  return (
    names.includes(name) ||
    prefixes.some((prefix) => name.startsWith(prefix) && name.length > prefix.length) ||
    file.effective(name) !== undefined ||
    file.knownKeys.keys.has(name)
  );
}

/** `%NAME%` in a value: how cmd writes a variable of the environment; the installer does not. */
export function environmentVariablesIn(value: string): Variable[] {
  return [...value.matchAll(/%([A-Za-z_][A-Za-z0-9_]*(?:\([A-Za-z0-9_]*\))?)%/g)].map((match) => ({
    ...partOf(value, match.index, match.index + match[0].length),
    name: match[1] as string,
  }));
}
