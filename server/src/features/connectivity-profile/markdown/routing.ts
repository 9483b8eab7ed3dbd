import { ROUTING_PAGES, SETTINGS_REFERENCE } from '../../../profile/routing/section';
import type { Fact } from '../../markdown/explanation';

const AMONG_OTHERS: Fact = {
  text: "Its entries come before the default route and, for apps on an SDK before 6.0, behind 'Route all traffic'; nobody documents which section wins where several name one host.",
  source: SETTINGS_REFERENCE,
};

/** When each section of a profile has its say. */
const ORDER: Readonly<Record<string, Fact>> = {
  routeAllTraffic: {
    text: 'It comes first: apps that it reaches look at nothing else in the profile. Later apps do not look at it.',
    source: SETTINGS_REFERENCE,
  },
  allowedDomains: AMONG_OTHERS,
  additionalServers: AMONG_OTHERS,
  ipAddressRanges: AMONG_OTHERS,
  defaultAllowedDomainRoute: {
    text: 'It comes last, and the default profile of UEM has nothing but it, set to direct: no internal server is reached with that.',
    source: ROUTING_PAGES,
  },
};

const THROUGH_PROXY: Fact = {
  text: 'The profile decides first; the PAC file or web proxy of BlackBerry Proxy then sees these connections, and what it blocks stays blocked.',
  source: ROUTING_PAGES,
};

/** What a default route of each type asks of the rest of the profile. */
const DEFAULT_ROUTE: Readonly<Record<string, Fact>> = {
  direct: {
    text: 'As the default route: every internal domain or server needs an entry with a cluster.',
    source: ROUTING_PAGES,
  },
  proxyCluster: {
    text: 'As the default route: internal domains and servers need no entries, and direct ones exempt trusted public sites.',
    source: ROUTING_PAGES,
  },
  deny: {
    text: 'As the default route: domains that the profile does not name cannot be reached.',
    source: SETTINGS_REFERENCE,
  },
};

/** When the section of that name has its say; null for members that route nothing. */
export function orderOf(section: string): Fact | null {
  return ORDER[section] ?? null;
}

/** What a route of `type` means for the connections of `section`, beyond what it means everywhere. */
export function effectsOf(section: string, type: string): readonly Fact[] {
  const ofDefault = section === 'defaultAllowedDomainRoute' ? DEFAULT_ROUTE[type] : undefined;
  return [...(ofDefault ? [ofDefault] : []), ...(type === 'proxyCluster' ? [THROUGH_PROXY] : [])];
}
