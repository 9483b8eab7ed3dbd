import { routeKey } from './route';
import type { AppClaim, Claim, Claims } from './step';

/** Connections of one kind, and all that claims to say where they go. */
export interface Case {
  /** Null: every port that no other case names. */
  readonly port: number | null;
  /** Ids of entitlements; null: every app that no other case of this port names. */
  readonly apps: readonly string[] | null;
  readonly claims: readonly Claim[];
}

/**
 * The kinds of connections that a profile treats differently, of those that were asked for: as few as possible.
 * @param port null where it was not said
 * @param fallback what holds where nothing claims anything
 */
export function casesOf(claims: Claims, port: number | null, fallback: Claim): readonly Case[] {
  const apps = appsByPort(claims);
  if (port !== null) return casesAt(port, claims, apps, fallback);
  const others = casesAt(null, claims, apps, fallback);
  const othersKey = JSON.stringify(others.map(appsAndRoutes));
  const appPorts = claims.apps.flatMap((claim) => claim.port ?? []);
  const ports = [...new Set([...claims.byPort.keys(), ...appPorts])].sort((a, b) => a - b);
  const differing: Case[] = [];
  const same = [others];
  for (const named of ports) {
    const cases = casesAt(named, claims, apps, fallback);
    if (JSON.stringify(cases.map(appsAndRoutes)) === othersKey) same.push(cases);
    else differing.push(...cases);
  }
  return [...differing, ...merged(same)];
}

/** The same text for cases that lead to the same routes, on the same ports. */
export function keyOf(cases: readonly Case[]): string {
  return JSON.stringify(cases.map((one) => [one.port, appsAndRoutes(one)]));
}

function appsAndRoutes({ apps, claims }: Case): readonly unknown[] {
  return [apps, routesKey(claims)];
}

/** Lists of cases that lead to the same routes as one, with the claims of all. */
export function merged([first = [], ...others]: readonly (readonly Case[])[]): readonly Case[] {
  return first.map((one, i) => {
    const claims = [one, ...others.flatMap((cases) => cases[i] ?? [])].flatMap((each) => each.claims);
    return { ...one, claims: [...new Set(claims)] };
  });
}

function appsByPort({ apps }: Claims): ReadonlyMap<number | null, readonly AppClaim[]> {
  const byPort = new Map<number | null, AppClaim[]>();
  for (const claim of apps) {
    const known = byPort.get(claim.port);
    if (known) known.push(claim);
    else byPort.set(claim.port, [claim]);
  }
  return byPort;
}

function casesAt(
  port: number | null,
  { base, byPort }: Claims,
  apps: ReadonlyMap<number | null, readonly AppClaim[]>,
  fallback: Claim,
): readonly Case[] {
  const shared = [...base, ...(port === null ? [] : (byPort.get(port) ?? []))];
  const ofApps = new Map<string, Claim[]>();
  const own = port === null ? [] : (apps.get(port) ?? []);
  for (const claim of [...(apps.get(null) ?? []), ...own]) {
    const list = ofApps.get(claim.application);
    if (list) list.push(claim);
    else ofApps.set(claim.application, [claim]);
  }
  const everyApp: Claim[] = shared.length > 0 ? [...shared] : [fallback];
  const everyKey = routesKey(everyApp);
  const differing = new Map<string, { apps: string[]; claims: Claim[] }>();
  for (const [app, said] of ofApps) {
    const claims = [...shared, ...said];
    const key = routesKey(claims);
    const known = differing.get(key);
    // Of the other apps it is not this entry that says so: but it does not matter.
    if (key === everyKey) everyApp.push(...said);
    else if (known) {
      known.apps.push(app);
      known.claims.push(...said);
    } else differing.set(key, { apps: [app], claims });
  }
  return [...[...differing.values()].map((each) => ({ port, ...each })), { port, apps: null, claims: everyApp }];
}

function routesKey(claims: readonly Claim[]): string {
  return JSON.stringify([...new Set(claims.map(({ route }) => routeKey(route)))].sort());
}
