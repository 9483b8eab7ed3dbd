import type { Answer } from './answers';
import type { Question } from './question';
import { routeKey } from './route';
import { listOf } from '../../text/listOf';
import { firstOf, routeWords } from './words';

const MOST_ROUTES = 3;

/** The answer in one line: the route, or the routes and what it depends on. */
export function summaryOf({ host, port }: Question, answers: readonly Answer[], certain: boolean): string {
  const asked = port === null ? host : `${host}, port ${port}`;
  const routes = [...new Map(answers.map(({ route }) => [routeKey(route), route])).values()];
  const [only] = routes;
  if (routes.length === 1) {
    // That nobody knows needs no doubt beside it.
    const doubt = certain || !only ? '' : ' (likely, but not certain)';
    return `${asked}: ${routeWords(only ?? null)}${doubt}.`;
  }
  return `${asked}: ${firstOf(routes.map(routeWords), MOST_ROUTES, 'or')}; it depends on ${listOf(reasonsIn(answers), 'and')}.`;
}

function reasonsIn(answers: readonly Answer[]): readonly string[] {
  const differ = (of: (answer: Answer) => unknown): boolean => new Set(answers.map((answer) => of(answer))).size > 1;
  const caseOf = ({ host, port, apps }: Answer): string => JSON.stringify([host, port, apps]);
  const isOpen = new Set(answers.map(caseOf)).size < answers.length;
  return [
    differ(({ host }) => host) ? 'the name that the host is completed to' : '',
    differ(({ port }) => port) ? 'the port' : '',
    differ(({ apps }) => JSON.stringify(apps)) ? 'the app' : '',
    isOpen ? 'what documentation does not tell' : '',
  ].filter(Boolean);
}

/** For which connections each answer holds, to stand before its route: `on port 443`; empty where it is for all. */
export function scopesOf(answers: readonly Answer[], appName: (id: string) => string): readonly string[] {
  const portsOfHost = new Map<string, Set<number | null>>();
  const withApps = new Set<string>();
  const placeOf = ({ host, port }: Answer): string => JSON.stringify([host, port]);
  for (const answer of answers) {
    const ports = portsOfHost.get(answer.host) ?? new Set();
    portsOfHost.set(answer.host, ports.add(answer.port));
    if (answer.apps) withApps.add(placeOf(answer));
  }
  return answers.map((answer) => {
    const { host, port, apps } = answer;
    const isOnePort = portsOfHost.get(host)?.size === 1;
    const parts = [
      portsOfHost.size > 1 ? `as ${host}` : '',
      isOnePort ? '' : port === null ? 'on every other port' : `on port ${port}`,
      apps ? `for ${firstOf(apps.map(appName), 3, 'and')}` : withApps.has(placeOf(answer)) ? 'for every other app' : '',
    ];
    return parts.filter(Boolean).join(' ');
  });
}
