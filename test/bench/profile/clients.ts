import type { ClientCapabilities, Diagnostic } from 'vscode-languageserver-protocol';
import { CAPABILITIES, MeasuringClient } from '../server/client';
import { inTurns } from '../server/measures';
import { areExactly, demandFinding, findingText } from './answers';
import type { Finding } from './answers';
import type { Name, Rival } from './servers';

/** The servers that are compared: all of them, or some while the benchmark is worked on. */
export type Rivals = Readonly<Record<Name, Rival>>;
/** Milliseconds or megabytes of each server. */
export type Numbers = Record<Name, number[]>;

/** How a client comes by diagnostics: it asks for them where the server can be asked, or it is sent them. */
export type Way = keyof typeof CAPABILITIES;

/** The profile on the disk: its text, which has no mistake, and URIs. */
export interface ProfileFile {
  readonly text: string;
  readonly folder: string;
  readonly uri: string;
}

const FEATURES: ClientCapabilities['textDocument'] = {
  completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown', 'plaintext'] } },
  hover: { contentFormat: ['markdown', 'plaintext'] },
};

export function started(server: Rival, { folder, uri }: ProfileFile, way: Way): Promise<MeasuringClient> {
  const { workspace, textDocument } = CAPABILITIES[way];
  return MeasuringClient.start(server, folder, uri, { workspace, textDocument: { ...textDocument, ...FEATURES } });
}

/** A server with the file open and checked. */
export async function opened(server: Rival, file: ProfileFile, way: Way): Promise<MeasuringClient> {
  const client = await started(server, file, way);
  await diagnosed(client, way, null, () => client.open(file.text));
  return client;
}

/** All servers with the file open and checked. */
export async function withServers(
  servers: Rivals,
  file: ProfileFile,
  way: Way,
  measure: (clients: Record<Name, MeasuringClient>) => Promise<Numbers>,
): Promise<Numbers> {
  const clients: Partial<Record<Name, MeasuringClient>> = {};
  for (const [name, server] of Object.entries(servers)) {
    clients[name as Name] = await named(name, () => opened(server, file, way));
  }
  const result = await measure(clients as Record<Name, MeasuringClient>);
  await Promise.all(Object.values(clients).map((client) => client.stop()));
  return result;
}

/** When exactly the finding is known that there is after `act`. Another answer than that throws. */
export async function diagnosed(
  client: MeasuringClient,
  way: Way,
  finding: Finding,
  act: () => unknown,
): Promise<number> {
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

/** `inTurns`, where an error tells whose it is. */
export function turns<Subject>(
  subjects: Readonly<Record<Name, Subject>>,
  count: number,
  warmUp: number,
  measure: (subject: Subject, round: number) => Promise<number>,
): Promise<Numbers> {
  const withNames = Object.fromEntries(Object.entries(subjects).map(([name, subject]) => [name, { name, subject }]));
  return inTurns(
    withNames as Record<Name, { name: string; subject: Subject }>,
    count,
    ({ name, subject }, round) => named(name, () => measure(subject, round)),
    warmUp,
  );
}

async function named<T>(name: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
