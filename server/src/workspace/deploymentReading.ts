import type { CheckedDocument } from '../features/checkedDocument';
import { languageOfName } from '../language';
import { isChecked } from './kindOf';
import type { Session } from './session';
import { isFormerState, nameOf, sameSpelling } from './uris';

/** So many files are read at a time, and then whatever else has arrived is heard. */
const AT_A_TIME = 20;

/**
 * Reads the files that make up the deployment: those of the workspace's folders, as they stand in the editor where they are
 * open, and open documents besides.
 */
export class DeploymentReading {
  private reading: Promise<void> | null = null;
  /** How often it was asked to begin anew. */
  private times = 0;
  private wasRead = false;
  /** These are on disk, whatever the list says. */
  private readonly seen = new Set<string>();

  constructor(private readonly session: Session) {}

  /**
   * Reads what is not read yet. Asked again while it is under way it begins anew.
   * @param seen files (in one spelling) that are known to be on disk: where the list lacks one, it is made anew
   */
  again(seen: readonly string[] = []): Promise<void> {
    for (const name of seen) this.seen.add(name);
    this.times++;
    return (this.reading ??= this.read());
  }

  /** Once all have been read. */
  ready(): Promise<void> {
    return this.reading ?? (this.wasRead ? Promise.resolve() : this.again());
  }

  private async read(): Promise<void> {
    const { session } = this;
    try {
      for (;;) {
        const begun = this.times;
        // What arrives together is read together.
        await new Promise<void>((resolve) => session.runtime.soon(resolve));
        const inFolders = await this.list();
        const names = new Set([...inFolders, ...openBesides(session, inFolders)]);
        const read = await this.documentsOf([...names], () => this.times === begun);
        if (read === null) continue;
        this.wasRead = true;
        session.deployment.setMembers(read.documents, session.files.isWhole && read.isWhole);
        return;
      }
    } finally {
      // At once: who asks from now on is not answered by this reading.
      this.reading = null;
    }
  }

  /**
   * The files in the folders. Editors do not tell of all that come: of a file in a folder that is new as well, the first
   * that is heard may be that it was opened, or changed.
   */
  private async list(): Promise<ReadonlySet<string>> {
    const { files } = this.session;
    const seen = [...this.seen];
    this.seen.clear();
    const listed = new Set(await files.list());
    if (!files.isWhole || seen.every((name) => listed.has(name) || !this.belongsInFolders(name))) return listed;
    files.forgetList();
    return new Set(await files.list());
  }

  private belongsInFolders(name: string): boolean {
    return languageOfName(nameOf(name)) !== null && this.session.workspaceFolderOf(name) !== null;
  }

  /** The files that can be read, and whether these are all; null where it has to begin anew. */
  private async documentsOf(
    names: readonly string[],
    isCurrent: () => boolean,
  ): Promise<{ documents: CheckedDocument[]; isWhole: boolean } | null> {
    const documents: CheckedDocument[] = [];
    let isWhole = true;
    for (let at = 0; at < names.length; at += AT_A_TIME) {
      const some = names.slice(at, at + AT_A_TIME);
      for (const [i, document] of (await Promise.all(some.map((name) => this.session.document(name)))).entries()) {
        if (document) documents.push(document);
        // What is open as something else is meant to be nothing of ours.
        else if (!this.session.documents.has(some[i] as string)) isWhole = false;
      }
      await new Promise<void>((resolve) => this.session.runtime.soon(resolve));
      if (!isCurrent()) return null;
    }
    return isCurrent() ? { documents, isWhole } : null;
  }
}

/**
 * The open documents that count although no folder of the workspace has them on disk: without a folder all files that are
 * open, otherwise those in a folder that were not saved yet. A file on disk that is not found there is ignored, a template
 * or has another name; what stands elsewhere, and a former state of a file (`git:/x?...`), is none of the workspace's.
 */
function openBesides(session: Session, inFolders: ReadonlySet<string>): string[] {
  const { documents, configurations, workspaceFolders } = session;
  return documents.all.filter(isChecked).flatMap(({ uri }) => {
    const name = sameSpelling(uri);
    if (inFolders.has(name) || isFormerState(uri) || configurations.isTemplate(name)) return [];
    if (workspaceFolders.length === 0) return [name];
    return session.workspaceFolderOf(name) !== null && documents.wasOnDisk(name) === false ? [name] : [];
  });
}
