import { databaseName } from '../../generated/validators';
import { judgedEntries } from '../../model/judged';
import { defineRule } from '../rule';

export const databaseNameTooLong = defineRule({
  id: 'database-name',
  severity: 'error',
  title: 'A database name with more than 128 characters',
  reason: 'SQL Server limits the name of a database to 128 characters.',
  source: 'PUB Microsoft SQL Server database identifiers',
  about: 'value',
  examples: {
    bad: [`# @role databaseName core\nCORE_DB=BEMS_Core${'_west'.repeat(25)}\n`],
    good: ['# @role databaseName core\nCORE_DB=BEMS_Core\n'],
  },
  checkEntries(file, report) {
    for (const entry of judgedEntries(file, 'databaseName')) {
      if (databaseName(entry.meant.text)) continue;
      report({
        span: entry.meant.source,
        entry,
        message: `The name has ${entry.meant.text.length} characters, and SQL Server allows 128: shorten it.`,
      });
    }
  },
});
