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
  /** How many requests were there when the documents were opened on the server; of the last start. */
  opened: number | null = null;
  readonly outputChannel = { appendLine: vi.fn() };
  private changed = (): void => undefined;
  private onStart: Promise<void> | undefined;

  constructor(private startFails = false) {}

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
    this.startFails = false;
    this.opened = null;
    this.onStart = this.comeUp();
  }

  async dispose(): Promise<void> {
    if (this.state !== 'running') throw new Error(`cannot be stopped while it is ${this.state}`);
    this.become('stopped');
    await new Promise((resolve) => setTimeout(resolve, 5));
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
    void this.openDocuments();
  }

  /** Not before those who wait for the start have been told of it. */
  private async openDocuments(): Promise<void> {
    for (let turn = 0; turn < 10; turn++) await Promise.resolve();
    this.opened = this.requests.length;
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

  it('asks a server that starts again only when it has the documents', async () => {
    const { session, clients } = sessionOf();
    await session.ask('bems/status', PARAMS);
    expect(clients[0]?.opened).toBe(0);
    clients[0]?.lose();
    await session.ask('bems/status', PARAMS);
    expect(clients[0]?.opened).toBe(1);
    expect(clients[0]?.requests).toHaveLength(2);
  });

  it('asks the server that the library has brought up after a start that failed', async () => {
    const { session, clients } = sessionOf([0]);
    await expect(session.start()).rejects.toThrow('no server');
    clients[0]?.lose();
    await session.ask('bems/status', PARAMS);
    expect(clients).toHaveLength(1);
    expect(clients[0]?.requests).toHaveLength(1);
  });

  it('asks the new server where a restart is under way', async () => {
    const { session, clients } = sessionOf();
    await session.start();
    const restarted = session.restart();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(clients[0]?.state).toBe('stopped');
    await session.ask('bems/status', PARAMS);
    expect(clients.map(({ requests }) => requests.length)).toEqual([0, 1]);
    await restarted;
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
