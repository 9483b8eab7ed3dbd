import picomatch from 'picomatch';
import type { Configuration } from '../configuration/configuration';

/** A BEMS cluster of a configuration file. */
export interface Cluster {
  readonly name: string;
  /** Tells it from a cluster of the same name in another configuration file. */
  readonly id: string;
}

interface Matcher {
  readonly name: string;
  readonly matches: (path: string) => boolean;
}

const NONE: readonly Cluster[] = [];
const matchers = new WeakMap<Configuration['clusters'], readonly Matcher[]>();

/**
 * The clusters among which a configuration counts a file, in the configuration's order.
 * @param home the configuration file, or its folder, in any spelling that stays the same
 * @param path of the file, relative to the configuration's folder, with slashes; with `..` where it is elsewhere
 */
export function configuredClustersOf({ clusters }: Configuration, home: string, path: string): readonly Cluster[] {
  if (clusters.size === 0) return NONE;
  let all = matchers.get(clusters);
  if (!all) matchers.set(clusters, (all = [...clusters].map(([name, globs]) => matcherOf(name, globs))));
  return all.filter(({ matches }) => matches(path)).map(({ name }) => ({ name, id: JSON.stringify([home, name]) }));
}

/** Upper and lower case are the same everywhere, so that Windows and a pipeline on another system agree. */
function matcherOf(name: string, globs: readonly string[]): Matcher {
  const patterns = globs.map((glob) => glob.trim().replaceAll('\\', '/')).filter((glob) => glob !== '');
  if (patterns.length === 0) return { name, matches: () => false };
  try {
    return { name, matches: picomatch(patterns, { nonegate: true, nocase: true, dot: true }) };
  } catch {
    // A glob of tens of thousands of characters is refused.
    return { name, matches: () => false };
  }
}
