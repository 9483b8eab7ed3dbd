import { DomainTree } from '../../network/domainTree';
import { removeElement } from '../../jsonc/edit/removeItem';
import { defineProfileRule } from '../rule';
import { quote } from '../wording';
import { judgedAllowedDomains } from './names/domains';
import type { JudgedDomain } from './names/domains';
import { clusterRoute, exampleProfile } from './exampleProfile';
import { placeOfAll } from './names/stringParts';

const entry = (domain: string, cluster: string): string =>
  `{ "domainName": "${domain}", "route": ${clusterRoute(cluster)} }`;

/** The entries of one domain; those behind the first are duplicates. */
interface Listed {
  readonly first: JudgedDomain;
  /** Null where it cannot be told, or where the entries say different ones. */
  route: string | null;
}

export const domainShadowed = defineProfileRule({
  id: 'domain-shadowed',
  severity: 'hint',
  title: 'A subdomain that takes the same route as its domain',
  reason:
    'An entry for a domain takes in its subdomains. An entry for one of them changes something only if its route is another; otherwise it is a line more to keep up to date.',
  source: 'PUB UEM administration 12.11-12.19, settings of the connectivity profile',
  fix: { description: 'Remove the entry of the subdomain.', safe: false },
  examples: {
    bad: [exampleProfile('allowedDomains', entry('example.com', 'First'), entry('mail.example.com', 'First'))],
    good: [exampleProfile('allowedDomains', entry('example.com', 'First'), entry('mail.example.com', 'Second'))],
  },
  check(profile, report) {
    const { json, text } = profile;
    const tree = new DomainTree<Listed>();
    const listed: Listed[] = [];
    for (const domain of judgedAllowedDomains(profile)) {
      const own: Listed = { first: domain, route: domain.route };
      const there = tree.add(domain.name, own);
      if (!there) listed.push(own);
      else if (there.route !== domain.route) there.route = null;
    }
    for (const { first, route } of listed) {
      const parent = tree.parentOf(first.name);
      if (!parent || route === null || parent.route !== route) continue;
      const [ours, theirs] = [first.entry, parent.first.entry];
      report({
        span: placeOfAll(first.value, text),
        about: ours.end > theirs.end ? ours : theirs,
        message: `${quote(first.name)} is in ${quote(parent.first.name)}, which takes the same route already: this entry can be removed.`,
        related: [{ span: placeOfAll(parent.first.value, text), message: 'The domain that includes it.' }],
        fixes: [{ title: 'Remove this entry', safe: false, edits: [removeElement(json, ours)] }],
        unnecessary: true,
      });
    }
  },
});
