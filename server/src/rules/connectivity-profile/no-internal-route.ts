import { defineProfileRule } from '../rule';
import { hasPrimary, isEveryRouteReadable, routesOf, spanOf } from './routes/clusterUses';

export const noInternalRoute = defineProfileRule({
  id: 'no-internal-route',
  severity: 'warning',
  title: 'No route leads to internal servers',
  reason:
    'A direct connection reaches only what is on the Internet. Where the default route is direct and nothing goes through a BlackBerry Proxy cluster, apps reach no internal server, as with the default profile.',
  source: 'PUB UEM administration 12.11-12.19, routing with BlackBerry Proxy',
  wholeFile: true,
  examples: {
    bad: [
      '{ "name": "West" }\n',
      '{\n  "name": "West",\n  "defaultAllowedDomainRoute": { "type": "direct" },\n  "allowedDomains": [{ "domainName": "example.com", "route": { "type": "deny" } }]\n}\n',
    ],
    good: [
      '{\n  "name": "West",\n  "defaultAllowedDomainRoute": { "type": "direct" },\n  "allowedDomains": [\n    { "domainName": "example.com", "route": { "type": "proxyCluster", "primaryRouteName": "First" } }\n  ]\n}\n',
    ],
  },
  check(profile, report) {
    const { root, defaultRoute } = profile;
    if (!root || (defaultRoute && defaultRoute.type !== 'direct')) return;
    if (routesOf(profile).some(({ type }) => type === 'proxyCluster')) return;
    if (profile.applicationServers.some(hasPrimary)) return;
    // A route that cannot be read may be meant to go through a cluster.
    if (!isEveryRouteReadable(profile)) return;
    report({
      span: spanOf(defaultRoute?.typeText?.node ?? { start: root.start, end: root.start + 1 }),
      about: root,
      message:
        'The default route is direct and nothing goes through a BlackBerry Proxy cluster, so apps reach no internal server: add a route through a cluster.',
    });
  },
});
