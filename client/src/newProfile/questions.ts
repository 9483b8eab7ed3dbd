import type { Answers } from '../multiStep';
import type { Choice, Question, TextQuestion } from '../question';

/** What the answers lead to. */
export interface NewProfile {
  readonly name: string;
  readonly target: Target;
  readonly clusters: readonly string[];
  readonly defaultRoute: DefaultRoute;
  /** Whether the servers come from the response files of the workspace. */
  readonly fromWorkspace: boolean;
}

export const TARGETS = ['uem', 'uem-cloud'] as const;
export type Target = (typeof TARGETS)[number];

export const DEFAULT_ROUTES = ['direct', 'cluster'] as const;
export type DefaultRoute = (typeof DEFAULT_ROUTES)[number];

/** How the first cluster of an installation is called. */
const FIRST_CLUSTER = 'First';

const WORKSPACE = 'workspace';

/** So many characters of a name get into that of the file. */
const LONGEST_STEM = 60;

/**
 * The questions of a new connectivity profile.
 * @param responseFiles how many the workspace has
 * @param destination where the file can go; the last question
 */
export function questionsFor(answers: Answers, responseFiles: number, destination: Question): Question[] {
  const [cluster = FIRST_CLUSTER] = clustersIn(answers.get('clusters'));
  return [
    text('name', 'Name of the profile', 'As the console shows it.', '', 'Access to BEMS', true),
    choice('target', 'Where the profile is used', [
      { id: 'uem', label: 'BlackBerry UEM', detail: 'On servers of your own' },
      { id: 'uem-cloud', label: 'BlackBerry UEM Cloud' },
    ]),
    text(
      'clusters',
      'BlackBerry Proxy clusters',
      'The names that the console has for them, with commas between; routes go through the first.',
      FIRST_CLUSTER,
      'First, Second',
      false,
    ),
    choice('defaultRoute', 'Connections to what the profile does not name', [
      { id: 'cluster', label: `Through ${cluster}`, detail: 'Internal servers need no entry of their own' },
      { id: 'direct', label: 'Direct', detail: 'Internal domains have to be listed' },
    ]),
    ...(responseFiles === 0
      ? []
      : [
          choice('servers', 'Servers of the apps', [
            { id: WORKSPACE, label: 'From the response files of the workspace', detail: foundSentence(responseFiles) },
            { id: 'none', label: 'None yet' },
          ]),
        ]),
    destination,
  ];
}

/** What the answers say, after the last question. */
export function newProfileOf(answers: Answers): NewProfile {
  return {
    name: String(answers.get('name') ?? ''),
    target: answers.get('target') === 'uem-cloud' ? 'uem-cloud' : 'uem',
    clusters: clustersIn(answers.get('clusters')),
    defaultRoute: answers.get('defaultRoute') === 'direct' ? 'direct' : 'cluster',
    fromWorkspace: answers.get('servers') === WORKSPACE,
  };
}

/** What is wrong with an answer; null where nothing is. Names of clusters are unique. */
export function objectionTo({ id }: TextQuestion, answer: string): string | null {
  if (id !== 'clusters') return null;
  const names = clustersIn(answer);
  const twice = names.find((name, index) => names.indexOf(name) < index);
  return twice === undefined ? null : `${twice} is there twice: each cluster has a name of its own.`;
}

/** The name of the file for a profile: without what file systems refuse. */
export function fileNameFor(name: string, ending: string): string {
  const words = name.normalize('NFC').split(/[^\p{L}\p{N}_]+/u);
  const stem = words
    .filter((word) => word !== '')
    .join('-')
    .toLowerCase()
    .slice(0, LONGEST_STEM);
  return `${stem || 'new'}${ending}`;
}

function clustersIn(answer: unknown): string[] {
  if (typeof answer !== 'string') return [];
  return answer
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function foundSentence(count: number): string {
  return count === 1 ? 'There is one' : `There are ${count}`;
}

function choice(id: string, title: string, choices: readonly Choice[]): Question {
  return { kind: 'choice', id, title, several: false, choices };
}

function text(
  id: string,
  title: string,
  prompt: string,
  suggested: string,
  example: string,
  required: boolean,
): TextQuestion {
  return { kind: 'text', id, title, prompt, suggested, example, required, secret: false };
}
