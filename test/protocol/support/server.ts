/** A real server process, spoken to as an editor does. */
import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { resolve } from 'node:path';
import {
  StreamMessageReader,
  StreamMessageWriter,
  createProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import type {
  ClientCapabilities,
  Diagnostic,
  InitializeResult,
  ProtocolConnection,
  PublishDiagnosticsParams,
} from 'vscode-languageserver-protocol';

const SERVER = resolve('dist/server.js');

/** What a test says about its client. */
export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: object;
  /** The folders of the workspace, as URIs. */
  readonly folders?: readonly string[];
  /** The settings of the section `bems`. */
  readonly settings?: unknown;
  /** Without `initialize`. */
  readonly raw?: boolean;
}

/** A client connected to a server process of its own. */
export class TestClient {
  readonly published: PublishDiagnosticsParams[] = [];
  readonly logged: string[] = [];
  private readonly versions = new Map<string, number>();
  private readonly listeners = new Set<() => void>();

  private constructor(
    readonly process: ChildProcessWithoutNullStreams,
    readonly connection: ProtocolConnection,
    readonly initialized: InitializeResult,
  ) {}

  static async start(options: ClientOptions = {}): Promise<TestClient> {
    const child = spawn(process.execPath, [SERVER, '--stdio'], { stdio: 'pipe' });
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    connection.listen();
    const client = new TestClient(child, connection, { capabilities: {} });
    client.listen(options);
    if (!options.raw) await client.initialize(options);
    return client;
  }

  async initialize({ capabilities = {}, initializationOptions, folders }: ClientOptions): Promise<InitializeResult> {
    const result = await this.connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities,
      initializationOptions,
      workspaceFolders: folders?.map((uri) => ({ uri, name: uri })) ?? null,
    });
    Object.assign(this.initialized, result);
    await this.connection.sendNotification('initialized', {});
    return result;
  }

  async open(uri: string, text: string, languageId = 'bems-response-file'): Promise<void> {
    this.versions.set(uri, 1);
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  /** Sends a change; gives its version. */
  async change(uri: string, ...contentChanges: readonly object[]): Promise<number> {
    const version = (this.versions.get(uri) ?? 0) + 1;
    this.versions.set(uri, version);
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
    return version;
  }

  request<R>(method: string, params: unknown): Promise<R> {
    return this.connection.sendRequest<R>(method, params);
  }

  /** A request about a document. */
  ask<R>(method: string, uri: string, params: object = {}): Promise<R> {
    return this.request(method, { textDocument: { uri }, ...params });
  }

  /** The diagnostics published for `version` of a document, or for the next one that fits. */
  async diagnostics(uri: string, version = this.versions.get(uri)): Promise<Diagnostic[]> {
    const { diagnostics } = await this.until(() =>
      this.published.findLast((params) => params.uri === uri && params.version === version),
    );
    return diagnostics;
  }

  /** Waits until something that the server sends makes `find` find something. */
  until<T>(find: () => T | undefined, milliseconds = 10_000): Promise<T> {
    return new Promise((resolvePromise, reject) => {
      const timer = setTimeout(() => {
        this.listeners.delete(look);
        reject(new Error(`Nothing came within ${milliseconds} ms.`));
      }, milliseconds);
      const look = (): void => {
        const found = find();
        if (found === undefined) return;
        clearTimeout(timer);
        this.listeners.delete(look);
        resolvePromise(found);
      };
      this.listeners.add(look);
      look();
    });
  }

  /** `shutdown` and `exit`; gives the exit code. */
  async stop(): Promise<number | null> {
    const exited = this.exitCode();
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    const code = await exited;
    this.connection.dispose();
    return code;
  }

  /** The exit code, once the process has ended. */
  exitCode(): Promise<number | null> {
    return new Promise((resolvePromise) => {
      if (this.process.exitCode !== null) resolvePromise(this.process.exitCode);
      else this.process.once('exit', resolvePromise);
    });
  }

  private listen({ settings }: ClientOptions): void {
    const { connection } = this;
    const heard = (): void => [...this.listeners].forEach((look) => look());
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.push(params);
      heard();
    });
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.logged.push(message);
      heard();
    });
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => settings ?? null),
    );
    connection.onRequest('client/registerCapability', () => null);
    connection.onRequest('workspace/diagnostic/refresh', () => null);
  }
}
