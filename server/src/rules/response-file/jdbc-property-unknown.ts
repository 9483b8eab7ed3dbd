import { JDBC_NAMES, findJdbcProperty } from '../../jdbc/catalogue';
import { connectionLists } from '../../model/connectionProperties';
import { sourceOf } from '../../model/sourceOf';
import { replace } from '../../text/edit';
import { defineRule } from '../rule';
import { quote } from '../wording';
import { nearest } from '../../text/nearest';

export const jdbcPropertyUnknown = defineRule({
  id: 'jdbc-property-unknown',
  severity: 'warning',
  title: 'A connection property that the driver does not know',
  reason: 'The driver ignores a name that it does not know without a word, so a misspelled property has no effect.',
  source: 'PUB Microsoft JDBC driver for SQL Server, setting the connection properties',
  fix: { description: 'Use the nearest name.', safe: false },
  about: 'value',
  examples: {
    bad: ['# @role databaseProperties core\nCORE_DB_EXTRA=multiSubnetFailOwer=true\n'],
    good: ['# @role databaseProperties core\nCORE_DB_EXTRA=MULTISUBNETFAILOVER=true\n'],
  },
  checkEntries(file, report) {
    for (const { entry, list } of connectionLists(file)) {
      for (const property of list.properties) {
        if (findJdbcProperty(property.name)) continue;
        const near = nearest(property.name, JDBC_NAMES);
        report({
          span: sourceOf(entry.meant, property.span),
          entry,
          message: `The driver knows no property ${quote(property.name)} and would ignore it${near ? `: did you mean ${quote(near)}?` : '.'}`,
          fixes: near
            ? [
                {
                  title: `Change to ${near}`,
                  safe: false,
                  edits: [replace(sourceOf(entry.meant, property.nameSpan), near)],
                },
              ]
            : [],
        });
      }
    }
  },
});
