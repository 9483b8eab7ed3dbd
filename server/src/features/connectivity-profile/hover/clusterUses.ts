import type { ConnectivityProfile, Route } from '../../../profile/connectivityProfile';
import { settingAt } from '../../../profile/settings';

/** How often the routes of each section name a cluster; sections by their title, in the order of the console. */
export type ClusterUses = ReadonlyMap<string, number>;

const NONE: ClusterUses = new Map();
const cache = new WeakMap<ConnectivityProfile, ReadonlyMap<string, ClusterUses>>();

/** Where the routes of the profile name `cluster`. The list of clusters is no route. */
export function usesOf(profile: ConnectivityProfile, cluster: string): ClusterUses {
  let all = cache.get(profile);
  if (!all) cache.set(profile, (all = collect(profile)));
  return all.get(cluster) ?? NONE;
}

function collect(profile: ConnectivityProfile): ReadonlyMap<string, ClusterUses> {
  const uses = new Map<string, Map<string, number>>();
  const add = (section: string, route: Pick<Route, 'primary' | 'secondary'> | null): void => {
    const title = settingAt([section])?.title ?? section;
    for (const name of [route?.primary, route?.secondary]) {
      if (!name) continue;
      const bySection = uses.get(name.text) ?? new Map<string, number>();
      bySection.set(title, (bySection.get(title) ?? 0) + 1);
      uses.set(name.text, bySection);
    }
  };
  add('routeAllTraffic', profile.routeAllTraffic);
  add('defaultAllowedDomainRoute', profile.defaultRoute);
  for (const { route } of profile.allowedDomains) add('allowedDomains', route);
  for (const { route } of profile.additionalServers) add('additionalServers', route);
  for (const { route } of profile.ipAddressRanges) add('ipAddressRanges', route);
  for (const server of profile.applicationServers) add('applicationServers', server);
  return uses;
}
