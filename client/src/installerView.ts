import * as vscode from 'vscode';
import { INSTALLER_VIEW } from '../../server/src/protocol';
import { debounce } from './debounce';
import type { Session } from './session';

const SCHEME = 'bems-installer-view';
const DELAY = 150;

/** The read-only documents that show what the installer reads of a response file; they follow their source. */
export class InstallerView implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changed.event;
  private readonly stale = new Set<string>();
  private readonly refresh = debounce(() => this.refreshStale(), DELAY);
  private readonly registrations: vscode.Disposable;

  constructor(private readonly session: Session) {
    this.registrations = vscode.Disposable.from(
      this.changed,
      this.refresh,
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, this),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.sourceChanged(document.uri)),
      // Saving tells of another encoding, opening of a source that the view came before.
      vscode.workspace.onDidSaveTextDocument(({ uri }) => this.sourceChanged(uri)),
      vscode.workspace.onDidOpenTextDocument(({ uri }) => this.sourceChanged(uri)),
      session.onDidChangeState((state) => {
        if (state === 'running') for (const view of openViews()) this.sourceChanged(sourceOf(view));
      }),
    );
  }

  async provideTextDocumentContent(view: vscode.Uri, token: vscode.CancellationToken): Promise<string> {
    const answer = await this.session.ask(INSTALLER_VIEW, { uri: sourceOf(view).toString() }, token);
    return (
      answer?.text ?? 'The response file is not open in an editor: open it to see here what the installer reads.\n'
    );
  }

  dispose(): void {
    this.registrations.dispose();
  }

  private sourceChanged(source: vscode.Uri): void {
    if (source.scheme === SCHEME) return;
    const view = viewOf(source).toString();
    if (!openViews().some((uri) => uri.toString() === view)) return;
    this.stale.add(view);
    this.refresh();
  }

  private refreshStale(): void {
    for (const view of this.stale) this.changed.fire(vscode.Uri.parse(view));
    this.stale.clear();
  }
}

/** The view of a response file: the tab is named after both, and the query tells the source. */
export function viewOf(source: vscode.Uri): vscode.Uri {
  const name = source.path.slice(source.path.lastIndexOf('/') + 1);
  return vscode.Uri.from({ scheme: SCHEME, path: `/${name} as the installer reads it`, query: source.toString() });
}

function sourceOf(view: vscode.Uri): vscode.Uri {
  return vscode.Uri.parse(view.query);
}

function openViews(): vscode.Uri[] {
  return vscode.workspace.textDocuments.map(({ uri }) => uri).filter(({ scheme }) => scheme === SCHEME);
}
