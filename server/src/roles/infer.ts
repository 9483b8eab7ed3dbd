import { ROLES } from './role';
import type { Role, RoleName, Service } from './role';

/** The words of a key: split at `_`, `.`, `-` and where the case changes; in upper case. `coreSqlPort` is CORE, SQL, PORT. */
export function wordsOf(key: string): string[] {
  return key
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .split(/[_.\- ]/)
    .filter((word) => word !== '')
    .map((word) => word.toUpperCase());
}

type Subject = 'port' | 'password' | 'databaseName' | 'host' | 'login' | 'folder' | 'domain';

const SERVICE_WORDS: Readonly<Record<string, Service>> = {
  ADMIN: 'admin',
  CORE: 'core',
  MAIL: 'core',
  CONNECT: 'connect',
  PRESENCE: 'presence',
  DOCS: 'docs',
};

/** Whether the name of a key says that its value is a password. */
export function namesPassword(key: string): boolean {
  return meaningOf(key).isPassword;
}

/** Whether the name of a key says that its value must not be shown, a password or another secret. */
export function namesSecret(key: string): boolean {
  return meaningOf(key).isSecret;
}

/**
 * The one role that the words of a key's name fit, or null: also where two fit. Only whole words count, so `SUPPORT`
 * is no port. Without a word for the service a role that belongs to one has none.
 * Source: OURS; no public document tells the names of the keys.
 */
export function inferRole(key: string): Role | null {
  return meaningOf(key).role;
}

/** What a key's name tells. */
interface Meaning {
  readonly role: Role | null;
  readonly isPassword: boolean;
  readonly isSecret: boolean;
}

/** Names come back at every keystroke, so what they mean is kept, for a bounded number of them. */
const meanings = new Map<string, Meaning>();
const MOST_MEANINGS = 20_000;

function meaningOf(key: string): Meaning {
  let meaning = meanings.get(key);
  if (!meaning) {
    const words = new Set(wordsOf(key));
    meaning = {
      role: roleOf(words),
      isPassword: words.has('PASSWORD') || words.has('PWD'),
      isSecret:
        words.has('PASS') ||
        /passw|pwd|passphrase|secret|token|credential|privatekey/i.test(key.replace(/[_.\- ]/g, '')),
    };
    if (meanings.size >= MOST_MEANINGS) meanings.clear();
    meanings.set(key, meaning);
  }
  return meaning;
}

function roleOf(words: ReadonlySet<string>): Role | null {
  const subject = subjectOf(words);
  if (subject === null) return null;
  const services = new Set(
    Object.keys(SERVICE_WORDS)
      .filter((w) => words.has(w))
      .map((w) => SERVICE_WORDS[w] as Service),
  );
  if (services.size > 1) return null;
  const service = [...services][0] ?? null;
  const fitting = rolesFor(subject, words, service).filter((name) => allows(name, service));
  const [name, second] = fitting;
  if (name === undefined || second !== undefined) return null;
  return { name, service: ROLES[name].services.length > 0 ? service : null };
}

/** What the name is about; null where its words name nothing, or two things. */
function subjectOf(words: ReadonlySet<string>): Subject | null {
  const has = (...any: string[]): boolean => any.some((word) => words.has(word));
  const subjects: Subject[] = [];
  const password = has('PASSWORD', 'PWD');
  const database = has('DB', 'DATABASE');
  const login = has('LOGIN', 'USER', 'ACCOUNT');
  if (has('PORT')) subjects.push('port');
  if (password) subjects.push('password');
  // 'the password of the account', 'the name of the database user': the account only says whose.
  if (login && !password) subjects.push('login');
  if (database && has('NAME') && !login && !has('HOST', 'SERVER')) subjects.push('databaseName');
  // SQL SERVER is a product; beside another subject its SERVER is no host.
  if (has('HOST') || (has('SERVER') && !(has('SQL') && subjects.length > 0))) subjects.push('host');
  if (has('DIR', 'FOLDER', 'PATH') || (has('JAVA') && has('HOME'))) subjects.push('folder');
  if (has('DOMAIN')) subjects.push('domain');
  return subjects.length === 1 ? (subjects[0] as Subject) : null;
}

/** The roles that a name about `subject` can mean. */
function rolesFor(subject: Subject, words: ReadonlySet<string>, service: Service | null): readonly RoleName[] {
  const database = words.has('DB') || words.has('DATABASE') || words.has('SQL');
  switch (subject) {
    case 'port':
      return ['databasePort'];
    case 'databaseName':
      return ['databaseName'];
    case 'domain':
      return ['domainName'];
    case 'host':
      return database ? ['databaseHost'] : service === null ? ['hostName'] : ['hostName', 'databaseHost'];
    case 'folder':
      return foldersFor(words);
    case 'login':
      return words.has('PORTAL') ? ['portalLogin'] : credentialsFor(database, service, 'accountLogin', 'databaseLogin');
    case 'password':
      return words.has('PORTAL')
        ? ['portalPassword']
        : credentialsFor(database, service, 'accountPassword', 'databasePassword');
  }
}

/** Core and Docs have no account of their own, so their credentials are the database's. */
function credentialsFor(
  database: boolean,
  service: Service | null,
  account: RoleName,
  databaseRole: RoleName,
): readonly RoleName[] {
  return [database || service === 'core' || service === 'docs' ? databaseRole : account];
}

function foldersFor(words: ReadonlySet<string>): readonly RoleName[] {
  const folders: RoleName[] = [];
  if (words.has('INSTALL')) folders.push('installDirectory');
  if (words.has('LOG') || words.has('LOGS')) folders.push('logsDirectory');
  if (words.has('JAVA')) folders.push('javaHome');
  return folders;
}

function allows(name: RoleName, service: Service | null): boolean {
  const { services } = ROLES[name];
  return service === null || services.length === 0 || services.includes(service);
}
