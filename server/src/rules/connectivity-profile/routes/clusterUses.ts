import type { JsonNode, JsonObject } from '../../../jsonc/nodes';
import { memberNamed } from '../../../jsonc/nodes';
import type { Span } from '../../../text/span';
import { isMisspelt } from '../../../profile/misspelt';
import type { ConnectivityProfile, Route, TextValue } from '../../../profile/connectivityProfile';

/** An object that names BlackBerry Proxy clusters: a route, or the entry of an application server. */
export interface ClusterUse {
  readonly node: JsonObject;
  readonly primary: TextValue | null;
  readonly secondary: TextValue | null;
}

/** The sections of a profile whose entries have routes or clusters. */
const SECTIONS = ['allowedDomains', 'additionalServers', 'ipAddressRanges', 'applicationServers'] as const;

/** All routes of a profile in the order of its settings. */
export function routesOf(profile: ConnectivityProfile): Route[] {
  const { routeAllTraffic, defaultRoute, allowedDomains, additionalServers, ipAddressRanges } = profile;
  const ofEntries = [...allowedDomains, ...additionalServers, ...ipAddressRanges].map(({ route }) => route);
  return [routeAllTraffic, defaultRoute, ...ofEntries].filter((route) => route !== null);
}

/** All routes, and the application servers, which name their clusters themselves. */
export function clusterUsesOf(profile: ConnectivityProfile): ClusterUse[] {
  return [...routesOf(profile), ...profile.applicationServers];
}

/** The names of clusters that an object has; empty ones, too. */
export function namesIn({ primary, secondary }: ClusterUse): TextValue[] {
  return [primary, secondary].filter((name) => name !== null);
}

/** A name of blanks names no cluster. */
export function isBlankName({ text }: TextValue): boolean {
  return text.trim() === '';
}

/** Whether the object has a member `primaryRouteName`, of whatever value and perhaps misspelt. */
export function hasPrimary({ node }: ClusterUse): boolean {
  return memberNamed(node, 'primaryRouteName') !== undefined || isMisspelt(node, 'primaryRouteName');
}

/** What stands for the member in a diagnostic: its name; the value itself where it is no member's. */
export function nameSpanOf(node: JsonNode): Span {
  return node.member?.nameSpan ?? spanOf(node);
}

/** The span alone: a diagnostic that held a node would hold the whole tree. */
export function spanOf({ start, end }: Span): Span {
  return { start, end };
}

/** Whether all that can hold a route is named and of the types as it should be, so that what is missing is really missing. */
export function isEveryRouteReadable(profile: ConnectivityProfile): boolean {
  const { routeAllTraffic, defaultRoute, allowedDomains, additionalServers, ipAddressRanges } = profile;
  const entries = [...allowedDomains, ...additionalServers, ...ipAddressRanges];
  return (
    SECTIONS.every((name) => {
      const list = profile.valueOf(name);
      return list === null || (list.type === 'array' && list.elements.every(({ type }) => type === 'object'));
    }) &&
    isReadable(profile.valueOf('routeAllTraffic'), routeAllTraffic) &&
    isReadable(profile.valueOf('defaultAllowedDomainRoute'), defaultRoute) &&
    !(profile.root && isMisspelt(profile.root, 'routeAllTraffic', 'defaultAllowedDomainRoute', ...SECTIONS)) &&
    entries.every(
      ({ node, route }) => isReadable(memberNamed(node, 'route')?.value ?? null, route) && !isMisspelt(node, 'route'),
    )
  );
}

function isReadable(node: JsonNode | null, route: Route | null): boolean {
  return node === null || (route !== null && route.type !== null);
}
