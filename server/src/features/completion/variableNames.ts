import catalogue from '../../../../schemas/installer-variables.json';

/** The variables of every installer that a value can name between two dollar signs. */
export const VARIABLE_NAMES: readonly string[] = catalogue.variables.names;
/** What the name of a variable of the environment, or of Java, stands behind. */
export const VARIABLE_PREFIXES: readonly string[] = catalogue.variables.prefixes;
export const VARIABLE_SOURCE = catalogue.variables.source;

/** What the documents say of a few names and prefixes; the others have their names. */
export const VARIABLE_MEANINGS: ReadonlyMap<string, string> = new Map([
  ['DOLLAR', 'A dollar sign that begins no variable.'],
  ['COMMA', 'A comma.'],
  ['lax.nl.env.', 'A variable of the environment: write its name behind the full stop.'],
  ['prop.', 'A system property of Java: write its name behind the full stop.'],
]);
