import type { CheckedDocument, FindingsOfOthers } from '../features/checkedDocument';
import { comparePaths } from '../deployment/paths';
import { languageOfName } from '../language';
import { decodeBytes, isBinary } from '../text/encoding';
import type { PositionEncoding } from '../text/positions';
import type { Configurations } from './configurations';
import type { Runtime } from './runtime';
import { documentOf } from './documentOf';
import { isInside, nameOf, sameSpelling } from './uris';

/** As many files of a workspace are looked at; more are left out, and the log says so. */
export const MOST_FILES = 1000;

/** The response files and profiles of the workspace on disk: found and read when first asked for, kept until something changes. */
export class WorkspaceFiles {
  /** False where the workspace has more files than are looked at; known once they are listed. */
  isWhole = true;
  private found: Promise<readonly string[]> | undefined;
  private readonly read = new Map<string, Promise<CheckedDocument | null>>();
  private readonly atHand = new Map<string, CheckedDocument>();
  private inOrder: readonly CheckedDocument[] | null = null;

  constructor(
    private readonly runtime: Runtime,
    private readonly configurations: Configurations,
    private readonly encoding: PositionEncoding,
    private readonly folders: () => readonly string[],
    private readonly log: (sentence: string) => void,
    private readonly findingsOfOthers: FindingsOfOthers,
  ) {}

  /** Their URIs, at most {@link MOST_FILES}. */
  list(): Promise<readonly string[]> {
    if (!this.found) {
      const finding = this.find();
      this.found = finding;
      // What went wrong once is tried again.
      finding.catch(() => {
        if (this.found === finding) this.found = undefined;
      });
    }
    return this.found;
  }

  /** The file as it is on disk; null where it is gone, too large or no text. */
  document(uri: string): Promise<CheckedDocument | null> {
    let document = this.read.get(uri);
    if (!document) {
      const loading = this.load(uri);
      document = loading;
      this.read.set(uri, loading);
      const keep = (loaded: CheckedDocument | null): void => {
        // Unless it has changed since.
        if (!loaded || this.read.get(uri) !== loading) return;
        this.atHand.set(uri, loaded);
        this.inOrder = null;
      };
      loading.then(keep, () => {
        if (this.read.get(uri) === loading) this.read.delete(uri);
      });
    }
    return document;
  }

  /**
   * What was read before, without waiting and in the order of the folders, whichever was read last; the first call has
   * the files read in the background.
   */
  get documentsAtHand(): readonly CheckedDocument[] {
    if (!this.found) {
      const reading = this.list().then((uris) => Promise.all(uris.map((uri) => this.document(uri))));
      // Whoever waits for the files is told why they cannot be read.
      reading.catch(() => undefined);
    }
    return (this.inOrder ??= [...this.atHand.values()].sort((a, b) => comparePaths(a.uri, b.uri)));
  }

  /** The file has changed, or what applies to it. */
  forget(uri: string): void {
    this.read.delete(uri);
    this.atHand.delete(uri);
    this.inOrder = null;
  }

  /** A folder is gone. Whether it held any of the files. */
  forgetBelow(folder: string): boolean {
    const below = [...this.read.keys()].filter((uri) => isInside(folder, uri));
    for (const uri of below) this.forget(uri);
    return below.length > 0;
  }

  /** Files came or went; those that are there have not changed. */
  forgetList(): void {
    this.found = undefined;
  }

  /** Folders came or went, or what applies to files has changed. */
  forgetAll(): void {
    this.found = undefined;
    this.read.clear();
    this.atHand.clear();
    this.inOrder = null;
  }

  private async find(): Promise<readonly string[]> {
    const all = new Set<string>();
    for (const folder of this.folders()) {
      if (all.size > MOST_FILES) break;
      for (const uri of await this.runtime.findFiles(folder, MOST_FILES + 1 - all.size)) {
        all.add(sameSpelling(uri));
      }
    }
    this.isWhole = all.size <= MOST_FILES;
    if (!this.isWhole) {
      this.log(
        `The workspace has more than ${MOST_FILES} files to check: the others are checked when they are opened.`,
      );
    }
    return [...all].slice(0, MOST_FILES);
  }

  private async load(uri: string): Promise<CheckedDocument | null> {
    const [bytes, settings] = await Promise.all([this.runtime.readFile(uri), this.configurations.settingsFor(uri)]);
    if (!bytes || bytes.length > settings.configuration.maxFileSizeMB * 1e6) return null;
    const file = decodeBytes(bytes);
    if (isBinary(file)) return null;
    const language = languageOfName(nameOf(uri)) ?? 'response-file';
    return documentOf(language, { uri, version: null, file, settings, encoding: this.encoding }, this.findingsOfOthers);
  }
}
