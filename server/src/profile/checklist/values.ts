import { valueNamed } from '../../jsonc/nodes';
import type { Route, RouteType, TextValue } from '../connectivityProfile';
import { isMisspelt } from '../misspelt';

/** A value in pieces: plain words, and exact texts to copy. */
export type Value = readonly (string | { readonly exact: string })[];

const ROUTE_WORDS: Readonly<Record<RouteType, string>> = {
  direct: 'direct',
  proxyCluster: 'BlackBerry Proxy cluster',
  deny: 'deny',
};

/** A route in words; null where it is not complete, or something in it cannot be read. */
export function routeValue(route: Route | null): Value | null {
  if (!route?.type || isMisspelt(route.node)) return null;
  if (route.type !== 'proxyCluster') return [ROUTE_WORDS[route.type]];
  if (!areClustersReadable(route) || !route.primary) return null;
  const secondary: Value = route.secondary ? [', secondary cluster ', { exact: route.secondary.text }] : [];
  return [`${ROUTE_WORDS.proxyCluster} `, { exact: route.primary.text }, ...secondary];
}

/** Whether the clusters of a route or an app server, where it has any, have names. */
export function areClustersReadable({
  node,
  primary,
  secondary,
}: Pick<Route, 'node' | 'primary' | 'secondary'>): boolean {
  const isNamed = (name: string, value: TextValue | null): boolean =>
    value === null ? valueNamed(node, name) === null : value.text.trim() !== '';
  return isNamed('primaryRouteName', primary) && isNamed('secondaryRouteName', secondary);
}

export function isSameValue(a: Value | null, b: Value | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
