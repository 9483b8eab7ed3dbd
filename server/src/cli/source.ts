import { dirname, resolve, sep } from 'node:path';
import { DEFAULT_CONFIGURATION } from '../configuration/configuration';
import { configuredClustersOf } from '../deployment/clusters';
import type { Cluster } from '../deployment/clusters';
import type { Settings } from '../service';
import type { ConfigurationFiles } from './configurationFiles';
import type { Language } from '../language';
import { discover } from './discover';
import { languageOf, whyUnsupported } from './fileTypes';
import { shownPath } from './paths';
import { type ReadResult, bytesIn, readTextFile, textIn, tooLarge } from './readFile';
import type { Terminal } from './terminal';

/** The name that standard input has where none is given. */
const STDIN_NAME = 'GoodServerSetup.properties';

/** A file to work on. */
export interface Source {
  /** As shown: relative to the working folder, with `/`. */
  readonly name: string;
  /** Absolute; null for standard input. */
  readonly path: string | null;
  /** Absolute, with `/`; of standard input the one that it is given by its name. */
  readonly location: string;
  readonly language: Language;
  /** The clusters that the configuration counts it among. */
  readonly clusters: readonly Cluster[];
  readonly settings: Settings;
  readonly read: () => Promise<ReadResult>;
}

export interface Sources {
  readonly sources: readonly Source[];
  /** What was asked for and cannot be had, a line each. */
  readonly problems: readonly string[];
}

/** How files are asked for on the command line. */
export interface SourceOptions {
  readonly configurations: ConfigurationFiles;
  /** Instead of the configuration's limit, in megabytes. */
  readonly maxFileSize?: number | undefined;
  readonly stdinFilename?: string | undefined;
  /** The one type of file that is taken; both otherwise. */
  readonly only?: Language | undefined;
}

/**
 * What `paths` mean, `-` for standard input included. Reads the configuration files that apply, not the files
 * themselves: look at `configurations.problems` before reading those.
 */
export async function sourcesOf(
  paths: readonly string[],
  terminal: Terminal,
  options: SourceOptions,
): Promise<Sources> {
  const { configurations, maxFileSize } = options;
  if (paths.includes('-')) return standardInput(paths, terminal, options);
  if (options.stdinFilename !== undefined) {
    return { sources: [], problems: ['--stdin-filename names what is read from standard input: give - as the path.'] };
  }
  const { cwd } = terminal;
  const { files, problems } = await discover(paths, { cwd, configurations, only: options.only });
  const sources: Source[] = [];
  for (const path of files) {
    const about = await describe(path, cwd, configurations);
    const limit = maxFileSize ?? about.settings.configuration.maxFileSizeMB;
    sources.push({ ...about, path, read: () => readTextFile(path, limit) });
  }
  return { sources, problems };
}

async function standardInput(paths: readonly string[], terminal: Terminal, options: SourceOptions): Promise<Sources> {
  if (paths.length > 1) return { sources: [], problems: ['- (standard input) cannot stand beside other paths.'] };
  const path = resolve(terminal.cwd, options.stdinFilename ?? STDIN_NAME);
  const name = shownPath(terminal.cwd, path);
  const unsupported = whyUnsupported(path, options.only);
  if (unsupported !== null) return { sources: [], problems: [`${name}: ${unsupported}`] };
  const about = await describe(path, terminal.cwd, options.configurations);
  const limit = options.maxFileSize ?? about.settings.configuration.maxFileSizeMB;
  const read = async (): Promise<ReadResult> => {
    const bytes = await terminal.readInput(bytesIn(limit));
    return bytes ? textIn(bytes) : { kind: 'problem', sentence: tooLarge(null, limit) };
  };
  return { sources: [{ ...about, path: null, read }], problems: [] };
}

/** What is known of a file (an absolute path) before it is read. */
async function describe(
  path: string,
  cwd: string,
  configurations: ConfigurationFiles,
): Promise<Omit<Source, 'path' | 'read'>> {
  const { folder, configuration } = await configurations.forFolder(dirname(path));
  return {
    name: shownPath(cwd, path),
    location: sep === '/' ? path : path.replaceAll(sep, '/'),
    language: languageOf(path) ?? 'response-file',
    clusters: configuredClustersOf(configuration, folder, shownPath(folder, path)),
    settings: await configurations.settingsFor(dirname(path)),
  };
}

/** The largest file that is read where no configuration says otherwise, in megabytes. */
export const DEFAULT_LIMIT = DEFAULT_CONFIGURATION.maxFileSizeMB;
