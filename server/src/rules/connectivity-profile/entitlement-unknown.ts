import { ENTITLEMENTS, RESERVED_PREFIXES, entitlementById, isReserved } from '../../profile/entitlements';
import { defineProfileRule } from '../rule';
import { quote } from '../wording';
import { listOf } from '../../text/listOf';
import { nearest } from '../../text/nearest';
import { entitlementIdProblem } from './names/entitlementIdProblem';
import { exampleProfile } from './exampleProfile';
import { placeOfAll, rewrite } from './names/stringParts';

const KNOWN = ENTITLEMENTS.map(({ id }) => id);

/** As the guide spells its siblings. It prints the Presence id otherwise, and nobody knows which of the two is right. */
const PRESENCE_LIKE_ITS_SIBLINGS = 'com.blackberry.gdserviceentitlement.presence';

const entry = (id: string): string =>
  `{ "applicationId": "${id}", "server": "bems01.example.com", "port": 8443, "primaryRouteName": "First" }`;

export const entitlementUnknown = defineProfileRule({
  id: 'entitlement-unknown',
  severity: 'warning',
  title: 'An id of the vendor that is not in the catalogue',
  reason: `Ids that begin with ${listOf(RESERVED_PREFIXES.map((prefix) => `\`${prefix}\``))} are the vendor's: an organization's own ids must not. One of them that no document of the catalogue names is most likely misspelt, and then no app asks for its servers.`,
  source: 'PUB UEM administration, Add an internal BlackBerry Dynamics app entitlement; S0 Removing the BEMS software',
  fix: { description: 'Write the nearest id of the catalogue.', safe: false },
  examples: {
    bad: [exampleProfile('applicationServers', entry('com.good.gcs.g4'))],
    good: [
      exampleProfile(
        'applicationServers',
        entry('com.good.gcs.g3'),
        entry('com.blackberry.gdservice.entitlement.presence'),
        entry('com.goodyear.fleet'),
      ),
    ],
  },
  check(profile, report) {
    for (const { id, servers } of profile.applications) {
      if (!isReserved(id) || entitlementById(id) || entitlementIdProblem(id)) continue;
      const near = id === PRESENCE_LIKE_ITS_SIBLINGS ? undefined : nearest(id, KNOWN);
      for (const { applicationId } of servers) {
        if (!applicationId) continue;
        report({
          span: placeOfAll(applicationId, profile.text),
          message: `No document that bems-config knows of names ${quote(id)}, which begins like an id of the vendor: ${near === undefined ? 'check its spelling' : `check whether ${quote(near)} is meant`}.`,
          fixes:
            near === undefined
              ? []
              : [{ title: `Write \`${near}\``, safe: false, edits: [rewrite(applicationId, near, profile.text)] }],
        });
      }
    }
  },
});
