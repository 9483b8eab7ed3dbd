import type { Answer } from './answers';
import type { Question } from './question';
import { routeKey } from './route';
import { firstOf, listed, routeWords } from './words';

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
  return `${asked}: ${firstOf(routes.map(routeWords), MOST_ROUTES, 'or')}; it depends on ${listed(reasonsIn(answers))}.`;
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

/** For which connections an answer holds, to stand before its route: `On port 443`; empty where it is for all. */
export function scopeOf(answer: Answer, answers: readonly Answer[], appName: (id: string) => string): string {
  const { host, port, apps } = answer;
  const hosts = new Set(answers.map((each) => each.host));
  const ofHost = answers.filter((each) => each.host === host);
  const ofPort = ofHost.filter((each) => each.port === port);
  const parts = [
    hosts.size > 1 ? `as ${host}` : '',
    ofHost.every((each) => each.port === port) ? '' : port === null ? 'on every other port' : `on port ${port}`,
    apps ? `for ${firstOf(apps.map(appName), 3)}` : ofPort.some((each) => each.apps) ? 'for every other app' : '',
  ];
  return parts.filter(Boolean).join(' ');
}
