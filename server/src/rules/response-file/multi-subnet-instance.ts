import { connectionLists, isTrue, propertyNamed } from '../../model/connectionProperties';
import { databaseKeysOf } from '../../model/installation';
import { parseDatabaseServer } from '../../model/databaseServer';
import { isJudged } from '../../model/judged';
import { sourceOf } from '../../model/sourceOf';
import { setValue } from '../edits';
import { defineRule } from '../rule';

export const multiSubnetInstance = defineRule({
  id: 'multi-subnet-instance',
  severity: 'warning',
  title: 'Multi-subnet failover with an instance name and no port',
  reason:
    'A listener that spans subnets is reached by its port. With a named instance and no port the driver has to ask the SQL Server Browser service, which multi-subnet failover does not support.',
  source: 'PUB Microsoft JDBC driver for SQL Server, high availability and disaster recovery',
  fix: { description: 'Fill in 1433.', safe: false },
  about: 'value',
  examples: {
    also: ['port-dynamic'],
    bad: [
      '# @role databaseHost core\nCORE_DB_SERVER=listener.example.com\\\\BEMS\n# @role databasePort core\nCORE_DB_PORT=\n# @role databaseProperties core\nCORE_DB_EXTRA=MultiSubnetFailover=true\n',
    ],
    good: [
      '# @role databaseHost core\nCORE_DB_SERVER=listener.example.com\n# @role databasePort core\nCORE_DB_PORT=1433\n# @role databaseProperties core\nCORE_DB_EXTRA=MultiSubnetFailover=true\n',
    ],
  },
  check(file, report) {
    for (const { entry, list } of connectionLists(file)) {
      const service = entry.assignment?.role.service;
      if (service !== 'core' && service !== 'connect' && service !== 'docs') continue;
      const { host, port } = databaseKeysOf(file, service);
      const property = propertyNamed(list, 'multiSubnetFailover');
      if (
        !property ||
        !isTrue(list, 'multiSubnetFailover') ||
        !host ||
        !port?.isEmpty ||
        host.isEmpty ||
        !isJudged(file, host)
      )
        continue;
      const { instance } = parseDatabaseServer(host.meant.text);
      if (!instance || instance.text === '') continue;
      report({
        span: sourceOf(entry.meant, property.span),
        entry,
        message:
          'Multi-subnet failover needs the port of the listener, and here an instance is named and the port is blank: fill in the port.',
        // A line that a backslash has swallowed would go with the old value.
        fixes: port.faults.swallow
          ? []
          : [{ title: 'Fill in 1433 as the port', safe: false, edits: [setValue(port, '1433')] }],
        related: [{ span: host.meant.source, message: 'The instance.' }],
      });
    }
  },
});
