import { quote } from '../wording';
import { removeElement } from '../jsonEdits';
import { defineProfileRule } from '../rule';

export const clusterDuplicate = defineProfileRule({
  id: 'cluster-duplicate',
  severity: 'error',
  title: 'A BlackBerry Proxy cluster listed twice',
  reason:
    'The names of BlackBerry Proxy clusters are unique: two lines of one name are one cluster, or one is misspelt.',
  source: 'PUB UEM administration, BlackBerry Proxy clusters',
  fix: { description: 'Remove one of them.', safe: false },
  examples: {
    bad: ['{ "name": "West", "proxyClusters": ["First", "Second", "First"] }\n'],
    also: ['no-internal-route'],
    good: ['{ "name": "West", "proxyClusters": ["First", "Second"] }\n'],
  },
  check({ proxyClusters, text }, report) {
    const first = new Set<string>();
    for (const { text: name, node } of proxyClusters?.names ?? []) {
      if (!first.has(name)) first.add(name);
      else {
        report({
          span: node,
          message: `The cluster ${quote(name)} is listed above already: cluster names are unique, so remove one.`,
          fixes: [{ title: 'Remove the second', safe: false, edits: [removeElement(node, text)] }],
        });
      }
    }
  },
});
