import type {
  ClientCapabilities,
  CompletionItem,
  CompletionList,
  Diagnostic,
  Hover,
  TextDocumentContentChangeEvent,
} from 'vscode-languageserver-protocol';
import { CAPABILITIES, MeasuringClient } from '../server/client';
import { inTurns, settledMemory } from '../server/measures';
import { areExactly, demandFinding, demandMember, demandText, findingText } from './answers';
import type { Finding } from './answers';
import { insertionIn, mistakesIn, placesOf } from './document';
import type { Mistake } from './document';
import type { Name, Rival } from './servers';

/** The servers that are compared: all of them, or some while the benchmark is worked on. */
export type Rivals = Readonly<Partial<Record<Name, Rival>>>;
export type Numbers = Partial<Record<Name, number[]>>;

/** The profile on the disk. URIs but for the text, which has no mistake. */
export interface ProfileFile {
  readonly text: string;
  readonly folder: string;
  readonly uri: string;
}

/** A member of an application server that is asked about, and a part of the description that its hover shows. */
export interface Described {
  readonly member: string;
  readonly description: string;
}

/** How a client comes by diagnostics: it asks for them where the server can be asked, or it is sent them. */
export type Way = keyof typeof CAPABILITIES;

const FEATURES: ClientCapabilities['textDocument'] = {
  completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown', 'plaintext'] } },
  hover: { contentFormat: ['markdown', 'plaintext'] },
};

/** From a change to exactly the diagnostics that the profile then has, a mistake made and mended in turns: `count` changes. */
export async function edits(servers: Rivals, file: ProfileFile, way: Way, count: number): Promise<Numbers> {
  const warmUp = warmUpFor(count);
  const mistakes = mistakesIn(file.text, count + warmUp);
  return withServers(servers, file, file.text, null, way, (clients) =>
    inTurns(clients, count, (client, round) => timeToDiagnostics(client, mistakes, round, way), warmUp),
  );
}

async function timeToDiagnostics(
  client: MeasuringClient,
  mistakes: readonly Mistake[],
  round: number,
  way: Way,
): Promise<number> {
  const { line, make, mend } = mistakes[Math.floor(round / 2)] as Mistake;
  const isMade = round % 2 === 0;
  const begin = performance.now();
  const at = await diagnosed(client, way, isMade ? line : null, () => void client.change(isMade ? make : mend));
  return at - begin;
}

/** From a request between the brackets of a new application server, in a file that nobody changes, to its answer. */
export async function completions(servers: Rivals, file: ProfileFile, count: number): Promise<Numbers> {
  const { cursor, insert } = insertionIn(file.text);
  return withServers(servers, file, file.text, null, 'pull', async (clients) => {
    for (const client of Object.values(clients)) client.change(insert);
    return inTurns(clients, count, (client) => timeToCompletion(client, cursor), warmUpFor(count));
  });
}

/** From a change that inserts an application server without members to the completion between its brackets. */
export async function completionsWhileTyping(servers: Rivals, file: ProfileFile, count: number): Promise<Numbers> {
  const { cursor, insert, takeBack } = insertionIn(file.text);
  return withServers(servers, file, file.text, null, 'pull', (clients) =>
    inTurns(
      clients,
      count,
      async (client) => {
        const begin = performance.now();
        client.change(insert);
        await timeToCompletion(client, cursor);
        const time = performance.now() - begin;
        // Not measured: after this the server is at rest, and does not disturb the next one.
        await diagnosed(client, 'pull', null, () => void client.change(takeBack));
        return time;
      },
      warmUpFor(count),
    ),
  );
}

async function timeToCompletion(client: MeasuringClient, position: object): Promise<number> {
  const begin = performance.now();
  const { value, at } = await client.ask<CompletionList | CompletionItem[] | null>('textDocument/completion', {
    position,
  });
  demandMember(value, 'applicationId');
  return at - begin;
}

/** From a request on a member's name, in a file that nobody changes, to its answer: `count` of them, all over the file. */
export async function hovers(servers: Rivals, file: ProfileFile, described: Described, count: number): Promise<Numbers> {
  const warmUp = warmUpFor(count);
  const places = placesOf(file.text, described.member, count + warmUp);
  return withServers(servers, file, file.text, null, 'pull', (clients) =>
    inTurns(
      clients,
      count,
      async (client, round) => {
        const begin = performance.now();
        const { value, at } = await client.ask<Hover | null>('textDocument/hover', { position: places[round] });
        demandText(value, described.description);
        return at - begin;
      },
      warmUp,
    ),
  );
}

/** From the start of the process to the answer to `initialize`, and to the diagnostics of the file that is then opened. */
export async function starts(
  servers: Rivals,
  file: ProfileFile,
  count: number,
): Promise<{ readonly toInitialize: Numbers; readonly toDiagnostics: Numbers }> {
  const [{ line, make }] = mistakesIn(file.text, 1) as [Mistake];
  const text = applied(file.text, make);
  const warmUp = 1;
  const toInitialize: Record<string, number[]> = {};
  const toDiagnostics = await inTurns(
    servers as Record<Name, Rival>,
    count,
    async (server, round) => {
      const client = await started(server, file, 'pull');
      const at = await diagnosed(client, 'pull', line, () => void client.open(text));
      await client.stop();
      if (round >= warmUp) (toInitialize[server.title] ??= []).push(client.startedAfter);
      return at - client.begun;
    },
    warmUp,
  );
  const byName = Object.entries(servers).map(([name, { title }]) => [name, toInitialize[title]]);
  return { toInitialize: Object.fromEntries(byName) as Numbers, toDiagnostics };
}

/** Megabytes in memory a while after the file was opened and changed `changes` times; null but on Linux. */
export async function memory(
  servers: Rivals,
  file: ProfileFile,
  changes: number,
  count: number,
): Promise<Numbers | null> {
  if (process.platform !== 'linux') return null;
  const mistakes = mistakesIn(file.text, changes);
  return inTurns(
    servers as Record<Name, Rival>,
    count,
    async (server) => {
      const client = await opened(server, file, file.text, null, 'pull');
      for (let round = 0; round < changes; round++) await timeToDiagnostics(client, mistakes, round, 'pull');
      const megabytes = await settledMemory(client);
      await client.stop();
      return megabytes;
    },
    0,
  );
}

/** When exactly the finding is known that there is after `act`; another answer than that throws. */
async function diagnosed(client: MeasuringClient, way: Way, finding: Finding, act: () => void): Promise<number> {
  if (way === 'push' || !client.isAskable) {
    const published = client.publishedWhere((all) => areExactly(all, finding), findingText(finding));
    act();
    return (await published).at;
  }
  act();
  const { value, at } = await client.ask<{ items?: Diagnostic[] }>('textDocument/diagnostic');
  demandFinding(value.items ?? [], finding);
  return at;
}

/** The servers with the text open and checked. */
async function withServers<T>(
  servers: Rivals,
  file: ProfileFile,
  text: string,
  finding: Finding,
  way: Way,
  measure: (clients: Record<Name, MeasuringClient>) => Promise<T>,
): Promise<T> {
  const clients = {} as Record<Name, MeasuringClient>;
  for (const [name, server] of Object.entries(servers)) {
    clients[name as Name] = await opened(server, file, text, finding, way);
  }
  const result = await measure(clients);
  await Promise.all(Object.values(clients).map((client) => client.stop()));
  return result;
}
