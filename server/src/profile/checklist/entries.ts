import type { JsonObject } from '../../jsonc/nodes';
import { valueNamed } from '../../jsonc/nodes';
import { formatRange, parseAddressRange } from '../../network/addressRange';
import { normalizedDomain } from '../../network/domainName';
import type { ApplicationServer, ConnectivityProfile, Route, TextValue } from '../connectivityProfile';
import { isMisspelt } from '../misspelt';
import { areClustersReadable, routeValue } from './values';
import type { Value } from './values';
import { DEFAULT_PRIORITY } from '../defaults';

/** A field of the console and what to put there. */
export interface Field {
  /** The member of the profile, `route` for all of a route. */
  readonly name: 'route' | 'priority' | 'primaryRouteName' | 'secondaryRouteName';
  readonly label: string;
  readonly value: Value;
}

/** Something with an identity that stands in a list of the console. */
export interface ListEntry {
  /** Entries with the same are the same, whatever else they say. */
  readonly identity: string;
  readonly shown: Value;
  readonly fields: readonly Field[];
}

/** What a list of the file says. */
export interface Entries {
  /** Each once. */
  readonly entries: readonly ListEntry[];
  /** One of each identity of which several entries say different things: which of them holds is not known. */
  readonly contradictory: readonly ListEntry[];
  /** How many others cannot be entered as they stand. */
  readonly incomplete: number;
  /** Whether one that is not among `entries` may be meant for the entry of this identity. */
  readonly mayMean: (identity: string) => boolean;
}

/** An entry that cannot be entered. */
interface Incomplete {
  /** What it is about: an identity, or a server without its port; null where that cannot be told. */
  readonly names: string | null;
}

export const NO_ENTRIES: Entries = { entries: [], contradictory: [], incomplete: 0, mayMean: () => false };

export function domainEntries(profile: ConnectivityProfile): Entries {
  return listed(profile, 'allowedDomains', profile.allowedDomains, ({ node, domainName, route }) => {
    if (!isNamed(domainName)) return { names: null };
    return routed(node, normalizedDomain(domainName.text), [{ exact: domainName.text }], route);
  });
}

export function defaultDomainEntries(profile: ConnectivityProfile): Entries {
  return listed(profile, 'defaultDomains', profile.defaultDomains, (domain) => {
    if (!isNamed(domain)) return { names: null };
    return { identity: normalizedDomain(domain.text), shown: [{ exact: domain.text }], fields: [] };
  });
}

export function serverEntries(profile: ConnectivityProfile): Entries {
  return listed(profile, 'additionalServers', profile.additionalServers, ({ node, server, port, route }) => {
    if (!isNamed(server)) return { names: null };
    if (!port || !isExact(port.value)) return { names: normalizedDomain(server.text) };
    return routed(node, serverIdentity(server.text, port.value), serverShown(server.text, port.value), route);
  });
}

export function rangeEntries(profile: ConnectivityProfile): Entries {
  return listed(profile, 'ipAddressRanges', profile.ipAddressRanges, ({ node, range, route }) => {
    if (!isNamed(range)) return { names: null };
    const read = parseAddressRange(range.text);
    const identity = 'range' in read ? formatRange(read.range) : range.text.trim();
    return routed(node, identity, [{ exact: range.text }], route);
  });
}

/** The servers of each app, by its id. An entry without a server says only that the app is there, and is none. */
export function applicationEntries(profile: ConnectivityProfile): ReadonlyMap<string, Entries> {
  const { applications } = profile;
  // Where an entry belongs that names no app cannot be told.
  const mayMeanAny = strangeApplicationEntries(profile) > 0;
  return new Map(
    applications
      .filter(({ id }) => id.trim() !== '')
      .map(({ id, servers }) => {
        const own = servers.filter(({ node }) => valueNamed(node, 'server') !== null || isMisspelt(node, 'server'));
        const entries = collected(own, applicationEntry);
        return [id, mayMeanAny ? { ...entries, mayMean: () => true } : entries];
      }),
  );
}

/** How many elements of the app servers name no app that could be entered. */
export function strangeApplicationEntries(profile: ConnectivityProfile): number {
  const { applicationServers } = profile;
  const named = applicationServers.filter(({ applicationId }) => isNamed(applicationId));
  return strangeIn(profile, 'applicationServers', named.length);
}

