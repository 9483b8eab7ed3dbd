import { basename, resolve } from 'node:path';
import picomatch from 'picomatch';
import type { Discovery, DiscoveryOptions } from './discover';
import { languageOfEnding, languageOfName } from '../language';
import { pathInside } from './paths';
import { walk } from './walk';

const WILDCARD = /[*?[\]{}()!]/;

/** Whether `path` can be a glob. */
export function isGlob(path: string): boolean {
  return WILDCARD.test(path);
}

/**
 * The response files that a glob means, in the order of their paths. What it matches counts by name, as in a folder, or
 * by ending where the glob itself ends in `.properties`. What is ignored is left out.
 */
export async function filesMatching(pattern: string, options: DiscoveryOptions): Promise<Discovery> {
  const byEnding = languageOfEnding(pattern) === 'response-file';
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
      const language = languageOfName(basename(path)) ?? (byEnding ? languageOfEnding(path) : null);
      return language === 'response-file' && matches(pathInside(folder, path) ?? '');
    });
    if (found.files.length > 0) return found;
    problems.push(...found.problems);
  }
  if (problems.length === 0) problems.push(`${pattern}: this matches no response file that is not ignored.`);
  return { files: [], problems };
}

/** On Windows a backslash separates folders; elsewhere it escapes, and is tried as a separator where that finds nothing. */
function spellings(pattern: string): string[] {
  const slashes = pattern.replaceAll('\\', '/');
  return process.platform === 'win32' ? [slashes] : [...new Set([pattern, slashes])];
}
