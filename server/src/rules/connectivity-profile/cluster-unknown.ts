import type { Fix } from '../diagnostic';
import { replace } from '../../text/edit';
import { insertItems } from '../../jsonc/edit/insertItems';
import { defineProfileRule } from '../rule';
import { cut, quote } from '../wording';
import { nearest } from '../../text/nearest';
import { clusterUsesOf, isBlankName, namesIn, spanOf } from './routes/clusterUses';

export const clusterUnknown = defineProfileRule({
  id: 'cluster-unknown',
  severity: 'warning',
  title: 'A BlackBerry Proxy cluster that the profile does not list',
  reason:
    '`proxyClusters` lists the clusters that routes may use, so that a misspelt one is found before somebody looks for it in the console. Names are compared exactly; without the list none is questioned.',
  source: 'OURS',
  fix: { description: 'Use the nearest name of the list, or add the name to the list.', safe: false },
  examples: {
    bad: [
      '{\n  "name": "West",\n  "proxyClusters": ["First", "Second"],\n  "defaultAllowedDomainRoute": { "type": "proxyCluster", "primaryRouteName": "Frist" }\n}\n',
    ],
    good: [
      '{\n  "name": "West",\n  "proxyClusters": ["First", "Second"],\n  "defaultAllowedDomainRoute": { "type": "proxyCluster", "primaryRouteName": "First" }\n}\n',
      '{ "name": "West", "defaultAllowedDomainRoute": { "type": "proxyCluster", "primaryRouteName": "Frist" } }\n',
    ],
  },
  check(profile, report) {
    const { proxyClusters, json } = profile;
    if (!proxyClusters) return;
    const list = proxyClusters.node;
    const known = new Set(proxyClusters.names.map((name) => name.text));
    const usable = [...known].filter((name) => name.trim() !== '');
    // The same for every place where a name stands.
    const near = new Map<string, string | undefined>();
    const additions = new Map<string, Fix>();
    for (const name of clusterUsesOf(profile).flatMap(namesIn)) {
      const wrong = name.text;
      if (known.has(wrong) || isBlankName(name)) continue;
      if (!additions.has(wrong)) {
        near.set(wrong, nearest(wrong, usable));
        const edits = insertItems(json, list, [JSON.stringify(wrong)], { fillsLine: true });
        additions.set(wrong, { title: `Add '${cut(wrong)}' to proxyClusters`, safe: false, edits });
      }
      const meant = near.get(wrong);
      const { start, end } = name.node;
      report({
        span: { start, end },
        about: list,
        message: `\`proxyClusters\` does not list the cluster ${quote(wrong)}${meant === undefined ? ': add it there, or name one of the list.' : `: did you mean ${quote(meant)}?`}`,
        related: [{ span: spanOf(list), message: 'The clusters that routes may use.' }],
        fixes: [
          ...(meant === undefined
            ? []
            : [
                {
                  title: `Replace by '${cut(meant)}'`,
                  safe: false,
                  edits: [replace({ start, end }, JSON.stringify(meant))],
                },
              ]),
          additions.get(wrong) as Fix,
        ],
      });
    }
  },
});
