import { findJdbcProperty } from '../../jdbc/catalogue';
import type { ConnectionProperties } from '../../jdbc/parse';
import { connectionLists, isTrue } from '../../model/connectionProperties';
import { sourceOf } from '../../model/sourceOf';
import { removePart } from '../edits';
import { defineRule } from '../rule';
import { quote } from '../wording';

export const jdbcPropertyIneffective = defineRule({
  id: 'jdbc-property-ineffective',
  severity: 'information',
  title: 'A connection property that another one switches off',
  reason:
    'With `trustServerCertificate=true` the driver checks no certificate, so what tells it how to check has no effect; `authenticationScheme` is read only with integrated security.',
  source: 'PUB Microsoft JDBC driver for SQL Server, setting the connection properties',
  fix: { description: 'Remove it.', safe: false },
  about: 'value',
  examples: {
    bad: [
      '# @role databaseProperties core\nCORE_DB_EXTRA=trustServerCertificate=true;hostNameInCertificate=sql01.example.com\n',
    ],
    good: [
      '# @role databaseProperties core\nCORE_DB_EXTRA=trustServerCertificate=false;hostNameInCertificate=sql01.example.com\n',
    ],
  },
  checkEntries(file, report) {
    for (const { entry, list } of connectionLists(file)) {
      for (const property of list.properties) {
        const name = findJdbcProperty(property.name)?.name;
        const because = name && switchedOffBy(name, list);
        if (!because) continue;
        report({
          span: sourceOf(entry.meant, property.span),
          entry,
          message: `${quote(name)} has no effect ${because}: remove it.`,
          fixes: [
            {
              title: `Remove ${name}`,
              safe: false,
              edits: [removePart(entry, sourceOf(entry.meant, property.segment))],
            },
          ],
          unnecessary: true,
        });
      }
    }
  },
});

/** Why the property `name` has no effect in `list`, or undefined. */
function switchedOffBy(name: string, list: ConnectionProperties): string | undefined {
  switch (name) {
    case 'authenticationScheme':
      return isTrue(list, 'integratedSecurity') ? undefined : 'without `integratedSecurity=true`';
    case 'hostNameInCertificate':
    case 'trustStore':
    case 'trustStorePassword':
    case 'trustStoreType':
      return isTrue(list, 'trustServerCertificate') ? 'with `trustServerCertificate=true`' : undefined;
    case 'transparentNetworkIPResolution':
      return isTrue(list, 'multiSubnetFailover') ? 'with `multiSubnetFailover=true`' : undefined;
    default:
      return undefined;
  }
}
