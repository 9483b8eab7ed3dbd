/** A server process, spoken to in bare frames: also in such as no library would send. */
import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { onTestFinished } from 'vitest';
import { SERVER } from './server';

export interface Message {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

export class FrameClient {
  readonly messages: Message[] = [];
  errors = '';
  private hasEnded = false;
  private buffer = Buffer.alloc(0);
  private readonly listeners = new Set<() => void>();

  constructor(
    readonly process: ChildProcessWithoutNullStreams = spawn(globalThis.process.execPath, [SERVER, '--stdio'], {
      stdio: 'pipe',
    }),
  ) {
    onTestFinished(() => void this.process.kill('SIGKILL'));
    this.process.stdout.on('data', (data: Buffer) => this.read(data));
    this.process.stderr.on('data', (data: Buffer) => {
      this.errors += data.toString('utf8');
      this.listeners.forEach((look) => look());
    });
    this.process.once('close', () => {
      this.hasEnded = true;
      this.listeners.forEach((look) => look());
    });
    // The server may have gone while we write.
    this.process.stdin.on('error', () => undefined);
  }

  /** Sends messages in one piece. */
  send(...messages: readonly object[]): void {
    this.write(messages.map((message) => frame(JSON.stringify({ jsonrpc: '2.0', ...message }))).join(''));
  }

  write(bytes: string): void {
    this.process.stdin.write(bytes);
  }

  /** `initialize` and `initialized`. */
  async initialize(params: object = {}): Promise<void> {
    this.send({ id: 'initialize', method: 'initialize', params: { processId: null, capabilities: {}, ...params } });
    await this.answer('initialize');
    this.send({ method: 'initialized', params: {} });
  }

  /** The answer to the request `id`. */
  answer(id: number | string | null): Promise<Message> {
    return this.until(() => this.messages.find((message) => message.id === id && message.method === undefined));
  }

  until<T>(find: () => T | undefined): Promise<T> {
    const late = new Error('Nothing that fits came in time.');
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(late), 8_000);
      const look = (): void => {
        const found = find();
        if (found === undefined) {
          if (this.hasEnded) reject(new Error(`The server has ended. ${this.errors.slice(-500)}`));
          return;
        }
        clearTimeout(timer);
        this.listeners.delete(look);
        resolve(found);
      };
      this.listeners.add(look);
      look();
    });
  }

  exitCode(): Promise<number | null> {
    if (this.process.exitCode !== null) return Promise.resolve(this.process.exitCode);
    return new Promise((resolve) => this.process.once('close', resolve));
  }

  private read(data: Buffer): void {
    this.buffer = Buffer.concat([this.buffer, data]);
    for (;;) {
      const end = this.buffer.indexOf('\r\n\r\n');
      if (end < 0) break;
      const length = Number(/content-length: *(\d+)/i.exec(this.buffer.toString('latin1', 0, end))?.[1]);
      if (this.buffer.length < end + 4 + length) break;
      this.messages.push(JSON.parse(this.buffer.toString('utf8', end + 4, end + 4 + length)) as Message);
      this.buffer = this.buffer.subarray(end + 4 + length);
    }
    this.listeners.forEach((look) => look());
  }
}

/** The frame of a message's text. */
export function frame(text: string): string {
  return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
}
