import { DATABASE_SERVICES, computerOf, databaseKeysOf, serverIdentity } from '../../model/installation';
import { parseDatabaseServer } from '../../model/databaseServer';
import type { ResponseEntry } from '../../model/entry';
import { isJudged } from '../../model/judged';
import { defineRule } from '../rule';

export const databaseShared = defineRule({
  id: 'database-shared',
  severity: 'warning',
  title: 'Two services name the same database',
  reason:
    'Each of Core, Connect and Docs has a blank database of its own; the tables of two of them do not go into one.',
  source: 'S0 Database requirements',
  about: 'value',
  examples: {
    also: ['database-name-suggested'],
    bad: [
      '# @role databaseHost core\nCORE_DB_SERVER=sql01.example.com\n# @role databaseName core\nCORE_DB=BEMS_Core\n# @role databaseHost connect\nCONNECT_DB_SERVER=SQL01.example.com\n# @role databaseName connect\nCONNECT_DB=bems_core\n',
    ],
    good: [
      '# @role databaseHost core\nCORE_DB_SERVER=sql01.example.com\n# @role databaseName core\nCORE_DB=BEMS_Core\n# @role databaseHost connect\nCONNECT_DB_SERVER=sql01.example.com\n# @role databaseName connect\nCONNECT_DB=BEMS_Connect\n',
    ],
  },
  check(file, report) {
    const computer = computerOf(file);
    const seen: { where: string; port: string; name: ResponseEntry }[] = [];
    const databases = DATABASE_SERVICES.map((service) => databaseKeysOf(file, service))
      .filter(
        ({ host, name }) =>
          host && name && !host.isEmpty && !name.isEmpty && isJudged(file, host) && isJudged(file, name),
      )
      .sort((a, b) => (a.name?.index ?? 0) - (b.name?.index ?? 0));
    for (const { host, name, port } of databases) {
      if (!host || !name) continue;
      const server = parseDatabaseServer(host.meant.text);
      const where = [
        serverIdentity(server.host.text, computer),
        server.instance?.text.toLowerCase() ?? '',
        name.meant.text.toLowerCase(),
      ].join('\\');
      const portText = port?.isEmpty === false ? port.meant.text : '';
      // Two ports of one host are two instances of SQL Server.
      const first = seen.find((s) => s.where === where && (s.port === portText || s.port === '' || portText === ''));
      if (first) {
        report({
          span: name.meant.source,
          entry: name,
          message:
            'Another service names this database on the same server: give each of Core, Connect and Docs a database of its own.',
          related: [{ span: first.name.meant.source, message: 'The other service.' }],
        });
      } else {
        seen.push({ where, port: portText, name });
      }
    }
  },
});
