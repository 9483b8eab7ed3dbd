import { resolve } from 'node:path';
import type { SeveritySetting } from '../../rules/diagnostic';
import { encodeText } from '../../text/encoding';
import { lintTogether } from '../../service';
import { checkFile, type CheckedFile, type FixMode, reportedFile } from '../checkFile';
import { ConfigurationFiles } from '../configurationFiles';
import { EXIT, type ExitCode } from '../exitCode';
import { type Format, loadFormat } from '../formats';
import { describeError } from '../../rules/problem';
import { internalErrorLines } from '../internalError';
import { Progress } from '../progress';
import { type ReportedFile, summarize } from '../report';
import { type Source, sourcesOf } from '../source';
import { complain, type Terminal, wantsColour } from '../terminal';
import { readVersion } from '../version';

/** The options of `lint`, as commander gives them. */
export interface LintOptions {
  readonly format: Format;
  readonly output?: string;
  readonly config?: string;
  readonly template?: string;
  readonly rule?: ReadonlyMap<string, SeveritySetting>;
  readonly maxWarnings?: number;
  readonly maxFileSize?: number;
  readonly quiet?: boolean;
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly stdinFilename?: string;
  readonly color: boolean;
}

/** What a run gathers on its way through the files. */
interface Outcome {
  /** Each checked by itself. */
  readonly checked: CheckedFile[];
  /** What they come to together. */
  readonly files: ReportedFile[];
  /** For standard error, without effect on the exit code. */
  readonly notes: string[];
  /** What could not be done: exit code 2. */
  readonly failures: string[];
  /** Mistakes of ours: exit code 3. */
  readonly crashes: string[];
  readonly diffs: string[];
  fixed: number;
  fixedFiles: number;
  /** What standard output is to hold where standard input is fixed. */
  fixedInput: Uint8Array | null;
}

/** `bems-config lint`: checks files, mends what can be mended safely, reports what is left. */
export async function lint(paths: readonly string[], options: LintOptions, terminal: Terminal): Promise<ExitCode> {
  const { config, template, rule: overrides } = options;
  const configurations = new ConfigurationFiles({ cwd: terminal.cwd, config, template, overrides });
  const { sources, problems } = await sourcesOf(paths, terminal, { configurations, ...options });
  if (configurations.problems.length > 0) {
    for (const line of configurations.problems) complain(terminal, line);
    return EXIT.usage;
  }
  const outputPath = options.output === undefined ? null : resolve(terminal.cwd, options.output);
  if (sources.some(({ path }) => path !== null && path === outputPath)) {
    complain(terminal, `${options.output}: this file is checked; give another name to --output.`);
    return EXIT.usage;
  }
  const outcome = await checkAll(sources, problems, options, terminal);
  const written = await writeReport(outcome, options, outputPath, terminal);
  return conclude(outcome, written, options, terminal);
}

async function checkAll(
  sources: readonly Source[],
  problems: readonly string[],
  options: LintOptions,
  terminal: Terminal,
): Promise<Outcome> {
  const outcome: Outcome = {
    checked: [],
    files: [],
    notes: [],
    failures: [...problems],
    crashes: [],
    diffs: [],
    fixed: 0,
    fixedFiles: 0,
    fixedInput: null,
  };
  const mode: FixMode = options.fix ? 'write' : options.fixDryRun ? 'dry-run' : 'none';
  const colour = wantsColour(terminal, terminal.stdout, options.color);
  const progress = new Progress(terminal.stderr, sources.length);
  for (const source of sources) {
    await checkOne(source, mode, colour, outcome);
    await progress.step();
  }
  progress.stop();
  checkTogether(outcome);
  return outcome;
}

async function checkOne(source: Source, mode: FixMode, colour: boolean, outcome: Outcome): Promise<void> {
  const content = await source.read();
  if (content.kind === 'missing') {
    outcome.notes.push(`${source.name}: is no longer there; it was not checked.`);
    return;
  }
  if (content.kind === 'problem') {
    outcome.failures.push(`${source.name}: ${content.sentence}`);
    return;
  }
  if (source.path === null && mode === 'write') outcome.fixedInput = content.bytes;
  let checked: CheckedFile;
  try {
    checked = await checkFile({ source, ...content }, mode, colour);
  } catch (error) {
    outcome.crashes.push(`${source.name}: it could not be checked (${describeError(error)})`);
    return;
  }
  outcome.checked.push(checked);
  outcome.fixed += checked.fixed;
  if (checked.fixed > 0) outcome.fixedFiles++;
  if (checked.diff) outcome.diffs.push(checked.diff);
  if (checked.notFixed) {
    const { sentence, serious } = checked.notFixed;
    (serious ? outcome.failures : outcome.notes).push(`${source.name}: ${sentence}`);
  }
  if (outcome.fixedInput && checked.fixed > 0) outcome.fixedInput = encodeText(checked.file.text, checked.file);
}

