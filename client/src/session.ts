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

  async restart(): Promise<void> {
    await this.stop();
    this.client = this.newClient();
    this.started = undefined;
    await this.start();
  }

  async stop(): Promise<void> {
    // A client that is just starting cannot be stopped: it would start all the same.
    await this.started?.catch(() => undefined);
    await this.client.dispose().catch(() => undefined);
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
