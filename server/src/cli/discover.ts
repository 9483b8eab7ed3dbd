import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { CONFIGURATION_FILE } from '../configuration/configuration';
import type { ConfigurationFiles } from './configurationFiles';
import { RESPONSE_FILE_NAMES, languageOfEnding, languageOfName } from './language';
import { shownPath } from './paths';
import { isMissing, reasonOf } from './systemError';

/** The files to work on, and a line for standard error for each argument or folder that gave none. */
export interface Discovery {
  /** Absolute paths of response files, each once. */
  readonly files: readonly string[];
  readonly problems: readonly string[];
}

/** What the search for files is told. */
export interface DiscoveryOptions {
  readonly cwd: string;
  readonly configurations: ConfigurationFiles;
}

/**
 * The files that `paths` mean: files, folders (searched with all folders below them), and globs. A path that exists is
 * that path, even if it could be read as a glob. Without paths: the working folder.
 */
export async function discover(paths: readonly string[], options: DiscoveryOptions): Promise<Discovery> {
  const files = new Set<string>();
  const problems: string[] = [];
  for (const path of paths.length > 0 ? paths : ['.']) {
    const found = await discoverOne(path, options);
    for (const file of found.files) files.add(file);
    problems.push(...found.problems);
  }
  return { files: [...files], problems };
}

async function discoverOne(argument: string, options: DiscoveryOptions): Promise<Discovery> {
  // A path with backslashes, copied from Windows, also means what it says elsewhere.
  for (const path of new Set([argument, argument.replaceAll('\\', '/')])) {
    const absolute = resolve(options.cwd, path);
    let stats: Stats;
    try {
      stats = await stat(absolute);
    } catch (error) {
      if (isMissing(error)) continue;
      return problem(`${argument}: cannot be read: ${reasonOf(error)}.`);
    }
    return stats.isDirectory() ? inFolder(absolute, options) : namedFile(absolute, options);
  }
  const { filesMatching, isGlob } = await import('./globs');
  if (isGlob(argument)) return filesMatching(argument, options);
  return problem(`${argument}: there is no such file or folder.`);
}

/** A file that was asked for by name: its ending decides what it is. */
function namedFile(path: string, { cwd }: DiscoveryOptions): Discovery {
  const unsupported = whyUnsupported(path);
  return unsupported === null ? { files: [path], problems: [] } : problem(`${shownPath(cwd, path)}: ${unsupported}`);
}

/** Why a file of that name cannot be worked on, to stand behind the name and a colon; null for a response file. */
export function whyUnsupported(path: string): string | null {
  if (basename(path) === CONFIGURATION_FILE) return 'this is the configuration; name the response files to check.';
  const language = languageOfName(basename(path)) ?? languageOfEnding(path);
  if (language === 'response-file') return null;
  return language === 'connectivity-profile'
    ? 'connectivity profiles cannot be checked yet, only response files (.properties).'
    : 'this is no response file: the name of one ends in .properties.';
}

/** The response files in a folder and the folders below it, by their names. */
async function inFolder(folder: string, options: DiscoveryOptions): Promise<Discovery> {
  const { walk } = await import('./walk');
  const wanted = (path: string): boolean => languageOfName(basename(path)) === 'response-file';
  const { files, problems } = await walk(folder, options, wanted);
  if (files.length > 0 || problems.length > 0) return { files, problems };
  return problem(
    `${shownPath(options.cwd, folder)}: there are no response files in this folder; they are found by name (${RESPONSE_FILE_NAMES}), and other .properties files can be named.`,
  );
}

function problem(line: string): Discovery {
  return { files: [], problems: [line] };
}
