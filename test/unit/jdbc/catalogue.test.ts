import { describe, expect, it } from 'vitest';
import { JDBC_NAMES, JDBC_PROPERTIES, findJdbcProperty } from '../../../server/src/jdbc/catalogue';

describe('findJdbcProperty', () => {
  it.each([
    ['databaseName', 'databaseName'],
    ['DATABASENAME', 'databaseName'],
    ['database', 'databaseName'],
    ['Server', 'serverName'],
    ['port', 'portNumber'],
    ['userName', 'user'],
    ['domainname', 'domain'],
    ['MultiSubnetFailover', 'multiSubnetFailover'],
    ['ipaddresspreference', 'iPAddressPreference'],
  ])('finds %s as %s', (name, canonical) => {
    expect(findJdbcProperty(name)?.name).toBe(canonical);
  });

  it.each(['', ' encrypt', 'encrypt ', 'multi-subnet-failover', 'jdbc', 'constructor', '__proto__', 'toString'])(
    'finds no property %j',
    (name) => {
      expect(findJdbcProperty(name)).toBeUndefined();
    },
  );

  it('finds every name that it lists', () => {
    for (const name of JDBC_NAMES) expect(findJdbcProperty(name)).toBeDefined();
    expect(JDBC_NAMES).toHaveLength(
      JDBC_PROPERTIES.length + JDBC_PROPERTIES.reduce((n, p) => n + (p.synonyms?.length ?? 0), 0),
    );
  });
});
