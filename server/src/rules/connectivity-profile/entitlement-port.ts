import { entitlementById } from '../../profile/entitlements';
import { replace } from '../../text/edit';
import { defineProfileRule } from '../rule';
import { quote } from '../wording';
import { listOf } from '../../text/listOf';
import { exampleProfile } from './exampleProfile';
import { isPort } from '../../network/port';

const entry = (port: number): string =>
  `{ "applicationId": "com.good.gcs.g3", "server": "bems01.example.com", "port": ${port}, "primaryRouteName": "First" }`;

export const entitlementPort = defineProfileRule({
  id: 'entitlement-port',
  severity: 'hint',
  title: 'A port other than the one documented for the BEMS service',
  reason:
    'BEMS listens on 8443, for Connect on 8082 with SSL or 8080 without, unless the ports were changed when it was set up. That an entitlement belongs to one of these ports is our reading, so this is a hint: a port that was changed on purpose is right.',
  source: 'S0 system and network requirements; OURS for tying a port to an entitlement',
  fix: { description: 'Write a documented port.', safe: false },
  examples: {
    bad: [exampleProfile('applicationServers', entry(443))],
    good: [exampleProfile('applicationServers', entry(8443))],
  },
  check({ applications }, report) {
    for (const { id, servers } of applications) {
      const entitlement = entitlementById(id);
      if (!entitlement?.bems || entitlement.ports.length === 0) continue;
      const ports = entitlement.ports.map(({ port, note }) => `${port}${note === undefined ? '' : ` ${note}`}`);
      const guide = entitlement.ports[0]?.source.replace(/^S0 /, '');
      for (const { port } of servers) {
        if (!port || !isPort(port.value) || entitlement.ports.some((documented) => documented.port === port.value)) {
          continue;
        }
        report({
          span: { start: port.node.start, end: port.node.end },
          message: `A hint only: the BEMS guide (${guide}) documents the port ${listOf(ports)} for the service behind ${quote(entitlement.name)}, so write that unless it was changed there.`,
          fixes: entitlement.ports.map((documented, i) => ({
            title: `Write ${ports[i]}`,
            safe: false,
            edits: [replace({ start: port.node.start, end: port.node.end }, String(documented.port))],
          })),
        });
      }
    }
  },
});
