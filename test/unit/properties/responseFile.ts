import type { Random } from './random';

type Variable = readonly [key: string, values: readonly string[]];

/** The screens of a made-up installer: a title, and the variables that it sets, with values as they stand in a file. */
const SCREENS: readonly (readonly [title: string, variables: readonly Variable[]])[] = [
  [
    'Choose Install Folder',
    [
      ['INSTALL_DIR', ['C:\\\\Program Files\\\\BlackBerry\\\\BlackBerry Enterprise Mobility Server', 'E:/BEMS']],
      ['LOGS_DIR', ['E:\\\\BEMS\\\\Logs', 'D:\\\\Logs\\\\BEMS\\\\current']],
    ],
  ],
  [
    'Database: leave the port blank for dynamic ports',
    [
      ['SQL_HOST', ['sql01.example.com', 'sql01.example.com\\\\SQLEXPRESS', 'listener.emea.example.com']],
      ['SQL_PORT', ['1433', '', '50123']],
      ['SQL_DATABASE', ['BEMS_Core', 'BEMS_Connect', 'BEMS-Docs']],
      ['SQL_PROPERTIES', ['MultiSubnetFailover=true', 'encrypt=true;loginTimeout=30;applicationName=BEMS']],
    ],
  ],
  [
    'Service account: a member of the local Administrators group',
    [
      ['ACCOUNT', ['EXAMPLE\\\\bemsadmin', 'bemsadmin@example.com']],
      ['PASSWORD', ['changeit', 'N0t-a-real_one!', 'p\\u0061ss\\u0077ord']],
    ],
  ],
  [
    'Host information',
    [
      ['HOST_NAME', ['bems01.example.com', 'bems02']],
      ['JAVA_HOME', ['C:\\\\Program Files\\\\Java\\\\jre-1.8', 'C:\\\\Program Files\\\\Zulu\\\\zulu-8-jre']],
      ['DESCRIPTION', ['Mail and Docs for the \\\r\n    example company, \\\r\n    second site', 'Rechenzentrum Süd']],
    ],
  ],
];

const SEPARATORS = ['=', '=', '=', '=', '=', '=', ' = ', ': '];

/**
 * A made-up response file of at least `length` characters: for each screen an underlined comment and its variables, as
 * an installer records them, with CRLF line ends. No key stands in it twice. Without `comments` only the variables.
 */
export function responseFile(random: Random, length: number, { comments = true } = {}): string {
  const parts: string[] = comments ? ['# Replay feature output\r\n# ---------------------\r\n'] : [];
  for (let size = 0, number = 1; size < length; number++) {
    const [title, variables] = random.pick(SCREENS);
    let part = comments ? `\r\n#${title}\r\n#${'-'.repeat(title.length)}\r\n` : '';
    for (const [key, values] of variables) {
      part += `${key}_${number}${random.pick(SEPARATORS)}${random.pick(values)}\r\n`;
    }
    parts.push(part);
    size += part.length;
  }
  return parts.join('');
}
