import { defineProfileRule } from '../rule';
import { exampleProfile } from './exampleProfile';
import { entitlementIdProblem } from './names/entitlementIdProblem';
import type { EntitlementIdProblem } from './names/entitlementIdProblem';
import { nameSentence } from './names/nameFaults';
import { placeOf, rewrite } from './names/stringParts';

const entry = (id: string): string =>
  `{ "applicationId": "${id}", "server": "fleet01.example.com", "port": 443, "primaryRouteName": "First" }`;

export const entitlementId = defineProfileRule({
  id: 'entitlement-id',
  severity: 'error',
  title: 'Not an entitlement id',
  reason:
    'An entitlement is named by a domain name in reverse: two labels or more, of lower-case letters, digits and hyphens. UEM takes no other, and an app asks for its servers under exactly its own id.',
  source:
    'PUB UEM administration, Add an internal BlackBerry Dynamics app entitlement; PUB Dynamics SDK; PUB RFC 1035, 2.3.1; PUB RFC 1123, 2.1',
  fix: { description: 'Write it in lower case.', safe: true },
  examples: {
    bad: [
      exampleProfile('applicationServers', entry('com.example.Fleet')),
      exampleProfile('applicationServers', entry('fleet')),
    ],
    good: [exampleProfile('applicationServers', entry('com.example.fleet'))],
  },
  check(profile, report) {
    for (const { id, servers } of profile.applications) {
      const problem = entitlementIdProblem(id);
      if (!problem) continue;
      for (const { applicationId } of servers) {
        if (!applicationId) continue;
        const edits = [rewrite(applicationId, id.toLowerCase(), profile.text)];
        report({
          span: placeOf(applicationId, problem.part, profile.text),
          message: sentence(problem),
          fixes: problem.kind === 'upper case' ? [{ title: 'Write it in lower case', safe: true, edits }] : [],
        });
      }
    }
  },
});

const KIND = 'an entitlement id';

function sentence({ kind, part }: EntitlementIdProblem): string {
  switch (kind) {
    case 'no name':
      return 'The entitlement id is missing: write one such as `com.example.app`.';
    case 'url':
      return 'An entitlement id is a name, not a URL: write it like `com.example.app`.';
    case 'port':
      return 'An entitlement id has no port: write the port into `port`.';
    case 'one label':
      return 'An entitlement id is a domain name in reverse, of two parts or more: write it like `com.example.app`.';
    case 'upper case':
      return 'An entitlement id has lower-case letters only: write it in lower case.';
    default:
      return nameSentence(kind, part, KIND);
  }
}
