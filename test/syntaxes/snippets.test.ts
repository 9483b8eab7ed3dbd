import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import rolesCatalogue from '../../schemas/roles.json';
import { DEFAULT_CONFIGURATION } from '../../server/src/configuration/configuration';
import { documentedKey } from '../../server/src/roles/documented';
import { formatRole } from '../../server/src/roles/role';
import { RESPONSE_FILE_RULES } from '../../server/src/rules/catalogue';
import { lintResponseFile, showResponseFile } from '../../server/src/service';
import type { Settings } from '../../server/src/service';
import type { FileText } from '../../server/src/text/encoding';
import { expandSnippet, parseSnippet } from './snippet';
import type { SnippetPart } from './snippet';

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

const snippets = JSON.parse(
  readFileSync(new URL('../../client/snippets/bems-response-file.json', import.meta.url), 'utf8'),
) as Record<string, Snippet>;
const byPrefix = new Map(Object.values(snippets).map((snippet) => [snippet.prefix, snippet]));

const settings: Settings = { configuration: DEFAULT_CONFIGURATION, template: null };
const INSTALL_FOLDER = 'USER_INSTALL_DIR1=E:\\\\BEMS\n';

function partsOf(prefix: string): SnippetPart[] {
  const snippet = byPrefix.get(prefix);
  if (!snippet) throw new Error(`no snippet ${prefix}`);
  return parseSnippet(snippet.body.join('\n'));
}

/** What is found in a file with the snippet's text: `RULE "SOURCE"`. */
function findingsIn(text: string): string[] {
  const file = fileWith(text);
  const { diagnostics, problems } = lintResponseFile(file, settings);
  expect(problems).toEqual([]);
  return diagnostics.map(({ rule, span }) => `${rule} ${file.text.slice(span.start, span.end)}`);
}

/** A file around the text, so that nothing is found but what is about it. */
function fileWith(text: string): FileText {
  const before = text.includes('USER_INSTALL_DIR1=') ? '' : `${INSTALL_FOLDER}\n`;
  return { text: `${before}${text}\n`, encoding: 'utf-8', byteOrderMark: false, invalidAt: -1 };
}

/** Role of each entry, and the value as the installer reads it. */
function readBack(text: string): string[] {
  const { entries, loadError } = showResponseFile(fileWith(text), settings, false);
  expect(loadError).toBeNull();
  return entries.map(({ assignment, value }) => `${assignment ? formatRole(assignment.role) : '?'} = ${value}`);
}

/** The choices of a tab stop, sorted. */
function choicesAt(prefix: string, number: number): string[] {
  const stop = partsOf(prefix).find((part) => part.kind === 'tabStop' && part.number === number && part.choices);
  return stop?.kind === 'tabStop' ? [...(stop.choices ?? [])].sort() : [];
}

interface Case {
  readonly prefix: string;
  /** What is found in the text as it is inserted. */
  readonly inserted: readonly string[];
  /** What the user types at the tab stops. */
  readonly typed: Readonly<Record<number, string>>;
  /** What the installer then reads, besides the install folder before it. */
  readonly read: readonly string[];
  /** The entry below a snippet that is a comment only. */
  readonly below?: string;
}

const INSTALL_FOLDER_READ = 'installDirectory = E:\\BEMS';
const placeholder = (...texts: string[]): string[] => texts.map((text) => `placeholder-value <${text}>`);

