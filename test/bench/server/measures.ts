import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { CAPABILITIES, MeasuringClient, responseFileServer } from './client';
import type { BenchFile, Typed } from './files';
import { typedIn } from './files';
import type { Pair } from './table';

/** The bundles of both servers. */
export type Servers = Pair<string>;

type Times = Pair<number[]>;

const KEYSTROKES = 200;
/** So long a server is left alone before its memory is read, in milliseconds. */
const SETTLING = 1000;

/** From a change to the diagnostics that the server sends for it: `count` edits. */
export async function editsByPush(servers: Servers, file: BenchFile, count: number): Promise<Times> {
  const edits = typedIn(file.text, ['value', 'comment', 'line'], count);
  return withServers(servers, file, 'push', (clients) =>
    inTurns(clients, count, async (client, round) => {
      const begin = performance.now();
      const { version } = client.change(changeOf(edits, round));
      return (await client.published(version)).at - begin;
    }),
  );
}

/** From a change to the answer to the pull that goes out right after it: `count` edits. */
export async function editsByPull(servers: Servers, file: BenchFile, count: number): Promise<Times> {
  const edits = typedIn(file.text, ['value', 'comment', 'line'], count);
  return withServers(servers, file, 'pull', (clients) => {
    const previous = new Map<MeasuringClient, string>();
    return inTurns(clients, count, async (client, round) => {
      const begin = performance.now();
      client.change(changeOf(edits, round));
      const previousResultId = previous.get(client);
      const { value, at } = await client.ask<{ resultId?: string }>('textDocument/diagnostic', { previousResultId });
      if (value.resultId !== undefined) previous.set(client, value.resultId);
      return at - begin;
    });
  });
}

/** Many keystrokes at once. */
export interface Bursts {
  /** From when the pipe has taken the last keystroke to the diagnostics of its version. */
  readonly times: Times;
  /** Whether our server never published an older version after a newer one. */
  readonly inOrder: boolean;
}

/** Keystrokes in a value, sent as fast as the pipe takes them: `count` times. That the last version comes is waited for. */
export async function burstsByPush(servers: Servers, file: BenchFile, count: number): Promise<Bursts> {
  const places = typedIn(file.text, ['value'], count + warmUpFor(count), 7);
  return withServers(servers, file, 'push', async (clients) => {
    const times = await inTurns(clients, count, async (client, round) => {
      // Taken back at the end of the round, so that the file is the same for every round.
      const { start } = rangeOf(places[round] as Typed);
      let last = { version: 0, written: Promise.resolve() };
      for (let stroke = 0; stroke < KEYSTROKES; stroke++) {
        const at = { line: start.line, character: start.character + stroke };
        last = client.change({ range: { start: at, end: at }, text: 'e' });
      }
      const diagnostics = client.published(last.version);
      await last.written;
      const sent = performance.now();
      const { at } = await diagnostics;
      const end = { line: start.line, character: start.character + KEYSTROKES };
      await client.published(client.change({ range: { start, end }, text: '' }).version);
      return Math.max(0, at - sent);
    });
    const versions = clients.ours.publishedVersions;
    return { times, inOrder: versions.every((version, index) => index === 0 || version > (versions[index - 1] ?? 0)) };
  });
}

/** From a request at a random place of a file that nobody changes to its answer: `count` times. */
export async function requests(servers: Servers, file: BenchFile, method: string, count: number): Promise<Times> {
  const places = typedIn(file.text, ['value', 'comment', 'line', 'key'], count + warmUpFor(count), 3);
  return withServers(servers, file, 'pull', (clients) =>
    inTurns(clients, count, async (client, round) => {
      const { start: position } = rangeOf(places[round] as Typed);
      const begin = performance.now();
      return (await client.ask(method, { position })).at - begin;
    }),
  );
}

