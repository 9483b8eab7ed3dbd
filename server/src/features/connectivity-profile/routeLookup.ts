import { appName } from '../../profile/routing/claims';
import { lookUpRoute } from '../../profile/routing/lookup';
import type { RouteLookup } from '../../profile/routing/lookup';
import { DEFAULT_SDK, parseQuestion } from '../../profile/routing/question';
import type { Sdk } from '../../profile/routing/question';
import { titleOf } from '../../profile/routing/section';
import { scopesOf } from '../../profile/routing/summary';
import { routeWords, sdkWords } from '../../profile/routing/words';
import type { RouteLookupResult } from '../../protocol';
import type { Span } from '../../text/span';
import { markdownOf } from '../markdown/explanation';
import { escaped } from '../markdown/text';
import type { ProfileDocument } from './profileDocument';

/**
 * Which route a host takes by a profile, as a document to read and as data.
 * @param host a host name or an IPv4 address, with or without a port, also as a URL
 * @returns a sentence where that cannot be asked
 */
export function routeLookup(
  document: ProfileDocument,
  host: string,
  sdk: Sdk = DEFAULT_SDK,
): RouteLookupResult | string {
  const question = parseQuestion(host, sdk);
  if ('problem' in question) return question.problem;
  const lookup = lookUpRoute(document.profile, question);
  if (!lookup) return 'There is no profile in this file that could be read: mend it first.';
  const deciding = new Set(lookup.answers.flatMap(({ steps }) => steps));
  return {
    summary: lookup.summary,
    certain: lookup.certain,
    markdown: markdownOfLookup(document, lookup),
    steps: lookup.steps.map(({ section, matched, route, explanation, span }, index) => ({
      title: titleOf(section),
      matched,
      decides: deciding.has(index),
      route: route && routeWords(route),
      explanation,
      range: span && document.positions.rangeOf(span),
    })),
  };
}

function markdownOfLookup(document: ProfileDocument, lookup: RouteLookup): string {
  const { question, summary, answers, steps, leftOut, notes } = lookup;
  const deciding = new Set(answers.flatMap((answer) => answer.steps));
  const place = (span: Span): string => lineOf(document, span);
  const scopes = scopesOf(answers, appName);
  const answerList = answers.map((answer, index) => {
    const scope = scopes[index] ?? '';
    return `- ${escaped(scope === '' ? '' : `${scope}: `)}**${escaped(routeWords(answer.route))}**. ${escaped(answer.because)}`;
  });
  const stepList = steps.map(({ section, span, route, explanation }, index) => {
    const way = route ? `, ${escaped(routeWords(route))}` : '';
    const title = `${titleOf(section)}${way}${span ? ` (${place(span)})` : ''}`;
    return `${index + 1}. ${deciding.has(index) ? `**${title}**` : title}: ${escaped(explanation)}`;
  });
  const leftOutList = leftOut.map(({ span, message, mayDecide }) => {
    return `- ${place(span)}: ${escaped(message)}${mayDecide ? ' It could change the answer.' : ''}`;
  });
  const listUnder = (heading: string, list: readonly string[]): string | null =>
    list.length === 0 ? null : `## ${heading}\n\n${list.join('\n')}`;
  const parts = [
    `# ${escaped(summary)}`,
    `For apps built with ${sdkWords(question.sdk)}.`,
    listUnder(answers.length === 1 ? 'Answer' : 'Answers', answerList),
    listUnder('Steps', stepList),
    listUnder('Left out, as it cannot be used as it stands', leftOutList),
    listUnder(
      'Notes',
      notes.map(({ text }) => `- ${escaped(text)}`),
    ),
  ];
  const sources = [...steps, ...notes].map(({ source }) => source);
  return `${markdownOf({ parts, sources })}\n`;
}

/** `line 12`: no link, as VS Code's preview opens none to a file and would show it as it is written. */
function lineOf({ lines }: ProfileDocument, { start }: Span): string {
  return `line ${lines.lineAt(start) + 1}`;
}
