import { dirname, resolve } from 'node:path';
import { DEFAULT_CONFIGURATION } from '../configuration/configuration';
import type { Settings } from '../service';
import type { ConfigurationFiles } from './configurationFiles';
import type { Language } from '../language';
import { discover, languageOf, whyUnsupported } from './discover';
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
  readonly language: Language;
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
  const { files, problems } = await discover(paths, { cwd, configurations });
  const sources: Source[] = [];
  for (const path of files) {
    const settings = await configurations.settingsFor(dirname(path));
    const limit = maxFileSize ?? settings.configuration.maxFileSizeMB;
    const language = languageOf(path) ?? 'response-file';
    sources.push({ name: shownPath(cwd, path), path, language, settings, read: () => readTextFile(path, limit) });
  }
  return { sources, problems };
}

async function standardInput(paths: readonly string[], terminal: Terminal, options: SourceOptions): Promise<Sources> {
  if (paths.length > 1) return { sources: [], problems: ['- (standard input) cannot stand beside other paths.'] };
  const path = resolve(terminal.cwd, options.stdinFilename ?? STDIN_NAME);
  const name = shownPath(terminal.cwd, path);
  const unsupported = whyUnsupported(path);
  if (unsupported !== null) return { sources: [], problems: [`${name}: ${unsupported}`] };
  const settings = await options.configurations.settingsFor(dirname(path));
  const limit = options.maxFileSize ?? settings.configuration.maxFileSizeMB;
  const read = async (): Promise<ReadResult> => {
    const bytes = await terminal.readInput(bytesIn(limit));
    return bytes ? textIn(bytes) : { kind: 'problem', sentence: tooLarge(null, limit) };
  };
  const language = languageOf(path) ?? 'response-file';
  return { sources: [{ name, path: null, language, settings, read }], problems: [] };
}

/** The largest file that is read where no configuration says otherwise, in megabytes. */
export const DEFAULT_LIMIT = DEFAULT_CONFIGURATION.maxFileSizeMB;
