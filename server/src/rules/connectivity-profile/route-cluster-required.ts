import type { ConnectivityProfile, TextValue } from '../../profile/connectivityProfile';
import type { Fix } from '../diagnostic';
import { replace } from '../../text/edit';
import { insertMember } from '../../jsonc/edit/insertItems';
import { defineProfileRule } from '../rule';
import { cut } from '../wording';
import { clusterUsesOf, hasPrimary, isBlankName, namesIn, routesOf, spanOf } from './routes/clusterUses';
import { FIRST_CLUSTER } from '../../profile/defaults';

/** More clusters than these are not offered one by one. */
const MOST_OFFERED = 5;

export const routeClusterRequired = defineProfileRule({
  id: 'route-cluster-required',
  severity: 'error',
  title: 'A route through a BlackBerry Proxy cluster without a cluster',
  reason:
    'A route of the type `proxyCluster` goes through the cluster that `primaryRouteName` names. Without one the console has nothing to choose, and the route cannot be entered.',
  source: 'PUB UEM administration 12.11-12.19, settings of the connectivity profile',
  fix: { description: 'Name a cluster of the profile as the primary one.', safe: false },
  examples: {
    bad: ['{ "name": "West", "defaultAllowedDomainRoute": { "type": "proxyCluster" } }\n'],
    good: [
      '{ "name": "West", "defaultAllowedDomainRoute": { "type": "proxyCluster", "primaryRouteName": "First" } }\n',
    ],
  },
  check(profile, report) {
    const { json } = profile;
    const offered = clustersOf(profile);
    for (const use of clusterUsesOf(profile)) {
      for (const name of namesIn(use)) {
        if (!isBlankName(name)) continue;
        const other = name === use.primary ? use.secondary : use.primary;
        report({
          span: spanOf(name.node),
          message: 'The name of a BlackBerry Proxy cluster is empty here: name a cluster, or remove the member.',
          fixes: namedBy(offered, other).map((cluster) => ({
            title: `Name the cluster '${cut(cluster)}'`,
            safe: false,
            edits: [replace({ start: name.node.start, end: name.node.end }, JSON.stringify(cluster))],
          })),
        });
      }
    }
    for (const route of routesOf(profile)) {
      // A secondary cluster without a primary is a fault of its own.
      const hasSecondary = route.secondary !== null && !isBlankName(route.secondary);
      if (route.type !== 'proxyCluster' || !route.typeText || hasPrimary(route) || hasSecondary) continue;
      const type = route.typeText.node;
      const fixes = namedBy(offered, null).map((cluster): Fix => ({
        title: `Route through the cluster '${cut(cluster)}'`,
        safe: false,
        edits: insertMember(json, route.node, 'primaryRouteName', JSON.stringify(cluster), type.member),
      }));
      report({
        span: spanOf(type),
        about: route.node,
        message: 'This route goes through a BlackBerry Proxy cluster, but names none: add `primaryRouteName`.',
        fixes,
      });
    }
  },
});

/** The clusters that the profile lists; without a list the one that every installation has. */
function clustersOf({ proxyClusters }: ConnectivityProfile): string[] {
  const names = (proxyClusters?.names ?? []).filter((name) => !isBlankName(name)).map(({ text }) => text);
  return names.length > 0 ? [...new Set(names)] : [FIRST_CLUSTER];
}

/** The clusters to offer, without the one that is named beside. */
function namedBy(clusters: readonly string[], other: TextValue | null): string[] {
  return clusters.filter((cluster) => cluster !== other?.text).slice(0, MOST_OFFERED);
}
