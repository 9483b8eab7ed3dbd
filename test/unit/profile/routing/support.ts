import { ConnectivityProfile } from '../../../../server/src/profile/connectivityProfile';
import { lookUpRoute } from '../../../../server/src/profile/routing/lookup';
import type { RouteLookup } from '../../../../server/src/profile/routing/lookup';
import { parseQuestion } from '../../../../server/src/profile/routing/question';
import type { Sdk } from '../../../../server/src/profile/routing/question';
import type { PlainRoute } from '../../../../server/src/profile/routing/route';
import { plainText } from '../../../../server/src/text/encoding';

/** The answer to `host` by the profile of that text, or of those members. */
export function lookup(profile: string | object, host: string, sdk: Sdk = 6): RouteLookup {
  const text = typeof profile === 'string' ? profile : JSON.stringify({ name: 'West', ...profile }, null, 2);
  const question = parseQuestion(host, sdk);
  if ('problem' in question) throw new Error(question.problem);
  const found = lookUpRoute(new ConnectivityProfile(plainText(text)), question);
  if (!found) throw new Error('no profile');
  return found;
}

/**
 * The answers, each as `HOST[:PORT] [APP...] ROUTE`, without the host where all have the one that was asked for:
 * `First` and `First/Second` are clusters, `?` is a route that nobody documents.
 */
export function answersOf({ answers, question }: RouteLookup): string[] {
  return answers.map(({ host, port, apps, route }) =>
    [
      host === question.host ? '' : host,
      port === null || port === question.port ? '' : `:${port}`,
      apps ? `[${apps.join(' ')}]` : '',
      routeText(route),
    ]
      .filter(Boolean)
      .join(' '),
  );
}

export function routeText(route: PlainRoute | null): string {
  if (!route) return '?';
  return route.type === 'proxyCluster' ? [route.primary, route.secondary].filter(Boolean).join('/') : route.type;
}

/** A route through a cluster. */
export function through(primaryRouteName: string, secondaryRouteName?: string): object {
  return { type: 'proxyCluster', primaryRouteName, ...(secondaryRouteName && { secondaryRouteName }) };
}
export const DIRECT = { type: 'direct' };
export const DENY = { type: 'deny' };

export const domain = (domainName: string, route: object): object => ({ domainName, route });
export const server = (host: string, port: number, route: object): object => ({ server: host, port, route });
export const range = (text: string, route: object): object => ({ range: text, route });
export const appServer = (applicationId: string, host: string, port: number, primaryRouteName?: string): object => ({
  applicationId,
  server: host,
  port,
  ...(primaryRouteName && { primaryRouteName }),
});
