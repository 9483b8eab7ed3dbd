import { defineProfileRule } from '../rule';
import { quote } from '../wording';
import { judgedAllowedDomains, judgedDefaultDomains } from './names/domains';
import type { JudgedDomain } from './names/domains';
import { clusterRoute, exampleProfile } from './exampleProfile';
import { removeOneOf } from './removeOneOf';
import { placeOfAll } from './names/stringParts';

const entry = (domain: string, cluster: string): string =>
  `{ "domainName": "${domain}", "route": ${clusterRoute(cluster)} }`;

export const domainDuplicate = defineProfileRule({
  id: 'domain-duplicate',
  severity: 'error',
  title: 'A domain listed twice',
  reason:
    'One domain with two routes leaves open which of them its hosts take; nothing public tells. With one and the same route, or among the default domains, the second entry only waits to be changed without the first: a warning.',
  source: 'PUB UEM administration 12.11-12.19, settings of the connectivity profile',
  fix: { description: 'Remove one of the two entries.', safe: false },
  examples: {
    bad: [
      exampleProfile('allowedDomains', entry('example.com', 'First'), entry('EXAMPLE.com', 'Second')),
      exampleProfile('allowedDomains', entry('example.com', 'First'), entry('example.com', 'First')),
    ],
    good: [exampleProfile('allowedDomains', entry('example.com', 'First'), entry('example.org', 'Second'))],
  },
  check(profile, report) {
    const { text } = profile;
    const compare = (domains: readonly JudgedDomain[], already: string): void => {
      const seen = new Map<string, JudgedDomain>();
      for (const domain of domains) {
        const first = seen.get(domain.name);
        if (!first) {
          seen.set(domain.name, domain);
          continue;
        }
        const differs = first.route !== null && domain.route !== null && first.route !== domain.route;
        report({
          span: placeOfAll(domain.value, text),
          about: domain.entry,
          severity: differs ? 'error' : 'warning',
          message: differs
            ? `${quote(domain.name)} is listed above with another route, and nothing documents which of the two counts: remove one.`
            : `${quote(domain.name)} ${already}: remove one of the two.`,
          related: [{ span: placeOfAll(first.value, text), message: 'The first entry of the domain.' }],
          fixes: removeOneOf(profile.json, first.entry, domain.entry, differs),
        });
      }
    };
    compare(judgedAllowedDomains(profile), 'is listed above already');
    compare(judgedDefaultDomains(profile), 'is a default domain already');
  },
});
