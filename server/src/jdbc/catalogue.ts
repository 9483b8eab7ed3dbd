import catalogue from '../../../schemas/jdbc-properties.json';

/** From `minimum` up to `maximum`, both included; without `maximum` there is no end. */
export interface NumberRange {
  readonly minimum: number;
  readonly maximum?: number;
}

/** A connection property of the driver, as the catalogue in `schemas/jdbc-properties.json` describes it. */
export interface JdbcProperty {
  readonly name: string;
  readonly synonyms?: readonly string[];
  readonly type: 'boolean' | 'enum' | 'integer' | 'object' | 'path' | 'string';
  readonly default?: string;
  /** The words of an enum, in the driver's spelling. */
  readonly values?: readonly string[];
  /** The numbers of an integer; without them any is allowed. */
  readonly ranges?: readonly NumberRange[];
  /** In UTF-16 units. */
  readonly maxLength?: number;
  readonly unit?: string;
  /** Its value must not be shown. */
  readonly secret?: boolean;
  readonly deprecated?: boolean;
  /** The role that says the same in a field of its own. */
  readonly repeats?: string;
  /** First and last driver release that know it. */
  readonly since: string;
  readonly until?: string;
  readonly note?: string;
}

export const JDBC_PROPERTIES = catalogue.properties as readonly JdbcProperty[];
export const JDBC_SOURCE = catalogue.source;

const byName = new Map<string, JdbcProperty>();
for (const property of JDBC_PROPERTIES) {
  for (const name of [property.name, ...(property.synonyms ?? [])]) byName.set(name.toLowerCase(), property);
}

/** Every name that the driver knows, synonyms included. */
export const JDBC_NAMES: readonly string[] = JDBC_PROPERTIES.flatMap((p) => [p.name, ...(p.synonyms ?? [])]);

/** The property of that name or synonym, in any case; undefined where the driver would ignore it. */
export function findJdbcProperty(name: string): JdbcProperty | undefined {
  return byName.get(name.toLowerCase());
}

/** The words that a boolean or an enum takes; none of another type. */
export function wordsOf({ type, values }: JdbcProperty): readonly string[] {
  return type === 'boolean' ? ['true', 'false'] : (values ?? []);
}

/** `1`, `0 or more`, `1 to 9`. */
export function formatRange({ minimum, maximum }: NumberRange): string {
  if (maximum === undefined) return `${minimum} or more`;
  return minimum === maximum ? String(minimum) : `${minimum} to ${maximum}`;
}
