import { valueNamed } from '../../../jsonc/nodes';
import type { Route } from '../../../profile/connectivityProfile';
import { isMisspelt } from '../../../profile/misspelt';
import { isBlankName } from './clusterUses';

/**
 * The same text for the same routes: type, primary and secondary cluster decide, as they are written: also clusters
 * that a direct route has and does not use. Null where the route cannot be told.
 */
export function routeKey(route: Route | null): string | null {
  if (!route?.type || isMisspelt(route.node)) return null;
  const { type, node, primary, secondary } = route;
  if (!primary && valueNamed(node, 'primaryRouteName')) return null;
  if (!secondary && valueNamed(node, 'secondaryRouteName')) return null;
  return JSON.stringify([type, ...[primary, secondary].map((name) => (name && !isBlankName(name) ? name.text : null))]);
}

/** Whether both can be told, and are the same. */
export function isSameRoute(a: Route, b: Route): boolean {
  const key = routeKey(a);
  return key !== null && key === routeKey(b);
}
