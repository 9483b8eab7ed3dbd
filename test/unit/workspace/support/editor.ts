/** An editor and the language server in one process, over a workspace in memory. */
import { PassThrough } from 'node:stream';
import { createConnection } from 'vscode-languageserver/node';
import {
  FileChangeType,
  StreamMessageReader,
  StreamMessageWriter,
  createProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import type { ClientCapabilities, Diagnostic, ProtocolConnection } from 'vscode-languageserver-protocol/node';
import { languageOfName } from '../../../../server/src/language';
import { newestVersions } from '../../../../server/src/node/newestVersions';
import { serve } from '../../../../server/src/server';
import { serveSession } from '../../../../server/src/workspace/serveSession';

export const ROOT = 'file:///deploy';

/** How the client learns of diagnostics. */
export type Kind = 'pull' | 'push';

const WORKSPACE = { workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: true } };
const CAPABILITIES: Readonly<Record<Kind, ClientCapabilities>> = {
  pull: { textDocument: { diagnostic: {} }, workspace: { ...WORKSPACE, diagnostics: { refreshSupport: true } } },
  push: { textDocument: { publishDiagnostics: { relatedInformation: true } }, workspace: WORKSPACE },
};

/**
 * A client that does what clients do and no more: where it pulls, it pulls a document when it was opened or changed, and all
 * that are open when it is asked to. What it then shows is in `shown`.
 */
export class Editor {
  /** What is shown of each open document, by path. */
  readonly shown = new Map<string, readonly Diagnostic[]>();
  refreshes = 0;
  /** What the answer to a refresh waits for; it pulls at once. */
  beforeRefreshed: Promise<void> = Promise.resolve();
  publishes = 0;
  private readonly versions = new Map<string, number>();
  private readonly asked = new Set<Promise<void>>();

  private constructor(
    private readonly connection: ProtocolConnection,
    private readonly kind: Kind,
    /** What is on disk, by paths below {@link ROOT}. */
    readonly disk: Map<string, string>,
    private readonly late: <T>(answer: T) => Promise<T>,
  ) {}

