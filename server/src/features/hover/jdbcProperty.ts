import { JDBC_NAMES, JDBC_SOURCE, findJdbcProperty } from '../../jdbc/catalogue';
import type { JdbcProperty } from '../../jdbc/catalogue';
import type { ConnectionProperty } from '../../jdbc/parse';
import { connectionPropertiesOf } from '../../model/connectionProperties';
import type { ResponseEntry } from '../../model/entry';
import { MASK } from '../../model/mask';
import { sourceOf } from '../../model/part';
import { secretsIn } from '../../model/secrets';
import { ROLES } from '../../roles/role';
import type { RoleName } from '../../roles/role';
import { jdbcPropertyDuplicate } from '../../rules/response-file/jdbc-property-duplicate';
import { jdbcPropertyRedundant } from '../../rules/response-file/jdbc-property-redundant';
import { jdbcPropertyUnknown } from '../../rules/response-file/jdbc-property-unknown';
import { listOf, nearest } from '../../rules/wording';
import type { Span } from '../../text/span';
import type { Explanation, Fact } from '../markdown/explanation';
import { code, escaped } from '../markdown/text';

const TYPES: Readonly<Record<JdbcProperty['type'], string>> = {
  boolean: 'true or false',
  enum: 'one of several words',
  integer: 'a whole number',
  object: 'an object of a program',
  path: 'a path',
  string: 'text',
};

/**
 * The connection property at `offset` in the value of `entry`, explained; null where there is none.
 * @param secrets those of the entry
 */
export function explainProperty(entry: ResponseEntry, offset: number, secrets: readonly Span[]): Explanation | null {
  const { properties } = connectionPropertiesOf(entry);
  const placed = properties.map((property) => ({ property, span: sourceOf(entry.meant, property.span) }));
  const under =
    placed.find(({ span }) => offset >= span.start && offset < span.end) ??
    placed.find(({ span }) => offset === span.end);
  if (!under) return null;
  const { property, span } = under;
  if (secretsIn(secrets, sourceOf(entry.meant, property.nameSpan)).length > 0) return null;
  const known = findJdbcProperty(property.name);
  if (!known) return { span, ...unknown(property.name) };
  const isSecret = known.secret === true || secretsIn(secrets, span).length > 0;
  const facts = factsOf(known, properties);
  return {
    span,
    parts: [
      `**${known.name}** — connection property of Microsoft's JDBC driver`,
      tableOf(known),
      property.value === '' ? 'It is empty here.' : `Here: ${code(isSecret ? MASK : property.value)}`,
      ...facts.map(({ text }) => text),
    ],
    sources: [JDBC_SOURCE, ...facts.map(({ source }) => source)],
  };
}

function unknown(name: string): { parts: (string | null)[]; sources: string[] } {
  const near = nearest(name, JDBC_NAMES);
  return {
    parts: [
      '**Not a connection property that the driver knows**',
      jdbcPropertyUnknown.reason,
      near === undefined ? null : `Did you mean ${code(near)}?`,
    ],
    sources: [jdbcPropertyUnknown.source],
  };
}

/** Type, default, values and the rest of the catalogue, as a list. */
function tableOf(known: JdbcProperty): string {
  const { unit, values, ranges, maxLength, synonyms, since, until, note } = known;
  const rows: readonly (readonly [string, string | null])[] = [
    ['Type', TYPES[known.type] + (unit === undefined ? '' : ` (${unit})`)],
    ['Default', known.default === undefined ? null : code(known.default)],
    ['Values', values ? listOf(values.map(code)) : ranges ? listOf(ranges.map(rangeOf)) : null],
    ['Longest', maxLength === undefined ? null : `${maxLength} characters`],
    ['Other names', synonyms ? synonyms.map(code).join(', ') : null],
    ['Releases of the driver', until === undefined ? `since ${since}` : `${since} to ${until}`],
    ['Note', note === undefined ? null : escaped(note)],
    ['Advised against', known.deprecated ? "by the driver's documents" : null],
  ];
  return rows
    .filter(([, cell]) => cell !== null)
    .map(([name, cell]) => `- ${name}: ${cell as string}`)
    .join('\n');
}

function rangeOf({ minimum, maximum }: { minimum: number; maximum?: number }): string {
  if (maximum === minimum) return String(minimum);
  return maximum === undefined ? `${minimum} or more` : `${minimum} to ${maximum}`;
}

function factsOf(known: JdbcProperty, properties: readonly ConnectionProperty[]): Fact[] {
  const facts: Fact[] = [];
  if (known.repeats !== undefined) {
    const title = ROLES[known.repeats as RoleName].title;
    facts.push({
      text: `The response file has a value of its own for it: ${title.toLowerCase()}. Which of the two wins is not documented.`,
      source: jdbcPropertyRedundant.source,
    });
  }
  if (properties.filter(({ name }) => findJdbcProperty(name) === known).length > 1) {
    facts.push({ text: `It stands twice. ${jdbcPropertyDuplicate.reason}`, source: jdbcPropertyDuplicate.source });
  }
  return facts;
}
