import { defineProfileRule } from '../rule';
import { quote } from '../wording';
import { clusterRoute, exampleProfile } from './exampleProfile';
import { removeOneOf } from './removeOneOf';
import { comparedAddress } from './names/servers';
import type { ServerEntry } from './names/servers';
import { placeOfAll } from './names/stringParts';

const entry = (server: string, port: number): string =>
  `{ "server": "${server}", "port": ${port}, "route": ${clusterRoute('First')} }`;

export const serverDuplicate = defineProfileRule({
  id: 'server-duplicate',
  severity: 'warning',
  title: 'A server listed twice',
  reason:
    'The same server and port a second time reaches nothing more, and if the two entries differ otherwise, nothing public tells which one counts. One server may well stand under several applications.',
  source:
    'PUB UEM administration 12.11-12.19, settings of the connectivity profile; PUB UEM REST reference, applicationServers',
  fix: { description: 'Remove one of the two entries.', safe: false },
  examples: {
    bad: [exampleProfile('additionalServers', entry('bems01.example.com', 443), entry('BEMS01.example.com', 443))],
    good: [exampleProfile('additionalServers', entry('bems01.example.com', 443), entry('bems01.example.com', 8443))],
  },
  check({ json, text, additionalServers, applications }, report) {
    const compare = (entries: readonly ServerEntry[], where: string): void => {
      const seen = new Map<string, ServerEntry>();
      for (const later of entries) {
        const address = comparedAddress(later);
        const first = address === null ? undefined : seen.get(address);
        if (address !== null && !first) seen.set(address, later);
        if (!first?.server || !later.server) continue;
        const port = later.port ? 'this server with this port' : 'this server without a port';
        const either = text.slice(first.node.start, first.node.end) !== text.slice(later.node.start, later.node.end);
        report({
          span: placeOfAll(later.server, text),
          about: later.node,
          message: `${where} above lists ${port} already: remove one of the two.`,
          related: [{ span: placeOfAll(first.server, text), message: 'The first entry of the server.' }],
          fixes: removeOneOf(json, first.node, later.node, either),
        });
      }
    };
    compare(additionalServers, 'An entry');
    for (const { id, servers } of applications) compare(servers, `An entry of ${quote(id)}`);
  },
});
