import { CompletionItemKind } from 'vscode-languageserver-types';
import type { CommentLine } from '../../../model/commentLine';
import type { ResponseEntry } from '../../../model/entry';
import type { ResponseFile } from '../../../model/responseFile';
import { isAnnotatable } from '../../../roles/annotation';
import { ROLES, ROLE_NAMES, SERVICE_TITLES, formatRole } from '../../../roles/role';
import type { RoleName, Service } from '../../../roles/role';
import { rankRoles } from '../codeActions/likelyRoles';
import type { Directive } from '../markdown/directive';
import type { ResponseDocument } from '../responseDocument';
import type { Suggestion, Suggestions, Target } from './suggestion';
import { suppressibleRules } from './suppressions';

const DIRECTIVES: readonly (readonly [Directive, string])[] = [
  ['@role', 'The role of the next key'],
  ['bems-disable-next-line', 'Silence rules for the next key'],
  ['bems-disable', 'Silence rules from here on'],
  ['bems-enable', 'End bems-disable'],
];

/** The words of ours that can stand at `offset` in a comment; null in ordinary text. */
export function inComment(
  document: ResponseDocument,
  comment: CommentLine,
  entry: ResponseEntry | null,
  offset: number,
): Suggestions | null {
  if (offset < comment.start) return null;
  const before = comment.text.slice(0, offset - comment.start);
  const words = before.split(/[ \t\f]+/);
  // Blanks at the beginning are not the end of a word.
  if (words[0] === '' && words.length > 1) words.shift();
  const typed = words.at(-1) ?? '';
  const behind = comment.text.slice(before.length);
  const rest = /^[^ \t\f]*/.exec(behind)?.[0] ?? '';
  const wordTarget: Target = { start: offset - typed.length, cursor: offset, end: offset + rest.length };
  /** A word after which another has to come, and a blank where there is none. */
  const leading = (word: string): Pick<Suggestion, 'newText' | 'goesOn'> =>
    /^[ \t\f]/.test(behind.slice(rest.length)) ? {} : { newText: `${word} `, goesOn: true };

  const [first, roleWord] = words;
  if (words.length === 1) {
    if (!DIRECTIVES.some(([directive]) => directive.startsWith(typed))) return null;
    return { target: wordTarget, suggestions: [...inferred(entry, behind === rest), ...directives(leading)] };
  }
  if (first === '@role') {
    if (words.length === 2) return { target: wordTarget, suggestions: roles(document.file, entry, leading) };
    return words.length === 3
      ? { target: wordTarget, suggestions: services(document.file, entry, roleWord ?? '') }
      : null;
  }
  return suppressibleRules(document, comment, entry, offset);
}

function directives(leading: (word: string) => Pick<Suggestion, 'newText' | 'goesOn'>): Suggestion[] {
  return DIRECTIVES.map(([directive, detail]) => ({
    label: directive,
    kind: CompletionItemKind.Keyword,
    detail,
    data: { about: 'directive', directive },
    ...leading(directive),
  }));
}

/** The whole annotation that the name of the key below suggests. */
function inferred(entry: ResponseEntry | null, isLast: boolean): Suggestion[] {
  if (!isLast || !entry?.assignment || !entry.isInferred) return [];
  const { role } = entry.assignment;
  if (!isAnnotatable(role)) return [];
  return [
    {
      label: `@role ${formatRole(role)}`,
      kind: CompletionItemKind.Keyword,
      detail: 'The role that the name of the key below suggests',
      data: { about: 'role', role: role.name },
    },
  ];
}

/** All roles, those first that fit the key below. */
function roles(
  file: ResponseFile,
  entry: ResponseEntry | null,
  leading: (word: string) => Pick<Suggestion, 'newText' | 'goesOn'>,
): Suggestion[] {
  const names = entry ? new Set(rankRoles(file, entry).map(({ role }) => role.name)) : ROLE_NAMES;
  return [...names].map((role) => ({
    label: role,
    kind: CompletionItemKind.EnumMember,
    detail: ROLES[role].title,
    data: { about: 'role', role },
    ...(ROLES[role].services.length > 0 ? leading(role) : {}),
  }));
}

/** The services that the role `word` can belong to, those first that fit the key below. */
function services(file: ResponseFile, entry: ResponseEntry | null, word: string): Suggestion[] {
  const name = ROLE_NAMES.find((role) => role === word);
  if (!name) return [];
  return (entry ? rankedServices(file, entry, name) : ROLES[name].services).map((service) => ({
    label: service,
    kind: CompletionItemKind.EnumMember,
    detail: SERVICE_TITLES[service],
    data: { about: 'service', service },
  }));
}

function rankedServices(file: ResponseFile, entry: ResponseEntry, name: RoleName): Service[] {
  return rankRoles(file, entry).flatMap(({ role }) => (role.name === name && role.service ? [role.service] : []));
}
