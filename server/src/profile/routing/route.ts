import { valueNamed } from '../../jsonc/nodes';
import type { JsonObject } from '../../jsonc/nodes';
import type { Route, RouteType, TextValue } from '../connectivityProfile';
import { isMisspelt } from '../misspelt';
import { shown } from './words';

/** A route as far as it makes a difference: direct and deny have no clusters. */
export interface PlainRoute {
  readonly type: RouteType;
  readonly primary: string | null;
  readonly secondary: string | null;
}

/** Why something of the profile cannot be used, to stand behind its name: `has no route`. */
export interface Broken {
  readonly broken: string;
}

/** What a route of the profile says. */
export function plainRoute(route: Route | null): PlainRoute | Broken {
  if (!route) return { broken: 'has no route' };
  const { type, typeText, node, primary, secondary } = route;
  if (!type) return { broken: typeText ? `has the unknown route type ${shown(typeText.text)}` : 'has no route type' };
  if (type !== 'proxyCluster') return { type, primary: null, secondary: null };
  return clustersOf(node, primary, secondary) ?? { broken: 'has a cluster route without a cluster' };
}

/** The route through the clusters that `node` names; null where it names none at all. */
export function clustersOf(
  node: JsonObject,
  primary: TextValue | null,
  secondary: TextValue | null,
): PlainRoute | Broken | null {
  if (isMisspelt(node, 'primaryRouteName', 'secondaryRouteName')) return { broken: 'has a misspelt cluster' };
  const said = (name: string): boolean => valueNamed(node, name) !== null;
  if (!primary && said('primaryRouteName')) return { broken: 'has a primary cluster that is no text' };
  if (!secondary && said('secondaryRouteName')) return { broken: 'has a secondary cluster that is no text' };
  if (primary?.text.trim() === '' || secondary?.text.trim() === '') return { broken: 'has an empty cluster name' };
  if (primary) return { type: 'proxyCluster', primary: primary.text, secondary: secondary?.text ?? null };
  return secondary ? { broken: 'has a secondary cluster without a primary one' } : null;
}

/** The same text for the same routes, and for no others. */
export function routeKey(route: PlainRoute | null): string {
  return route ? JSON.stringify([route.type, route.primary, route.secondary]) : 'not known';
}
