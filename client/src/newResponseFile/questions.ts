import { roles } from '../../../schemas/roles.json';
import type { Answers } from '../multiStep';
import type { Question, TextQuestion } from '../question';

/** A service as setup offers it; Mail stands for Core and Mail (S0, 'Install the BEMS software', step 7). */
export const SERVICES = ['mail', 'connect', 'presence', 'docs'] as const;
export type InstalledService = (typeof SERVICES)[number];
export type Authentication = 'windows' | 'sql';

/** A database of its own; every service needs Core (S0, 'Database requirements'). */
type Database = 'core' | 'connect' | 'docs';

const SERVICE_QUESTION: Question = {
  kind: 'choice',
  id: 'services',
  title: 'Services to install',
  several: true,
  choices: [
    { id: 'mail', label: 'Mail', detail: 'Needs the Core database' },
    { id: 'connect', label: 'Connect', detail: 'Needs the Core and the Connect database' },
    { id: 'presence', label: 'Presence', detail: 'Needs the Core database' },
    { id: 'docs', label: 'Docs', detail: 'Needs the Core and the Docs database' },
  ],
};

const AUTHENTICATION_QUESTION: Question = {
  kind: 'choice',
  id: 'authentication',
  title: 'Signing in to the databases',
  several: false,
  choices: [
    { id: 'windows', label: 'Windows authentication', detail: 'With the service account, as the guide tells you to' },
    { id: 'sql', label: 'SQL Server authentication', detail: 'With a login and a password of SQL Server' },
  ],
};

const PLAIN_TEXT = 'It will stand in the file in plain text. Leave it empty to fill it in later.';

/** The names that the guide suggests where all services share one server (S0, 'Database requirements'). */
const SUGGESTED_NAMES: Readonly<Record<Database, string>> = {
  core: 'BEMS_Core',
  connect: 'BEMS_Connect',
  docs: 'BEMS_Docs',
};
const DATABASE_TITLES: Readonly<Record<Database, string>> = { core: 'Core', connect: 'Connect', docs: 'Docs' };

/**
 * The questions of a new response file.
 * @param destination where the file can go; the last question
 */
export function questionsFor(answers: Answers, destination: Question): Question[] {
  return [
    SERVICE_QUESTION,
    ask('installDirectory', { suggested: roles.installDirectory.default }),
    ask('hostName', { required: false, prompt: `${roles.hostName.description} It may be left out.` }),
    ask('accountLogin', { service: 'admin' }),
    ask('accountPassword', { service: 'admin', required: false, prompt: PLAIN_TEXT }),
    AUTHENTICATION_QUESTION,
    ...databasesOf(servicesOf(answers)).flatMap((database) => databaseQuestions(database, answers)),
    destination,
  ];
}

export function servicesOf(answers: Answers): InstalledService[] {
  const chosen: readonly string[] = [answers.get('services') ?? []].flat();
  return SERVICES.filter((service) => chosen.includes(service));
}

export function authenticationOf(answers: Answers): Authentication {
  return answers.get('authentication') === 'sql' ? 'sql' : 'windows';
}

/**
 * The answers that are values of the file, by role. An empty one stays: a blank port means dynamic ports, and a password is
 * to be filled in. Only the name of the computer need not stand in the file at all.
 */
export function valuesOf(answers: Answers): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [id, answer] of answers) {
    if (typeof answer !== 'string' || !isRole(id) || (id === 'hostName' && answer === '')) continue;
    values[id] = answer;
  }
  return values;
}

function databasesOf(services: readonly InstalledService[]): Database[] {
  return ['core', ...(['connect', 'docs'] as const).filter((service) => services.includes(service))];
}

function databaseQuestions(database: Database, answers: Answers): Question[] {
  // The databases of one computer mostly share their server.
  const ofCore = (role: RoleName): string | undefined => {
    const answer = database === 'core' ? undefined : answers.get(`${role} core`);
    return typeof answer === 'string' ? answer : undefined;
  };
  const questions = [
    ask('databaseHost', { service: database, suggested: ofCore('databaseHost') }),
    ask('databaseName', { service: database, suggested: SUGGESTED_NAMES[database] }),
    ask('databasePort', {
      service: database,
      suggested: ofCore('databasePort') ?? roles.databasePort.default,
      required: false,
    }),
  ];
  if (authenticationOf(answers) === 'windows') return questions;
  return [
    ...questions,
    ask('databaseLogin', { service: database, suggested: ofCore('databaseLogin') }),
    ask('databasePassword', { service: database, required: false, prompt: PLAIN_TEXT }),
  ];
}

type RoleName = keyof typeof roles;

interface Details {
  readonly service?: Database | 'admin';
  readonly suggested?: string | undefined;
  readonly required?: boolean;
  /** Instead of what the catalogue of the roles says. */
  readonly prompt?: string;
}

/** The question for a value, in the words of the catalogue of the roles. */
function ask(name: RoleName, { service, suggested = '', required = true, prompt }: Details): TextQuestion {
  const role: { title: string; description: string; kind: string; example?: string } = roles[name];
  const database = service === undefined || service === 'admin' ? '' : ` (${DATABASE_TITLES[service]})`;
  return {
    kind: 'text',
    id: service === undefined ? name : `${name} ${service}`,
    title: `${role.title}${database}`,
    prompt: prompt ?? role.description,
    suggested,
    example: role.example ?? '',
    required,
    secret: role.kind === 'password',
  };
}

function isRole(id: string): boolean {
  return (id.split(' ')[0] ?? '') in roles && id !== SERVICE_QUESTION.id;
}
