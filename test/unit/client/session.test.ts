import { describe, expect, it, vi } from 'vitest';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { Session } from '../../../client/src/session';

// All that a session needs of VS Code.
vi.mock('vscode', () => ({
  EventEmitter: class<T> {
    private readonly listeners: ((event: T) => void)[] = [];
    readonly event = (listener: (event: T) => void): void => void this.listeners.push(listener);
    fire(event: T): void {
      for (const listener of this.listeners) listener(event);
    }
  },
}));

/** A client as the library makes them: it cannot be stopped while it starts, nor started after a start that failed. */
class FakeClient {
  state: 'initial' | 'starting' | 'running' | 'stopped' | 'failed' = 'initial';
  readonly requests: unknown[][] = [];
  readonly outputChannel = { appendLine: vi.fn() };
  private changed = (): void => undefined;
  private onStart: Promise<void> | undefined;

  constructor(private readonly startFails = false) {}

  isRunning(): boolean {
    return this.state === 'running';
  }

  needsStop(): boolean {
    return this.state === 'starting' || this.state === 'running';
  }

  onDidChangeState(listener: () => void): void {
    this.changed = listener;
  }

  start(): Promise<void> {
    return (this.onStart ??= this.comeUp());
  }

  /** The server is lost, and the library starts it again. */
  lose(): void {
    this.onStart = this.comeUp();
  }

  dispose(): Promise<void> {
    if (this.state !== 'running') return Promise.reject(new Error(`cannot be stopped while it is ${this.state}`));
    this.become('stopped');
    return Promise.resolve();
  }

  sendRequest(...args: unknown[]): Promise<unknown> {
    this.requests.push(args);
    return this.isRunning() ? Promise.resolve(null) : Promise.reject(new Error('not running'));
  }

  private async comeUp(): Promise<void> {
    this.become('starting');
    await new Promise((resolve) => setTimeout(resolve, 5));
    this.become(this.startFails ? 'failed' : 'running');
    if (this.startFails) throw new Error('no server');
  }

  private become(state: FakeClient['state']): void {
    this.state = state;
    this.changed();
  }
}

/** A session, and the clients that it has made so far; those in `failing` do not start, the first being 0. */
function sessionOf(failing: readonly number[] = []): { session: Session; clients: FakeClient[] } {
  const clients: FakeClient[] = [];
  const session = new Session(() => {
    const client = new FakeClient(failing.includes(clients.length));
    clients.push(client);
    return Promise.resolve(client as unknown as BaseLanguageClient);
  });
  return { session, clients };
}

const PARAMS = { uri: 'file:///a.bems.properties' };

describe('the session with the language server', () => {
  it('starts one server, however many ask for it', async () => {
    const { session, clients } = sessionOf();
    expect(session.state).toBe('starting');
    await Promise.all([session.start(), session.start(), session.ask('bems/status', PARAMS)]);
    expect(clients).toHaveLength(1);
    expect(session.state).toBe('running');
  });

  it('asks when the server runs, and passes no token where there is none', async () => {
    const { session, clients } = sessionOf();
    await session.ask('bems/status', PARAMS);
    expect(clients[0]?.requests).toEqual([['bems/status', PARAMS]]);
  });

  it('tells when its state changes', async () => {
    const { session } = sessionOf();
    const states: string[] = [];
    session.onDidChangeState((state) => states.push(state));
    await session.start();
    expect(states).toEqual(['starting', 'running']);
  });

  it('restarts once where it is asked twice, and leaves no second server', async () => {
    const { session, clients } = sessionOf();
    await session.start();
    await Promise.all([session.restart(), session.restart()]);
    expect(clients.map(({ state }) => state)).toEqual(['stopped', 'running']);
  });

  it('restarts while the server is still starting', async () => {
    const { session, clients } = sessionOf();
    void session.start();
    await session.restart();
    expect(clients.map(({ state }) => state)).toEqual(['stopped', 'running']);
  });

  it('restarts while the library starts a lost server again', async () => {
    const { session, clients } = sessionOf();
    await session.start();
    clients[0]?.lose();
    await session.restart();
    expect(clients.map(({ state }) => state)).toEqual(['stopped', 'running']);
  });

  it('says that there is no server, and comes up on a restart', async () => {
    const { session, clients } = sessionOf([0]);
    await expect(session.ask('bems/status', PARAMS)).rejects.toThrow('no server');
    expect(session.state).toBe('stopped');
    await session.restart();
    expect(clients.map(({ state }) => state)).toEqual(['failed', 'running']);
    await session.ask('bems/status', PARAMS);
  });

  it('stops a server that is just starting', async () => {
    const { session, clients } = sessionOf();
    void session.start();
    await session.stop();
    expect(clients.map(({ state }) => state)).toEqual(['stopped']);
  });

  it('stops without a word to the user', async () => {
    const { session } = sessionOf();
    const client = (await session.start()) as unknown as FakeClient & { error(message: string): void };
    await session.stop();
    client.error('The connection was closed.');
    expect(client.outputChannel.appendLine).toHaveBeenCalledWith('The connection was closed.');
  });
});
