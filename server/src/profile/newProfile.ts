import { hostNameProblem } from '../network/hostName';
import { domainNameProblem, isSameOrBelow, normalizedDomain } from '../network/domainName';
import { ENTITLEMENTS, documentedPorts } from './entitlements';
import type { Entitlement } from './entitlements';
import { FIRST_CLUSTER, PRIORITIES } from './defaults';

/** What a new profile is to be. */
export interface ProfileWishes {
  readonly name: string;
  /** Empty where none is written. */
  readonly description?: string;
  readonly target?: 'uem' | 'uem-cloud' | null;
  /** BlackBerry Proxy clusters; the first is used for routes. Without any: `First`, as the first of an installation is called. */
  readonly clusters?: readonly string[];
  /**
   * The route to what the profile does not name. Without a wish it is direct where the profile has internal domains, and
   * through the cluster otherwise: then nothing internal is cut off.
   */
  readonly defaultRoute?: 'direct' | 'cluster' | null;
}

/** A computer that a response file installs BEMS on. */
export interface BemsComputer {
  /** Its fully qualified name where the file tells it. */
  readonly host: string;
  readonly domain: string | null;
  /** What is installed there: `core`, `connect`, `presence`, `docs`. */
  readonly services: readonly string[];
}

/**
 * The text of a new profile: internal domains through the cluster, and each computer under the entitlements of the
 * services that it has, with the documented port. Nothing that the rules report, but that no internal
 * server is reachable where the default route is direct and there are no computers. Computers of one entitlement are
 * ordered by priority, up to the three that there are.
 */
export function newProfile(wishes: ProfileWishes, computers: readonly BemsComputer[]): string {
  const clusters = unique((wishes.clusters ?? []).map((name) => name.trim()).filter((name) => name !== ''));
  const [cluster = FIRST_CLUSTER] = clusters;
  const hosts = withoutTwice(computers);
  const domains = outermost(hosts.flatMap(({ domain }) => domain ?? []));
  const isDirect = wishes.defaultRoute ? wishes.defaultRoute === 'direct' : domains.length > 0;
  const throughCluster = `{ "type": "proxyCluster", "primaryRouteName": ${JSON.stringify(cluster)} }`;
  const servers = ENTITLEMENTS.flatMap((entitlement) => entriesFor(entitlement, hosts, cluster));
  const members: string[][] = [
    [`"name": ${JSON.stringify(wishes.name)}`],
    ...(wishes.description ? [[`"description": ${JSON.stringify(wishes.description)}`]] : []),
    ...(wishes.target ? [[`"target": ${JSON.stringify(wishes.target)}`]] : []),
    [
      '',
      ...(clusters.length > 0
        ? ['// The BlackBerry Proxy clusters that routes may name.']
        : ['// The BlackBerry Proxy clusters that routes may name; the first of an installation is called First.']),
      `"proxyClusters": [${(clusters.length > 0 ? clusters : [cluster]).map((each) => JSON.stringify(each)).join(', ')}]`,
    ],
    [
      '',
      ...(isDirect
        ? ['// Where all other connections go: straight to the internet.']
        : [
            '// Where all other connections go: through the cluster, so that internal servers need no entry of their own.',
          ]),
      `"defaultAllowedDomainRoute": ${isDirect ? '{ "type": "direct" }' : throughCluster}`,
    ],
    [
      '',
      '// Domains with a route of their own; subdomains are included.',
      ...list('allowedDomains', isDirect ? domains.map((domain) => [domainEntry(domain, throughCluster)]) : []),
    ],
    ['', '// Single servers by host and port, beyond the domains.', '"additionalServers": []'],
    [
      '',
      '// Which servers an app entitlement has.',
      ...(servers.length > 0
        ? [
            '// Made from the response files. Which other entitlements use these computers (BlackBerry Work, Good',
            '// Enterprise Services, ...) and the order of the servers are yours to decide.',
          ]
        : []),
      ...list('applicationServers', servers),
    ],
  ];
  const lines = members.flatMap((member, i) => {
    const text = member.map((line) => (line === '' ? '' : `  ${line}`));
    const last = text.length - 1;
    return i < members.length - 1 ? [...text.slice(0, last), `${text[last] ?? ''},`] : text;
  });
  return ['{', ...lines, '}', ''].join('\n');
}

/** A list member, each entry (a block of lines) indented in it. */
function list(name: string, entries: readonly (readonly string[])[]): string[] {
  if (entries.length === 0) return [`"${name}": []`];
  const blocks = entries.flatMap((block, i) =>
    block.map((line, j) => `  ${line}${j === block.length - 1 && i < entries.length - 1 ? ',' : ''}`),
  );
  return [`"${name}": [`, ...blocks, ']'];
}

function domainEntry(domain: string, route: string): string {
  return `{ "domainName": ${JSON.stringify(domain)}, "route": ${route} }`;
}

/** The computers with the service behind an entitlement, a block of lines each. */
function entriesFor({ id, service, name }: Entitlement, hosts: readonly BemsComputer[], cluster: string): string[][] {
  const [port] = documentedPorts(id);
  if (service === undefined || port === undefined) return [];
  return hosts
    .filter(({ services }) => services.includes(service))
    .map(({ host }, i) => [
      ...(i === 0 ? [`// ${name}`] : []),
      '{',
      `  "applicationId": ${JSON.stringify(id)},`,
      `  "server": ${JSON.stringify(host)},`,
      `  "port": ${port},`,
      // There are but three priorities.
      ...(i >= PRIORITIES.length ? ['  // bems-disable-next-line priority-duplicate'] : []),
      `  "clusterType": ${JSON.stringify(PRIORITIES[Math.min(i, PRIORITIES.length - 1)])},`,
      `  "primaryRouteName": ${JSON.stringify(cluster)}`,
      '}',
    ]);
}

/** Each host once, with all its services; without those whose name is none. */
function withoutTwice(computers: readonly BemsComputer[]): BemsComputer[] {
  const byHost = new Map<string, BemsComputer>();
  for (const computer of computers) {
    if (hostNameProblem(computer.host)) continue;
    const key = normalizedDomain(computer.host);
    const before = byHost.get(key);
    const services = unique([...(before?.services ?? []), ...computer.services]);
    byHost.set(key, { host: before?.host ?? computer.host, domain: before?.domain ?? computer.domain, services });
  }
  return [...byHost.values()];
}

/** Each domain once, and none that lies in another: subdomains are included. */
function outermost(domains: readonly string[]): string[] {
  const all = unique(domains.filter((domain) => !domainNameProblem(domain)).map(normalizedDomain));
  return all.filter((domain) => !all.some((other) => other !== domain && isSameOrBelow(domain, other)));
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}
