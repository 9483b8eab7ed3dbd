import { CompletionItemKind } from 'vscode-languageserver-types';
import { DATABASE_SERVICES } from '../../../model/installation';
import type { ResponseEntry } from '../../../model/entry';
import { parseAccount } from '../../../model/account';
import type { ResponseFile } from '../../../model/responseFile';
import { decode, encodeValue } from '../../../properties';
import { documentedKey } from '../../../roles/documented';
import { ROLES } from '../../../roles/role';
import type { RoleName } from '../../../roles/role';
import { suggestedDatabaseName } from '../../../rules/response-file/database-name-suggested';
import { domainsOf, knownValues } from './knownValues';
import type { KnownValue } from './knownValues';
import { offeredKeys } from './offeredKeys';
import type { Suggestion, Suggestions } from './suggestion';
import { wholeValue } from './valueCursor';
import type { ValueCursor } from './valueCursor';

/** A workspace can have a thousand files. */
const MOST_SUGGESTIONS = 200;

/** A value that can be put in, decoded. */
interface Candidate {
  readonly value: string;
  readonly detail: string;
  /** Only its beginning, so that more is to be typed. */
  readonly isBeginning?: boolean;
}

/** What the document's file, and the other response files, give to choose from. */
interface Sources {
  readonly file: ResponseFile;
  readonly others: readonly ResponseFile[];
  readonly entry: ResponseEntry;
  /** What is typed before the cursor, decoded. */
  readonly typed: string;
}

/** What the whole value at `cursor` can be, by its role: what is documented first, then what the files have, then examples. */
export function wholeValues(
  file: ResponseFile,
  cursor: ValueCursor,
  others: readonly ResponseFile[],
): Suggestions | null {
  const target = wholeValue(cursor);
  if (!target) return null;
  const { entry } = cursor;
  const typed = decode(file.text, target.start, target.cursor);
  const candidates: Candidate[] = [
    ...(documentedKey(entry.key)?.values ?? []).map((value) => ({ value, detail: 'Documented value' })),
    ...templateDefault(file, entry),
    ...(entry.role ? byRole(entry.role, { file, others, entry, typed }) : []),
  ];
  const seen = new Set<string>();
  const suggestions: Suggestion[] = [];
  for (const { value, detail, isBeginning } of candidates) {
    if (seen.has(value)) continue;
    if (seen.size === MOST_SUGGESTIONS) break;
    seen.add(value);
    const newText = encodeValue(value);
    suggestions.push({
      label: value,
      kind: entry.kind === 'path' ? CompletionItemKind.Folder : CompletionItemKind.Value,
      newText,
      // What is typed is compared with what will be put in: `C:\\Pro` is no beginning of `C:\Program Files`.
      filter: newText,
      detail,
      ...(entry.role ? { data: { about: 'role', role: entry.role } } : {}),
      ...(isBeginning ? { goesOn: true } : {}),
    });
  }
  return { target, suggestions };
}

function templateDefault(file: ResponseFile, { key }: ResponseEntry): Candidate[] {
  if (!file.context.template?.keys.has(key)) return [];
  const value = offeredKeys(file.context).find((offered) => offered.key === key)?.defaultValue;
  return value ? [{ value, detail: "The template's value" }] : [];
}

function byRole(role: RoleName, sources: Sources): Candidate[] {
  switch (role) {
    case 'hostName':
      // A name that another file has would be one computer too many.
      return [...qualified(sources), ...example(role)];
    case 'domainName':
      return [...domains(sources), ...example(role)];
    case 'databaseHost':
      return [
        ...qualified(sources),
        ...here(sources, role),
        ...here(sources, 'hostName'),
        ...elsewhere(sources, role),
        ...example(role),
      ];
    case 'databaseName':
      return databaseNames(sources);
    case 'databasePort':
      return [...standard(role), ...here(sources, role), ...elsewhere(sources, role)];
    case 'accountLogin':
      return [...here(sources, role), ...elsewhere(sources, role), ...accountDomains(sources), ...example(role)];
    case 'databaseLogin':
    case 'databaseAuthentication':
      return [...here(sources, role), ...elsewhere(sources, role), ...example(role)];
    case 'accountPassword':
    case 'databasePassword':
    case 'portalPassword':
    case 'databaseProperties':
      return [];
    default:
      return [...standard(role), ...elsewhere(sources, role), ...example(role)];
  }
}

