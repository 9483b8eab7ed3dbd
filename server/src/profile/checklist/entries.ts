import type { JsonNode } from '../../jsonc/nodes';
import { valueNamed } from '../../jsonc/nodes';
import { formatRange, parseAddressRange } from '../../network/addressRange';
import { normalizedDomain } from '../../network/domainName';
import type { ApplicationServer, ConnectivityProfile, Route } from '../connectivityProfile';
import { routeValue } from './values';
import type { Value } from './values';

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

/** An entry that cannot be entered: what it names, as far as it can be told. */
interface Incomplete {
  /** An identity, or a server without its port; null where it names nothing. */
  readonly names: string | null;
}

export const NO_ENTRIES: Entries = { entries: [], contradictory: [], incomplete: 0, mayMean: () => false };

export function domainEntries(profile: ConnectivityProfile): Entries {
  return listed(profile, 'allowedDomains', profile.allowedDomains, ({ domainName, route }) =>
    domainName ? routed(normalizedDomain(domainName.text), [{ exact: domainName.text }], route) : { names: null },
  );
}

export function defaultDomainEntries(profile: ConnectivityProfile): Entries {
  return listed(profile, 'defaultDomains', profile.defaultDomains, ({ text }) => ({
    identity: normalizedDomain(text),
    shown: [{ exact: text }],
    fields: [],
  }));
}

export function serverEntries(profile: ConnectivityProfile): Entries {
  return listed(profile, 'additionalServers', profile.additionalServers, ({ server, port, route }) => {
    if (!server) return { names: null };
    if (!port || !isExact(port.value)) return { names: normalizedDomain(server.text) };
    return routed(serverIdentity(server.text, port.value), serverShown(server.text, port.value), route);
  });
}

export function rangeEntries(profile: ConnectivityProfile): Entries {
  return listed(profile, 'ipAddressRanges', profile.ipAddressRanges, ({ range, route }) => {
    if (!range) return { names: null };
    const read = parseAddressRange(range.text);
    const identity = 'range' in read ? formatRange(read.range) : range.text.trim();
    return routed(identity, [{ exact: range.text }], route);
  });
}

/** The servers of one app. An entry without a server says only that the app is there, and is none. */
export function applicationEntries(servers: readonly ApplicationServer[]): Entries {
  const own = servers.filter(({ node }) => valueNamed(node, 'server') !== null);
  return collected(own, ({ node, server, port, clusterType, primary, secondary }) => {
    if (!server) return { names: null };
    const hasPort = valueNamed(node, 'port') !== null;
    if (hasPort && !(port && isExact(port.value))) return { names: normalizedDomain(server.text) };
    const number = port?.value ?? null;
    const fields: Field[] = [
      { name: 'priority', label: 'priority', value: [{ exact: clusterType?.text ?? 'PRIMARY' }] },
      ...(primary ? [cluster('primaryRouteName', 'primary cluster', primary.text)] : []),
      ...(secondary ? [cluster('secondaryRouteName', 'secondary cluster', secondary.text)] : []),
    ];
    return { identity: serverIdentity(server.text, number), shown: serverShown(server.text, number), fields };
  });
}

/** How many entries name no app: where they belong cannot be told. */
export function entriesWithoutApp({ applicationServers }: ConnectivityProfile): number {
  return applicationServers.filter(({ applicationId }) => applicationId === null).length;
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

function routed(identity: string, shown: Value, route: Route | null): ListEntry | Incomplete {
  const value = routeValue(route);
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
  const strange = strangeIn(profile.valueOf(member), items.length);
  return strange === 0 ? entries : { ...entries, incomplete: entries.incomplete + strange, mayMean: () => true };
}

function strangeIn(list: JsonNode | null, entries: number): number {
  if (!list) return 0;
  return list.type === 'array' ? list.elements.length - entries : 1;
}

function collected<T>(items: readonly T[], read: (item: T) => ListEntry | Incomplete): Entries {
  const byIdentity = new Map<string, ListEntry[]>();
  const incomplete: Incomplete[] = [];
  for (const item of items) {
    const entry = read(item);
    if ('names' in entry) incomplete.push(entry);
    else byIdentity.set(entry.identity, [...(byIdentity.get(entry.identity) ?? []), entry]);
  }
  const all = [...byIdentity.values()];
  const named = new Set(incomplete.map(({ names }) => names));
  const contradictory = all.filter((same) => !sayTheSame(same)).flatMap(([first]) => first ?? []);
  const unclear = new Set(contradictory.map(({ identity }) => identity));
  return {
    entries: all.flatMap(([first]) => (first && !unclear.has(first.identity) ? [first] : [])),
    contradictory,
    incomplete: incomplete.length,
    mayMean: (identity) => unclear.has(identity) || named.has(identity) || named.has(identity.replace(/:[^:]*$/, '')),
  };
}

function sayTheSame(entries: readonly ListEntry[]): boolean {
  return new Set(entries.map(({ fields }) => JSON.stringify(fields))).size === 1;
}
