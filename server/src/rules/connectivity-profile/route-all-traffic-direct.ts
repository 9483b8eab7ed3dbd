import { defineProfileRule } from '../rule';
import { isForCloud } from './route-all-traffic-cloud';
import { spanOf } from './routes/clusterUses';

export const routeAllTrafficDirect = defineProfileRule({
  id: 'route-all-traffic-direct',
  severity: 'error',
  title: "'Route all traffic' with a direct route",
  reason:
    "For 'Route all traffic' the console offers a BlackBerry Proxy cluster or to deny everything; a direct route is no choice there.",
  source: 'PUB UEM administration 12.11-12.19, settings of the connectivity profile',
  examples: {
    bad: [
      '{\n  "name": "West",\n  "routeAllTraffic": { "type": "direct" },\n  "defaultAllowedDomainRoute": { "type": "proxyCluster", "primaryRouteName": "First" }\n}\n',
    ],
    good: [
      '{ "name": "West", "defaultAllowedDomainRoute": { "type": "proxyCluster", "primaryRouteName": "First" } }\n',
    ],
  },
  check(profile, report) {
    const { type, typeText } = profile.routeAllTraffic ?? {};
    if (type !== 'direct' || !typeText || isForCloud(profile)) return;
    report({
      span: spanOf(typeText.node),
      message:
        "'Route all traffic' cannot be direct: choose a BlackBerry Proxy cluster or `deny`, or remove the setting.",
    });
  },
});
