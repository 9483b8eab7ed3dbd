import { URI } from 'vscode-uri';
import { configuredClustersOf } from '../deployment/clusters';
import type { Cluster } from '../deployment/clusters';
import { deploymentOf } from '../deployment/deployment';
import type { DeploymentFile } from '../deployment/deployment';
import { areSame } from '../deployment/facts';
import type { FileFacts } from '../deployment/facts';
import { factsOfProfile } from '../deployment/profileFacts';
import { factsOfResponseFile } from '../deployment/responseFileFacts';
import type { CheckedDocument } from '../features/checkedDocument';
import { isProfileDocument } from '../features/connectivity-profile/profileDocument';
import { isResponseDocument } from '../features/response-file/responseDocument';
import { checkDeployment } from '../rules/deployment/checkDeployment';
import type { InternalProblem } from '../rules/problem';
import type { Found } from '../rules/report';
import { compareFound } from './compareFound';
import { folderOf, relativePath, sameSpelling } from './uris';

/** What a look at all files brought. */
export interface Settled {
  /** The files, in one spelling, whose findings are others than before. */
  readonly changed: readonly string[];
  /** The files of which a newer text was read. */
  readonly read: ReadonlySet<string>;
  /** Rules that crashed. */
  readonly problems: readonly InternalProblem[];
}

const NONE: readonly Found[] = [];
const NO_CLUSTERS: readonly Cluster[] = [];
const NOTHING: Settled = { changed: [], read: new Set(), problems: [] };

/**
 * What the files of the workspace together make of each of them. Nothing is known until all have been read once: what is
 * missing in half of a workspace is no finding. From then on an edit costs reading the few facts of the file that was
 * edited; the rules do not run if a response file says the same as before.
 */
export class DeploymentFindings {
  /** By their URIs in one spelling; null until all have been read. */
  private members: Map<string, DeploymentFile> | null = null;
  private isWhole = true;
  private byFile = new Map<string, readonly Found[]>();
  /** These were edited: a newer text may be there. */
  private readonly edited = new Set<string>();
  /** These may have been edited while all were read. */
  private readonly unsure = new Set<string>();
  /** Of these it is known only now whether what they suppress would be reported. */
  private readonly judged = new Set<string>();
  /** What these find elsewhere has moved there, and nobody was told. */
  private readonly moved = new Set<string>();
  private isOutdated = false;

  /** The findings about a file: always the same list until they change; null where nobody knows. */
  findingsOf(uri: string): readonly Found[] | null {
    if (!this.members) return null;
    const name = sameSpelling(uri);
    return this.byFile.get(name) ?? (this.members.has(name) ? NONE : null);
  }

  /** Sets which files there are, as they were read; `isWhole` where these are all, and nothing is said to be missing otherwise. */
  setMembers(documents: readonly CheckedDocument[], isWhole: boolean): void {
    const before = this.members;
    const files = documents.map((document) => [sameSpelling(document.uri), memberOf(document)] as const);
    const sorted = deploymentOf(files.map(([, file]) => file)).files;
    const names = new Map(files.map(([name, file]) => [file, name]));
    this.members = new Map(sorted.map((file) => [names.get(file) as string, file]));
    this.isOutdated ||=
      before?.size !== this.members.size ||
      this.isWhole !== isWhole ||
      [...this.members].some(([name, file]) => !saysTheSame(before.get(name), file));
    this.isWhole = isWhole;
    for (const [name, { lines }] of this.members) {
      if (!before?.has(name) && lines.text.includes('bems-disable')) this.judged.add(name);
      this.unsure.add(name);
    }
    // What was asked about them was answered without knowing this.
    this.edited.clear();
  }

  /** The text of a file was changed, or it was opened. */
  edit(uri: string): void {
    this.edited.add(sameSpelling(uri));
  }

