import catalogue from '../../../schemas/installer-variables.json';
import type { Part } from '../text/part';
import { partOf } from '../text/part';
import type { ResponseFile } from './responseFile';

/** A variable that every installer of InstallAnywhere has: it can be read, not set. */
export interface InstallerVariable {
  readonly name: string;
  /** What it stands for, and where that stands; absent where no public document tells. */
  readonly description?: string;
  readonly source?: string;
}

/** What the name of a variable that is not the installer's own stands behind: `lax.nl.env.`. */
export interface VariablePrefix {
  readonly prefix: string;
  /** What such a variable is: `A variable of the environment`. */
  readonly title: string;
}

export const INSTALLER_VARIABLES: readonly InstallerVariable[] = catalogue.variables.names;
export const VARIABLE_PREFIXES: readonly VariablePrefix[] = catalogue.variables.prefixes;
/** Where the notation of variables is documented. */
export const VARIABLE_SOURCE = catalogue.variables.source;

const byName = new Map(INSTALLER_VARIABLES.map((variable) => [variable.name, variable]));

/** The installer's variable with exactly this name. */
export function installerVariable(name: string): InstallerVariable | undefined {
  return byName.get(name);
}

/** What `name` begins with, if it is the name of a variable of the environment or of Java. */
export function variablePrefixOf(name: string): VariablePrefix | undefined {
  return VARIABLE_PREFIXES.find(({ prefix }) => name.startsWith(prefix) && name.length > prefix.length);
}

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
  return (
    installerVariable(name) !== undefined ||
    variablePrefixOf(name) !== undefined ||
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
