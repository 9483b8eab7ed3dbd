import type { ConnectivityProfile, Route, TextValue } from '../../../profile/connectivityProfile';
import { FIRST_CLUSTER } from '../../../profile/defaults';

/** A BlackBerry Proxy cluster that a profile names. */
export interface KnownCluster {
  readonly name: string;
  readonly isListed: boolean;
}

const MOST_CLUSTERS = 100;

/** The clusters of the profile: those of its list, then those that only its routes name. */
export function clustersOf(profile: ConnectivityProfile): readonly KnownCluster[] {
  const found = new Map<string, KnownCluster>();
  const add = (value: TextValue | null, isListed: boolean): void => {
    const name = value?.text ?? '';
    if (name.trim() === '' || found.has(name) || found.size >= MOST_CLUSTERS) return;
    found.set(name, { name, isListed });
  };
  const addRoute = (route: Pick<Route, 'primary' | 'secondary'> | null): void => {
    add(route?.primary ?? null, false);
    add(route?.secondary ?? null, false);
  };
  for (const name of profile.proxyClusters?.names ?? []) add(name, true);
  addRoute(profile.routeAllTraffic);
  addRoute(profile.defaultRoute);
  for (const list of [profile.allowedDomains, profile.additionalServers, profile.ipAddressRanges]) {
    for (const { route } of list) addRoute(route);
  }
  for (const server of profile.applicationServers) addRoute(server);
  return [...found.values()];
}

/** What a new route can name: the clusters of the profile, or else the one that every installation begins with. */
export function clusterNames(profile: ConnectivityProfile): readonly string[] {
  const names = clustersOf(profile).map(({ name }) => name);
  return names.length > 0 ? names : [FIRST_CLUSTER];
}
