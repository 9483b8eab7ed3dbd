import { defineProfileRule } from '../rule';
import { isForCloud } from './route-all-traffic-cloud';
import { nameSpanOf } from './routes/clusterUses';

export const routeAllTrafficLegacy = defineProfileRule({
  id: 'route-all-traffic-legacy',
  severity: 'information',
  title: "'Route all traffic' is for old apps only",
  reason:
    "'Route all traffic' overrides every other setting of the profile, but only for apps built with a Dynamics SDK before 6.0. Newer apps follow the rest of the profile as if it were not there.",
  source: 'PUB UEM administration 12.11-12.19, settings of the connectivity profile',
  examples: {
    bad: ['{ "name": "West", "routeAllTraffic": { "type": "proxyCluster", "primaryRouteName": "First" } }\n'],
    good: [
      '{ "name": "West", "defaultAllowedDomainRoute": { "type": "proxyCluster", "primaryRouteName": "First" } }\n',
    ],
  },
  check(profile, report) {
    const { routeAllTraffic } = profile;
    // A direct route cannot be chosen: another rule says so.
    if (!routeAllTraffic?.type || routeAllTraffic.type === 'direct' || isForCloud(profile)) return;
    report({
      span: nameSpanOf(routeAllTraffic.node),
      message:
        "'Route all traffic' overrides the rest of the profile, for apps with a Dynamics SDK before 6.0 only: make sure that there still are such apps.",
    });
  },
});
