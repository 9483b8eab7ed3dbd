import { JDBC_SOURCE, formatRange } from '../../../jdbc/catalogue';
import type { JdbcProperty } from '../../../jdbc/catalogue';
import { ROLES } from '../../../roles/role';
import type { RoleName } from '../../../roles/role';
import { jdbcPropertyRedundant } from '../../../rules/response-file/jdbc-property-redundant';
import { listOf } from '../../../text/listOf';
import type { Description } from '../../markdown/explanation';
import { code, escaped } from '../../markdown/text';

const TYPES: Readonly<Record<JdbcProperty['type'], string>> = {
  boolean: 'true or false',
  enum: 'one of several words',
  integer: 'a whole number',
  object: 'an object of a program',
  path: 'a path',
  string: 'text',
};

/** What the catalogue tells about a connection property. */
export function describeProperty(known: JdbcProperty): Description {
  const parts = [`**${known.name}** — connection property of Microsoft's JDBC driver`, tableOf(known)];
  if (known.repeats === undefined) return { parts, sources: [JDBC_SOURCE] };
  const title = ROLES[known.repeats as RoleName].title.toLowerCase();
  return {
    parts: [
      ...parts,
      `The response file has a value of its own for it: ${title}. Which of the two wins is not documented.`,
    ],
    sources: [JDBC_SOURCE, jdbcPropertyRedundant.source],
  };
}

/** Type, default, values and the rest of the catalogue, as a list. */
function tableOf(known: JdbcProperty): string {
  const { unit, values, ranges, maxLength, synonyms, since, until, note } = known;
  const rows: readonly (readonly [string, string | null])[] = [
    ['Type', TYPES[known.type] + (unit === undefined ? '' : ` (${unit})`)],
    ['Default', known.default === undefined ? null : code(known.default)],
    ['Values', values ? listOf(values.map(code)) : ranges ? listOf(ranges.map(formatRange)) : null],
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
