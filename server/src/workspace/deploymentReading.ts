import type { CheckedDocument } from '../features/checkedDocument';
import { isChecked } from './kindOf';
import type { Session } from './session';
import { sameSpelling } from './uris';

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

  constructor(private readonly session: Session) {}

  /** Reads what is not read yet, and looks anew which files there are. Asked again while it is under way it begins anew. */
  again(): Promise<void> {
    this.times++;
    return (this.reading ??= this.read().finally(() => (this.reading = null)));
  }

  /** Once all have been read. */
  ready(): Promise<void> {
    return this.reading ?? (this.wasRead ? Promise.resolve() : this.again());
  }

  private async read(): Promise<void> {
    const { session } = this;
    for (;;) {
      const begun = this.times;
      // What arrives together is read together.
      await new Promise<void>((resolve) => session.runtime.soon(resolve));
      const inFolders = await session.files.list();
      const names = new Set([...inFolders, ...openBesides(session, new Set(inFolders))]);
      const documents = await this.documentsOf([...names], () => this.times === begun);
      if (documents === null) continue;
      this.wasRead = true;
      session.deployment.setMembers(documents, session.files.isWhole);
      return;
    }
  }

  /** Null where it has to begin anew. */
  private async documentsOf(names: readonly string[], isCurrent: () => boolean): Promise<CheckedDocument[] | null> {
    const documents: CheckedDocument[] = [];
    for (let at = 0; at < names.length; at += AT_A_TIME) {
      const some = await Promise.all(names.slice(at, at + AT_A_TIME).map((name) => this.session.document(name)));
      documents.push(...some.filter((document) => document !== null));
      await new Promise<void>((resolve) => this.session.runtime.soon(resolve));
      if (!isCurrent()) return null;
    }
    return isCurrent() ? documents : null;
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
    if (inFolders.has(name) || uri.includes('?') || configurations.isTemplate(name)) return [];
    if (workspaceFolders.length === 0) return [name];
    return session.workspaceFolderOf(name) !== null && documents.wasOnDisk(name) === false ? [name] : [];
  });
}
