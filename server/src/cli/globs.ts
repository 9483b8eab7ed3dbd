import { basename, resolve } from 'node:path';
import picomatch from 'picomatch';
import { CONFIGURATION_FILE } from '../configuration/configuration';
import type { Discovery, DiscoveryOptions } from './discover';
import { isTaken } from './fileTypes';
import { languageOfEnding, languageOfName } from '../language';
import { pathInside } from './paths';
import { walk } from './walk';

/** What was looked for, when it was not found. */
const NAMES = {
  'response-file': 'response file',
  'connectivity-profile': 'connectivity profile',
  any: 'response file or connectivity profile',
};

const WILDCARD = /[*?[\]{}()!]/;

/** Whether `path` can be a glob. */
export function isGlob(path: string): boolean {
  return WILDCARD.test(path);
}

/**
 * The response files and profiles that a glob means, in the order of their paths. What it matches counts by name, as in a
 * folder, or by ending where the glob itself ends so, in `.properties`, `.json` or `.jsonc`. What is ignored is left out, and
 * so are configurations.
 */
export async function filesMatching(pattern: string, options: DiscoveryOptions): Promise<Discovery> {
  const ending = languageOfEnding(pattern);
  const problems: string[] = [];
  for (const spelling of spellings(pattern)) {
    const segments = spelling.split('/');
    const first = segments.findIndex(isGlob);
    const named = segments.slice(0, first).join('/');
    const folder = resolve(options.cwd, named === '' && spelling.startsWith('/') ? '/' : named || '.');
    const matches = picomatch(segments.slice(first).join('/'), {
      nonegate: true,
      nocase: process.platform === 'win32',
    });
    const found = await walk(folder, options, (path) => {
      const name = basename(path);
      const isMeantByEnding = ending !== null && ending === languageOfEnding(name) && name !== CONFIGURATION_FILE;
      const language = languageOfName(name) ?? (isMeantByEnding ? ending : null);
      return isTaken(language, options.only) && matches(pathInside(folder, path) ?? '');
    });
    if (found.files.length > 0) return found;
    problems.push(...found.problems);
  }
  if (problems.length === 0)
    problems.push(`${pattern}: this matches no ${NAMES[options.only ?? 'any']} that is not ignored.`);
  return { files: [], problems };
}

/** On Windows a backslash separates folders; elsewhere it escapes, and is tried as a separator where that finds nothing. */
function spellings(pattern: string): string[] {
  const slashes = pattern.replaceAll('\\', '/');
  return process.platform === 'win32' ? [slashes] : [...new Set([pattern, slashes])];
}
