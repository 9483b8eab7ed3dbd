import picocolors from 'picocolors';
import { appName } from '../../profile/routing/claims';
import { lookUpRoute } from '../../profile/routing/lookup';
import type { RouteLookup } from '../../profile/routing/lookup';
import { DEFAULT_SDK, parseQuestion } from '../../profile/routing/question';
import { titleOf } from '../../profile/routing/section';
import { scopesOf } from '../../profile/routing/summary';
import { routeWords, sdkWords } from '../../profile/routing/words';
import type { LineIndex } from '../../text/lines';
import type { Span } from '../../text/span';
import { visible } from '../../text/visible';
import { EXIT, type ExitCode } from '../exitCode';
import { type ProfileOptions, isProblem, openProfile } from '../profileFile';
import { type Terminal, refuse, wantsColour } from '../terminal';

/** The options of `route`, as commander gives them. */
export interface RouteOptions extends ProfileOptions {
  readonly profile: string;
  readonly sdk?: '5' | '6';
  readonly format: 'text' | 'json';
  readonly color: boolean;
}

type Colours = ReturnType<typeof picocolors.createColors>;

/** An answer, and what it takes to print it. */
interface Printed {
  readonly lookup: RouteLookup;
  /** The profile, as shown. */
  readonly name: string;
  readonly lines: LineIndex;
  readonly isSdkAssumed: boolean;
}

/** `bems-config route`: which route a host takes, and why. Ends with 0 for every answer, also for a denial. */
export async function route(asked: string, options: RouteOptions, terminal: Terminal): Promise<ExitCode> {
  const sdk = options.sdk === undefined ? DEFAULT_SDK : options.sdk === '5' ? 5 : 6;
  const question = parseQuestion(asked, sdk);
  if ('problem' in question) return refuse(terminal, `bems-config: ${question.problem}`);
  const opened = await openProfile(options.profile, options, terminal);
  if (isProblem(opened)) return refuse(terminal, ...opened);
  const { profile, name } = opened;
  const lookup = lookUpRoute(profile, question);
  if (!lookup)
    return refuse(terminal, `${name}: there is no profile in it that could be read: run bems-config lint ${name}.`);
  const printed = { lookup, name, lines: profile.lines, isSdkAssumed: options.sdk === undefined };
  const colours = picocolors.createColors(wantsColour(terminal, terminal.stdout, options.color));
  terminal.stdout.write(options.format === 'json' ? asJson(printed) : asText(printed, colours));
  return EXIT.ok;
}

function asJson({ lookup, name, lines, isSdkAssumed }: Printed): string {
  const { question, summary, certain, names, answers, steps, leftOut, notes } = lookup;
  const { host, port, sdk } = question;
  const rangeOf = (span: Span | null): object | null => span && lines.rangeOf(span);
  const data = {
    version: 1,
    path: name,
    question: { host, port, sdk, sdkAssumed: isSdkAssumed },
    summary,
    certain,
    names,
    answers,
    steps: steps.map(({ span, ...step }) => ({ ...step, range: rangeOf(span) })),
    leftOut: leftOut.map(({ span, message, mayDecide }) => ({ message, mayDecide, range: rangeOf(span) })),
    notes,
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}

function asText(printed: Printed, colours: Colours): string {
  const { summary, answers, certain, notes, question } = printed.lookup;
  const assumed = printed.isSdkAssumed ? `, which is assumed without ${colours.bold('--sdk')}` : '';
  const paint = certain ? colours.green : colours.yellow;
  const parts = [
    [
      `${paint(certain ? '✔' : '⚠')} ${colours.bold(visible(summary))}`,
      `  For apps built with ${sdkWords(question.sdk)}${assumed}.`,
    ],
    answers.length > 1 ? answerLines(printed, colours) : [],
    stepLines(printed, colours),
    leftOutLines(printed, colours),
    notes.length > 0 ? [colours.bold('Notes')] : [],
    notes.flatMap(({ text, source }) => [`  - ${visible(text)}`, colours.dim(`    source: ${source}`)]),
  ];
  const [first = [], given = [], steps = [], left = [], ...rest] = parts;
  const blocks = [first, given, steps, left, rest.flat()].filter((block) => block.length > 0);
  return `${blocks.map((block) => block.join('\n')).join('\n\n')}\n`;
}

function answerLines({ lookup: { answers } }: Printed, colours: Colours): readonly string[] {
  const scopes = scopesOf(answers, appName);
  const lines = answers.flatMap((answer, index) => {
    const scope = scopes[index] ?? '';
    const words = routeWords(answer.route);
    return [
      visible(`  - ${scope === '' ? words : `${scope}: ${words}`}`),
      colours.dim(visible(`    ${answer.because}`)),
    ];
  });
  return [colours.bold('Answers'), ...lines];
}

function stepLines({ lookup, name, lines }: Printed, colours: Colours): readonly string[] {
  const deciding = new Set(lookup.answers.flatMap(({ steps }) => steps));
  return [
    colours.bold('Steps'),
    ...lookup.steps.flatMap(({ section, span, route: said, explanation, source }, index) => {
      const mark = deciding.has(index) ? colours.green('✔') : colours.dim('-');
      const way = said ? `  ${routeWords(said)}` : '';
      const place = span ? `  ${colours.dim(placeOf(name, lines, span))}` : '';
      return [
        `  ${mark} ${titleOf(section)}${visible(way)}${place}`,
        `    ${visible(explanation)}`,
        colours.dim(`    source: ${source}`),
      ];
    }),
  ];
}

function leftOutLines({ lookup: { leftOut }, name, lines }: Printed, colours: Colours): readonly string[] {
  if (leftOut.length === 0) return [];
  return [
    colours.bold('Left out, as it cannot be used as it stands'),
    ...leftOut.map(({ span, message, mayDecide }) => {
      const mark = mayDecide ? colours.yellow('⚠') : colours.dim('-');
      const may = mayDecide ? ' It could change the answer.' : '';
      return `  ${mark} ${colours.dim(placeOf(name, lines, span))}  ${visible(message)}${may}`;
    }),
  ];
}

function placeOf(name: string, lines: LineIndex, { start }: Span): string {
  const { line, character } = lines.positionAt(start);
  return `${visible(name)}:${line + 1}:${character + 1}`;
}
