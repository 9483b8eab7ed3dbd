import { memberNamed } from '../../jsonc/nodes';
import { isMisspelt } from '../../profile/misspelt';
import type { ApplicationServer, TextValue } from '../../profile/connectivityProfile';
import { settingAt } from '../../profile/settings';
import { defineProfileRule } from '../rule';
import { quote } from '../wording';
import { exampleProfile } from './exampleProfile';
import { comparedAddress } from './names/servers';
import { placeOfAll } from './names/stringParts';

/** What a server without `clusterType` has, and what it can have. */
const PRIORITY = settingAt(['applicationServers', 'clusterType']);

const entry = (server: string, priority: string): string =>
  `{ "applicationId": "com.good.gcs.g3", "server": "${server}", "port": 8443, "clusterType": "${priority}", "primaryRouteName": "First" }`;

export const priorityDuplicate = defineProfileRule({
  id: 'priority-duplicate',
  severity: 'hint',
  title: 'Two servers of an application with the same priority and clusters',
  reason:
    'An app gets its servers in the order of their priority, the first one first. Instances of one BEMS cluster may well share a priority; where the order matters it must say so, because nothing public tells which of two equal servers comes first. Without `clusterType` a server has the priority PRIMARY.',
  source: 'PUB Dynamics SDK; PUB UEM REST reference, applicationServers; OURS for the default',
  examples: {
    bad: [
      exampleProfile(
        'applicationServers',
        entry('bems01.example.com', 'PRIMARY'),
        entry('bems02.example.com', 'PRIMARY'),
      ),
    ],
    good: [
      exampleProfile(
        'applicationServers',
        entry('bems01.example.com', 'PRIMARY'),
        entry('bems02.example.com', 'SECONDARY'),
      ),
    ],
  },
  check({ text, applications }, report) {
    for (const { servers } of applications) {
      const seen = new Map<string, ApplicationServer>();
      const addresses = new Set<string>();
      for (const later of servers) {
        const place = placeInOrder(later);
        if (place === null || !later.server) continue;
        // The same server once more is a duplicate, and no second server.
        const address = comparedAddress(later) ?? later.server.text;
        if (addresses.has(address)) continue;
        addresses.add(address);
        const first = seen.get(place.key);
        if (!first) seen.set(place.key, later);
        if (!first?.server) continue;
        report({
          span: placeOfAll(later.clusterType ?? later.server, text),
          about: later.node,
          message: `Another server of this application has the priority ${quote(place.priority)} and the same clusters, too: if one of them is to be asked first, give the other a lower priority.`,
          related: [
            { span: placeOfAll(first.clusterType ?? first.server, text), message: 'The first server of them.' },
          ],
        });
      }
    }
  },
});

/** The priority of a server, and the same key for those of equal priority and clusters; null where it cannot be told. */
function placeInOrder({
  node,
  clusterType,
  primary,
  secondary,
}: ApplicationServer): { priority: string; key: string } | null {
  const isTold = (name: string, value: unknown): boolean => value !== null || memberNamed(node, name) === undefined;
  if (!isTold('clusterType', clusterType) || isMisspelt(node)) return null;
  if (!isTold('primaryRouteName', primary) || !isTold('secondaryRouteName', secondary)) return null;
  const priority = clusterType?.text ?? String(PRIORITY?.default);
  if (!PRIORITY?.values.some(({ value }) => value === priority)) return null;
  return { priority, key: `${priority} ${clusterKey(primary)} ${clusterKey(secondary)}` };
}

/** Not the same for one that is missing and for any name. */
function clusterKey(name: TextValue | null): string {
  return name ? JSON.stringify(name.text) : '-';
}
