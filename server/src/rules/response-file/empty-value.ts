import { isInstalled } from '../../model/installation';
import type { RoleName } from '../../roles/role';
import { ROLES } from '../../roles/role';
import { defineRule } from '../rule';
import { quote } from '../wording';

/** What a service needs once it is installed. */
const REQUIRED_OF_A_SERVICE: readonly RoleName[] = ['accountLogin', 'accountPassword', 'databaseHost', 'databaseName'];

export const emptyValue = defineRule({
  id: 'empty-value',
  severity: 'error',
  title: 'A value that is required is empty',
  reason:
    'An empty folder is no folder. A service of which one value is filled in is going to be installed, and then it needs its account and its database, too. A service whose values are all empty is simply not installed on this computer.',
  source: 'S0 Install the BEMS software, steps 11-14',
  about: 'value',
  examples: {
    bad: [
      'USER_INSTALL_DIR1=\n',
      '# @role databaseHost docs\nDOCS_DB_SERVER=sql01.example.com\n# @role databaseName docs\nDOCS_DB=\n',
    ],
    good: [
      'USER_INSTALL_DIR1=E:\\\\BEMS\n',
      '# @role databaseHost docs\nDOCS_DB_SERVER=\n# @role databaseName docs\nDOCS_DB=\n# @role databasePort docs\nDOCS_DB_PORT=1433\n',
    ],
  },
  check(file, report) {
    for (const entry of file.withRole('installDirectory', 'logsDirectory')) {
      if (!entry.isEmpty) continue;
      report({ span: entry.keySpan, entry, message: `${quote(entry.key)} needs a folder: its value is empty.` });
    }
    for (const entry of file.withRole(...REQUIRED_OF_A_SERVICE)) {
      const role = entry.assignment?.role;
      if (!entry.isEmpty || !role?.service) continue;
      const installed = isInstalled(file, role.service);
      if (!installed) continue;
      report({
        span: entry.keySpan,
        entry,
        // What rests on an inferred role is no error, and here that may be the role of another key.
        ...(installed === 'inferred' && !entry.isInferred ? { severity: 'warning' as const } : {}),
        message: `Other values of ${role.service === 'admin' ? 'the administration account' : role.service} are filled in, so it needs this one, too: ${ROLES[role.name].title.toLowerCase()}.`,
      });
    }
  },
});
