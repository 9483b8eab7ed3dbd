import { isPort } from '../../network/port';
import { defineProfileRule } from '../rule';
import { quote } from '../wording';
import { clusterRoute, exampleProfile } from './exampleProfile';
import { serverEntriesOf } from './names/servers';

const entry = (port: string): string =>
  `{ "server": "bems01.example.com", "port": ${port}, "route": ${clusterRoute('First')} }`;

export const serverPortRange = defineProfileRule({
  id: 'port-range',
  severity: 'error',
  title: 'Not a port number',
  reason: 'A port is a whole number from 1 to 65535: nothing listens on another.',
  source: 'PUB UEM administration 12.11-12.19, settings of the connectivity profile; PUB RFC 9293, 3.1',
  examples: {
    bad: [exampleProfile('additionalServers', entry('84430')), exampleProfile('additionalServers', entry('8443.5'))],
    good: [exampleProfile('additionalServers', entry('8443'))],
  },
  check(profile, report) {
    for (const { port } of serverEntriesOf(profile)) {
      if (!port || isPort(port.value)) continue;
      const { start, end } = port.node;
      report({
        span: { start, end },
        message: `${quote(profile.text.slice(start, end))} is no port: write a whole number from 1 to 65535.`,
      });
    }
  },
});
