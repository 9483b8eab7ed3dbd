/**
 * The language service: pure functions over documents. No connection, no file system, no clock; the command line and
 * the language server are hosts of the same functions.
 */
import { redacted } from './features/response-file/redacted';
import { contextOf, severitiesOf } from './configuration/settings';
import type { Settings } from './configuration/settings';
import type { Cluster } from './deployment/clusters';
import { deploymentOf } from './deployment/deployment';
import type { DeploymentFile } from './deployment/deployment';
import type { FileFacts } from './deployment/facts';
import { factsOfProfile } from './deployment/profileFacts';
import { factsOfResponseFile } from './deployment/responseFileFacts';
import { ResponseFile } from './model/responseFile';
import { MASK } from './model/mask';
import { ConnectivityProfile } from './profile/connectivityProfile';
import { shownFile } from './model/shown';
import type { ShownEntry, ShownFile } from './model/shown';
import type { Diagnostic } from './rules/diagnostic';
import type { Language } from './language';
import { checkDeployment } from './rules/deployment/checkDeployment';
import { fixAll } from './rules/fixAll';
import type { InternalProblem } from './rules/problem';
import type { Found } from './rules/report';
import { runProfileRules, runRules } from './rules/run';
import type { FileText } from './text/encoding';
import type { LineIndex } from './text/lines';
import type { Span } from './text/span';

export interface LintResult {
  readonly text: string;
  readonly lines: LineIndex;
  /** Sorted by position, then by rule. */
  readonly diagnostics: readonly Diagnostic[];
  /** Rules that crashed; the others ran. */
  readonly problems: readonly InternalProblem[];
  /** Where the text holds secrets: no output may show the text of these spans. Sorted, disjoint. */
  readonly secrets: readonly Span[];
  /** What other files are compared with. */
  readonly facts: FileFacts;
}

export interface FixResult {
  /** The text with every safe fix made, until no safe fix is left; the same string where there is nothing to fix. */
  readonly text: string;
  readonly fixed: number;
}

/**
 * Checks a response file.
 * @param others what {@link lintTogether} found about it; null where it is checked by itself
 */
export function lintResponseFile(
  file: FileText,
  settings: Settings,
  others: readonly Found[] | null = null,
): LintResult {
  const responseFile = open(file, settings);
  const { lines, secrets } = responseFile;
  const facts = factsOfResponseFile(responseFile);
  return {
    text: file.text,
    lines,
    secrets,
    facts,
    ...runRules(responseFile, severitiesOf(settings), undefined, others),
  };
}

/** Checks a connectivity profile, as {@link lintResponseFile} does. */
export function lintProfile(file: FileText, settings: Settings, others: readonly Found[] | null = null): LintResult {
  const profile = new ConnectivityProfile(file);
  const facts = factsOfProfile(profile);
  const ran = runProfileRules(profile, severitiesOf(settings), others);
  return { text: file.text, lines: profile.lines, secrets: [], facts, ...ran };
}

/** Checks a file: see {@link lintResponseFile}. */
export function lintFile(
  language: Language,
  file: FileText,
  settings: Settings,
  others: readonly Found[] | null = null,
): LintResult {
  return language === 'response-file' ? lintResponseFile(file, settings, others) : lintProfile(file, settings, others);
}

/** A file that was checked by itself, to be checked together with others. */
export interface FileOfMany {
  /** What related places call it. */
  readonly name: string;
  /** Its whole path with slashes. */
  readonly path: string;
  readonly language: Language;
  readonly file: FileText;
  readonly settings: Settings;
  readonly clusters: readonly Cluster[];
  readonly result: LintResult;
}

export interface LintOfMany {
  /** For each file, in the order in which they were given: what it comes to beside the others. */
  readonly results: readonly LintResult[];
  /** Rules about several files that crashed. */
  readonly problems: readonly InternalProblem[];
}

/**
 * What files come to that were checked by themselves, together. Only those are checked again that others bear on.
 * @param isWhole false where others could not be read: then nothing is said to be missing
 */
export function lintTogether(files: readonly FileOfMany[], isWhole: boolean): LintOfMany {
  const members = files.map(({ name, path, clusters, result: { lines, facts } }) => ({
    name,
    path,
    clusters,
    lines,
    facts,
  }));
  const { found, problems } = checkDeployment(deploymentOf(members, isWhole));
  const results = files.map(({ language, file, settings, result }, i) => {
    const others = found.get(members[i] as DeploymentFile) ?? [];
    // What suppresses the rules about several files has been left open.
    if (others.length === 0 && !file.text.includes('bems-disable')) return result;
    return lintFile(language, file, settings, others);
  });
  return { results, problems };
}

/** Makes the safe fixes of a file. The rules are the same as in {@link lintFile}. */
export function fixFile(language: Language, file: FileText, settings: Settings): FixResult {
  return fixAll(file.text, (text) => lintFile(language, { ...file, text }, settings).diagnostics);
}

/** Makes the safe fixes of a response file. */
export function fixResponseFile(file: FileText, settings: Settings): FixResult {
  return fixFile('response-file', file, settings);
}

/** What the installer reads: every entry as Java's Properties loads it. */
export function showResponseFile(file: FileText, settings: Settings, reveal: boolean): ShownFile {
  return shownFile(open(file, settings), reveal);
}

/** The same text with every secret replaced by `REDACTED`. */
export function redactResponseFile(file: FileText, settings: Settings): string {
  return redacted(open(file, settings));
}

export { MASK };
export type { Language, Settings, ShownEntry, ShownFile };

function open(file: FileText, settings: Settings): ResponseFile {
  return new ResponseFile(file, contextOf(settings));
}
