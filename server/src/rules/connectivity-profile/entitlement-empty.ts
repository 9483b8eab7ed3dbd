import { memberNamed } from '../../jsonc/nodes';
import { removeElement } from '../../jsonc/edit/removeItem';
import { defineProfileRule } from '../rule';
import { exampleProfile } from './exampleProfile';
import { placeOfAll } from './names/stringParts';
import { isMisspelt } from '../../profile/misspelt';

const APP = '{ "applicationId": "com.good.gcs.g3", "server": "bems01.example.com", "primaryRouteName": "First" }';

export const entitlementEmpty = defineProfileRule({
  id: 'entitlement-empty',
  severity: 'warning',
  title: 'An application entry without a server',
  reason:
    'Where a BEMS instance is taken out of service, entries of its applications stay behind without a server. They lead nowhere, and the guide has entitlements removed that no instance is left for.',
  source: 'S0 Removing the BEMS software',
  fix: { description: 'Remove the entry.', safe: false },
  examples: {
    bad: [exampleProfile('applicationServers', APP, '{ "applicationId": "com.blackberry.gd.tasks" }')],
    good: [exampleProfile('applicationServers', APP)],
  },
  check({ json, text, applicationServers }, report) {
    for (const { node, applicationId } of applicationServers) {
      if (memberNamed(node, 'server') || isMisspelt(node, 'server')) continue;
      report({
        // Without an id, too, there is nothing to point at but where the entry begins.
        span: applicationId ? placeOfAll(applicationId, text) : { start: node.start, end: node.start + 1 },
        about: node,
        message: 'This application entry has no server: add one under `server`, or remove the entry.',
        fixes: [{ title: 'Remove this entry', safe: false, edits: [removeElement(json, node)] }],
      });
    }
  },
});
