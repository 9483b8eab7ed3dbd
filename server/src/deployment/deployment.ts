import type { LineIndex } from '../text/lines';

/** A file of a deployment, by its URI or path. */
export interface DeploymentFile {
  readonly name: string;
  readonly lines: LineIndex;
}

/** What all files of a workspace say together. */
export interface Deployment {
  readonly files: readonly DeploymentFile[];
}
