import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { Message, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node.js';
import type {
  ClientCapabilities,
  Diagnostic,
  InitializeResult,
  NotificationMessage,
  PublishDiagnosticsParams,
  RequestMessage,
  ResponseMessage,
  TextDocumentContentChangeEvent,
} from 'vscode-languageserver-protocol';

/** After this long without the answer there is nothing to measure. */
const PATIENCE_MS = 60_000;

const COMMON: ClientCapabilities['workspace'] = {
  configuration: true,
  workspaceFolders: true,
  didChangeWatchedFiles: { dynamicRegistration: true },
};

/** Clients as the server tells them apart: one is sent its diagnostics, the other asks for them. */
export const CAPABILITIES = {
  push: { workspace: COMMON, textDocument: { publishDiagnostics: { relatedInformation: true } } },
  pull: { workspace: { ...COMMON, diagnostics: { refreshSupport: true } }, textDocument: { diagnostic: {} } },
} as const satisfies Record<string, ClientCapabilities>;

/** How a server is started, and what it has to be told before it knows what it checks. */
export interface ServerSetup {
  /** What Node is given: the program and its arguments. */
  readonly command: readonly string[];
  readonly languageId: string;
  readonly initializationOptions?: object;
  /** The answers to `workspace/configuration`, by section. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Whether the server waits for `workspace/didChangeConfiguration` with these settings, and does not ask for them. */
  readonly isToldSettings?: boolean;
}

/** Our server, or the floor, for response files: without settings. */
export function responseFileServer(bundle: string): ServerSetup {
  return { command: [bundle, '--stdio'], languageId: 'bems-response-file' };
}

/** Something that arrived, and when: `performance.now()` as soon as the message was read. */
export interface Arrived<T> {
  readonly value: T;
  readonly at: number;
}

interface Expected {
  readonly arrive: (message: Message, at: number) => void;
  readonly fail: (error: Error) => void;
}

/**
 * A server process and a client that does as little as it can, so that the server is measured: messages go in and out as the
 * library frames them, without the library's connection around them.
 */
export class MeasuringClient {
  /** `performance.now()` before the process was started. */
  readonly begun: number;
  /** From before the process was started to the answer to `initialize`, in milliseconds. */
  startedAfter = Number.NaN;
  /** Whether the server can be asked for diagnostics. */
  isAskable = false;
  /** The versions of all diagnostics published, as they came. */
  readonly publishedVersions: number[] = [];
  private readonly answers = new Map<number, Expected>();
  private readonly publishes = new Map<number, Expected>();
  private awaited: ((diagnostics: readonly Diagnostic[], at: number) => void) | null = null;
  private readonly child: ChildProcessWithoutNullStreams;
  private readonly reader: StreamMessageReader;
  private readonly writer: StreamMessageWriter;
  private readonly exited: Promise<void>;
  private errors = '';
  private ids = 0;
  private version = 0;

  private constructor(
    private readonly setup: ServerSetup,
    private readonly uri: string,
  ) {
    this.begun = performance.now();
    const child = spawn(process.execPath, setup.command, { stdio: 'pipe' });
    this.child = child;
    this.reader = new StreamMessageReader(child.stdout);
    this.writer = new StreamMessageWriter(child.stdin);
    this.reader.listen((message) => this.receive(message));
    child.stderr.on('data', (data: Buffer) => (this.errors += data.toString('utf8')));
    this.exited = new Promise((resolve) => {
      child.once('exit', (code) => {
        const error = new Error(`The server has ended with ${String(code)}. ${this.errors}`);
        for (const { fail } of [...this.answers.values(), ...this.publishes.values()]) fail(error);
        resolve();
      });
    });
  }

  /** Starts a server on the folder; the client has one document, `uri`. */
  static async start(
    setup: ServerSetup,
    folder: string,
    uri: string,
    capabilities: ClientCapabilities,
  ): Promise<MeasuringClient> {
    const client = new MeasuringClient(setup, uri);
    const { value, at } = await client.request<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: folder,
      capabilities,
      initializationOptions: setup.initializationOptions,
      workspaceFolders: [{ uri: folder, name: 'bench' }],
    });
    client.startedAfter = at - client.begun;
    client.isAskable = value.capabilities.diagnosticProvider !== undefined;
    await client.notify('initialized', {});
    if (setup.isToldSettings) await client.notify('workspace/didChangeConfiguration', { settings: setup.settings });
    return client;
  }

  get processId(): number {
    return this.child.pid as number;
  }

  /** Opens the document; gives its version. */
  open(text: string): number {
    const textDocument = { uri: this.uri, languageId: this.setup.languageId, version: ++this.version, text };
    void this.notify('textDocument/didOpen', { textDocument });
    return this.version;
  }

  /** Sends a change; `written` comes true when the pipe has taken it. */
  change(change: TextDocumentContentChangeEvent): { readonly version: number; readonly written: Promise<void> } {
    const version = ++this.version;
    const params = { textDocument: { uri: this.uri, version }, contentChanges: [change] };
    return { version, written: this.notify('textDocument/didChange', params) };
  }

  /** A request about the document. */
  ask<T>(method: string, params: object = {}): Promise<Arrived<T>> {
    return this.request<T>(method, { textDocument: { uri: this.uri }, ...params });
  }

  /** The diagnostics of a version that will be published. */
  async published(version: number): Promise<Arrived<PublishDiagnosticsParams>> {
    const { value, at } = await expectIn(this.publishes, version, `the diagnostics of version ${version}`);
    return { value: (value as NotificationMessage).params as PublishDiagnosticsParams, at };
  }

  /**
   * The first diagnostics published from now on that `isMeant` takes for the awaited ones: for servers that do not say which
   * version they have checked.
   */
  publishedWhere(
    isMeant: (diagnostics: readonly Diagnostic[]) => boolean,
    what: string,
  ): Promise<Arrived<readonly Diagnostic[]>> {
    return new Promise((resolve, reject) => {
      let newest = 'nothing';
      const timer = setTimeout(() => {
        reject(new Error(`Waited in vain for ${what}; published: ${newest}.`));
      }, PATIENCE_MS);
      this.awaited = (value, at) => {
        newest = told(value);
        if (!isMeant(value)) return;
        this.awaited = null;
        clearTimeout(timer);
        resolve({ value, at });
      };
      void this.exited.then(() => {
        clearTimeout(timer);
        reject(new Error(`The server has ended before ${what}. ${this.errors}`));
      });
    });
  }

  async stop(): Promise<void> {
    await this.request('shutdown');
    await this.notify('exit', undefined);
    await this.exited;
    this.reader.dispose();
    this.writer.dispose();
  }

  private async request<T>(method: string, params?: object): Promise<Arrived<T>> {
    const id = ++this.ids;
    const answer = expectIn(this.answers, id, `the answer to ${method}`);
    void this.write({ id, method, params });
    const { value, at } = await answer;
    const { result, error } = value as ResponseMessage;
    if (error) throw new Error(`${method}: ${error.message}`);
    return { value: result as T, at };
  }

  private notify(method: string, params: object | undefined): Promise<void> {
    return this.write({ method, params });
  }

  private write(message: object): Promise<void> {
    return this.writer.write({ jsonrpc: '2.0', ...message });
  }

  private receive(message: Message): void {
    const at = performance.now();
    if (Message.isResponse(message)) take(this.answers, Number(message.id), message, at);
    else if (Message.isRequest(message)) void this.write({ id: message.id, result: this.answerTo(message) });
    else if (Message.isNotification(message) && message.method === 'textDocument/publishDiagnostics') {
      const { uri, version, diagnostics } = message.params as PublishDiagnosticsParams;
      if (uri !== this.uri) return;
      this.awaited?.(diagnostics, at);
      if (version === undefined) return;
      this.publishedVersions.push(version);
      take(this.publishes, version, message, at);
    }
  }

  /** What the server asks but for its settings is answered with nothing: every registration is fine. */
  private answerTo({ method, params }: RequestMessage): unknown {
    if (method !== 'workspace/configuration') return null;
    const { items } = params as { items: readonly { section?: string }[] };
    return items.map(({ section = '' }) => this.setup.settings?.[section] ?? null);
  }
}

/** Diagnostics in a few words, for an error message. */
export function told(diagnostics: readonly Diagnostic[]): string {
  const first = diagnostics.slice(0, 3).map(({ range, message }) => `line ${range.start.line + 1}: ${message}`);
  return `${diagnostics.length} diagnostics${first.length > 0 ? ` (${first.join('; ')})` : ''}`;
}

function expectIn(expected: Map<number, Expected>, name: number, what: string): Promise<Arrived<Message>> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`Waited in vain for ${what}.`)), PATIENCE_MS);
    expected.set(name, {
      arrive: (value, at) => {
        clearTimeout(timer);
        resolve({ value, at });
      },
      fail: (error) => {
        clearTimeout(timer);
        reject(error);
      },
    });
  });
}

function take(expected: Map<number, Expected>, name: number, message: Message, at: number): void {
  expected.get(name)?.arrive(message, at);
  expected.delete(name);
}
