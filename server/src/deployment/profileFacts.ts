import { domainNameProblem } from '../network/domainName';
import { DomainTree } from '../network/domainTree';
import { meantServer } from '../network/hostName';
import type { ConnectivityProfile, Route, TextValue } from '../profile/connectivityProfile';
import { entitlementById } from '../profile/entitlements';
import type { Span } from '../text/span';
import { HostNames, comparableName, completedBy } from '../network/hosts';

/** A host that a profile lists under an entitlement of BEMS. */
export interface ListedHost {
  /** The string, with its quotes. */
  readonly span: Span;
  readonly shown: string;
  /** The names that it can mean: an unqualified one is completed by the default domains, if there are any. */
  readonly names: readonly string[];
}

/** What a connectivity profile tells about the deployment; each part is read when it is first asked for. */
export class ProfileFacts {
  readonly kind = 'connectivity-profile';
  private cachedListed: readonly ListedHost[] | undefined;
  private cachedServers: HostNames | undefined;
  private cachedDomains: Domains | undefined;
  private cachedDefaultDomains: readonly string[] | undefined;

  constructor(private readonly profile: ConnectivityProfile) {}

  /** Whether it was read to its end: where not, more may stand there. */
  get isReliable(): boolean {
    const { root, json } = this.profile;
    return root !== null && json.reliableUpTo >= json.text.length;
  }

  /** Every entry for a host under one of the entitlements that the guide lists for BEMS. Addresses are no names. */
  get bemsHosts(): readonly ListedHost[] {
    return (this.cachedListed ??= this.readBemsHosts());
  }

  /**
   * Whether apps find a way to the host `name` (comparable): every host where the default route goes through a cluster;
   * the servers of any application; the servers and domains with a route through a cluster. A route that cannot be read
   * may lead through one. 'Route all traffic' is for apps on an SDK before 6.0 only, and does not count.
   * Of domains the nearest counts. A name without a domain is found wherever it might be meant. Which section wins where
   * several name a host nobody documents, so that one is enough.
   */
  reaches(name: string): boolean {
    const { profile } = this;
    if (profile.valueOf('defaultAllowedDomainRoute') && mayLeadThroughCluster(profile.defaultRoute)) return true;
    if (this.servers.canHave(name)) return true;
    const domains = (this.cachedDomains ??= this.readDomains());
    if (name.includes('.')) return domains.tree.nearestAt(name)?.isReached === true;
    return domains.isAnyReached;
  }

  private get servers(): HostNames {
    return (this.cachedServers ??= this.readServers());
  }

  private get defaultDomains(): readonly string[] {
    return (this.cachedDefaultDomains ??= this.profile.defaultDomains.flatMap(
      ({ text }) => comparableName(text) ?? [],
    ));
  }

  private readBemsHosts(): ListedHost[] {
    const { applicationServers, json } = this.profile;
    return applicationServers.flatMap(({ node, applicationId, server }) => {
      if (!applicationId || !server || node.end > json.reliableUpTo) return [];
      if (entitlementById(applicationId.text)?.bems !== true) return [];
      const names = this.namesOf(server.text);
      return names.length > 0 ? [{ span: server.node, shown: server.text, names }] : [];
    });
  }

  private readServers(): HostNames {
    const { applicationServers, additionalServers } = this.profile;
    const servers = new HostNames();
    const add = (server: TextValue | null): void => {
      // A scheme or a port is a fault of its own, and it is clear which host is meant.
      if (server) for (const name of this.namesOf(meantServer(server.text))) servers.add(name);
    };
    for (const { server } of applicationServers) add(server);
    for (const { server, route } of additionalServers) if (mayLeadThroughCluster(route)) add(server);
    return servers;
  }

  /** Of a domain that stands twice one cluster is enough. */
  private readDomains(): Domains {
    const tree = new DomainTree<{ isReached: boolean }>();
    let isAnyReached = false;
    for (const { domainName, route } of this.profile.allowedDomains) {
      if (!domainName?.text) continue;
      // As with a server: what is wrong is another matter, if it is clear what is meant.
      const domain = domainNameProblem(domainName.text)?.domain ?? domainName.text;
      const isReached = mayLeadThroughCluster(route);
      const known = tree.add(domain, { isReached });
      if (known) known.isReached ||= isReached;
      isAnyReached ||= isReached;
    }
    return { tree, isAnyReached };
  }

  private namesOf(text: string): readonly string[] {
    const name = comparableName(text);
    return name === null ? [] : completedBy(this.defaultDomains, name);
  }
}

/** The allowed domains, each with whether its hosts are reached. */
interface Domains {
  readonly tree: DomainTree<{ isReached: boolean }>;
  readonly isAnyReached: boolean;
}

const facts = new WeakMap<ConnectivityProfile, ProfileFacts>();

export function factsOfProfile(profile: ConnectivityProfile): ProfileFacts {
  let known = facts.get(profile);
  if (!known) facts.set(profile, (known = new ProfileFacts(profile)));
  return known;
}

/** @param route null where it cannot be read, or an entry lacks the one that it must have */
function mayLeadThroughCluster(route: Route | null): boolean {
  return !route?.type || route.type === 'proxyCluster';
}
