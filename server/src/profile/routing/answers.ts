import type { Case } from './cases';
import { routeKey } from './route';
import type { PlainRoute } from './route';
import { titleOf } from './section';
import type { Claim, Step } from './step';
import { listOf } from '../../text/listOf';

/** A route that connections to a host take, or may take. */
export interface Answer {
  /** The host as it was asked for, or as a default domain completes it where that makes a difference. */
  readonly host: string;
  /** Null: every port that no other answer names. */
  readonly port: number | null;
  /** Ids of entitlements for whose apps it holds; null: every app that no other answer names. */
  readonly apps: readonly string[] | null;
  /** Null where nobody documents it. */
  readonly route: PlainRoute | null;
  /** One sentence. */
  readonly because: string;
  /** The steps that say so: positions in the list of steps. */
  readonly steps: readonly number[];
}

/** What the cases of one host come to. @param steps all steps, in which the claims point */
export function answersOf(host: string, cases: readonly Case[], steps: readonly Step[]): readonly Answer[] {
  const indices = new Map(steps.map((step, index) => [step, index]));
  return cases.flatMap(({ port, apps, claims }) => {
    const byRoute = new Map<string, Claim[]>();
    const inOrder = [...claims].sort((a, b) => (indices.get(a.step) ?? 0) - (indices.get(b.step) ?? 0));
    for (const claim of inOrder) {
      const key = routeKey(claim.route);
      const known = byRoute.get(key);
      if (known) known.push(claim);
      else byRoute.set(key, [claim]);
    }
    return [...byRoute.values()].map((same) => ({
      host,
      port,
      apps,
      route: same[0]?.route ?? null,
      because: byRoute.size > 1 ? condition(same, claims) : reason(same),
      steps: same.flatMap(({ step }) => indices.get(step) ?? []),
    }));
  });
}

function reason(claims: readonly Claim[]): string {
  const titles = titlesOf(claims);
  if (titles.length < 2) return claims[0]?.step.explanation ?? '';
  return `${listOf(titles, 'and')} lead to the same route, so it does not matter which of them counts.`;
}

/** Under which condition the claims hold, where others of the same case say otherwise. */
function condition(claims: readonly Claim[], all: readonly Claim[]): string {
  const explanation = claims[0]?.step.explanation ?? '';
  const titles = titlesOf(claims);
  const same = new Set(claims);
  const others = titlesOf(all.filter((claim) => !same.has(claim)));
  if (titles.some((title) => others.includes(title))) return `If this entry counts: ${explanation}`;
  return `If ${listOf(titles)} counts: ${explanation}`;
}

function titlesOf(claims: readonly Claim[]): readonly string[] {
  return [...new Set(claims.map(({ step }) => `'${titleOf(step.section)}'`))];
}
