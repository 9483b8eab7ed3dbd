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
  FileChangeType,
  InitializeResult,
  ProtocolConnection,
  PublishDiagnosticsParams,
  Registration,
} from 'vscode-languageserver-protocol';

export const SERVER = resolve('dist/server.js');
export const CLI = resolve('dist/cli.js');

/** What a client can do that pulls diagnostics, as Visual Studio Code's does. */
export const PULLING: ClientCapabilities = {
  textDocument: { diagnostic: {} },
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
  },
};

/** What a client can do that is sent its diagnostics. */
export const PUSHED: ClientCapabilities = {
  textDocument: { publishDiagnostics: { relatedInformation: true } },
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
};

/** What a test says about its client. */
export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: object;
  /** The folders of the workspace, as URIs. */
  readonly folders?: readonly string[];
  /** The settings of the section `bems`, by the URI that the server asks them for. */
  readonly settings?: (scopeUri: string | undefined) => unknown;
  /** Without `initialize`. */
  readonly raw?: boolean;
}

/** A client connected to a server process of its own. */
export class TestClient {
  readonly published: PublishDiagnosticsParams[] = [];
  readonly logged: string[] = [];
  readonly registered: Registration[] = [];
  /** The methods of the requests to ask again: `workspace/diagnostic/refresh`, ... */
  readonly refreshed: string[] = [];
  /** The values of `$/progress`, by token. */
  readonly progress: { readonly token: string | number; readonly value: unknown }[] = [];
  /** All that the server has written, to standard output and error. */
  written = '';
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

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  /** Tells of files that changed on disk. */
  async changedOnDisk(...changes: readonly { uri: string; type: FileChangeType }[]): Promise<void> {
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  }

  request<R>(method: string, params: unknown): Promise<R> {
    return this.connection.sendRequest<R>(method, params);
  }

  /** A request about a document. */
  ask<R>(method: string, uri: string, params: object = {}): Promise<R> {
    return this.request(method, { textDocument: { uri }, ...params });
  }

  /** The diagnostics last published for the version of a document that was sent last. */
  async diagnostics(uri: string, version = this.versions.get(uri)): Promise<Diagnostic[]> {
    const { diagnostics } = await this.until(() =>
      this.published.findLast((params) => params.uri === uri && params.version === version),
    );
    return diagnostics;
  }

  /** Waits until diagnostics that `fit` are the last published for a document. */
  async publishedLast(uri: string, fit: (codes: readonly string[]) => boolean): Promise<Diagnostic[]> {
    return this.until(() => {
      const last = this.published.findLast((params) => params.uri === uri);
      return last && fit(codesOf(last.diagnostics)) ? last.diagnostics : undefined;
    });
  }

  /** The codes of the diagnostics that a pull gives. */
  async pulled(uri: string): Promise<string[]> {
    const { items } = await this.ask<{ items: Diagnostic[] }>('textDocument/diagnostic', uri);
    return codesOf(items);
  }

  /** Returns when the server has dealt with all that was sent before. */
  async dealtWith(): Promise<void> {
    await this.request('textDocument/hover', {
      textDocument: { uri: 'file:///nowhere.properties' },
      position: { line: 0, character: 0 },
    });
  }

  /** Waits until something that the server sends makes `find` find something. */
  until<T>(find: () => T | undefined, milliseconds = 10_000): Promise<T> {
    const from = new Error('Nothing that fits came in time.');
    return new Promise((resolvePromise, reject) => {
      const timer = setTimeout(() => {
        this.listeners.delete(look);
        reject(from);
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

  /** Lines of the log that tell of a mistake of ours. */
  get complaints(): string[] {
    return this.logged.filter((line) => /crash|fail|error/i.test(line));
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
    const keep = (data: Buffer): void => void (this.written += data.toString('utf8'));
    // So that a test whose server crashes fails at once, instead of waiting.
    this.process.once('close', () => setImmediate(() => connection.dispose()));
    this.process.stdout.on('data', keep);
    this.process.stderr.on('data', keep);
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.push(params);
      heard();
    });
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.logged.push(message);
      heard();
    });
    connection.onNotification('$/progress', (params: { token: string | number; value: unknown }) => {
      this.progress.push(params);
      heard();
    });
    connection.onUnhandledNotification(() => undefined);
    connection.onRequest('workspace/configuration', ({ items }: { items: { scopeUri?: string }[] }) =>
      Promise.all(items.map(async ({ scopeUri }) => (await settings?.(scopeUri)) ?? null)),
    );
    connection.onRequest('client/registerCapability', ({ registrations }: { registrations: Registration[] }) => {
      this.registered.push(...registrations);
      heard();
      return null;
    });
    for (const what of ['diagnostic', 'inlayHint', 'semanticTokens', 'codeLens']) {
      const method = `workspace/${what}/refresh`;
      connection.onRequest(method, () => {
        this.refreshed.push(method);
        heard();
        return null;
      });
    }
  }
}

/** The rules of `diagnostics`, in their order. */
export function codesOf(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ code }) => String(code));
}
