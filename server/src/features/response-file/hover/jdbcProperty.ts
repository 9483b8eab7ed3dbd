import { JDBC_NAMES, findJdbcProperty } from '../../../jdbc/catalogue';
import { connectionPropertiesOf } from '../../../model/connectionProperties';
import type { ResponseEntry } from '../../../model/entry';
import { MASK } from '../../../model/mask';
import { sourceOf } from '../../../model/sourceOf';
import { secretsIn } from '../../../model/secrets';
import { jdbcPropertyDuplicate } from '../../../rules/response-file/jdbc-property-duplicate';
import { jdbcPropertyUnknown } from '../../../rules/response-file/jdbc-property-unknown';
import { nearest } from '../../../text/nearest';
import type { Span } from '../../../text/span';
import type { Description, Explanation } from '../../markdown/explanation';
import { describeProperty } from '../markdown/jdbcProperty';
import { code } from '../../markdown/text';

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
  const described = describeProperty(known);
  const isDoubled = properties.filter(({ name }) => findJdbcProperty(name) === known).length > 1;
  return {
    span,
    parts: [
      ...described.parts,
      property.value === '' ? 'It is empty here.' : `Here: ${code(isSecret ? MASK : property.value)}`,
      isDoubled ? `It stands twice. ${jdbcPropertyDuplicate.reason}` : null,
    ],
    sources: [...described.sources, ...(isDoubled ? [jdbcPropertyDuplicate.source] : [])],
  };
}

function unknown(name: string): Description {
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
