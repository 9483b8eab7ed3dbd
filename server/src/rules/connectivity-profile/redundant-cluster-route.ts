import { firstLabel } from '../../network/hosts';
import { parseAddress } from '../../network/address';
import { normalizedDomain, parentDomains } from '../../network/domainName';
import type { ApplicationServer, ConnectivityProfile, Route, TextValue } from '../../profile/connectivityProfile';
import { removeElement } from '../../jsonc/edit/removeItem';
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
  source: 'PUB UEM administration 12.11-12.19, routing with BlackBerry Proxy',
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
    const { defaultRoute, allowedDomains, additionalServers, json } = profile;
    if (defaultRoute?.type !== 'proxyCluster' || !defaultRoute.primary || isBlankName(defaultRoute.primary)) return;
    const otherwise = routedOtherwise(profile, defaultRoute);
    const entries = [
      ...allowedDomains.map(({ node, domainName, route }) => ({
        node,
        name: domainName,
        route,
        kind: 'domain' as const,
      })),
      ...additionalServers.map(({ node, server, route }) => ({ node, name: server, route, kind: 'server' as const })),
    ];
    for (const { node, name, route, kind } of entries) {
      if (!name || isBlankName(name) || !route || !isSameRoute(route, defaultRoute)) continue;
      if (otherwise[kind](bare(name.text))) continue;
      report({
        span: spanOf(name.node),
        about: node,
        unnecessary: true,
        message: `The default route takes ${quote(name.text)} through the same cluster already: remove the entry.`,
        related: [{ span: spanOf(defaultRoute.node), message: 'The default route.' }],
        fixes: [{ title: `Remove the ${kind}`, safe: false, edits: [removeElement(json, node)] }],
      });
    }
  },
});

/**
 * Whether another entry leads a domain or server elsewhere. Which of two entries wins is not documented: the one that
 * repeats the default route may be needed.
 */
function routedOtherwise(
  { allowedDomains, additionalServers, ipAddressRanges, applicationServers, defaultDomains }: ConnectivityProfile,
  defaultRoute: Route,
): Readonly<Record<'domain' | 'server', (name: string) => boolean>> {
  const isOther = (route: Route | null): boolean => route === null || !isSameRoute(route, defaultRoute);
  const namesOf = (texts: readonly (TextValue | null)[]): string[] =>
    texts.flatMap((each) => (each ? [bare(each.text)] : []));
  const domains = new Set(
    namesOf(allowedDomains.filter(({ route }) => isOther(route)).map((entry) => entry.domainName)),
  );
  const differs = ({ node, primary, secondary }: ApplicationServer): boolean =>
    (primary ?? secondary) !== null && isOther({ node, type: 'proxyCluster', typeText: null, primary, secondary });
  const servers = new Set([
    ...namesOf(applicationServers.filter(differs).map(({ server }) => server)),
    ...namesOf(additionalServers.filter(({ route }) => isOther(route)).map(({ server }) => server)),
  ]);
  const around = new Set([...servers].flatMap((server) => [server, ...parentDomains(server)]));
  const rangesDiffer = ipAddressRanges.some(({ route }) => route !== null && isOther(route));
  const isInOtherDomain = (name: string): boolean =>
    [name, ...parentDomains(name)].some((domain) => domains.has(domain));
  // A name without a domain is completed by each default domain.
  const completing = new Set(namesOf(defaultDomains));
  const completesElsewhere = [...completing].some(isInOtherDomain);
  const completed = new Set(
    [...domains, ...servers].filter((name) => completing.has(name.slice(name.indexOf('.') + 1))).map(firstLabel),
  );
  const isShortForOther = (name: string): boolean => completesElsewhere || completed.has(name);
  return {
    domain: (name) => isInOtherDomain(name) || around.has(name),
    server: (name) =>
      isInOtherDomain(name) ||
      servers.has(name) ||
      (rangesDiffer && parseAddress(name) !== null) ||
      (!name.includes('.') && isShortForOther(name)),
  };
}

/** With or without an asterisk an entry means the domain and its subdomains. Names have 255 characters at most. */
function bare(domain: string): string {
  return normalizedDomain(domain.slice(0, 260).replace(/^\*\./, ''));
}
