import { instanceName } from '../../generated/validators';
import { parseDatabaseServer } from '../../model/databaseServer';
import { judgedEntries } from '../../model/judged';
import { sourceOf } from '../../model/sourceOf';
import { defineRule } from '../rule';
import { quoteValue } from '../wording';

export const sqlInstanceName = defineRule({
  id: 'sql-instance-name',
  severity: 'error',
  title: 'Not the name of a SQL Server instance',
  reason:
    'A named instance begins with a letter, goes on with letters, digits, dollar signs and underscores, does not end in an underscore and has at most 16 characters. The default instance has no name behind the server: neither `Default` nor `MSSQLSERVER` is written.',
  source: 'PUB Microsoft SQL Server instance configuration',
  about: 'value',
  examples: {
    bad: [
      '# @role databaseHost core\nCORE_DB_SERVER=sql01.example.com\\\\MSSQLSERVER\n',
      '# @role databaseHost core\nCORE_DB_SERVER=sql01.example.com\\\\2019\n',
    ],
    good: ['# @role databaseHost core\nCORE_DB_SERVER=sql01.example.com\\\\BEMS_2019\n'],
  },
  checkEntries(file, report) {
    for (const entry of judgedEntries(file, 'databaseHost')) {
      const value = entry.meant.text;
      const { instance } = parseDatabaseServer(value);
      if (!instance || value.includes('://') || instanceName(instance.text)) continue;
      const isDefault = /^(?:default|mssqlserver)$/i.test(instance.text);
      const shown = quoteValue(file, entry, instance.text) ?? 'This';
      report({
        span: sourceOf(entry.meant, instance.text === '' ? { start: instance.start - 1, end: instance.end } : instance),
        entry,
        message: isDefault
          ? `${shown} means the default instance: write the server alone.`
          : instance.text === ''
            ? 'The name of the instance is missing behind the backslash: write it, or remove the backslash.'
            : `${shown} cannot be the name of an instance: a letter, then letters, digits, \`$\` or \`_\`, at most 16 in all.`,
      });
    }
  },
});