function standard(role: RoleName): Candidate[] {
  const { default: value } = ROLES[role];
  return value === undefined ? [] : [{ value, detail: 'Documented default' }];
}

function example(role: RoleName): Candidate[] {
  const { example: value } = ROLES[role];
  return value === undefined ? [] : [{ value, detail: 'Example' }];
}

/** What other keys of the file have for `role`. */
function here({ file, entry }: Sources, role: RoleName): Candidate[] {
  return knownValues(file, role)
    .filter((known) => known.entry !== entry)
    .map(({ entry: other, value }) => ({ value, detail: `As ${other.key}` }));
}

/** What the other files have for `role`, the value for the same service first. */
function elsewhere({ others, entry }: Sources, role: RoleName): Candidate[] {
  const known = others.flatMap((other) => knownValues(other, role));
  const isSame = (value: KnownValue): boolean => serviceOf(value.entry) === serviceOf(entry);
  // A database belongs to one service.
  const rest = role === 'databaseName' ? [] : known.filter((value) => !isSame(value));
  return [...known.filter(isSame), ...rest].map(({ entry: other, value }) => ({
    value,
    detail: `As ${other.key} in another file`,
  }));
}

/** `bems04.` becomes a name in each of the known domains. */
function qualified(sources: Sources): Candidate[] {
  const label = /^([A-Za-z0-9-]{1,63})\./.exec(sources.typed)?.[1];
  if (label === undefined) return [];
  return domains(sources).map(({ value }) => ({ value: `${label}.${value}`, detail: 'In a known domain' }));
}

/** The known domains: the file's own first. */
function domains({ file, others, entry }: Sources): Candidate[] {
  const own = domainsOf(file).filter((domain) => entry.role !== 'domainName' || domain !== entry.meant.text);
  const seen = new Set<string>();
  return [...own, ...others.flatMap((other) => domainsOf(other))]
    .filter((domain) => !seen.has(domain.toLowerCase()) && seen.add(domain.toLowerCase()))
    .map((value) => ({ value, detail: 'Known domain' }));
}

/** `DOMAIN\` for an account that is not known yet. */
function accountDomains(sources: Sources): Candidate[] {
  if (sources.typed.includes('\\')) return [];
  const ofAccounts = knownValues(sources.file, 'accountLogin')
    .filter(({ entry }) => entry !== sources.entry)
    .map(({ value }) => parseAccount(value))
    .flatMap(({ form, domain }) => (form === 'domain\\name' && domain ? [domain.text] : []));
  return [...ofAccounts, ...domains(sources).map(({ value }) => value)].map((domain) => ({
    value: `${domain}\\`,
    detail: 'Domain of the account',
    isBeginning: true,
  }));
}

/** What the guide suggests after the service, and what the other computers of the cluster have; no name of another service's database. */
function databaseNames(sources: Sources): Candidate[] {
  const { file, entry } = sources;
  const service = DATABASE_SERVICES.find((name) => name === serviceOf(entry));
  if (!service) return [];
  const taken = new Set(here(sources, 'databaseName').map(({ value }) => value.toLowerCase()));
  const suggested = [suggestedDatabaseName(file, service), ...SUGGESTED_DATABASE_NAMES[service]];
  return [
    ...suggested.map((value) => ({ value, detail: 'Suggested by the guide' })),
    ...elsewhere(sources, 'databaseName').filter(({ value }) => !suggested.includes(value)),
  ].filter(({ value }) => !taken.has(value.toLowerCase()));
}

/** The names of databases, which the guide writes with an underscore and the installer with a hyphen. Source: S0 Database requirements; Install the BEMS software, step 14. */
const SUGGESTED_DATABASE_NAMES: Readonly<Record<(typeof DATABASE_SERVICES)[number], readonly string[]>> = {
  core: [...inBothForms('Core'), ...['1', '2', '3', '4'].flatMap((number) => inBothForms(`Core${number}`))],
  connect: inBothForms('Connect'),
  docs: inBothForms('Docs'),
};

function inBothForms(name: string): string[] {
  return [`BEMS_${name}`, `BEMS-${name}`];
}

function serviceOf(entry: ResponseEntry): string | null {
  return entry.assignment?.role.service ?? null;
}
