import { findJdbcProperty, formatRange, wordsOf } from '../../jdbc/catalogue';
import type { JdbcProperty } from '../../jdbc/catalogue';
import { connectionLists } from '../../model/connectionProperties';
import { sourceOf } from '../../model/sourceOf';
import { replace } from '../../text/edit';
import { defineRule } from '../rule';
import { quote } from '../wording';
import { listOf } from '../../text/listOf';

/** More words than these would be more than a message. */
const MOST_WORDS = 6;

export const jdbcPropertyValue = defineRule({
  id: 'jdbc-property-value',
  severity: 'error',
  title: 'A value that the connection property does not take',
  reason:
    'The driver refuses a connection when a property has a value of the wrong type, a word that it does not know, or a number outside its range.',
  source: 'PUB Microsoft JDBC driver for SQL Server, setting the connection properties; its public sources',
  fix: { description: 'Use one of the allowed values.', safe: false },
  about: 'value',
  examples: {
    bad: [
      '# @role databaseProperties core\nCORE_DB_EXTRA=multiSubnetFailover=yes\n',
      '# @role databaseProperties core\nCORE_DB_EXTRA=loginTimeout=90000\n',
    ],
    good: ['# @role databaseProperties core\nCORE_DB_EXTRA=multiSubnetFailover=TRUE;loginTimeout=90\n'],
  },
  checkEntries(file, report) {
    for (const { entry, list } of connectionLists(file)) {
      for (const property of list.properties) {
        const known = findJdbcProperty(property.name);
        if (!known || property.value === '' || accepts(known, property.value)) continue;
        const value = sourceOf(entry.meant, property.valueSpan);
        const words = wordsOf(known);
        report({
          span: sourceOf(entry.meant, property.span),
          entry,
          message: `${quote(known.name)} takes ${expected(known)}.`,
          fixes: words.map((word) => ({ title: `Change to ${word}`, safe: false, edits: [replace(value, word)] })),
        });
      }
    }
  },
});

/** Whether the driver takes `value` for the property. */
function accepts(property: JdbcProperty, value: string): boolean {
  switch (property.type) {
    case 'boolean':
    case 'enum':
      return (
        wordsOf(property).length === 0 || wordsOf(property).some((word) => word.toLowerCase() === value.toLowerCase())
      );
    case 'integer': {
      if (!/^[+-]?\d{1,10}$/.test(value)) return false;
      const number = Number(value);
      if (number < -(2 ** 31) || number >= 2 ** 31) return false;
      return property.ranges?.some((r) => number >= r.minimum && number <= (r.maximum ?? Infinity)) ?? true;
    }
    default:
      return property.maxLength === undefined || value.length <= property.maxLength;
  }
}

function expected(property: JdbcProperty): string {
  if (property.type === 'integer') {
    const ranges = property.ranges?.map(formatRange);
    return `a whole number${ranges ? `: ${listOf(ranges)}` : ''}`;
  }
  if (property.maxLength !== undefined) return `at most ${property.maxLength} characters`;
  const words = wordsOf(property).map(quote);
  // The fixes name them all.
  return words.length <= MOST_WORDS
    ? listOf(words)
    : `${words.slice(0, 3).join(', ')} or one of ${words.length - 3} others`;
}
