import type { ConnectionProperties, ConnectionProperty } from '../../jdbc/parse';
import { connectionLists, isTrue, propertyNamed } from '../../model/connectionProperties';
import { sourceOf } from '../../model/sourceOf';
import { defineRule } from '../rule';

interface Conflict {
  readonly one: ConnectionProperty;
  readonly other: ConnectionProperty;
  readonly message: string;
}

export const jdbcPropertyConflict = defineRule({
  id: 'jdbc-property-conflict',
  severity: 'error',
  title: 'Two connection properties that exclude each other',
  reason:
    'Database mirroring (`failoverPartner`) goes neither with multi-subnet failover nor with a read-only intent, and integrated security is a way of signing in that leaves no room for another. The driver then refuses the connection.',
  source: 'PUB Microsoft JDBC driver for SQL Server, setting the connection properties; its public sources',
  about: 'value',
  examples: {
    bad: ['# @role databaseProperties core\nCORE_DB_EXTRA=failoverPartner=sql02;multiSubnetFailover=true\n'],
    good: ['# @role databaseProperties core\nCORE_DB_EXTRA=failoverPartner=sql02;multiSubnetFailover=false\n'],
  },
  checkEntries(file, report) {
    for (const { entry, list } of connectionLists(file)) {
      for (const { one, other, message } of conflictsIn(list)) {
        const [first, later] = one.span.start < other.span.start ? [one, other] : [other, one];
        report({
          span: sourceOf(entry.meant, later.span),
          entry,
          message,
          related: [{ span: sourceOf(entry.meant, first.span), message: 'What it conflicts with.' }],
        });
      }
    }
  },
});

function conflictsIn(list: ConnectionProperties): Conflict[] {
  const conflicts: Conflict[] = [];
  const partner = propertyNamed(list, 'failoverPartner');
  const multiSubnet = propertyNamed(list, 'multiSubnetFailover');
  const intent = propertyNamed(list, 'applicationIntent');
  const integrated = propertyNamed(list, 'integratedSecurity');
  const authentication = propertyNamed(list, 'authentication');
  if (partner && partner.value !== '') {
    if (multiSubnet && isTrue(list, 'multiSubnetFailover')) {
      conflicts.push({
        one: partner,
        other: multiSubnet,
        message: '`failoverPartner` and `multiSubnetFailover=true` exclude each other: remove one of them.',
      });
    }
    if (intent?.value.toLowerCase() === 'readonly') {
      conflicts.push({
        one: partner,
        other: intent,
        message: '`failoverPartner` and `applicationIntent=ReadOnly` exclude each other: remove one of them.',
      });
    }
  }
  if (
    integrated &&
    isTrue(list, 'integratedSecurity') &&
    authentication &&
    !['', 'notspecified'].includes(authentication.value.toLowerCase())
  ) {
    conflicts.push({
      one: integrated,
      other: authentication,
      message: '`integratedSecurity=true` allows no other `authentication`: remove one of them.',
    });
  }
  return conflicts;
}