/** What the files come to beside each other: of those that could not be read nobody knows what they say. */
function checkTogether({ checked, files, failures, crashes }: Outcome): void {
  const all = checked.map(({ source: { name, location: path, language, settings, clusters }, file, result }) => {
    return { name, path, language, settings, clusters, file, result };
  });
  let results = all.map(({ result }) => result);
  try {
    const together = lintTogether(all, failures.length === 0);
    results = [...together.results];
    crashes.push(...together.problems.map(({ rule, detail }) => `the rule ${rule} failed (${detail})`));
  } catch (error) {
    crashes.push(`the files could not be checked together (${describeError(error)})`);
  }
  for (const [i, result] of results.entries()) {
    const { source } = checked[i] as CheckedFile;
    files.push(reportedFile(source, result));
    crashes.push(...result.problems.map(({ rule, detail }) => `${source.name}: the rule ${rule} failed (${detail})`));
  }
}

/** Prints or writes the report, and on standard output before it what was asked for there; gives whether that worked. */
async function writeReport(
  outcome: Outcome,
  options: LintOptions,
  outputPath: string | null,
  terminal: Terminal,
): Promise<boolean> {
  const { files, failures, crashes } = outcome;
  if (outcome.fixedInput) terminal.stdout.write(outcome.fixedInput);
  if (outcome.diffs.length > 0) terminal.stdout.write(outcome.diffs.join(''));
  // Where nothing could be checked, the lines on standard error say all there is to say to a person.
  if (options.format === 'pretty' && files.length === 0 && failures.length + crashes.length > 0) return true;

  const stdoutIsTaken = outcome.fixedInput !== null || options.fixDryRun === true;
  const stream = stdoutIsTaken ? terminal.stderr : terminal.stdout;
  const format = await loadFormat(options.format);
  const report = {
    files: options.quiet ? files.map(errorsOnly) : files,
    errorsOnly: options.quiet ?? false,
    failures: [...failures, ...crashes],
    version: readVersion(),
  };
  const colour = outputPath === null && wantsColour(terminal, stream, options.color);
  const text = format(report, { colour, width: stream.columns });
  if (outputPath === null) {
    stream.write(text);
    return true;
  }
  const { writeOutput } = await import('../writeFile');
  const problem = await writeOutput(outputPath, text);
  if (problem !== null) complain(terminal, `${options.output}: ${problem}`);
  return problem === null;
}

/** Says the rest on standard error, and what it all comes to. */
function conclude(outcome: Outcome, written: boolean, options: LintOptions, terminal: Terminal): ExitCode {
  const { files, notes, failures, crashes, fixed, fixedFiles } = outcome;
  if (fixed > 0) {
    const verb = options.fixDryRun ? 'Would fix' : 'Fixed';
    complain(terminal, `${verb} ${counted(fixed, 'finding')} in ${counted(fixedFiles, 'file')}.`);
  }
  for (const line of [...notes, ...failures]) complain(terminal, line);
  const { errors, warnings } = summarize(files);
  const tooMany = options.maxWarnings !== undefined && warnings > options.maxWarnings;
  if (tooMany) {
    complain(terminal, `${counted(warnings, 'warning')}: --max-warnings allows ${options.maxWarnings}.`);
  }
  for (const crash of crashes) complain(terminal, internalErrorLines(terminal, crash));
  if (crashes.length > 0) return EXIT.internal;
  if (failures.length > 0 || !written) return EXIT.usage;
  return errors > 0 || tooMany ? EXIT.findings : EXIT.ok;
}

function errorsOnly(file: ReportedFile): ReportedFile {
  return { ...file, diagnostics: file.diagnostics.filter(({ severity }) => severity === 'error') };
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
