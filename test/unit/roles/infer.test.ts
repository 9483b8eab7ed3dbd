import { describe, expect, it } from 'vitest';
import { inferRole, namesPassword, namesSecret, wordsOf } from '../../../server/src/roles/infer';
import { formatRole } from '../../../server/src/roles/role';

function inferred(key: string): string | null {
  const role = inferRole(key);
  return role && formatRole(role);
}

describe('the words of a key', () => {
  it.each([
    ['CORE_SQL_PORT', ['CORE', 'SQL', 'PORT']],
    ['core.sql-port', ['CORE', 'SQL', 'PORT']],
    ['coreSqlPort', ['CORE', 'SQL', 'PORT']],
    ['CoreSQLPort', ['CORE', 'SQL', 'PORT']],
    ['sql2Port', ['SQL2', 'PORT']],
    ['__CORE__PORT__', ['CORE', 'PORT']],
    ['SUPPORT', ['SUPPORT']],
    ['', []],
  ])('%s', (key, words) => {
    expect(wordsOf(key)).toEqual(words);
  });
});

describe('the role that the words of a key fit', () => {
  it.each([
    ['PORT', 'databasePort'],
    ['SQL_PORT', 'databasePort'],
    ['CORE_SQL_PORT', 'databasePort core'],
    ['coreSqlPort', 'databasePort core'],
    ['core.sql.port', 'databasePort core'],
    ['MAIL_DB_PORT', 'databasePort core'],
    ['mail-db-port', 'databasePort core'],
    ['CONNECT_DB_PORT', 'databasePort connect'],
    ['DocsDbPort', 'databasePort docs'],
    ['SQL_SERVER_PORT', 'databasePort'],
    ['DB_NAME', 'databaseName'],
    ['CORE_DB_NAME', 'databaseName core'],
    ['connectDbName', 'databaseName connect'],
    ['DOCS_DATABASE_NAME', 'databaseName docs'],
    ['DB_HOST', 'databaseHost'],
    ['DB_SERVER', 'databaseHost'],
    ['CORE_DB_HOST', 'databaseHost core'],
    ['DOCS_SQL_SERVER', 'databaseHost docs'],
    ['HOST', 'hostName'],
    ['HOST_NAME', 'hostName'],
    ['hostName', 'hostName'],
    ['BEMS_SERVER', 'hostName'],
    ['DOMAIN', 'domainName'],
    ['DNS_DOMAIN_NAME', 'domainName'],
    ['ADMIN_LOGIN', 'accountLogin admin'],
    ['ADMIN_USER', 'accountLogin admin'],
    ['CONNECT_SERVICE_ACCOUNT', 'accountLogin connect'],
    ['presenceAccount', 'accountLogin presence'],
    ['SERVICE_ACCOUNT', 'accountLogin'],
    ['CORE_DB_USER', 'databaseLogin core'],
    ['DB_LOGIN_NAME', 'databaseLogin'],
    ['PORTAL_USER', 'portalLogin'],
    ['ADMIN_PASSWORD', 'accountPassword admin'],
    ['ADMIN_PWD', 'accountPassword admin'],
    ['presencePassword', 'accountPassword presence'],
    ['SERVICE_ACCOUNT_PASSWORD', 'accountPassword'],
    ['DOCS_DB_PASSWORD', 'databasePassword docs'],
    ['MAIL_SQL_PWD', 'databasePassword core'],
    ['PORTAL_PASSWORD', 'portalPassword'],
    ['INSTALL_DIR', 'installDirectory'],
    ['InstallFolder', 'installDirectory'],
    ['LOG_PATH', 'logsDirectory'],
    ['LOGS_FOLDER', 'logsDirectory'],
    ['JAVA_HOME', 'javaHome'],
    ['JAVA_PATH', 'javaHome'],
  ])('%s: %s', (key, role) => {
    expect(inferred(key)).toBe(role);
  });
});

describe('no role is inferred', () => {
  it.each([
    [
      'from a part of a word',
      ['SUPPORT', 'HOSTNAME', 'DBNAME', 'PORTS', 'TRANSPORT', 'PATHOLOGY', 'USERS', 'DIRECTION'],
    ],
    ['from a word with a number', ['PORT2', 'HOST1', 'CORE1_DB2_NAME']],
    ['from a word that says nothing', ['CLUSTER', 'NOTE', 'CORE', 'NAME', 'DB', 'SQL', 'HOME', 'JAVA', '']],
    ['from words about two things', ['HOST_PORT', 'USER_DOMAIN', 'DB_HOST_PATH', 'DOMAIN_HOST', 'LOG_DIR_PORT']],
    ['where two services stand in the name', ['CORE_CONNECT_PORT', 'MAIL_DOCS_DB_NAME', 'adminPresenceLogin']],
    ['where two roles fit', ['CORE_HOST', 'DOCS_SERVER', 'INSTALL_LOG_DIR', 'JAVA_LOG_PATH']],
    ['where no folder is known by the name', ['TEMP_DIR', 'DIR', 'DATA_FOLDER', 'PATH']],
    ['where the service has no such role', ['PRESENCE_DB_PORT', 'ADMIN_DB_NAME', 'PRESENCE_SQL_HOST']],
  ])('%s', (_name, keys) => {
    expect(keys.map((key) => [key, inferred(key)])).toEqual(keys.map((key) => [key, null]));
  });

  it('but mail and core in one name are one service', () => {
    expect(inferred('CORE_MAIL_DB_NAME')).toBe('databaseName core');
  });
});

describe('a key names a password', () => {
  it.each(['PASSWORD', 'DB_PWD', 'adminPassword', 'sql.pwd', 'PRESENCE_DB_PASSWORD'])('%s', (key) => {
    expect([namesPassword(key), namesSecret(key)]).toEqual([true, true]);
  });

  it.each(['PASSWORDS', 'PASSWD', 'BYPASS', 'PWDS', 'CLUSTER'])('not %s', (key) => {
    expect(namesPassword(key)).toBe(false);
  });
});

describe('a key names a secret', () => {
  it.each([
    'CLIENT_SECRET',
    'apiToken',
    'KEY_PASSPHRASE',
    'DB_PASS',
    'dbpasswd',
    'PASS_WORD',
    'credentials',
    'PRIVATE_KEY',
  ])('%s', (key) => {
    expect(namesSecret(key)).toBe(true);
  });

  it.each(['CLUSTER', 'BYPASS', 'KEY', 'PRIVATE', 'COMPASS'])('not %s', (key) => {
    expect(namesSecret(key)).toBe(false);
  });
});

it('understands any number of names', () => {
  for (let i = 0; i < 50_000; i++) inferRole(`CORE_SQL_PORT_${i}`);
  expect(inferred('CORE_SQL_PORT')).toBe('databasePort core');
});
