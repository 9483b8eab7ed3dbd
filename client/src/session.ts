import * as vscode from 'vscode';
import { State } from 'vscode-languageclient';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Requests } from './requests';

export type ServerState = 'starting' | 'running' | 'stopped';

/**
 * The connection to the language server over the life of the window. The library restarts a server that dies; what it
 * cannot do is to try again where a start has failed, so a restart on demand makes a new client.
 */
export class Session {
  private client: BaseLanguageClient;
  private started: Promise<void> | undefined;
  private restarting: Promise<void> | undefined;
  private readonly stateChanged = new vscode.EventEmitter<ServerState>();
  readonly onDidChangeState = this.stateChanged.event;

  /** @param createClient makes a client that has not been started */
  constructor(private readonly createClient: () => BaseLanguageClient) {
    this.client = this.newClient();
  }

  get state(): ServerState {
    if (this.client.state === State.Running) return 'running';
    return this.client.state === State.Starting ? 'starting' : 'stopped';
  }

  /** The client of the server in force. */
  get current(): BaseLanguageClient {
    return this.client;
  }

  /** Resolves when the server answers. */
  start(): Promise<void> {
    return (this.started ??= this.client.start());
  }

  /** Ends the server and starts another; one restart at a time, however often it is asked for. */
  restart(): Promise<void> {
    return (this.restarting ??= this.replace().finally(() => (this.restarting = undefined)));
  }

  async stop(): Promise<void> {
    const { client } = this;
    // A client that is just starting, or starts again after a loss, cannot be stopped: it would come up all the same.
    if (client.state === State.Starting) await client.start().catch(() => undefined);
    // A process that ends before its connection does is what we want here; the library would alarm the user.
    client.error = (message) => client.outputChannel.appendLine(message);
    await client.dispose().catch(() => undefined);
  }

  private async replace(): Promise<void> {
    await this.stop();
    this.client = this.newClient();
    this.started = undefined;
    await this.start();
  }

  /**
   * Asks the server, as soon as it runs.
   * @throws where there is no server, or it could not answer
   */
  async ask<Method extends keyof Requests>(
    method: Method,
    params: Requests[Method]['params'],
    token = NEVER,
  ): Promise<Requests[Method]['result']> {
    await this.start();
    return this.client.sendRequest<Requests[Method]['result']>(method, params, token);
  }

  private newClient(): BaseLanguageClient {
    const client = this.createClient();
    client.onDidChangeState(() => {
      if (client === this.client) this.stateChanged.fire(this.state);
    });
    return client;
  }
}

const NEVER = new vscode.CancellationTokenSource().token;