  /**
   * Has the rules look at what has changed.
   * @param newest an open document at its newest version; null where that cannot be had now, undefined where it is not open
   */
  settle(newest: (name: string) => CheckedDocument | null | undefined): Settled {
    const judged = [...this.judged];
    this.judged.clear();
    // A file by itself is nobody's concern.
    if (!this.members || (this.members.size < 2 && this.byFile.size === 0)) return { ...NOTHING, changed: judged };
    const read = new Set<string>();
    for (const name of new Set([...this.edited, ...this.unsure])) {
      const document = this.members.has(name) ? newest(name) : undefined;
      if (document === null) continue;
      if (this.edited.delete(name)) read.add(name);
      this.unsure.delete(name);
      if (document) this.replace(this.members, name, memberOf(document));
    }
    if (!this.isOutdated) return { ...NOTHING, changed: judged, read };
    this.isOutdated = false;
    const { changed, problems } = this.check(this.members);
    return { changed: [...new Set([...judged, ...changed])], read, problems };
  }

  /** The order of the files is the map's: a name that is there keeps its place. */
  private replace(members: Map<string, DeploymentFile>, name: string, file: DeploymentFile): void {
    this.isOutdated ||= !saysTheSame(members.get(name), file);
    members.set(name, file);
  }

  /** The files, in one spelling, of which related places in others have moved since this was last asked. */
  takeMoved(): readonly string[] {
    const moved = [...this.moved];
    this.moved.clear();
    return moved;
  }

  private check(members: ReadonlyMap<string, DeploymentFile>): Omit<Settled, 'read'> {
    const { found, problems } = checkDeployment({ files: [...members.values()], isWhole: this.isWhole });
    const byFile = new Map<string, readonly Found[]>();
    const changed: string[] = [];
    for (const [name, file] of members) {
      const before = this.byFile.get(name) ?? NONE;
      const now = found.get(file) ?? NONE;
      const difference = compareFound(before, now);
      const kept = difference === 'none' ? before : now;
      if (kept.length > 0) byFile.set(name, kept);
      if (difference === 'findings') changed.push(name);
      else if (difference === 'other files') this.moved.add(name);
    }
    // Of what is no member any more there are no findings.
    for (const name of this.byFile.keys()) if (!members.has(name)) changed.push(name);
    this.byFile = byFile;
    return { changed, problems };
  }
}

/** Whether two readings of a file are the same to the others. */
function saysTheSame(before: DeploymentFile | undefined, now: DeploymentFile): boolean {
  if (before === now) return true;
  return before !== undefined && areSame(before.facts, now.facts) && isSameList(before.clusters, now.clusters);
}

function isSameList(a: readonly Cluster[], b: readonly Cluster[]): boolean {
  return a.length === b.length && a.every(({ id }, i) => id === b[i]?.id);
}

const members = new WeakMap<CheckedDocument, DeploymentFile>();

function memberOf(document: CheckedDocument): DeploymentFile {
  let file = members.get(document);
  if (!file) {
    const { uri, lines } = document;
    file = {
      name: uri,
      path: URI.parse(uri).path,
      lines,
      facts: factsOf(document),
      clusters: isResponseDocument(document) ? clustersIn(document) : NO_CLUSTERS,
    };
    members.set(document, file);
  }
  return file;
}

function factsOf(document: CheckedDocument): FileFacts {
  if (isResponseDocument(document)) return factsOfResponseFile(document.file);
  if (isProfileDocument(document)) return factsOfProfile(document.profile);
  throw new Error(`There are no facts of a ${document.kind}.`);
}

function clustersIn({ uri, settings: { configuration, configurationUri } }: CheckedDocument): readonly Cluster[] {
  if (configurationUri === null || configuration.clusters.size === 0) return NO_CLUSTERS;
  const path = relativePath(folderOf(configurationUri), sameSpelling(uri));
  return path === null ? NO_CLUSTERS : configuredClustersOf(configuration, configurationUri, path);
}
