import type { JsonMember } from '../../jsonc/nodes';
import type { ConnectivityProfile } from '../../profile/connectivityProfile';
import { removeMember } from '../../jsonc/edit/removeItem';
import { defineProfileRule } from '../rule';
import { nameSpanOf, spanOf } from './routes/clusterUses';

export const routeAllTrafficCloud = defineProfileRule({
  id: 'route-all-traffic-cloud',
  severity: 'error',
  title: "'Route all traffic' in a profile for UEM Cloud",
  reason:
    "UEM Cloud has no setting 'Route all traffic', so there is nowhere to enter it. Routes of domains and servers do the work there.",
  source: 'PUB UEM administration 12.11-12.19, settings of the connectivity profile',
  fix: { description: 'Remove the setting.', safe: false },
  examples: {
    bad: [
      '{\n  "name": "West",\n  "target": "uem-cloud",\n  "routeAllTraffic": { "type": "proxyCluster", "primaryRouteName": "First" }\n}\n',
    ],
    good: [
      '{\n  "name": "West",\n  "target": "uem-cloud",\n  "defaultAllowedDomainRoute": { "type": "proxyCluster", "primaryRouteName": "First" }\n}\n',
    ],
  },
  check(profile, report) {
    const { routeAllTraffic, target, json } = profile;
    if (!routeAllTraffic || !target || !isForCloud(profile)) return;
    const { node } = routeAllTraffic;
    report({
      span: nameSpanOf(node),
      about: target.node,
      message: "UEM Cloud has no 'Route all traffic': remove it, and give domains and servers their routes.",
      related: [{ span: spanOf(target.node), message: 'The profile is for UEM Cloud.' }],
      fixes: [
        { title: "Remove 'Route all traffic'", safe: false, edits: [removeMember(json, node.member as JsonMember)] },
      ],
    });
  },
});

/** Whether the profile is for UEM Cloud. There `routeAllTraffic` is nothing to judge further. */
export function isForCloud({ target }: ConnectivityProfile): boolean {
  return target?.text === 'uem-cloud';
}
