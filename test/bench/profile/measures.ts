import { setTimeout as wait } from 'node:timers/promises';
import type { CompletionItem, CompletionList, Hover, Position } from 'vscode-languageserver-protocol';
import type { MeasuringClient } from '../server/client';
import { settledMemory } from '../server/measures';
import { demandMember, demandText } from './answers';
import { diagnosed, opened, started, turns, withServers } from './clients';
import type { Numbers, ProfileFile, Rivals, Way } from './clients';
import { insertionIn, mistakesIn, placesOf, withMistake } from './document';
import type { Mistake } from './document';

/** Longer than any of the servers waits before it checks, in milliseconds. */
const UNTIL_REST = 1500;

/** A member of an application server, and what its hover must contain. */
export interface Described {
  readonly member: string;
  readonly description: string;
}

/** From a change to exactly the diagnostics that the profile then has, a mistake made and mended in turns: `count` changes. */
export async function edits(servers: Rivals, file: ProfileFile, way: Way, count: number): Promise<Numbers> {
  const warmUp = warmUpFor(count);
  const mistakes = mistakesIn(file.text, count + warmUp);
  return withServers(servers, file, way, (clients) =>
    turns(clients, count, warmUp, (client, round) => timeToDiagnostics(client, way, mistakes, round)),
  );
}

async function timeToDiagnostics(
  client: MeasuringClient,
  way: Way,
  mistakes: readonly Mistake[],
  round: number,
): Promise<number> {
  const { line, make, mend } = mistakes[Math.floor(round / 2)] as Mistake;
  const isMade = round % 2 === 0;
  const begin = performance.now();
  return (await diagnosed(client, way, isMade ? line : null, () => client.change(isMade ? make : mend))) - begin;
}

/** From a request between the brackets of a new application server, in a file at rest, to its answer: `count` times. */
export async function completions(servers: Rivals, file: ProfileFile, count: number): Promise<Numbers> {
  const { cursor, insert } = insertionIn(file.text);
  return withServers(servers, file, 'pull', async (clients) => {
    for (const client of Object.values(clients)) client.change(insert);
    await wait(UNTIL_REST);
    return turns(clients, count, warmUpFor(count), async (client) => {
      const begin = performance.now();
      return (await completed(client, cursor)) - begin;
    });
  });
}

/** From the change that inserts an application server without members to the completion between its brackets. */
export async function completionsWhileTyping(servers: Rivals, file: ProfileFile, count: number): Promise<Numbers> {
  const { cursor, insert, takeBack } = insertionIn(file.text);
  return withServers(servers, file, 'pull', (clients) =>
    turns(clients, count, warmUpFor(count), async (client) => {
      const begin = performance.now();
      client.change(insert);
      const at = await completed(client, cursor);
      // Not measured: after this the server is at rest, and does not disturb the next one.
      await diagnosed(client, 'pull', null, () => client.change(takeBack));
      return at - begin;
    }),
  );
}

/** When the completion is there, which must offer a member of an application server. */
async function completed(client: MeasuringClient, position: Position): Promise<number> {
  type Answer = CompletionList | CompletionItem[] | null;
  const { value, at } = await client.ask<Answer>('textDocument/completion', { position });
  demandMember(value, 'applicationId');
  return at;
}

/** From a request on a member's name, in a file at rest, to its answer: `count` of them, all over the file. */
export async function hovers(
  servers: Rivals,
  file: ProfileFile,
  { member, description }: Described,
  count: number,
): Promise<Numbers> {
  const warmUp = warmUpFor(count);
  const places = placesOf(file.text, member, count + warmUp);
  return withServers(servers, file, 'pull', (clients) =>
    turns(clients, count, warmUp, async (client, round) => {
      const begin = performance.now();
      const { value, at } = await client.ask<Hover | null>('textDocument/hover', { position: places[round] });
      demandText(value, description);
      return at - begin;
    }),
  );
}

/** From before the process is started to the answer to `initialize`: `count` processes of each server. */
export async function starts(servers: Rivals, file: ProfileFile, count: number): Promise<Numbers> {
  return turns(servers, count, 1, async (server) => {
    const client = await started(server, file, 'pull');
    await client.stop();
    return client.startedAfter;
  });
}

/** From before the process is started to the diagnostics of a file that is opened as soon as the server allows. */
export async function firstDiagnostics(servers: Rivals, file: ProfileFile, count: number): Promise<Numbers> {
  const { line, text } = withMistake(file.text);
  return turns(servers, count, 1, async (server) => {
    const client = await started(server, file, 'pull');
    const at = await diagnosed(client, 'pull', line, () => client.open(text));
    await client.stop();
    return at - client.begun;
  });
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
  return turns(servers, count, 0, async (server) => {
    const client = await opened(server, file, 'pull');
    for (let round = 0; round < changes; round++) await timeToDiagnostics(client, 'pull', mistakes, round);
    const megabytes = await settledMemory(client);
    await client.stop();
    return megabytes;
  });
}

/** An even number of rounds that do not count: code that runs for the first time is slow in every server. */
function warmUpFor(count: number): number {
  return 2 * Math.ceil(count / 4);
}
