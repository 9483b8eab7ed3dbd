import { saysSqlServerAuthentication } from '../../model/authentication';
import { judgedEntries } from '../../model/judged';
import { defineRule } from '../rule';

export const sqlAuthentication = defineRule({
  id: 'sql-authentication',
  severity: 'information',
  title: 'SQL Server authentication is chosen',
  reason:
    'Setup preselects SQL Server authentication; the guide tells you to select Windows authentication, which needs no password in this file. The STIG for BEMS requires it. (The words that the installer expects are not public: only `SQL` and `Windows` in the value are understood.)',
  source: 'S0 Install the BEMS software, step 14; PUB DISA STIG for BEMS 3.x, V-254715, V-254719, V-254723, V-254725',
  ruleSets: { stig: 'warning' },
  about: 'value',
  examples: {
    bad: ['# @role databaseAuthentication core\nCORE_DB_SIGN_IN=SQL Server\n'],
    good: [
      '# @role databaseAuthentication core\nCORE_DB_SIGN_IN=Windows\n',
      '# @role databaseAuthentication core\nCORE_DB_SIGN_IN=1\n',
    ],
  },
  checkEntries(file, report) {
    for (const entry of judgedEntries(file, 'databaseAuthentication')) {
      if (!saysSqlServerAuthentication(entry.meant.text)) continue;
      report({
        span: entry.meant.source,
        entry,
        message: 'This selects SQL Server authentication; the guide tells you to select Windows authentication.',
      });
    }
  },
});
