import type { Found } from '../rules/report';

const NONE: readonly Found[] = [];

/** What the files of the workspace together make of each of them. */
export class DeploymentFindings {
  private readonly byFile = new Map<string, readonly Found[]>();

  /** The findings about a file, by its URI in one spelling: always the same list until they change. */
  findingsOf(uri: string): readonly Found[] {
    return this.byFile.get(uri) ?? NONE;
  }
}
