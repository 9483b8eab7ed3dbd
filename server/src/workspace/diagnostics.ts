import { DiagnosticSeverity } from 'vscode-languageserver';
import type { Diagnostic, DocumentDiagnosticReport, WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver';
import { lspDiagnostics, ruleDiagnostic } from '../features/diagnostics';
import type { ResponseDocument } from '../features/responseDocument';
import { configurationRule } from '../rules/configuration';
import { positionsOf } from '../text/positions';
import type { Session } from './session';
import { kindOf } from './session';
import { sameSpelling } from './uris';

/** Diagnostics of a document, and a name for exactly these. */
interface Found {
  readonly resultId: string;
  readonly items: Diagnostic[];
}

/**
 * Finds diagnostics and brings them to the client: on demand where the client pulls, published otherwise. What is
 * published carries the version that it was found in, one publish a version, and never an older one after a newer.
 */
export class Diagnostics {
  private readonly scheduled = new Set<string>();
  private readonly found = new WeakMap<ResponseDocument, Found>();
  private readonly publishedConfigurations = new Set<string>();
  private results = 0;

  constructor(
    private readonly session: Session,
    /** The newest version of a document that has arrived, though it may not have been looked at yet. */
    private readonly newestVersion: (uri: string) => number | undefined,
    /** Told of rules that crash. */
    private readonly log: (sentence: string) => void,
  ) {}

  /** The document was opened or changed, or what applies to it has. */
  schedule(uri: string): void {
    if (this.session.client.pullsDiagnostics || this.scheduled.has(uri)) return;
    this.scheduled.add(uri);
    this.session.runtime.soon(() => {
      this.scheduled.delete(uri);
      void this.publish(uri);
    });
  }

  /** What applies to a document has changed, though its text has not: the client has to be told. */
  refresh(uri: string): void {
    this.schedule(uri);
    this.refreshPulled();
  }

  /** The same for all open documents. */
  refreshAll(): void {
    for (const { uri } of this.session.documents.all) this.schedule(uri);
    this.refreshPulled();
    const { client, connection } = this.session;
    if (client.refreshes.inlayHints) void connection.languages.inlayHint.refresh();
    if (client.refreshes.semanticTokens) connection.languages.semanticTokens.refresh();
    if (client.refreshes.codeLenses) void connection.sendRequest('workspace/codeLens/refresh');
    void this.publishConfigurations();
  }

  private refreshPulled(): void {
    const { client, connection } = this.session;
    if (client.pullsDiagnostics && client.refreshesDiagnostics) connection.languages.diagnostics.refresh();
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
    const { resultId, items } = this.of(document);
    return resultId === previousResultId ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items };
  }

  /** The report for one file of the workspace. */
  report(document: ResponseDocument, previousResultId: string | undefined): WorkspaceDocumentDiagnosticReport {
    const { resultId, items } = this.of(document);
    const about = { uri: document.uri, version: document.version, resultId };
    return resultId === previousResultId ? { ...about, kind: 'unchanged' } : { ...about, kind: 'full', items };
  }

  /**
   * Publishes what is wrong with the configuration files: nobody pulls them, as nobody has to have them open.
   */
  async publishConfigurations(): Promise<void> {
    const { connection, client, configurations, documents } = this.session;
    const known = await configurations.known();
    const gone = new Set(this.publishedConfigurations);
    for (const { uri, problems, lines } of known) {
      gone.delete(uri);
      if (problems.length === 0 && !this.publishedConfigurations.has(uri)) continue;
      this.publishedConfigurations.add(uri);
      const positions = positionsOf(lines, client.encoding);
      const diagnostics = problems.map(({ span, message }) =>
        ruleDiagnostic(configurationRule.id, DiagnosticSeverity.Error, span, message, positions, client),
      );
      await connection.sendDiagnostics({ uri: documents.textOf(uri)?.uri ?? uri, diagnostics });
    }
    for (const uri of gone) {
      this.publishedConfigurations.delete(uri);
      await connection.sendDiagnostics({ uri, diagnostics: [] });
    }
  }

  private async publish(uri: string): Promise<void> {
    if (this.isOutdated(uri)) return this.schedule(uri);
    const text = this.session.documents.textOf(uri);
    if (!text || kindOf(text) !== 'response-file') return;
    const document = this.session.documents.response(uri) ?? (await this.session.open(uri));
    // Closed or changed while its settings were looked up.
    if (!document || document.version !== this.session.documents.textOf(uri)?.version) return;
    const { items } = this.of(document);
    await this.session.connection.sendDiagnostics({ uri: document.uri, version: text.version, diagnostics: items });
  }

  private isOutdated(uri: string): boolean {
    const version = this.session.documents.textOf(uri)?.version;
    const newest = this.newestVersion(sameSpelling(uri));
    return version !== undefined && newest !== undefined && newest > version;
  }

  private of(document: ResponseDocument): Found {
    let found = this.found.get(document);
    if (!found) {
      found = { resultId: String(++this.results), items: lspDiagnostics(document, this.session.client) };
      this.found.set(document, found);
      for (const { rule, detail } of document.problems) this.log(`The rule ${rule} crashed: ${detail}`);
    }
    return found;
  }
}
