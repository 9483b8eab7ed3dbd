import { DATABASE_SERVICES, databaseKeysOf } from '../../model/installation';
import { parseDatabaseServer } from '../../model/databaseServer';
import { isJudged } from '../../model/judged';
import { sourceOf } from '../../model/sourceOf';
import { defineRule } from '../rule';

export const instanceAndPort = defineRule({
  id: 'instance-and-port',
  severity: 'information',
  title: 'An instance and a port: the port decides',
  reason:
    'Where both are given the driver connects to the port and does not ask for the instance. If the port belongs to another instance, that one answers.',
  source: 'PUB Microsoft JDBC driver for SQL Server, building the connection URL',
  about: 'value',
  examples: {
    bad: [
      '# @role databaseHost core\nCORE_DB_SERVER=sql01.example.com\\\\BEMS\n# @role databasePort core\nCORE_DB_PORT=1433\n',
    ],
    good: [
      '# @role databaseHost core\nCORE_DB_SERVER=sql01.example.com\n# @role databasePort core\nCORE_DB_PORT=1433\n',
    ],
  },
  check(file, report) {
    for (const service of DATABASE_SERVICES) {
      const { host, port } = databaseKeysOf(file, service);
      if (!host || !port || host.isEmpty || port.isEmpty || !isJudged(file, host) || host.meant.text.includes('://'))
        continue;
      const { instance } = parseDatabaseServer(host.meant.text);
      if (!instance || instance.text === '') continue;
      report({
        span: sourceOf(host.meant, instance),
        entry: host,
        message:
          'A port is given, too, and the port decides: the name of the instance has no effect. Leave out one of the two.',
        related: [{ span: port.valueSpan, message: 'The port.' }],
      });
    }
  },
});
