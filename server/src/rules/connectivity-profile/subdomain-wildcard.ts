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
    'An entry for a domain takes in all its subdomains. An asterisk adds nothing to that, and no documentation says that one is understood.',
  source: 'PUB UEM administration, settings of the connectivity profile',
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
        message: 'The subdomains of a domain are included already: write the domain without the asterisk.',
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
