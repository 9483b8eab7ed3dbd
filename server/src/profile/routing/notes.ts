import type { Answer } from './answers';
import type { Question } from './question';
import { DIRECT_CONNECT, OURS, ROUTING_PAGES, SETTINGS_REFERENCE } from './section';
import type { Note, Step } from './step';

/** What lies behind the answers: facts that an administrator who asks for a route needs next. */
export function notesOf(
  { port, portFrom }: Question,
  answers: readonly Answer[],
  steps: readonly Step[],
  target: string | null,
): readonly Note[] {
  const notes: Note[] = [];
  const note = (text: string, source: string): void => void notes.push({ text, source });
  const routes = answers.flatMap(({ route }) => route ?? []);
  const used = new Set(answers.flatMap((answer) => answer.steps.map((index) => steps[index]?.section)));
  if (portFrom !== null)
    note(`Port ${port ?? ''} is what ${portFrom} means where no port is written.`, 'PUB RFC 9110, 4.2');
  if (used.has('routeAllTraffic') && target !== 'uem') {
    note("UEM Cloud has no 'Route all traffic': this holds for UEM on premises.", SETTINGS_REFERENCE);
  }
  if (routes.some(({ type }) => type === 'proxyCluster')) {
    note(
      'What reaches BlackBerry Proxy meets its PAC file or web proxy next, and what these block is blocked, whatever the profile says.',
      ROUTING_PAGES,
    );
  }
  if (routes.some(({ secondary }) => secondary !== null)) {
    note(
      'The secondary cluster is optional; our sources do not say when it takes over.',
      `${SETTINGS_REFERENCE}; ${OURS}`,
    );
  }
  if (used.has('applicationServers')) {
    note('With Direct Connect, connections to app servers never go through the NOC.', DIRECT_CONNECT);
  }
  if (routes.some(({ type }) => type === 'direct')) {
    note('A direct connection passes no BlackBerry Proxy, so it reaches no internal server.', ROUTING_PAGES);
  }
  return notes;
}