const cases: readonly Case[] = [
  {
    prefix: 'bems-file',
    inserted: placeholder(
      'folder of BEMS',
      'computer',
      'domain',
      'domain',
      'domain',
      'account',
      'name of the SQL Server',
    ),
    typed: { 3: 'D', 4: 'BEMS', 6: 'bems01', 8: 'example.com', 10: 'bemsadmin', 14: 'sql01.example.com' },
    read: [
      'installDirectory = D:\\BEMS',
      'hostName = bems01.example.com',
      'domainName = example.com',
      'accountLogin admin = example.com\\bemsadmin',
      'accountPassword admin = $lax.nl.env.BEMS_PASSWORD$',
      'databaseHost core = sql01.example.com',
      'databaseName core = BEMS_Core',
      'databasePort core = 1433',
    ],
  },
  {
    prefix: 'bems-install-folder',
    inserted: placeholder('folder of BEMS'),
    typed: { 2: 'Program Files\\\\BEMS' },
    read: ['installDirectory = E:\\Program Files\\BEMS'],
  },
  { prefix: 'bems-installer-ui', inserted: [], typed: {}, read: ['? = silent'] },
  {
    prefix: 'bems-log-folder',
    inserted: placeholder('folder of the log files'),
    typed: { 3: 'logs' },
    read: ['logsDirectory = E:\\logs'],
  },
  {
    prefix: 'bems-java-folder',
    inserted: [],
    typed: { 3: 'Zulu\\\\zulu-8-jre' },
    read: ['javaHome = C:\\Program Files\\Zulu\\zulu-8-jre'],
  },
  {
    prefix: 'bems-computer',
    inserted: placeholder('computer', 'domain', 'domain'),
    typed: { 2: 'bems01', 4: 'example.com' },
    read: ['hostName = bems01.example.com', 'domainName = example.com'],
  },
  {
    prefix: 'bems-account',
    inserted: placeholder('domain', 'account'),
    typed: { 1: 'presence', 3: 'EXAMPLE', 4: 'bemsadmin', 6: 'PRESENCE_PASSWORD' },
    read: ['accountLogin presence = EXAMPLE\\bemsadmin', 'accountPassword presence = $lax.nl.env.PRESENCE_PASSWORD$'],
  },
  ...(['core', 'connect', 'docs'] as const).map((service): Case => {
    const name = { core: 'BEMS_Core', connect: 'BEMS_Connect', docs: 'BEMS_Docs' }[service];
    return {
      prefix: `bems-database-${service}`,
      inserted: placeholder('name of the SQL Server'),
      typed: { 2: 'sql01.example.com', 8: 'loginTimeout=60' },
      read: [
        `databaseHost ${service} = sql01.example.com`,
        `databaseName ${service} = ${name}`,
        `databasePort ${service} = 1433`,
        `databaseProperties ${service} = loginTimeout=60`,
      ],
    };
  }),
  {
    prefix: 'bems-database-alwayson',
    inserted: placeholder('name of the listener'),
    typed: { 1: 'docs', 3: 'listener.example.com', 5: 'BEMS_Docs' },
    read: [
      'databaseHost docs = listener.example.com',
      'databaseName docs = BEMS_Docs',
      'databasePort docs = 1433',
      'databaseProperties docs = multiSubnetFailover=true',
    ],
  },
  {
    prefix: 'bems-windows-authentication',
    inserted: placeholder('word of your template for Windows authentication'),
    typed: { 1: 'connect', 3: 'Windows' },
    read: ['databaseAuthentication connect = Windows'],
  },
  {
    prefix: 'bems-sql-login',
    inserted: placeholder('word of your template for SQL Server authentication', 'login'),
    typed: { 1: 'connect', 3: '1', 5: 'bems' },
    read: [
      'databaseAuthentication connect = 1',
      'databaseLogin connect = bems',
      'databasePassword connect = $lax.nl.env.BEMS_PASSWORD$',
    ],
  },
  {
    prefix: 'bems-role',
    below: 'ANY_KEY=E:\\\\logs',
    inserted: [],
    typed: { 1: 'logsDirectory' },
    read: ['logsDirectory = E:\\logs'],
  },
  {
    prefix: 'bems-role-account',
    below: 'ANY_KEY=example.com\\\\bemsadmin',
    inserted: [],
    typed: { 1: 'accountLogin', 2: 'connect' },
    read: ['accountLogin connect = example.com\\bemsadmin'],
  },
  {
    prefix: 'bems-role-database',
    below: 'ANY_KEY=sql01.example.com',
    inserted: [],
    typed: { 1: 'databaseHost', 2: 'docs' },
    read: ['databaseHost docs = sql01.example.com'],
  },
  {
    prefix: 'bems-suppress-next-line',
    below: 'ANY_KEY=any value ',
    inserted: ['trailing-whitespace  ', 'unused-suppression account-domain-mismatch'],
    typed: { 1: 'trailing-whitespace' },
    read: ['? = any value '],
  },
  {
    prefix: 'bems-suppress-file',
    below: 'ANY_KEY=any value ',
    inserted: ['trailing-whitespace  ', 'unused-suppression account-domain-mismatch'],
    typed: { 1: 'trailing-whitespace' },
    read: ['? = any value '],
  },
  { prefix: 'bems-section', inserted: [], typed: { 1: 'The computer' }, read: [] },
];

