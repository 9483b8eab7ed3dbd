import { basename, resolve } from 'node:path';
import { glob } from 'tinyglobby';
import type { Discovery, DiscoveryOptions } from './discover';
import { IgnoreFiles } from './ignoreFiles';
import { languageOfEnding, languageOfName } from './language';
import { reasonOf } from './systemError';

/**
 * The response files that a glob means, in the order of their paths. What it matches counts by name, as in a folder,
 * or by ending where the glob itself says `.properties`. A folder that it matches is not searched.
 */
export async function filesMatching(pattern: string, { cwd, configurations }: DiscoveryOptions): Promise<Discovery> {
  let matches: string[] = [];
  try {
    for (const spelling of spellings(pattern)) {
      matches = await glob(spelling, { cwd, absolute: true, expandDirectories: false, ignore: ['**/node_modules/**', '**/.git/**'] });
      if (matches.length > 0) break;
    }
  } catch (error) {
    return { files: [], problems: [`${pattern}: cannot be searched: ${reasonOf(error)}.`] };
  }
  const byEnding = languageOfEnding(pattern) === 'response-file';
  const files: string[] = [];
  let ignoredFiles = 0;
  const ignored = await IgnoreFiles.below(resolve(cwd, searchedFolder(pattern)), configurations);
  for (const match of matches.map((path) => resolve(path)).sort()) {
    const language = languageOfName(basename(match)) ?? (byEnding ? languageOfEnding(match) : null);
    if (language !== 'response-file' || (await configurations.isTemplate(match))) continue;
    if (await ignored.ignores(match, false)) ignoredFiles++;
    else files.push(match);
  }
  if (files.length > 0) return { files, problems: [] };
  const why = ignoredFiles > 0 ? 'every response file that it matches is ignored.' : 'no response file matches.';
  return { files: [], problems: [`${pattern}: ${why}`] };
}

/** The folder that the glob names before its first wildcard. */
function searchedFolder(pattern: string): string {
  const segments = pattern.replaceAll('\\', '/').split('/');
  const wildcard = segments.findIndex((segment) => /[*?[\]{}()!]/.test(segment));
  const named = segments.slice(0, wildcard).join('/');
  return named === '' && pattern.startsWith('/') ? '/' : named || '.';
}

/** On Windows a backslash separates folders; elsewhere it escapes, and is tried as a separator where that finds nothing. */
function spellings(pattern: string): string[] {
  const slashes = pattern.replaceAll('\\', '/');
  return process.platform === 'win32' ? [slashes] : [...new Set([pattern, slashes])];
}
