import { replace } from '../../text/edit';
import { defineProfileRule } from '../rule';
import { quote } from '../wording';
import { clusterUsesOf, hasPrimary, isBlankName, nameSpanOf } from './routes/clusterUses';

export const secondaryWithoutPrimary = defineProfileRule({
  id: 'secondary-without-primary',
  severity: 'error',
  title: 'A secondary BlackBerry Proxy cluster without a primary one',
  reason:
    'The secondary cluster is optional and stands behind a primary one. Alone it is a choice that the console does not have.',
  source: 'PUB UEM administration 12.11-12.19, settings of the connectivity profile',
  fix: { description: 'Make it the primary cluster.', safe: false },
  examples: {
    bad: [
      '{ "name": "West", "defaultAllowedDomainRoute": { "type": "proxyCluster", "secondaryRouteName": "First" } }\n',
    ],
    good: [
      '{ "name": "West", "defaultAllowedDomainRoute": { "type": "proxyCluster", "primaryRouteName": "First" } }\n',
    ],
  },
  check(profile, report) {
    for (const use of clusterUsesOf(profile)) {
      const { secondary } = use;
      if (!secondary || isBlankName(secondary) || hasPrimary(use)) continue;
      const { start, end } = nameSpanOf(secondary.node);
      report({
        span: { start, end },
        about: use.node,
        message: `${quote(secondary.text)} is a secondary cluster without a primary one: name it as \`primaryRouteName\`, or add a primary cluster.`,
        fixes: [
          { title: 'Make it the primary cluster', safe: false, edits: [replace({ start, end }, '"primaryRouteName"')] },
        ],
      });
    }
  },
});
