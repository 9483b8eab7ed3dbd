import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { ConfigurationFiles } from './configurationFiles';
import { FILE_NAMES, languageOfName } from '../language';
import type { Language } from '../language';
import { isTaken, whyUnsupported } from './fileTypes';
import { shownPath } from './paths';
import { isMissing, reasonOf } from './systemError';

/** The files to work on, and a line for standard error for each argument or folder that gave none. */
export interface Discovery {
  /** Absolute paths of response files and profiles, each once. */
  readonly files: readonly string[];
  readonly problems: readonly string[];
}

/** What the search for files is told. */
export interface DiscoveryOptions {
  readonly cwd: string;
  readonly configurations: ConfigurationFiles;
  /** The one type of file that is taken; both otherwise. */
  readonly only?: Language | undefined;
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
function namedFile(path: string, { cwd, only }: DiscoveryOptions): Discovery {
  const unsupported = whyUnsupported(path, only);
  return unsupported === null ? { files: [path], problems: [] } : problem(`${shownPath(cwd, path)}: ${unsupported}`);
}

/** The response files and profiles in a folder and the folders below it, by their names. */
async function inFolder(folder: string, options: DiscoveryOptions): Promise<Discovery> {
  const { walk } = await import('./walk');
  const wanted = (path: string): boolean => isTaken(languageOfName(basename(path)), options.only);
  const { files, problems } = await walk(folder, options, wanted);
  if (files.length > 0 || problems.length > 0) return { files, problems };
  const { only } = options;
  const missing = only === undefined ? 'is nothing to check' : `are no ${PLURALS[only]}`;
  const names = only === undefined ? Object.values(FILE_NAMES).join(', ') : FILE_NAMES[only];
  return problem(
    `${shownPath(options.cwd, folder)}: there ${missing} in this folder; files are found by name (${names}), and others can be named.`,
  );
}

const PLURALS: Readonly<Record<Language, string>> = {
  'response-file': 'response files',
  'connectivity-profile': 'connectivity profiles',
};

function problem(line: string): Discovery {
  return { files: [], problems: [line] };
}
