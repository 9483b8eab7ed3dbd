import { encodeKey, encodeValue } from '../../properties';
import { annotationOf, parseRole } from '../../roles/annotation';
import { INSTALL_DIRECTORY_KEY } from '../../roles/documented';
import { NO_SERVICE_TITLE, ROLES, ROLE_NAMES, SERVICES, SERVICE_TITLES, formatRole } from '../../roles/role';
import type { Role } from '../../roles/role';
import { contextOf } from '../../configuration/settings';
import type { Settings } from '../../configuration/settings';
import { templateFileOf } from '../../model/templateFile';
import type { NewResponseFileParams } from '../../protocol';

/** One answer: what the value is, and the value as the installer shall read it. */
interface Answer {
  readonly role: Role;
  readonly value: string;
}

const RULER = `# ${'-'.repeat(69)}`;

const AUTHENTICATION_NAMES = { windows: 'Windows authentication', sql: 'SQL Server authentication' } as const;

/** What a new response file is made from. */
export type Wishes = Pick<NewResponseFileParams, 'answers' | 'services' | 'authentication'>;

/**
 * The text of a new response file with the answers, grouped by service, each value with its role above it. The keys are
 * those of the adopted template that have the roles. Only one key of BEMS is public, so for what the template does not
 * tell, a placeholder stands that begins with `REPLACE_`. The words in which the installer expects services and ways of
 * signing in are not public either: for them stands what was chosen, as a placeholder to be put into the template's words.
 */
export function newResponseFile(wishes: Wishes, settings: Settings): string {
  const given = answersIn(withChoices(wishes));
  const keys = keysByRole(settings);
  const hasPlaceholders = given.some(({ role }) => !keys.has(formatRole(role)));
  const sections = [null, ...SERVICES]
    .map((service) => ({
      title: service === null ? NO_SERVICE_TITLE : SERVICE_TITLES[service],
      answers: given.filter(({ role }) => role.service === service),
    }))
    .filter((section) => section.answers.length > 0);
  return [
    '# Response file for an unattended installation of BEMS.',
    ...(hasPlaceholders
      ? ['# Keys that begin with REPLACE_ are placeholders: write the keys of the template on your installation media.']
      : []),
    ...sections.flatMap((section) => ['', RULER, `#  ${section.title}`, RULER, ...linesOf(section.answers, keys)]),
    '',
  ].join('\n');
}

/** The answers by role, the choices among them. What is no role is left out. */
function withChoices({ answers, services = [], authentication }: Wishes): Record<string, string> {
  const inWordsOf = (choice: string): string => `<${choice}: write it in the words of your template>`;
  const chosen: Record<string, string> = { ...answers };
  if (services.length > 0 && !('services' in answers))
    chosen.services = inWordsOf(
      services.map((service) => SERVICE_TITLES[service === 'mail' ? 'core' : service]).join(', '),
    );
  for (const service of ROLES.databaseAuthentication.services) {
    if (authentication === undefined || !(`databaseHost ${service}` in answers)) continue;
    chosen[`databaseAuthentication ${service}`] ??= inWordsOf(AUTHENTICATION_NAMES[authentication]);
  }
  return chosen;
}

function answersIn(answers: Readonly<Record<string, string>>): Answer[] {
  return Object.entries(answers)
    .flatMap(([name, value]) => {
      const role = parseRole(name);
      return role ? [{ role, value }] : [];
    })
    .sort((a, b) => ROLE_NAMES.indexOf(a.role.name) - ROLE_NAMES.indexOf(b.role.name));
}

/** The template's keys by role as in an annotation. */
function keysByRole(settings: Settings): ReadonlyMap<string, string> {
  const keys = new Map<string, string>([['installDirectory', INSTALL_DIRECTORY_KEY]]);
  for (const { key, roleText } of templateFileOf(contextOf(settings)).entries) {
    if (roleText !== null && !keys.has(roleText)) keys.set(roleText, key);
  }
  return keys;
}

function linesOf(answers: readonly Answer[], keys: ReadonlyMap<string, string>): string[] {
  return answers.flatMap(({ role, value }, index) => {
    const name = formatRole(role);
    const key = keys.get(name) ?? placeholderKey(role);
    const annotation = key === INSTALL_DIRECTORY_KEY ? [] : [annotationOf(role)];
    return [
      ...(index > 0 ? [''] : []),
      `# ${ROLES[role.name].title}`,
      ...annotation,
      `${encodeKey(key)}=${encodeValue(value)}`,
    ];
  });
}

/** `REPLACE_CORE_DATABASE_HOST` */
function placeholderKey({ name, service }: Role): string {
  const words = name.replaceAll(/[A-Z]/g, (letter) => `_${letter}`);
  return ['REPLACE', ...(service === null ? [] : [service]), words].join('_').toUpperCase();
}