/** From a change to the answer to the completion that goes out right after it: `count` times. */
export async function completionWhileTyping(servers: Servers, file: BenchFile, count: number): Promise<Times> {
  const edits = typedIn(file.text, ['value', 'key'], count + warmUpFor(count), 5);
  return withServers(servers, file, 'pull', (clients) =>
    inTurns(clients, count, async (client, round) => {
      const { type, takeBack, cursor: position } = edits[round] as Typed;
      const begin = performance.now();
      client.change(type);
      const { at } = await client.ask('textDocument/completion', { position });
      client.change(takeBack);
      // Not measured: after this the change is dealt with.
      await client.ask('textDocument/hover', { position: { line: 0, character: 0 } });
      return at - begin;
    }),
  );
}

/** From the start of the process to the answer to `initialize`: `count` processes of each server. */
export async function starts(servers: Servers, { folder, uri }: BenchFile, count: number): Promise<Times> {
  return inTurns(servers, count, async (server) => {
    const client = await MeasuringClient.start(responseFileServer(server), folder, uri, CAPABILITIES.pull);
    await client.stop();
    return client.startedAfter;
  });
}

/** Megabytes in memory a while after the file's diagnostics came: `count` processes of each server; null but on Linux. */
export async function memory(servers: Servers, file: BenchFile, count: number): Promise<Times | null> {
  if (process.platform !== 'linux') return null;
  return inTurns(servers, count, async (server) => {
    const client = await MeasuringClient.start(responseFileServer(server), file.folder, file.uri, CAPABILITIES.push);
    await client.published(client.open(file.text));
    const megabytes = await settledMemory(client);
    await client.stop();
    return megabytes;
  });
}

/** Megabytes of a server in memory after it was left alone for a while; Linux only. */
export async function settledMemory({ processId }: MeasuringClient): Promise<number> {
  await wait(SETTLING);
  const status = readFileSync(`/proc/${processId}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) / 1000;
}

/** Both servers with the file open and checked. */
async function withServers<T>(
  servers: Servers,
  file: BenchFile,
  kind: keyof typeof CAPABILITIES,
  measure: (clients: Pair<MeasuringClient>) => Promise<T>,
): Promise<T> {
  const start = async (server: string): Promise<MeasuringClient> => {
    const client = await MeasuringClient.start(responseFileServer(server), file.folder, file.uri, CAPABILITIES[kind]);
    const version = client.open(file.text);
    await (kind === 'push' ? client.published(version) : client.ask('textDocument/diagnostic'));
    return client;
  };
  const clients = { ours: await start(servers.ours), floor: await start(servers.floor) };
  const result = await measure(clients);
  await Promise.all([clients.ours.stop(), clients.floor.stop()]);
  return result;
}

/**
 * Takes `count` measurements of each subject, in turns and each time another one first, so that a noisy machine hits all
 * alike; before them `warmUp` that do not count. A round gets the number of the round, from 0, the warm-up included.
 */
export async function inTurns<Name extends string, Subject>(
  subjects: Readonly<Record<Name, Subject>>,
  count: number,
  measure: (subject: Subject, round: number) => Promise<number>,
  warmUp = warmUpFor(count),
): Promise<Record<Name, number[]>> {
  const names = Object.keys(subjects) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>;
  for (let round = 0; round < warmUp + count; round++) {
    const first = round % names.length;
    for (const name of [...names.slice(first), ...names.slice(0, first)]) {
      const time = await measure(subjects[name], round);
      if (round >= warmUp) times[name].push(time);
    }
  }
  return times;
}

/** An even number of rounds. */
function warmUpFor(count: number): number {
  return count >= 100 ? 60 : 2;
}

/** What is sent in a round: an edit in even ones, in the odd ones it is taken back. */
function changeOf(edits: readonly Typed[], round: number): Typed['type'] {
  const { type, takeBack } = edits[Math.floor(round / 2)] as Typed;
  return round % 2 === 0 ? type : takeBack;
}

function rangeOf({ type }: Typed): { readonly start: Typed['cursor'] } {
  if (!('range' in type)) throw new Error('An edit has a range.');
  return type.range;
}
