import { isThisComputer, parseDatabaseServer } from '../../model/databaseServer';
import { hostNameProblem, isIpAddress } from '../../network/hostName';
import { judgedEntries } from '../../model/judged';
import { sourceOf } from '../../model/sourceOf';
import { defineRule } from '../rule';

export const hostNotQualified = defineRule({
  id: 'host-not-qualified',
  severity: 'information',
  title: 'A database host without its domain',
  reason:
    'The guide asks for the fully qualified name of the SQL Server computer, and with AlwaysOn for that of the listener. A short name is found only by a computer whose search list has the right domain.',
  source: 'S0 Install the BEMS software, step 14',
  about: 'value',
  examples: {
    bad: ['# @role databaseHost core\nCORE_DB_SERVER=sql01\n'],
    good: [
      '# @role databaseHost core\nCORE_DB_SERVER=sql01.example.com\n',
      '# @role databaseHost core\nCORE_DB_SERVER=(local)\n',
    ],
  },
  checkEntries(file, report) {
    for (const entry of judgedEntries(file, 'databaseHost')) {
      const { host } = parseDatabaseServer(entry.meant.text);
      // A full stop at the end, too, says that no domain is to be added.
      if (host.text.includes('.') || isThisComputer(host.text) || isIpAddress(host.text)) continue;
      // What is no host name at all is reported as that.
      if (hostNameProblem(host.text)) continue;
      report({
        span: sourceOf(entry.meant, host),
        entry,
        message: 'The guide asks for the fully qualified name of the database server: add its domain.',
      });
    }
  },
});
