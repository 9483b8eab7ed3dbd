import type { JsonMember } from '../../jsonc/nodes';
import { removeMember } from '../../jsonc/edit/removeItem';
import { defineProfileRule } from '../rule';
import { quote } from '../wording';
import { clusterUsesOf, isBlankName, spanOf } from './routes/clusterUses';

export const samePrimarySecondary = defineProfileRule({
  id: 'same-primary-secondary',
  severity: 'warning',
  title: 'The secondary BlackBerry Proxy cluster is the primary one',
  reason:
    'The secondary cluster is optional and a second one beside the primary: the same cluster twice is one. When the second one is used our sources do not say.',
  source: 'PUB UEM administration 12.11-12.19, settings of the connectivity profile; OURS for what follows',
  fix: { description: 'Remove the secondary cluster.', safe: false },
  examples: {
    bad: [
      '{ "name": "West", "defaultAllowedDomainRoute": { "type": "proxyCluster", "primaryRouteName": "First", "secondaryRouteName": "First" } }\n',
    ],
    good: [
      '{ "name": "West", "defaultAllowedDomainRoute": { "type": "proxyCluster", "primaryRouteName": "First", "secondaryRouteName": "Second" } }\n',
    ],
  },
  check(profile, report) {
    for (const { primary, secondary } of clusterUsesOf(profile)) {
      if (!secondary || primary?.text !== secondary.text || isBlankName(primary)) continue;
      report({
        span: spanOf(secondary.node),
        message: `${quote(secondary.text)} is the primary cluster already: name another secondary cluster, or none.`,
        related: [{ span: spanOf(primary.node), message: 'The primary cluster.' }],
        fixes: [
          {
            title: 'Remove the secondary cluster',
            safe: false,
            edits: [removeMember(profile.json, secondary.node.member as JsonMember)],
          },
        ],
      });
    }
  },
});
