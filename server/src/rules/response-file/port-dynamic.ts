import { isInstalled } from '../../model/installation';
import { setValue } from '../edits';
import { defineRule } from '../rule';

export const portDynamic = defineRule({
  id: 'port-dynamic',
  severity: 'information',
  title: 'A blank port means dynamic ports',
  reason:
    'Without a port the driver asks the SQL Server Browser service of the database server for it, over UDP 1434: the service must run, and the way to it must be open.',
  source: 'S0 Install the BEMS software, step 14; Push Notifications database requirements',
  fix: { description: 'Fill in 1433, the default static port.', safe: false },
  about: 'value',
  examples: {
    bad: ['# @role databaseHost core\nCORE_DB_SERVER=sql01.example.com\n# @role databasePort core\nCORE_DB_PORT=\n'],
    good: [
      '# @role databaseHost core\nCORE_DB_SERVER=sql01.example.com\n# @role databasePort core\nCORE_DB_PORT=1433\n',
    ],
  },
  check(file, report) {
    for (const entry of file.withRole('databasePort')) {
      const service = entry.assignment?.role.service;
      if (!entry.isEmpty || !service || !isInstalled(file, service)) continue;
      report({
        span: entry.keySpan,
        entry,
        message:
          'No port: SQL Server then needs its Browser service (UDP 1434) to tell the dynamic one. With a static port write it here, 1433 by default.',
        // A line that a backslash has swallowed would go with the old value.
        fixes: entry.faults.swallow ? [] : [{ title: 'Fill in 1433', safe: false, edits: [setValue(entry, '1433')] }],
      });
    }
  },
});
