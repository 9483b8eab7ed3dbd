import { findJdbcProperty } from '../../jdbc/catalogue';
import { connectionPropertiesOf } from '../../model/connectionProperties';
import { isThisComputer, parseDatabaseServer } from '../../model/databaseServer';
import { DATABASE_SERVICES, computerOf, databaseKeysOf, serverIdentity } from '../../model/installation';
import type { Computer } from '../../model/installation';
import type { ResponseEntry } from '../../model/entry';
import { hostNameProblem, isIpAddress } from '../../network/hostName';
import { isJudged } from '../../model/judged';
import { sourceOf } from '../../model/sourceOf';
import { partOf } from '../../text/part';
import type { Part } from '../../text/part';
import type { ResponseFile } from '../../model/responseFile';
import { isKnownVariable, variablesIn } from '../../model/variables';
import type { Variable } from '../../model/variables';
import { quoteKey } from '../../rules/wording';
import type { Span } from '../../text/span';
import { placeAt } from './place';
import type { ResponseDocument } from './responseDocument';

/** What a file can speak of in several places, and other files, too. */
export interface Subject {
  readonly kind: 'key' | 'host' | 'database';
  /**
   * The same text for the same thing, in every file: a key as it is; a host as {@link serverIdentity} gives it; a database
   * as `server\instance\name` in lower case. What only one file can tell apart (its own computer without a name, a
   * database without a server) has the file's URI in it.
   */
  readonly identity: string;
}

/** A place that speaks of a subject. */
export interface Mention extends Subject {
  readonly entry: ResponseEntry;
  /** As it is written there, decoded. */
  readonly name: string;
  /** In the source. */
  readonly span: Span;
  /**
   * `key` is the key of an entry, `variable` what stands between the dollar signs of `$KEY$`; `computer` is the BEMS
   * computer's own name, `server` a host that databases are on; `database` is the name of one.
   */
  readonly as: 'key' | 'variable' | 'computer' | 'server' | 'database';
}

/** The subject at `offset` (UTF-16 units), with the place it stands at; null where there is none. Secrets are none. */
export function mentionAt(document: ResponseDocument, offset: number): Mention | null {
  const place = placeAt(document.file, offset);
  if (place.kind !== 'key' && place.kind !== 'value') return null;
  return mentionsIn(document, place.entry).find(({ span }) => span.start <= offset && offset <= span.end) ?? null;
}

/** Every place of `document` that speaks of `subject`, in the order of the file. */
export function mentionsOf(document: ResponseDocument, { kind, identity }: Subject): Mention[] {
  // Keys are quicker compared than collected.
  if (kind === 'key') return document.file.entries.flatMap((entry) => keysIn(document, entry, identity));
  return mentions(document, kind).filter((mention) => mention.identity === identity);
}

const cache = new WeakMap<ResponseDocument, Map<Subject['kind'], readonly Mention[]>>();

/** Every place of `document` that speaks of a subject of this kind, in the order of the file. */
export function mentions(document: ResponseDocument, kind: Subject['kind']): readonly Mention[] {
  const byKind = cache.get(document) ?? new Map<Subject['kind'], readonly Mention[]>();
  cache.set(document, byKind);
  let found = byKind.get(kind);
  if (!found) {
    const find = { key: keysIn, host: hostsIn, database: databasesIn }[kind];
    byKind.set(kind, (found = document.file.entries.flatMap((entry) => find(document, entry))));
  }
  return found;
}

/** `files` with each URI once, and with `document` in place of what has its URI, or before the others. */
export function filesWith(document: ResponseDocument, files: readonly ResponseDocument[]): ResponseDocument[] {
  const byUri = new Map<string, ResponseDocument>();
  if (!files.some(({ uri }) => uri === document.uri)) byUri.set(document.uri, document);
  for (const file of files) {
    if (!byUri.has(file.uri)) byUri.set(file.uri, file.uri === document.uri ? document : file);
  }
  return [...byUri.values()];
}

function mentionsIn(document: ResponseDocument, entry: ResponseEntry): Mention[] {
  return [...keysIn(document, entry), ...hostsIn(document, entry), ...databasesIn(document, entry)];
}

/** @param wanted the one key that is; absent for all */
function keysIn({ file }: ResponseDocument, entry: ResponseEntry, wanted?: string): Mention[] {
  const found: Mention[] = [];
  const { key } = entry;
  // First what is quick: a large file has thousands of entries, and the pointer moves on.
  if (key === (wanted ?? key) && key !== '' && quoteKey(entry) !== null) {
    found.push({ kind: 'key', identity: key, entry, name: key, span: entry.keySpan, as: 'key' });
  }
  for (const { name, start, end } of variablesOf(entry)) {
    if (name !== (wanted ?? name) || isInstallers(file, name)) continue;
    const span = sourceOf(entry.meant, { start: start + 1, end: end - 1 });
    if (!isSecret(file, entry, span)) found.push({ kind: 'key', identity: name, entry, name, span, as: 'variable' });
  }
  return found;
}

