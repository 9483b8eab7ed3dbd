import { formatRange, parseAddressRange } from '../../network/addressRange';
import { normalizedDomain } from '../../network/domainName';
import type { ApplicationServer, ConnectivityProfile, Route } from '../connectivityProfile';
import type { RouteType } from '../connectivityProfile';

/** A field of the console and what to put there. */
export interface Field {
  /** The member of the profile, `route` for all of a route. */
  readonly name: 'text' | 'route' | 'priority' | 'primaryRouteName' | 'secondaryRouteName';
  /** What the value is called in a sentence; empty where it needs no name. */
  readonly label: string;
  readonly value: Value;
}

/** A value in pieces: plain words, and exact texts to copy. */
export type Value = readonly (string | { readonly exact: string })[];

/** Something with an identity that stands in a list of the console. */
export interface ListEntry {
  /** Entries with the same are the same, whatever else they say. */
  readonly identity: string;
  readonly shown: Value;
  readonly fields: readonly Field[];
}

/** The entries of a list, and how many are not complete enough to enter. */
export interface Entries {
  readonly entries: readonly ListEntry[];
  readonly incomplete: number;
}

const ROUTE_WORDS: Readonly<Record<RouteType, string>> = {
  direct: 'direct',
  proxyCluster: 'BlackBerry Proxy cluster',
  deny: 'deny',
};

/** A route in words; null where it is not complete. */
export function routeValue(route: Route | null): Value | null {
  if (!route?.type) return null;
  if (route.type !== 'proxyCluster') return [ROUTE_WORDS[route.type]];
  if (!route.primary) return null;
  const secondary: Value = route.secondary ? [', secondary cluster ', { exact: route.secondary.text }] : [];
  return [`${ROUTE_WORDS.proxyCluster} `, { exact: route.primary.text }, ...secondary];
}

export function domainEntries({ allowedDomains }: ConnectivityProfile): Entries {
  return collected(
    allowedDomains,
    ({ domainName, route }) =>
      domainName && routed(normalizedDomain(domainName.text), [{ exact: domainName.text }], route),
  );
}

export function defaultDomainEntries({ defaultDomains }: ConnectivityProfile): Entries {
  return collected(defaultDomains, ({ text }) => ({
    identity: normalizedDomain(text),
    shown: [{ exact: text }],
    fields: [],
  }));
}

export function serverEntries({ additionalServers }: ConnectivityProfile): Entries {
  return collected(additionalServers, ({ server, port, route }) => {
    if (!server || !port) return null;
    return routed(serverIdentity(server.text, port.value), serverShown(server.text, port.value), route);
  });
}

export function rangeEntries({ ipAddressRanges }: ConnectivityProfile): Entries {
  return collected(ipAddressRanges, ({ range, route }) => {
    if (!range) return null;
    const read = parseAddressRange(range.text);
    const identity = 'range' in read ? formatRange(read.range) : range.text.trim();
    return routed(identity, [{ exact: range.text }], route);
  });
}

/** The servers of one app. An entry without a server says only that the app is there, and is none. */
export function applicationEntries(servers: readonly ApplicationServer[]): Entries {
  const own = servers.filter(({ server }) => server !== null);
  return collected(own, ({ server, port, clusterType, primary, secondary }) => {
    if (!server || !port) return null;
    const fields: Field[] = [
      { name: 'priority', label: 'priority', value: [{ exact: clusterType?.text ?? 'PRIMARY' }] },
      ...(primary ? [cluster('primaryRouteName', 'primary cluster', primary.text)] : []),
      ...(secondary ? [cluster('secondaryRouteName', 'secondary cluster', secondary.text)] : []),
    ];
    return { identity: serverIdentity(server.text, port.value), shown: serverShown(server.text, port.value), fields };
  });
}

function cluster(name: 'primaryRouteName' | 'secondaryRouteName', label: string, text: string): Field {
  return { name, label, value: [{ exact: text }] };
}

function serverIdentity(server: string, port: number): string {
  return `${normalizedDomain(server)}:${port}`;
}

function serverShown(server: string, port: number): Value {
  return [{ exact: server }, ', port ', { exact: String(port) }];
}

function routed(identity: string, shown: Value, route: Route | null): ListEntry | null {
  const value = routeValue(route);
  return value && { identity, shown, fields: [{ name: 'route', label: 'route', value }] };
}

/** Of entries that stand twice the first counts. */
function collected<T>(items: readonly T[], entryOf: (item: T) => ListEntry | null): Entries {
  const entries = new Map<string, ListEntry>();
  let incomplete = 0;
  for (const item of items) {
    const entry = entryOf(item);
    if (!entry) incomplete++;
    else if (!entries.has(entry.identity)) entries.set(entry.identity, entry);
  }
  return { entries: [...entries.values()], incomplete };
}
