import * as vscode from 'vscode';
import type { vsdiag, WorkDoneProgressBegin, WorkDoneProgressEnd, WorkDoneProgressReport } from 'vscode-languageclient';
import { SETTINGS_SECTION } from '../../server/src/protocol';
import { countProblems } from './countProblems';
import type { ProblemCounts } from './countProblems';
import { debounce } from './debounce';
import { CONFIGURATION_GLOB, PROFILES_GLOB } from './language';
import type { Session } from './session';

/** After the last change of a file, and after a document was closed (the library is then done with it). */
const DELAY = 500;

export type ReportProgress = (percentage: number | undefined, message: string | undefined) => void;

/**
 * The problems of all response files and connectivity profiles of the workspace, also of those that are not open.
 *
 * The client library would ask for them every two seconds from the start on. Here they are asked for when the user wants
 * them, and from then on whenever a file has changed. They go into the library's own collection, where the problems of an
 * open document come before them.
 */
export class WorkspaceCheck implements vscode.Disposable {
  private report: vsdiag.ResultReporter | undefined;
  /** The files with a report of the last check; null before the first one. */
  private checked: ReadonlySet<string> | null = null;
  private readonly closed = new Set<string>();
  private readonly subscriptions: vscode.Disposable[] = [];
  private readonly checkAgain = debounce(() => void this.runQuietly(), DELAY);
  private readonly forgetClosed = debounce(() => this.clearClosed(), DELAY);

  constructor(private readonly session: Session) {
    this.subscriptions.push(
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.noteClosed(uri)),
      vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
        for (const { input } of closed) if (input instanceof vscode.TabInputText) this.noteClosed(input.uri);
      }),
    );
  }

  /** What the library calls once for each server: it hands over where problems are shown. Ends with the server. */
  reportTo(report: vsdiag.ResultReporter, token: vscode.CancellationToken): Promise<vsdiag.WorkspaceDiagnosticReport> {
    this.report = report;
    if (this.checked) this.checkAgain();
    return new Promise((resolve) => {
      token.onCancellationRequested(() => {
        if (this.report === report) this.report = undefined;
        resolve({ items: [] });
      });
    });
  }

  /**
   * Checks all response files and connectivity profiles of the workspace, as they are on disk now: VS Code's watcher may
   * have missed some.
   * @returns null where it was cancelled
   */
  async run(onProgress: ReportProgress, token: vscode.CancellationToken): Promise<ProblemCounts | null> {
    await Promise.all((vscode.workspace.workspaceFolders ?? []).map(({ uri }) => this.session.tellChanged(uri)));
    return this.check(onProgress, token);
  }

  private async check(onProgress: ReportProgress, token: vscode.CancellationToken): Promise<ProblemCounts | null> {
    const client = await this.session.start();
    // There long since, with the client.
    const { WorkDoneProgress, WorkspaceDiagnosticRequest } = await import('vscode-languageclient');
    const workDoneToken = `bems-check-${Date.now()}`;
    const listener = client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => forward(value, onProgress));
    try {
      const params = { workDoneToken, previousResultIds: [] };
      const { items } = await client.sendRequest(WorkspaceDiagnosticRequest.type, params, token);
      if (token.isCancellationRequested) return null;
      const reports = items.filter((item) => item.kind === 'full');
      const shown: vsdiag.WorkspaceFullDocumentDiagnosticReport[] = [];
      for (const { uri, items: diagnostics } of reports)
        shown.push(empty(uri, await client.protocol2CodeConverter.asDiagnostics([...diagnostics], token)));
      this.show(shown);
      this.keepFresh();
      return countProblems(reports);
    } catch (error) {
      if (token.isCancellationRequested) return null;
      throw error;
    } finally {
      listener.dispose();
    }
  }

  /** The library has problems of a document from the server: also of one that was closed before the answer came. */
  noteAnswer(uri: vscode.Uri): void {
    if (!shownUris().has(uri.toString())) this.noteClosed(uri);
  }

  dispose(): void {
    this.checkAgain.dispose();
    this.forgetClosed.dispose();
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  private show(reports: readonly vsdiag.WorkspaceFullDocumentDiagnosticReport[]): void {
    const now = new Set(reports.map(({ uri }) => uri.toString()));
    const gone = [...(this.checked ?? [])].filter((uri) => !now.has(uri)).map((uri) => empty(uri));
    this.report?.({ items: [...reports, ...gone] });
    this.checked = now;
  }

  /** From the first check on, what has changed on disk or in the settings is checked again. */
  private keepFresh(): void {
    if (this.watching) return;
    this.watching = true;
    // Response files and templates, profiles, and what says what is to be checked.
    for (const glob of ['**/*.properties', PROFILES_GLOB, CONFIGURATION_GLOB, '**/.gitignore']) {
      const watcher = vscode.workspace.createFileSystemWatcher(glob);
      watcher.onDidCreate(this.checkAgain);
      watcher.onDidChange(this.checkAgain);
      watcher.onDidDelete(this.checkAgain);
      this.subscriptions.push(watcher);
    }
    // A folder goes by its own name alone.
    const folders = vscode.workspace.createFileSystemWatcher('**', true, true);
    folders.onDidDelete(({ path }) => {
      const isAbove = [...(this.checked ?? [])].some((uri) => vscode.Uri.parse(uri).path.startsWith(`${path}/`));
      if (isAbove) this.checkAgain();
    });
    this.subscriptions.push(
      folders,
      vscode.workspace.onDidChangeWorkspaceFolders(this.checkAgain),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(SETTINGS_SECTION)) this.checkAgain();
      }),
    );
  }
  private watching = false;

  private async runQuietly(): Promise<void> {
    // What went wrong is in the log of the server; the next change tries again.
    await this.check(() => undefined, new vscode.CancellationTokenSource().token).catch(() => null);
  }

  /** For a server that reports on the workspace, the library leaves the problems of a closed document where they are. */
  private noteClosed(uri: vscode.Uri): void {
    this.closed.add(uri.toString());
    this.forgetClosed();
  }

  private clearClosed(): void {
    const open = shownUris();
    const items = [...this.closed].filter((uri) => !open.has(uri)).map((uri) => empty(uri));
    this.closed.clear();
    if (items.length === 0) return;
    this.report?.({ items });
    if (this.checked) this.checkAgain();
  }
}

/** What the tabs show, and what stands in an editor without a tab of its own: of several changes, or at a glance. */
function shownUris(): ReadonlySet<string> {
  const visible = vscode.window.visibleTextEditors.map(({ document }) => document.uri);
  const inputs = vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ input }) => input));
  const uris = inputs.flatMap((input) => {
    if (input instanceof vscode.TabInputText) return [input.uri];
    return input instanceof vscode.TabInputTextDiff ? [input.original, input.modified] : [];
  });
  return new Set([...visible, ...uris].map(String));
}

/** A report on a file; without problems, unless they are given. */
function empty(uri: string, items: vscode.Diagnostic[] = []): vsdiag.WorkspaceFullDocumentDiagnosticReport {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- its value; the enum itself would load the library
  const kind = 'full' as vsdiag.DocumentDiagnosticReportKind.full;
  return { kind, uri: vscode.Uri.parse(uri), version: null, items };
}

function forward(
  value: WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd,
  onProgress: ReportProgress,
): void {
  if (value.kind !== 'end') onProgress(value.percentage, value.message);
}