test('each snippet has a case here, and a prefix and a name of its own', () => {
  expect(cases.map(({ prefix }) => prefix).sort()).toEqual(
    Object.values(snippets)
      .map(({ prefix }) => prefix)
      .sort(),
  );
  for (const { prefix, description } of Object.values(snippets)) {
    expect(prefix).toMatch(/^bems-[a-z-]+$/);
    expect(description).toMatch(/^[A-Z][^\n]+\.$/);
  }
});

describe.each(cases)('$prefix', ({ prefix, inserted, typed, read, below }) => {
  const expand = (values: Case['typed']): string => {
    const text = expandSnippet(partsOf(prefix), values);
    return below === undefined ? text : `${text}\n${below}`;
  };

  test('is inserted without a fault but that it wants to be filled in', () => {
    expect(findingsIn(expand({})).sort()).toEqual([...inserted].sort());
  });

  test('is read as meant once it is filled in', () => {
    const text = expand(typed);
    const before = text.includes('USER_INSTALL_DIR1=') ? [] : [INSTALL_FOLDER_READ];
    expect(readBack(text)).toEqual([...before, ...read]);
  });

  test('has nothing found in it once it is filled in', () => {
    expect(findingsIn(expand(typed))).toEqual([]);
  });

  test('names no key but documented ones and stand-ins for those of the template', () => {
    const { entries } = showResponseFile(fileWith(expand({})), settings, false);
    for (const { key } of entries) {
      if (key === 'ANY_KEY' || documentedKey(key)) continue;
      expect(key).toMatch(/^[A-Z]+_KEY_FROM_YOUR_TEMPLATE$/);
    }
    const keys = entries.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('visits its tab stops in the order of the text', () => {
    const numbers = partsOf(prefix).flatMap((part) => (part.kind === 'tabStop' && part.choices ? [part.number] : []));
    expect(numbers.filter((number) => number > 0)).toEqual([...numbers].sort((a, b) => a - b));
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});

describe('the choices are those of the catalogues', () => {
  const rolesOf = (...services: string[]): string[] =>
    Object.entries(rolesCatalogue.roles)
      .filter(([, role]) => role.services.join() === services.join())
      .map(([name]) => name)
      .sort();

  test('roles and services', () => {
    expect(choicesAt('bems-role', 1)).toEqual(rolesOf());
    expect(choicesAt('bems-role-account', 1)).toEqual(rolesOf('admin', 'connect', 'presence'));
    expect(choicesAt('bems-role-account', 2)).toEqual(['admin', 'connect', 'presence']);
    expect(choicesAt('bems-role-database', 1)).toEqual(rolesOf('core', 'connect', 'docs'));
    expect(choicesAt('bems-role-database', 2)).toEqual(['connect', 'core', 'docs']);
  });

  test('rules: for one entry those that report there, for the file all', () => {
    const ids = (rules: typeof RESPONSE_FILE_RULES): string[] => rules.map(({ id }) => id).sort();
    expect(choicesAt('bems-suppress-file', 1)).toEqual(ids(RESPONSE_FILE_RULES));
    expect(choicesAt('bems-suppress-next-line', 1)).toEqual(ids(RESPONSE_FILE_RULES.filter((rule) => !rule.wholeFile)));
  });

  test('how the installer talks to its user', () => {
    expect(choicesAt('bems-installer-ui', 1)).toEqual([...(documentedKey('INSTALLER_UI')?.values ?? [])].sort());
  });
});

test.each([
  ['text', String.raw`a\\b\$c\}d`, [], String.raw`a\b$c}d`],
  ['a mirror before its default', '$1.$2 ${2:b}', { 1: 'a' }, 'a.b b'],
  ['a choice with a backslash and a comma', '${1|x\\\\y\\,z,w|}', {}, 'x\\y,z'],
])('the reader of snippets: %s', (_, body, typed, text) => {
  expect(expandSnippet(parseSnippet(body), typed as Record<number, string>)).toBe(text);
});

test.each([String.raw`C:\Program Files`, '$HOME', '${1:open', '${1|a\\b|}'])(
  'the reader of snippets refuses %s',
  (body) => {
    expect(() => parseSnippet(body)).toThrow('not read');
  },
);
