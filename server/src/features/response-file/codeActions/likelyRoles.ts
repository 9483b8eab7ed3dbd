import { distance } from 'fastest-levenshtein';
import type { ResponseEntry } from '../../../model/entry';
import type { ResponseFile } from '../../../model/responseFile';
import { parseRole } from '../../../roles/annotation';
import { inferRole, wordsOf } from '../../../roles/infer';
import { ROLES, ROLE_NAMES, formatRole } from '../../../roles/role';
import type { Role, RoleKind, Service } from '../../../roles/role';

/** A role, and how well it fits a key, from {@link LIKELY} on well. */
export interface RankedRole {
  readonly role: Role;
  readonly score: number;
}

/** From here on a role is offered without being asked for. */
const LIKELY = 0.75;
/** What fits so much worse than the likeliest is not. */
const FAR_BEHIND = 1.5;

const ALL_ROLES: readonly Role[] = ROLE_NAMES.flatMap((name): Role[] => {
  const { services } = ROLES[name];
  return services.length === 0 ? [{ name, service: null }] : services.map((service) => ({ name, service }));
});

/** Words of keys that say what a word of a role says (OURS). */
const SAME_WORD: Readonly<Record<string, string>> = {
  DB: 'DATABASE',
  SQL: 'DATABASE',
  SERVER: 'HOST',
  COMPUTER: 'HOST',
  MACHINE: 'HOST',
  FQDN: 'HOST',
  USER: 'LOGIN',
  USERNAME: 'LOGIN',
  PWD: 'PASSWORD',
  PASS: 'PASSWORD',
  DIR: 'DIRECTORY',
  FOLDER: 'DIRECTORY',
  PATH: 'DIRECTORY',
  LOG: 'LOGS',
  JRE: 'JAVA',
  JDK: 'JAVA',
  PROPS: 'PROPERTIES',
  OPTIONS: 'PROPERTIES',
  PARAMETERS: 'PROPERTIES',
  COMPONENTS: 'SERVICES',
  FEATURES: 'SERVICES',
};

/** Says little about what a value is. */
const WEAK_WORD = 'NAME';

/** What a value looks like that has a role of this kind. */
const LOOKS: Partial<Record<RoleKind, RegExp>> = { path: /^["']?[A-Za-z]:[\\/]/, port: /^\d{2,5}$/ };

/** Every role that the key of `entry` can be given, the likeliest first: by its name, its value and its neighbours. */
export function rankRoles(file: ResponseFile, entry: ResponseEntry): RankedRole[] {
  const raw = wordsOf(entry.key);
  const words = raw.map((word) => SAME_WORD[word] ?? word);
  const services = raw.flatMap((word): Service[] => serviceNamed(word));
  const inferred = inferRole(entry.key);
  const neighbour = services.length > 0 ? null : serviceAbove(file, entry);
  const scoreOf = ({ name, service }: Role): number => {
    const looks = LOOKS[ROLES[name].kind];
    let score = 2 * likeness(wordsOf(name), words);
    if (!entry.isSecret && looks?.test(entry.meant.text)) score += 0.75;
    if (inferred?.name === name && (inferred.service === null || inferred.service === service)) score += 2;
    if (score === 0) return 0;
    if (service !== null && services.includes(service)) score += 1;
    else if (services.length > 0) score -= 0.5;
    if (service !== null && service === neighbour) score += 0.5;
    const taken = file.ofService(name, service);
    return taken && taken !== entry && taken.key !== entry.key ? score - 1 : score;
  };
  // Sorting is stable: what fits equally well keeps the order of the catalogue.
  return ALL_ROLES.map((role) => ({ role, score: scoreOf(role) })).sort((a, b) => b.score - a.score);
}

/** Those of {@link rankRoles} that are worth offering without being asked for: none where nothing tells. */
export function likelyRoles(ranked: readonly RankedRole[]): RankedRole[] {
  const [first] = ranked;
  return first ? ranked.filter(({ score }) => score >= Math.max(LIKELY, first.score - FAR_BEHIND)) : [];
}

/** Whether two roles are the same. */
export function isSameRole(a: Role | undefined, b: Role): boolean {
  return a !== undefined && formatRole(a) === formatRole(b);
}

/** How many of the words of a role are words of the key: from 0 to 1. */
function likeness(role: readonly string[], key: readonly string[]): number {
  const weightOf = (word: string): number => (word === WEAK_WORD ? 0.25 : 1);
  const sum = (words: readonly string[]): number => words.reduce((total, word) => total + weightOf(word), 0);
  const found = role.filter((word) => key.some((other) => isLike(word, other)));
  return found.every((word) => word === WEAK_WORD) ? 0 : sum(found) / role.length;
}

/** The same word, its beginning, or the word misspelled. */
function isLike(word: string, other: string): boolean {
  if (word === other) return true;
  if (other.length < 4 || word.length < 4) return false;
  if (word.startsWith(other)) return true;
  return other.length > 4 && Math.abs(word.length - other.length) < 2 && distance(word, other) === 1;
}

/** `MAIL` is Core: both services share one database (S0 Database requirements), as in an annotation. */
function serviceNamed(word: string): Service[] {
  const role = parseRole(`databaseName ${word.toLowerCase()}`) ?? parseRole(`accountLogin ${word.toLowerCase()}`);
  return role?.service ? [role.service] : [];
}

/** The service of the nearest of the few entries above that has one: settings of one service stand together. */
function serviceAbove(file: ResponseFile, { index }: ResponseEntry): Service | null {
  const above = file.entries.slice(Math.max(0, index - 4), index);
  return above.findLast(({ assignment }) => assignment?.role.service)?.assignment?.role.service ?? null;
}
