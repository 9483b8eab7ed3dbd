import type { JsonNode } from '../../jsonc/nodes';
import { removeElement } from '../../jsonc/edit/removeItem';
import { defineProfileRule } from '../rule';
import { quote } from '../wording';
import { isBlankName, spanOf } from './routes/clusterUses';

export const clusterDuplicate = defineProfileRule({
  id: 'cluster-duplicate',
  severity: 'error',
  title: 'A BlackBerry Proxy cluster listed twice',
  reason:
    'The names of BlackBerry Proxy clusters are unique: two lines of one name are one cluster, or one is misspelt.',
  source: 'PUB UEM administration 12.11-12.19, BlackBerry Proxy clusters',
  fix: { description: 'Remove one of them.', safe: false },
  examples: {
    bad: [
      '{\n  "name": "West",\n  "proxyClusters": ["First", "Second", "First"],\n  "defaultAllowedDomainRoute": { "type": "proxyCluster", "primaryRouteName": "First" }\n}\n',
    ],
    good: [
      '{\n  "name": "West",\n  "proxyClusters": ["First", "Second"],\n  "defaultAllowedDomainRoute": { "type": "proxyCluster", "primaryRouteName": "First" }\n}\n',
    ],
  },
  check({ proxyClusters, json }, report) {
    const first = new Map<string, JsonNode>();
    for (const cluster of proxyClusters?.names ?? []) {
      const { text: name, node } = cluster;
      const earlier = first.get(name);
      if (!earlier) first.set(name, node);
      else if (!isBlankName(cluster)) {
        report({
          span: spanOf(node),
          message: `The cluster ${quote(name)} is listed above already: cluster names are unique, so remove one.`,
          related: [{ span: spanOf(earlier), message: 'Listed here first.' }],
          fixes: [{ title: 'Remove the second', safe: false, edits: [removeElement(json, node)] }],
        });
      }
    }
  },
});
