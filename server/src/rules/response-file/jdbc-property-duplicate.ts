import { findJdbcProperty } from '../../jdbc/catalogue';
import type { ConnectionProperty } from '../../jdbc/parse';
import { connectionLists } from '../../model/connectionProperties';
import { sourceOf } from '../../model/sourceOf';
import { removePart } from '../edits';
import { defineRule } from '../rule';
import { quote } from '../wording';

export const jdbcPropertyDuplicate = defineRule({
  id: 'jdbc-property-duplicate',
  severity: 'warning',
  title: 'A connection property stands twice',
  reason:
    "Microsoft's documents disagree on which of two equal properties the driver uses. Two names of one property are the same property.",
  source: 'PUB Microsoft JDBC driver for SQL Server, building the connection URL; setting the connection properties',
  fix: { description: 'Remove one of them.', safe: false },
  about: 'value',
  examples: {
    bad: ['# @role databaseProperties core\nCORE_DB_EXTRA=loginTimeout=30;LoginTimeout=90\n'],
    good: ['# @role databaseProperties core\nCORE_DB_EXTRA=loginTimeout=30;socketTimeout=90\n'],
  },
  checkEntries(file, report) {
    for (const { entry, list } of connectionLists(file)) {
      const seen = new Map<string, ConnectionProperty>();
      for (const property of list.properties) {
        const name = findJdbcProperty(property.name)?.name ?? property.name.toLowerCase();
        const first = seen.get(name);
        if (!first) {
          seen.set(name, property);
          continue;
        }
        report({
          span: sourceOf(entry.meant, property.span),
          entry,
          message: `${quote(name)} is given already, and which of the two counts is not certain: remove one.`,
          fixes: [
            {
              title: 'Remove this one',
              safe: false,
              edits: [removePart(entry, sourceOf(entry.meant, property.segment))],
            },
            {
              title: 'Remove the first one',
              safe: false,
              edits: [removePart(entry, sourceOf(entry.meant, first.segment))],
            },
          ],
          related: [{ span: sourceOf(entry.meant, first.span), message: 'The first one.' }],
        });
      }
    }
  },
});
