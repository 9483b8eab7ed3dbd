import * as vscode from 'vscode';
import { showMarkdown } from './showMarkdown';

const SCHEME = 'bems-report';

/** So many texts are kept: nobody looks back further. */
const MOST_KEPT = 50;

/** Read-only documents that exist only in this window: answers of the server, and how a file would look after an edit. */
export class Reports implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changed.event;
  private readonly texts = new Map<string, string>();
  private readonly registration = vscode.workspace.registerTextDocumentContentProvider(SCHEME, this);

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.texts.get(uri.toString()) ?? 'This was made for a window that is gone: run the command again.\n';
  }

  /**
   * Shows a page of Markdown.
   * @param name what the tab is called
   * @param about the file that it tells of: one page of a name for each
   * @returns the URI of the page
   */
  async show(name: string, about: vscode.Uri, markdown: string): Promise<vscode.Uri> {
    const uri = this.put(`${name}.md`, about, markdown);
    await showMarkdown(uri);
    return uri;
  }

  /** Makes a text a document. Another one of this name about the same file is replaced. */
  put(name: string, about: vscode.Uri, text: string): vscode.Uri {
    const uri = vscode.Uri.from({
      scheme: SCHEME,
      path: `/${name.replaceAll(/[\\/]/g, ' ')}`,
      query: about.toString(),
    });
    const key = uri.toString();
    this.texts.delete(key);
    this.texts.set(key, text);
    const [oldest] = this.texts.keys();
    if (this.texts.size > MOST_KEPT && oldest !== undefined) this.texts.delete(oldest);
    this.changed.fire(uri);
    return uri;
  }

  dispose(): void {
    this.registration.dispose();
    this.changed.dispose();
  }
}

/** The last part of a path, as a person knows the file. */
export function fileNameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
