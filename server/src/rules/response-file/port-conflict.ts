import catalogue from '../../../../schemas/ports.json';
import { port as isPort } from '../../generated/validators';
import { DATABASE_SERVICES, computerOf, databaseKeysOf, isOnComputer } from '../../model/installation';
import { isJudged } from '../../model/judged';
import { defineRule } from '../rule';

/** What listens on the BEMS computer, by port. */
const LISTENERS = new Map(
  catalogue.connections
    .filter((c) => c.to === 'BEMS' && c.direction !== 'out' && c.protocol === 'TCP')
    .flatMap((c) => Array.from({ length: c.last - c.first + 1 }, (_, i) => [c.first + i, c] as const)),
);

export const portConflict = defineRule({
  id: 'port-conflict',
  severity: 'warning',
  title: 'A database port that BEMS itself uses',
  reason: 'The database server is on the BEMS computer, and BEMS listens on this port there: only one of them can.',
  source: 'S0 System and network requirements',
  about: 'value',
  examples: {
    bad: ['# @role databaseHost core\nCORE_DB_SERVER=localhost\n# @role databasePort core\nCORE_DB_PORT=8443\n'],
    good: [
      '# @role databaseHost core\nCORE_DB_SERVER=sql01.example.com\n# @role databasePort core\nCORE_DB_PORT=8443\n',
    ],
  },
  check(file, report) {
    const computer = computerOf(file);
    for (const service of DATABASE_SERVICES) {
      const { host, port } = databaseKeysOf(file, service);
      if (!host || !port || host.isEmpty || port.isEmpty || !isJudged(file, host)) continue;
      const listener = isPort(port.meant.text) ? LISTENERS.get(Number(port.meant.text)) : undefined;
      if (!listener || !isOnComputer(host.meant.text, computer)) continue;
      report({
        span: port.meant.source,
        entry: port,
        message: `BEMS itself listens on port ${listener.first} of this computer (${listener.purpose}): give SQL Server another port.`,
        related: [{ span: host.meant.source, message: 'The database server is the BEMS computer.' }],
      });
    }
  },
});