/** The `$...$` pairs in the value of `entry`, as meant. */
export function variablesOf(entry: ResponseEntry): Variable[] {
  return entry.sourceHas(DOLLAR) ? variablesIn(entry.meant.text) : [];
}

const DOLLAR = 0x24;

/** Whether the variable `name` belongs to the installer, to the environment or to Java, and is no key. */
export function isInstallers(file: ResponseFile, name: string): boolean {
  if (file.effective(name) !== undefined || file.knownKeys.keys.has(name)) return false;
  return isKnownVariable(file, name);
}

function hostsIn(document: ResponseDocument, entry: ResponseEntry): Mention[] {
  const { file } = document;
  const { role } = entry;
  if (role !== 'hostName' && role !== 'databaseHost' && role !== 'databaseProperties') return [];
  if (entry.isEmpty || !isJudged(file, entry)) return [];
  const value = entry.meant.text;
  const written = role === 'databaseProperties' ? serversOf(entry) : [partOf(value, 0, value.length)];
  return written.flatMap((part): Mention[] => {
    const host = hostIn(part, role !== 'hostName');
    if (!host) return [];
    const identity = hostIdentity(document, host.text);
    const span = sourceOf(entry.meant, host);
    if (isSecret(file, entry, span)) return [];
    return [{ kind: 'host', identity, entry, name: host.text, span, as: role === 'hostName' ? 'computer' : 'server' }];
  });
}

/** The servers that the connection properties of `entry` name, without braces. */
function serversOf(entry: ResponseEntry): Part[] {
  const list = entry.meant.text;
  return connectionPropertiesOf(entry).properties.flatMap(({ name, value, valueSpan }) => {
    if (!['serverName', 'failoverPartner'].includes(findJdbcProperty(name)?.name ?? '')) return [];
    const brace = list[valueSpan.start] === '{' ? 1 : 0;
    const part = partOf(list, valueSpan.start + brace, valueSpan.end - brace);
    return part.text === value ? [part] : [];
  });
}

/** The host in `part`, without instance and port; null where what stands there cannot be one. */
function hostIn(part: Part, hasInstance: boolean): Part | null {
  const server = hasInstance ? parseDatabaseServer(part.text).host.text : part.text;
  const problem = isThisComputer(server) || isIpAddress(server) ? null : hostNameProblem(server);
  const host = problem?.kind === 'port' ? (problem.host ?? '') : server;
  if (problem && (problem.kind !== 'port' || (!isThisComputer(host) && hostNameProblem(host)))) return null;
  return { text: host, start: part.start, end: part.start + host.length };
}

const computers = new WeakMap<ResponseFile, Computer>();

function hostIdentity({ file, uri }: ResponseDocument, host: string): string {
  if (isIpAddress(host)) return host.toLowerCase();
  let computer = computers.get(file);
  if (!computer) computers.set(file, (computer = computerOf(file)));
  const identity = serverIdentity(host, computer);
  // Every computer is its own `localhost`.
  return /^localhost(?:\.|$)/.test(identity) ? `localhost\n${uri}` : identity;
}

function databasesIn(document: ResponseDocument, entry: ResponseEntry): Mention[] {
  const { file, uri } = document;
  const service = DATABASE_SERVICES.find((name) => name === entry.assignment?.role.service);
  if (entry.role !== 'databaseName' || !service || entry.isEmpty || !isJudged(file, entry)) return [];
  const { host } = databaseKeysOf(file, service);
  let server = `\n${uri}`;
  if (host && !host.isEmpty && isJudged(file, host)) {
    const value = host.meant.text;
    const name = hostIn(partOf(value, 0, value.length), true)?.text;
    const instance = parseDatabaseServer(value).instance?.text.toLowerCase() ?? '';
    // The default instance has this name, which nobody has to write.
    if (name !== undefined) {
      server = `${hostIdentity(document, name)}\\${instance === 'mssqlserver' ? '' : instance}`;
    }
  }
  const { text: name, source: span } = entry.meant;
  const identity = `${server}\\${name.toLowerCase()}`;
  if (isSecret(file, entry, span)) return [];
  return [{ kind: 'database', identity, entry, name, span, as: 'database' }];
}

/** Whether `span` of the value of `entry` is a secret, or a part of one. */
export function isSecret(file: ResponseFile, entry: ResponseEntry, span: Span): boolean {
  return entry.isSecret || file.holdsSecret(span);
}
