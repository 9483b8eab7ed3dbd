import type { DomainNameProblem } from '../../network/domainName';
import { hostOfUrl } from '../../network/hostName';
import type { TextValue } from '../../profile/connectivityProfile';
import type { Fix } from '../diagnostic';
import { defineProfileRule } from '../rule';
import { cut } from '../wording';
import { domainProblem, domainsOf } from './names/domains';
import { clusterRoute, exampleProfile } from './exampleProfile';
import { nameSentence } from './names/nameFaults';
import { placeOf, rewrite } from './names/stringParts';

const entry = (domain: string): string => `{ "domainName": "${domain}", "route": ${clusterRoute('First')} }`;

export const domainName = defineProfileRule({
  id: 'domain-name',
  severity: 'error',
  title: 'Not a domain name',
  reason:
    'A domain is compared with the end of a host name, label by label: labels of letters, digits and hyphens with full stops between them. A URL, a port, a path or an address matches no host, so the route is never taken.',
  source: 'PUB UEM administration 12.11-12.19, settings of the connectivity profile; PUB RFC 1123, 2.1',
  fix: { description: 'Strip the scheme, the port or the path.', safe: false },
  examples: {
    bad: [
      exampleProfile('allowedDomains', entry('https://example.com/')),
      exampleProfile('allowedDomains', entry('exam_ple.com')),
    ],
    good: [exampleProfile('allowedDomains', entry('example.com'), entry('corp'))],
  },
  check(profile, report) {
    for (const value of domainsOf(profile)) {
      const problem = domainProblem(value);
      // With a domain behind its asterisk it is a domain to subdomain-wildcard.
      if (!problem || (problem.kind === 'wildcard' && problem.domain !== undefined)) continue;
      report({
        span: placeOf(value, problem.part, profile.text),
        message: sentence(problem, value.text),
        fixes: fixesFor(problem, value, profile.text),
      });
    }
  },
});

const NO_ADDRESS =
  'An IP address is no domain: write it under `ipAddressRanges`, or as a single server under `additionalServers`.';

function sentence({ kind, part }: DomainNameProblem, text: string): string {
  switch (kind) {
    case 'url':
      return 'A domain is wanted here, not a URL: write the domain alone.';
    case 'port':
      return 'A domain has no port: remove it, or list the server with its port under `additionalServers`.';
    case 'path':
      return 'A domain has no path: write what stands before it alone.';
    case 'address':
      return NO_ADDRESS;
    case 'wildcard':
      return part.text === text
        ? 'An asterisk alone is no domain: to route every domain set `defaultAllowedDomainRoute`.'
        : NO_ADDRESS;
    case 'no name':
      return 'The domain is missing: write one such as `example.com`.';
    case 'not ASCII':
      return 'A letter beyond ASCII cannot stand in a domain: write the form of the domain that begins with `xn--`.';
    case 'underscore':
    case 'blank':
      return nameSentence('character', part, 'a domain');
    default:
      return nameSentence(kind, part, 'a domain');
  }
}

const TITLES: Readonly<Partial<Record<DomainNameProblem['kind'], string>>> = {
  url: 'Strip everything but the domain',
  port: 'Strip the port',
  path: 'Strip the path',
};

function fixesFor({ kind, domain }: DomainNameProblem, value: TextValue, source: string): Fix[] {
  if (domain === undefined || (kind === 'url' && hostOfUrl(value.text) === null)) return [];
  const title = TITLES[kind] ?? `Write \`${cut(domain)}\``;
  return [{ title, safe: false, edits: [rewrite(value, domain, source)] }];
}
