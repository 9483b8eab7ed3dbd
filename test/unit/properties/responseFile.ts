import type { Random } from './random';

const SERVICES = ['CORE', 'CONNECT', 'PRESENCE', 'DOCS'];

/** A key without its number, and the values it may have, as they stand in the file. */
const ENTRIES: readonly (readonly [key: string, values: readonly string[]])[] = [
  ['INSTALL_DIR', ['C:\\\\Program Files\\\\BlackBerry\\\\BlackBerry Enterprise Mobility Server', 'E:/BEMS']],
  ['LOGS_DIR', ['E:\\\\BEMS\\\\Logs', 'D:\\\\Logs\\\\BEMS\\\\current']],
  ['SQL_HOST', ['sql01.example.com', 'sql01.example.com\\\\SQLEXPRESS', 'listener.emea.example.com']],
  ['SQL_PORT', ['1433', '', '50123']],
  ['SQL_DATABASE', ['BEMS_Core', 'BEMS_Connect', 'BEMS-Docs']],
  ['SQL_PROPERTIES', ['MultiSubnetFailover=true', 'encrypt=true;trustServerCertificate=false;loginTimeout=30']],
  ['SERVICE_ACCOUNT', ['EXAMPLE\\\\bemsadmin', 'bemsadmin@example.com']],
  ['SERVICE_PASSWORD', ['changeit', 'N0t-a-real_one!', 'p\\u0061ss\\u0077ord']],
  ['HOST_NAME', ['bems01.example.com', 'bems02']],
  ['JAVA_HOME', ['C:\\\\Program Files\\\\Java\\\\jre-1.8', 'C:\\\\Program Files\\\\Zulu\\\\zulu-8-jre']],
  ['DESCRIPTION', ['Mail and Docs for the \\\r\n    example company, \\\r\n    second site', 'Rechenzentrum Süd, Köln']],
];

const COMMENTS = [
  '# The folder in which the server is installed. Write every backslash twice.',
  '# Leave blank for dynamic ports.',
  '#',
  '! The account must be a member of the local Administrators group and db_owner of every database.',
];

const SEPARATORS = ['=', '=', '=', '=', '=', '=', ' = ', ': '];

/** A made-up response file of at least `length` characters with CRLF line ends; no key stands in it twice. */
export function responseFile(random: Random, length: number): string {
  const lines: string[] = [];
  for (let size = 0, number = 1; size < length; number++) {
    const [key, values] = random.pick(ENTRIES);
    const entry = `${random.pick(SERVICES)}_${key}_${number}${random.pick(SEPARATORS)}${random.pick(values)}\r\n`;
    const above = random.below(3) > 0 ? '' : `${random.below(2) > 0 ? '' : '\r\n'}${random.pick(COMMENTS)}\r\n`;
    lines.push(above, entry);
    size += above.length + entry.length;
  }
  return lines.join('');
}
