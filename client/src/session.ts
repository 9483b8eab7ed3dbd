import * as vscode from 'vscode';
import type { BaseLanguageClient, DidChangeWatchedFilesParams, FileChangeType } from 'vscode-languageclient';
import type { Requests } from '../../server/src/protocol';

export type ServerState = 'starting' | 'running' | 'stopped';

/**
 * The connection to the language server over the life of the window. The library restarts a server that dies; what it
 * cannot do is to try again where a start has failed, so a restart on demand makes a new client.
 */
export class Session {
  private client: BaseLanguageClient | undefined;
  private started: Promise<BaseLanguageClient> | undefined;
  private restarting: Promise<void> | undefined;
  private readonly stateChanged = new vscode.EventEmitter<ServerState>();
  readonly onDidChangeState = this.stateChanged.event;

  /** @param createClient makes a client that has not been started */
  constructor(private readonly createClient: () => Promise<BaseLanguageClient>) {}

  get state(): ServerState {
    if (this.client?.isRunning()) return 'running';
    return this.client === undefined || this.client.needsStop() ? 'starting' : 'stopped';
  }

  /**
   * Gives the client when the server answers.
   * @throws where it does not come up
   */
  start(): Promise<BaseLanguageClient> {
    return this.restarting ? this.restarting.then(() => this.current()) : this.current();
  }

  /** Ends the server and starts another; one restart at a time, however often it is asked for. */
  restart(): Promise<void> {
    return (this.restarting ??= this.replace().finally(() => (this.restarting = undefined)));
  }

  async stop(): Promise<void> {
    // A client that is just starting, or starts again after a loss, cannot be stopped: it would come up all the same.
    await this.started?.catch(() => undefined);
    const { client } = this;
    if (!client) return;
    if (client.needsStop()) await client.start().catch(() => undefined);
    // A process that ends before its connection does is what we want here; the library would alarm the user.
    client.error = (message) => client.outputChannel.appendLine(message);
    await client.dispose().catch(() => undefined);
  }

  /**
   * Asks the server, as soon as it runs.
   * @throws where there is no server, or it could not answer
   */
  async ask<Method extends keyof Requests>(
    method: Method,
    params: Requests[Method]['params'],
    token?: vscode.CancellationToken,
  ): Promise<Requests[Method]['result']> {
    const client = await this.startWithDocuments();
    // A missing token must not be passed: the library would take it for another parameter.
    return token ? client.sendRequest(method, params, token) : client.sendRequest(method, params);
  }

  /** Tells the server that a file was written, or something in a folder of the workspace, as the editor's watcher would. */
  async tellChanged(uri: vscode.Uri): Promise<void> {
    const client = await this.startWithDocuments();
    const changed = 2 satisfies typeof FileChangeType.Changed;
    const params: DidChangeWatchedFilesParams = {
      changes: [{ uri: client.code2ProtocolConverter.asUri(uri), type: changed }],
    };
    await client.sendNotification('workspace/didChangeWatchedFiles', params);
  }

  /** The client that there is, or a first one. */
  private current(): Promise<BaseLanguageClient> {
    const { client } = this;
    // The library starts a server again that was lost, also where its first start has failed.
    if (client?.needsStop()) return client.start().then(() => client);
    return (this.started ??= this.startNew());
  }

  /** The library opens the documents on a server a moment after it has come up: before, the server would look at the disk. */
  private async startWithDocuments(): Promise<BaseLanguageClient> {
    const isUp = this.client?.isRunning() === true;
    const client = await this.start();
    if (!isUp) await new Promise((resolve) => setTimeout(resolve, 0));
    return client;
  }

  private async startNew(): Promise<BaseLanguageClient> {
    const client = await this.createClient();
    this.client = client;
    client.onDidChangeState(() => {
      if (client === this.client) this.stateChanged.fire(this.state);
    });
    await client.start();
    return client;
  }

  private async replace(): Promise<void> {
    await this.stop();
    this.client = undefined;
    this.started = undefined;
    await this.current();
  }
}
