import { parseAddress } from '../../network/address';
import { normalizedDomain, parentDomains } from '../../network/domainName';
import type { ConnectivityProfile, Route } from '../../profile/connectivityProfile';
import { removeElement } from '../../jsonc/edit/items';
import { defineProfileRule } from '../rule';
import { quote } from '../wording';
import { isBlankName, spanOf } from './routes/clusterUses';
import { isSameRoute } from './routes/routeKey';

export const redundantClusterRoute = defineProfileRule({
  id: 'redundant-cluster-route',
  severity: 'hint',
  title: 'An entry that repeats the default route',
  reason:
    'Where the default route goes through a BlackBerry Proxy cluster, internal domains and servers need not be listed: an entry with the same route changes nothing and has to be kept up to date.',
  source: 'PUB UEM administration, routing with BlackBerry Proxy',
  fix: { description: 'Remove the entry.', safe: false },
  examples: {
    bad: [
      '{\n  "name": "West",\n  "defaultAllowedDomainRoute": { "type": "proxyCluster", "primaryRouteName": "First" },\n  "allowedDomains": [\n    { "domainName": "example.com", "route": { "type": "proxyCluster", "primaryRouteName": "First" } }\n  ]\n}\n',
    ],
    good: [
      '{\n  "name": "West",\n  "defaultAllowedDomainRoute": { "type": "proxyCluster", "primaryRouteName": "First" },\n  "allowedDomains": [{ "domainName": "example.com", "route": { "type": "direct" } }]\n}\n',
    ],
  },
  check(profile, report) {
    const { defaultRoute, allowedDomains, additionalServers, text } = profile;
    if (defaultRoute?.type !== 'proxyCluster' || !defaultRoute.primary || isBlankName(defaultRoute.primary)) return;
    const otherwise = domainsRoutedOtherwise(profile, defaultRoute);
    const rangesDiffer = profile.ipAddressRanges.some(({ route }) => route && !isSameRoute(route, defaultRoute));
    const entries = [
      ...allowedDomains.map(({ node, domainName, route }) => ({ node, name: domainName, route, kind: 'domain' })),
      ...additionalServers.map(({ node, server, route }) => ({ node, name: server, route, kind: 'server' })),
    ];
    for (const { node, name, route, kind } of entries) {
      if (!name || isBlankName(name) || !route || !isSameRoute(route, defaultRoute)) continue;
      // Which entry wins is documented neither for two domains nor for a server and a domain or range: it may be needed.
      if ([bare(name.text), ...parentDomains(bare(name.text))].some((domain) => otherwise.has(domain))) continue;
      if (rangesDiffer && kind === 'server' && parseAddress(name.text) !== null) continue;
      report({
        span: spanOf(name.node),
        about: node,
        unnecessary: true,
        message: `The default route takes ${quote(name.text)} through the same cluster already: remove the entry.`,
        related: [{ span: spanOf(defaultRoute.node), message: 'The default route.' }],
        fixes: [{ title: `Remove the ${kind}`, safe: false, edits: [removeElement(node, text)] }],
      });
    }
  },
});

/** The allowed domains whose route is not the default one, as they are compared. */
function domainsRoutedOtherwise({ allowedDomains }: ConnectivityProfile, defaultRoute: Route): Set<string> {
  const differing = allowedDomains.filter(({ route }) => route === null || !isSameRoute(route, defaultRoute));
  return new Set(differing.flatMap(({ domainName }) => (domainName ? [bare(domainName.text)] : [])));
}

/** With or without an asterisk an entry means the domain and its subdomains. Names have 255 characters at most. */
function bare(domain: string): string {
  return normalizedDomain(domain.slice(0, 260).replace(/^\*\./, ''));
}