  /**
   * @param delays how many turns an answer about the disk, or to a refresh, is under way, for each in turn: those asked for
   * later may come sooner; they tell what was there when they were asked
   */
  static async start(kind: Kind, files: Readonly<Record<string, string>>, delays = [0]): Promise<Editor> {
    let answers = 0;
    const late = async <T>(answer: T): Promise<T> => {
      for (let turn = delays[answers++ % delays.length] ?? 0; turn > 0; turn--) await nextTurn();
      return answer;
    };
    const [toServer, toClient] = [new PassThrough(), new PassThrough()];
    const disk = new Map(Object.entries(files));
    const { watched, newestVersion } = newestVersions(new StreamMessageReader(toServer));
    const connection = createConnection(watched, new StreamMessageWriter(toClient));
    const runtime = {
      readFile: (uri: string) => {
        const text = disk.get(decodeURIComponent(uri.slice(ROOT.length + 1)));
        return late(text === undefined ? null : new TextEncoder().encode(text));
      },
      findFiles: () =>
        late(
          [...disk.keys()]
            .filter((path) => languageOfName(path.split('/').at(-1) ?? '') !== null)
            .map((path) => `${ROOT}/${path}`),
        ),
      soon: (callback: () => void) => void setImmediate(callback),
      rulePages: null,
    };
    serve({
      connection,
      version: '0.0.0',
      start: (params) => serveSession({ connection, params, runtime, newestVersion }),
    });
    const client = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
    const editor = new Editor(client, kind, disk, late);
    editor.listen();
    await client.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      capabilities: CAPABILITIES[kind],
      workspaceFolders: [{ uri: ROOT, name: 'work' }],
    });
    await client.sendNotification('initialized', {});
    return editor;
  }

  /** The texts that count: of the editor where a file is open, of the disk otherwise. */
  readonly open = new Map<string, string>();

  openFile(path: string, text = this.disk.get(path) ?? ''): void {
    this.open.set(path, text);
    this.versions.set(path, 1);
    const languageId = languageOfName(path.split('/').at(-1) ?? '') === 'response-file' ? 'properties' : 'jsonc';
    this.notify('didOpen', { textDocument: { uri: uriOf(path), languageId, version: 1, text } });
    this.pull(path);
  }

  change(path: string, text: string): void {
    const version = (this.versions.get(path) ?? 0) + 1;
    this.versions.set(path, version);
    this.open.set(path, text);
    this.notify('didChange', { textDocument: { uri: uriOf(path), version }, contentChanges: [{ text }] });
    this.pull(path);
  }

  save(path: string): void {
    const isNew = !this.disk.has(path);
    this.disk.set(path, this.open.get(path) ?? '');
    this.notify('didSave', { textDocument: { uri: uriOf(path) } });
    this.watched(path, isNew ? FileChangeType.Created : FileChangeType.Changed);
  }

  close(path: string): void {
    this.open.delete(path);
    this.shown.delete(path);
    this.notify('didClose', { textDocument: { uri: uriOf(path) } });
  }

  /** Something else than the editor writes a file, or deletes it; where nobody tells the editor it does not hear of it. */
  write(path: string, text: string | null, isTold = true): void {
    const before = this.disk.has(path);
    if (text === null) this.disk.delete(path);
    else this.disk.set(path, text);
    if (!isTold || (text === null && !before)) return;
    this.watched(
      path,
      text === null ? FileChangeType.Deleted : before ? FileChangeType.Changed : FileChangeType.Created,
    );
  }

  /** When nothing is under way any more on either side. */
  async quiet(turns = 60): Promise<void> {
    for (let turn = 0; turn < turns; turn++) {
      await nextTurn();
      while (this.asked.size > 0) {
        await Promise.all(this.asked);
        turn = 0;
      }
    }
  }

  /** The diagnostics of all files of the workspace, as the server tells them when it is asked. */
  async workspace(): Promise<Map<string, { readonly resultId: string; readonly items: readonly Diagnostic[] }>> {
    const { items } = await this.connection.sendRequest<{
      items: { uri: string; resultId: string; items: Diagnostic[] }[];
    }>('workspace/diagnostic', { previousResultIds: [] });
    return new Map(items.map((report) => [pathOf(report.uri), report]));
  }

  stop(): void {
    this.connection.dispose();
  }

  private listen(): void {
    const { connection } = this;
    connection.listen();
    connection.onNotification(
      'textDocument/publishDiagnostics',
      ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => {
        this.publishes++;
        if (this.kind === 'push' && this.open.has(pathOf(uri))) this.shown.set(pathOf(uri), diagnostics);
      },
    );
    connection.onUnhandledNotification(() => undefined);
    connection.onRequest('client/registerCapability', () => null);
    connection.onRequest('workspace/diagnostic/refresh', async () => {
      this.refreshes++;
      for (const path of this.open.keys()) this.pull(path);
      await this.beforeRefreshed;
      return this.late(null);
    });
  }

  private pull(path: string): void {
    if (this.kind !== 'pull') return;
    const version = this.versions.get(path);
    const asking = this.connection
      .sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri: uriOf(path) } })
      .then(
        ({ items }) => {
          if (this.open.has(path) && this.versions.get(path) === version) this.shown.set(path, items);
        },
        () => undefined,
      )
      .finally(() => this.asked.delete(asking));
    this.asked.add(asking);
  }

  private watched(path: string, type: FileChangeType): void {
    void this.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(path), type }] });
  }

  private notify(what: string, params: object): void {
    void this.connection.sendNotification(`textDocument/${what}`, params);
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

export function uriOf(path: string): string {
  return `${ROOT}/${path}`;
}

function pathOf(uri: string): string {
  return decodeURIComponent(uri.slice(ROOT.length + 1));
}
