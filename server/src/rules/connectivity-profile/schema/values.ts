import type { JsonObject } from '../../../jsonc/nodes';
import { memberNamed } from '../../../jsonc/nodes';
import { ROUTE_TYPES } from '../../../profile/connectivityProfile';
import type { ConnectivityProfile, RouteType } from '../../../profile/connectivityProfile';
import { membersOf, settingAt } from '../../../profile/settings';
import { FIRST_CLUSTER } from '../../../profile/defaults';

/**
 * What to write for a member that is missing, as the text has it: a route through the first cluster that the profile
 * lists, or a direct one; of other members the example of their setting, whose hosts are in reserved domains.
 * @param path of the member, without the positions in lists
 * @param object that lacks it
 */
export function valueFor(path: readonly string[], object: JsonObject | null, profile: ConnectivityProfile): string {
  const name = path.at(-1);
  if (name === 'name') return '"Connectivity profile"';
  if (name === 'type') {
    if (object && memberNamed(object, 'primaryRouteName')) return '"proxyCluster"';
    return JSON.stringify(routeTypesAt(path)[0]);
  }
  const setting = settingAt(path);
  if (setting?.type === 'object') return name === 'route' ? routeFor(profile) : objectOf(path, new Map(), profile);
  return JSON.stringify(setting?.examples[0] ?? '');
}

/** The types that a route can have at a path: all traffic cannot be direct (`route-all-traffic-direct`). */
export function routeTypesAt([setting]: readonly string[]): readonly RouteType[] {
  return setting === 'routeAllTraffic' ? ['deny', 'proxyCluster'] : ROUTE_TYPES;
}

/** An object with its required members, those in `given` as they are there. */
export function objectOf(
  path: readonly string[],
  given: ReadonlyMap<string, string>,
  profile: ConnectivityProfile,
): string {
  const isRoute = given.get('type') === '"proxyCluster"';
  const members = membersOf(path).filter(
    ({ required, name }) => required || given.has(name) || (isRoute && name === 'primaryRouteName'),
  );
  const written = members.map(({ name }) => {
    const value =
      isRoute && name === 'primaryRouteName' ? JSON.stringify(firstCluster(profile) ?? FIRST_CLUSTER) : given.get(name);
    return `${JSON.stringify(name)}: ${value ?? valueFor([...path, name], null, profile)}`;
  });
  return `{ ${written.join(', ')} }`;
}

function routeFor(profile: ConnectivityProfile): string {
  const cluster = firstCluster(profile);
  return cluster === undefined
    ? '{ "type": "direct" }'
    : `{ "type": "proxyCluster", "primaryRouteName": ${JSON.stringify(cluster)} }`;
}

function firstCluster({ proxyClusters }: ConnectivityProfile): string | undefined {
  return proxyClusters?.names.find(({ text }) => text.trim() !== '')?.text;
}