function applicationEntry(entry: ApplicationServer): ListEntry | Incomplete {
  const { node, server, port, clusterType, primary, secondary } = entry;
  if (!isNamed(server)) return { names: null };
  const hasPort = valueNamed(node, 'port') !== null || isMisspelt(node, 'port');
  if (hasPort && !(port && isExact(port.value))) return { names: normalizedDomain(server.text) };
  const number = port?.value ?? null;
  const identity = serverIdentity(server.text, number);
  const isPriorityReadable = clusterType ? clusterType.text !== '' : valueNamed(node, 'clusterType') === null;
  if (!isPriorityReadable || !areClustersReadable(entry) || isMisspelt(node)) return { names: identity };
  const fields: Field[] = [
    { name: 'priority', label: 'priority', value: [{ exact: clusterType?.text ?? DEFAULT_PRIORITY }] },
    ...(primary ? [cluster('primaryRouteName', 'primary cluster', primary.text)] : []),
    ...(secondary ? [cluster('secondaryRouteName', 'secondary cluster', secondary.text)] : []),
  ];
  return { identity, shown: serverShown(server.text, number), fields };
}

function isNamed(value: TextValue | null): value is TextValue {
  return value !== null && value.text.trim() !== '';
}

function cluster(name: 'primaryRouteName' | 'secondaryRouteName', label: string, text: string): Field {
  return { name, label, value: [{ exact: text }] };
}

/** Whether the number can be written down as the file has it; whether it is a port is for the rules. */
function isExact(port: number): boolean {
  return Number.isFinite(port);
}

function serverIdentity(server: string, port: number | null): string {
  return `${normalizedDomain(server)}:${port ?? ''}`;
}

function serverShown(server: string, port: number | null): Value {
  return [{ exact: server }, ...(port === null ? [] : [', port ', { exact: String(port) }])];
}

function routed(node: JsonObject, identity: string, shown: Value, route: Route | null): ListEntry | Incomplete {
  const value = isMisspelt(node) ? null : routeValue(route);
  return value ? { identity, shown, fields: [{ name: 'route', label: 'route', value }] } : { names: identity };
}

/** As {@link collected}, of a whole list of the profile: what is no entry at all may be meant for any. */
function listed<T>(
  profile: ConnectivityProfile,
  member: string,
  items: readonly T[],
  read: (item: T) => ListEntry | Incomplete,
): Entries {
  const entries = collected(items, read);
  const strange = strangeIn(profile, member, items.length);
  return strange === 0 ? entries : { ...entries, incomplete: entries.incomplete + strange, mayMean: () => true };
}

/** How much of a list is no entry: elements of other types, another value than a list, a list that stands elsewhere. */
function strangeIn(profile: ConnectivityProfile, member: string, entries: number): number {
  if (isElsewhere(profile, member)) return 1;
  const list = profile.valueOf(member);
  if (!list) return 0;
  return list.type === 'array' ? list.elements.length - entries : 1;
}

/** Whether a member stands under a misspelt name, or twice, so that what counts may not be what is meant. */
export function isElsewhere({ root }: ConnectivityProfile, member: string): boolean {
  if (!root) return false;
  return isMisspelt(root, member) || root.members.filter(({ name }) => name === member).length > 1;
}

function collected<T>(items: readonly T[], read: (item: T) => ListEntry | Incomplete): Entries {
  const byIdentity = new Map<string, ListEntry[]>();
  const incomplete: Incomplete[] = [];
  for (const item of items) {
    const entry = read(item);
    if ('names' in entry) {
      incomplete.push(entry);
      continue;
    }
    const same = byIdentity.get(entry.identity);
    if (same) same.push(entry);
    else byIdentity.set(entry.identity, [entry]);
  }
  const all = [...byIdentity.values()];
  const named = new Set(incomplete.map(({ names }) => names));
  const contradictory = all.filter((same) => !sayTheSame(same)).flatMap(([first]) => first ?? []);
  const unclear = new Set(contradictory.map(({ identity }) => identity));
  return {
    entries: all.flatMap(([first]) => (first && !unclear.has(first.identity) ? [first] : [])),
    contradictory,
    incomplete: incomplete.length,
    mayMean: (identity) =>
      [null, identity, identity.replace(/:[^:]*$/, '')].some((name) => named.has(name)) || unclear.has(identity),
  };
}

function sayTheSame(entries: readonly ListEntry[]): boolean {
  return new Set(entries.map(({ fields }) => JSON.stringify(fields))).size === 1;
}
