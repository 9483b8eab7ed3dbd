import type { ConnectionSyntaxProblem } from '../../jdbc/parse';
import { connectionLists } from '../../model/connectionProperties';
import { sourceOf } from '../../model/sourceOf';
import { defineRule } from '../rule';

const SENTENCES: Readonly<Record<ConnectionSyntaxProblem, string>> = {
  'no-equals-sign': 'A property is written `name=value`: the equals sign is missing.',
  'no-name': 'A property is written `name=value`: the name is missing.',
  'unclosed-brace': 'The brace is not closed: end the value with `}`.',
  'text-before-brace':
    'A value in braces begins with its brace: remove the text before it, or put all of the value into the braces.',
  'text-after-brace': 'Only a semicolon can follow the closing brace; a brace inside the value is written `}}`.',
};

export const jdbcPropertySyntax = defineRule({
  id: 'jdbc-property-syntax',
  severity: 'error',
  title: 'A connection property that the driver cannot read',
  reason:
    'The driver takes the list apart at semicolons and equals signs and gives up at the first segment that is no `name=value`: there is no connection to the database.',
  source: 'PUB Microsoft JDBC driver for SQL Server, building the connection URL',
  about: 'value',
  examples: {
    bad: ['# @role databaseProperties core\nCORE_DB_EXTRA=multiSubnetFailover\n'],
    good: ['# @role databaseProperties core\nCORE_DB_EXTRA=multiSubnetFailover=true;\n'],
  },
  checkEntries(file, report) {
    for (const { entry, list } of connectionLists(file)) {
      for (const { problem, span } of list.errors) {
        report({ span: sourceOf(entry.meant, span), entry, message: SENTENCES[problem] });
      }
    }
  },
});
