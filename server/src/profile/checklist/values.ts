import type { Route, RouteType } from '../connectivityProfile';

/** A value in pieces: plain words, and exact texts to copy. */
export type Value = readonly (string | { readonly exact: string })[];

const ROUTE_WORDS: Readonly<Record<RouteType, string>> = {
  direct: 'direct',
  proxyCluster: 'BlackBerry Proxy cluster',
  deny: 'deny',
};

/** A route in words; null where it is not complete. */
export function routeValue(route: Route | null): Value | null {
  if (!route?.type) return null;
  if (route.type !== 'proxyCluster') return [ROUTE_WORDS[route.type]];
  if (!route.primary) return null;
  const secondary: Value = route.secondary ? [', secondary cluster ', { exact: route.secondary.text }] : [];
  return [`${ROUTE_WORDS.proxyCluster} `, { exact: route.primary.text }, ...secondary];
}

export function isSameValue(a: Value | null, b: Value | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
