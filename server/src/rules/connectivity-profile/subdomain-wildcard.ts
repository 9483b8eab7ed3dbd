import type { JsonNode } from '../../jsonc/nodes';
import { defineProfileRule } from '../rule';
import { domainProblem, domainsOf } from './names/domains';
import { clusterRoute, exampleProfile } from './exampleProfile';
import { placeOf, rewrite } from './names/stringParts';

const entry = (domain: string): string => `{ "domainName": "${domain}", "route": ${clusterRoute('First')} }`;

export const subdomainWildcard = defineProfileRule({
  id: 'subdomain-wildcard',
  severity: 'warning',
  title: 'An asterisk before a domain',
  reason:
    'An allowed domain takes in all its subdomains, and a default domain is put behind names that have none: an asterisk adds nothing to either, and no documentation says that one is understood.',
  source: 'PUB UEM administration 12.11-12.19, settings of the connectivity profile',
  fix: { description: 'Remove the asterisk and the full stop behind it.', safe: true },
  examples: {
    bad: [exampleProfile('allowedDomains', entry('*.example.com'))],
    good: [exampleProfile('allowedDomains', entry('example.com'))],
  },
  check(profile, report) {
    for (const value of domainsOf(profile)) {
      const asterisks = /^(?:\*\.)+(?=[^.*\s/\\:])/.exec(value.text)?.[0];
      if (asterisks === undefined) continue;
      const problem = domainProblem(value);
      if (problem?.kind === 'wildcard' && problem.domain === undefined) continue;
      report({
        span: placeOf(value, { start: 0, end: asterisks.length }, profile.text),
        message: `${reasonFor(value.node)}: write the domain without the asterisk.`,
        fixes: [
          {
            title: 'Remove the asterisk',
            safe: true,
            edits: [rewrite(value, value.text.slice(asterisks.length), profile.text)],
          },
        ],
      });
    }
  },
});

/** A default domain is an element of its list, an allowed one a member of its entry. */
function reasonFor({ member }: JsonNode): string {
  return member
    ? 'The subdomains of a domain are included already'
    : 'A default domain completes names, and a name with an asterisk is none';
}
