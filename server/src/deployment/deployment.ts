import type { LineIndex } from '../text/lines';
import type { Cluster } from './clusters';
import type { FileFacts } from './facts';
import { comparePaths, shortPath } from './paths';

/** A file of a deployment. */
export interface DeploymentFile {
  /** What its host calls it: its URI in the editor, its path on the command line. */
  readonly name: string;
  /** Its whole path with slashes, decoded: files are in the order of their paths. */
  readonly path: string;
  readonly lines: LineIndex;
  readonly facts: FileFacts;
  /** The clusters that the configuration in force counts it among; only response files have any. */
  readonly clusters: readonly Cluster[];
}

/** What all files of a workspace say together: see {@link deploymentOf}. */
export interface Deployment {
  /** In the order of their paths. */
  readonly files: readonly DeploymentFile[];
  /** False where there are more files than are looked at, or some cannot be read: then nothing is said to be missing. */
  readonly isWhole: boolean;
}

/** The file as a message names it: its folder and its name, `bems01/GoodServerSetup.properties`. */
export function titleOf({ path }: DeploymentFile): string {
  return shortPath(path);
}

/** @param files in any order */
export function deploymentOf(files: readonly DeploymentFile[], isWhole = true): Deployment {
  return { files: [...files].sort((a, b) => comparePaths(a.path, b.path)), isWhole };
}
