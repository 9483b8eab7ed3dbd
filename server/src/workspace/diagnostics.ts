import { DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Diagnostic, DocumentDiagnosticReport, WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver';
import { lspDiagnostics, ruleDiagnostic } from '../features/diagnostics';
import type { CheckedDocument, DocumentSettings } from '../features/checkedDocument';
import { configurationRule } from '../rules/configuration';
import { describeError } from '../rules/problem';
import { positionsOf } from '../text/positions';
import type { ReadConfiguration } from './configurations';
import type { Session } from './session';
import { isChecked, kindOf } from './kindOf';
import { folderOf, sameSpelling } from './uris';

/** Diagnostics of a document, and a name for exactly these. */
interface Found {
  readonly resultId: string;
  readonly items: Diagnostic[];
  /** What they were made of. */
  readonly of: CheckedDocument['diagnostics'];
}

/**
 * Finds diagnostics and brings them to the client: on demand where the client pulls, published otherwise. What is
 * published carries the version that it was found in, one publish a version unless other files change what they make of
 * it, and never an older one after a newer.
 */
export class Diagnostics {
  private readonly scheduled = new Set<string>();
  private readonly found = new WeakMap<CheckedDocument, Found>();
  /** What was last sent of a document, by its name. */
  private readonly published = new WeakMap<CheckedDocument, string>();
  private readonly toldConfigurations = new Map<string, ReadConfiguration>();
  private readonly knownSettings = new WeakSet<DocumentSettings>();
  private isReconfiguring = false;
  private isSettling = false;
  private isRefreshing = false;
  private isToBeRefreshed = false;
  private readonly crashes = new Set<string>();
  private results = 0;

  constructor(
    private readonly session: Session,
    /** The newest version of a document that has arrived, though it may not have been looked at yet. */
    private readonly newestVersion: (uri: string) => number | undefined,
    /** Told of rules that crash. */
    private readonly log: (sentence: string) => void,
  ) {}

  /** The document was opened or changed. */
  edited(uri: string): void {
    this.session.deployment.edit(uri);
    this.schedule(uri);
    if (this.isSettling) return;
    this.isSettling = true;
    this.session.runtime.soon(() => {
      this.isSettling = false;
      this.settle();
    });
  }

  /** What applies to the document has changed, or what others make of it. */
  private schedule(uri: string): void {
    if (this.session.client.pullsDiagnostics || this.scheduled.has(uri)) return;
    this.scheduled.add(uri);
    this.session.runtime.soon(() => {
      this.scheduled.delete(uri);
      void this.publish(uri);
    });
  }

  /** The document was opened: what is not known of its file is looked up, and then what stands around it. */
  async opened(uri: string): Promise<void> {
    await this.readEncoding(uri);
    const { documents } = this.session;
    const text = documents.textOf(uri);
    if (text && isChecked(text)) this.readDeployment(documents.wasOnDisk(uri) === true ? [sameSpelling(uri)] : []);
  }

  /** The document was saved. What moved in it is told to those that point there: at each keystroke that would be too often. */
  async saved(uri: string): Promise<void> {
    const { documents, files } = this.session;
    const wasOnDisk = documents.wasOnDisk(uri);
    await this.readEncoding(uri);
    if (wasOnDisk !== documents.wasOnDisk(uri)) {
      files.forgetList();
      this.readDeployment();
    }
    this.settle();
    this.tell(this.session.deployment.takeMoved());
  }

  /**
   * Files came, went or changed on disk: what that means to the others is found out.
   * @param seen files (in one spelling) that are there
   */
  readDeployment(seen?: readonly string[]): void {
    this.settleAfter(this.session.deploymentReading.again(seen)).catch((error: unknown) => {
      this.log(`The files of the workspace could not be read: ${describeError(error)}`);
    });
  }

  /** When all files of the workspace have been read, and what they make of each other is known. */
  deploymentReady(): Promise<void> {
    return this.settleAfter(this.session.deploymentReading.ready());
  }

  private async settleAfter(reading: Promise<void>): Promise<void> {
    await reading;
    this.settle();
  }

  /** How the bytes on disk say the text of an open document may have changed: it was opened, saved, or written by others. */
  async readEncoding(uri: string): Promise<void> {
    if (await this.session.readEncoding(uri)) this.refresh(uri);
  }

  /** What applies to a document has changed, though its text has not: the client has to be told. */
  refresh(uri: string): void {
    this.schedule(uri);
    this.refreshPulled();
  }

  /**
   * A configuration, a template or a setting changed: what rests on it is looked up again, and open documents are checked
   * again. Changes that arrive together are one.
   */
  reconfigure(): void {
    this.session.forgetConfigurations();
    if (this.isReconfiguring) return;
    this.isReconfiguring = true;
    this.session.runtime.soon(() => {
      this.isReconfiguring = false;
      const checkAgain = (): void => {
        this.refreshAll();
        this.readDeployment();
      };
      void this.session.prepareAll().then(checkAgain, checkAgain);
    });
  }

  /**
   * Finds out what files make of each other, and has those checked again of which that has changed.
   * @param asked what is about to be checked anyway
   */
  private settle(asked?: string): void {
    const { deployment, documents } = this.session;
    const { changed, read, problems } = deployment.settle((name) => {
      if (!documents.has(name)) return undefined;
      return this.isOutdated(name) ? null : documents.document(name);
    });
    for (const { rule, detail } of problems) {
      if (!this.crashes.has(rule)) this.log(`The rule ${rule} crashed: ${detail}`);
      this.crashes.add(rule);
    }
    // Of a file that it has changed a client asks by itself.
    const { pullsDiagnostics } = this.session.client;
    this.tell(changed.filter((name) => name !== asked && !(pullsDiagnostics && read.has(name))));
  }

  /** Has files checked again, the open ones for those that are sent diagnostics. */
  private tell(names: readonly string[]): void {
    if (names.length === 0) return;
    for (const name of names) if (this.session.documents.has(name)) this.schedule(name);
    this.refreshLater();
  }

  /** Has the client pull again: once for changes that come together, and not anew before it has answered. */
  private refreshLater(): void {
    const { client, runtime } = this.session;
    if (!client.pullsDiagnostics || !client.refreshesDiagnostics) return;
    this.isToBeRefreshed = true;
    if (this.isRefreshing) return;
    this.isRefreshing = true;
    runtime.soon(() => {
      this.isToBeRefreshed = false;
      void this.askToRefresh('diagnostic').then(() => {
        this.isRefreshing = false;
        if (this.isToBeRefreshed) this.refreshLater();
      });
    });
  }

  /** What applies to all open documents has changed. */
  private refreshAll(): void {
    for (const { uri } of this.session.documents.all) this.schedule(uri);
    this.refreshPulled();
    const { refreshes } = this.session.client;
    if (refreshes.inlayHints) void this.askToRefresh('inlayHint');
    if (refreshes.semanticTokens) void this.askToRefresh('semanticTokens');
    if (refreshes.codeLenses) void this.askToRefresh('codeLens');
    void this.publishConfigurations();
  }

  private refreshPulled(): void {
    const { client } = this.session;
    if (client.pullsDiagnostics && client.refreshesDiagnostics) void this.askToRefresh('diagnostic');
  }

  private async askToRefresh(what: 'diagnostic' | 'inlayHint' | 'semanticTokens' | 'codeLens'): Promise<void> {
    // A client that will not keeps what it has.
    await this.session.connection.sendRequest(`workspace/${what}/refresh`).catch(() => undefined);
  }

  /** The document was closed: a client that is sent diagnostics keeps none of it. */
  async clear(uri: string): Promise<void> {
    if (!this.session.client.pullsDiagnostics) await this.session.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** The answer to a pull; null where a newer version has arrived meanwhile. */
  async pull(uri: string, previousResultId: string | undefined): Promise<DocumentDiagnosticReport | null> {
    if (this.isOutdated(uri)) return null;
    const document = await this.session.open(uri);
    if (!document) return { kind: 'full', items: [] };
    if (this.isOutdated(uri)) return null;
    this.settle(sameSpelling(uri));
    const { resultId, items } = this.of(document);
    return resultId === previousResultId ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items };
  }

  /** The report for one file of the workspace. */
  report(document: CheckedDocument, previousResultId: string | undefined): WorkspaceDocumentDiagnosticReport {
    const { resultId, items } = this.of(document);
    const about = { uri: document.uri, version: document.version, resultId };
    return resultId === previousResultId ? { ...about, kind: 'unchanged' } : { ...about, kind: 'full', items };
  }

  /**
   * Publishes what is wrong with the configuration files: nobody pulls them, as nobody has to have them open.
   */
  async publishConfigurations(): Promise<void> {
    const { connection, client, configurations, documents } = this.session;
    // One that is open is of interest, though it may not apply to any open document.
    const opened = documents.all.filter((text) => kindOf(text) === 'configuration');
    await Promise.all(opened.map(({ uri }) => configurations.configurationFor(folderOf(sameSpelling(uri)))));
    const known = new Map((await configurations.known()).map((file) => [file.uri, file]));
    for (const uri of new Set([...this.toldConfigurations.keys(), ...known.keys()])) {
      const before = this.toldConfigurations.get(uri);
      const file = known.get(uri);
      if (file === before) continue;
      if (file) this.toldConfigurations.set(uri, file);
      else this.toldConfigurations.delete(uri);
      const hadProblems = before !== undefined && before.problems.length > 0;
      if (!hadProblems && (!file || file.problems.length === 0)) continue;
      const positions = file && positionsOf(file.lines, client.encoding);
      const diagnostics = positions
        ? file.problems.map(({ span, message }) =>
            ruleDiagnostic(configurationRule.id, DiagnosticSeverity.Error, span, message, positions, client),
          )
        : [];
      await connection.sendDiagnostics({ uri: documents.textOf(uri)?.uri ?? uri, diagnostics });
    }
  }

  private async publish(uri: string): Promise<void> {
    if (this.isOutdated(uri)) {
      this.schedule(uri);
      return;
    }
    const text = this.session.documents.textOf(uri);
    if (!text || !isChecked(text)) return;
    const document = this.session.documents.document(uri) ?? (await this.session.open(uri));
    // Closed or changed while its settings were looked up.
    const version = document?.version ?? null;
    if (!document || version === null || version !== this.session.documents.textOf(uri)?.version) return;
    this.settle(sameSpelling(uri));
    const { resultId, items } = this.of(document);
    // Several waited for the same settings.
    if (this.published.get(document) === resultId) return;
    this.published.set(document, resultId);
    await this.session.connection.sendDiagnostics({ uri: document.uri, version, diagnostics: items });
  }

  private isOutdated(uri: string): boolean {
    const version = this.session.documents.textOf(uri)?.version;
    const newest = this.newestVersion(sameSpelling(uri));
    return version !== undefined && newest !== undefined && newest > version;
  }

  private of(document: CheckedDocument): Found {
    if (!this.knownSettings.has(document.settings)) {
      this.knownSettings.add(document.settings);
      void this.publishConfigurations();
    }
    const before = this.found.get(document);
    const of = document.diagnostics;
    if (before?.of === of) return before;
    const items = lspDiagnostics(document, this.session.client);
    const isSame = before !== undefined && JSON.stringify(before.items) === JSON.stringify(items);
    const found = { resultId: isSame ? before.resultId : String(++this.results), items, of };
    this.found.set(document, found);
    if (!before) for (const { rule, detail } of document.problems) this.log(`The rule ${rule} crashed: ${detail}`);
    return found;
  }
}
