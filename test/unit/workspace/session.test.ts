import { describe, expect, test } from 'vitest';
import type { Connection, InitializeParams } from 'vscode-languageserver';
import { clientOf } from '../../../server/src/workspace/client';
import { Session } from '../../../server/src/workspace/session';

const URI = 'file:///deploy/GoodServerSetup.properties';
const MARKED = new TextEncoder().encode('\uFEFFKEY=value\n');
const PLAIN = new TextEncoder().encode('KEY=value\n');

describe('how the bytes of an open file say its text', () => {
  test('is what was read last, in whatever order the answers come', async () => {
    const answers: ((bytes: Uint8Array) => void)[] = [];
    const params = { processId: null, capabilities: {} } as InitializeParams;
    const runtime = {
      readFile: (uri: string) =>
        uri === URI ? new Promise<Uint8Array>((resolve) => answers.push(resolve)) : Promise.resolve(null),
      findFiles: () => Promise.resolve([]),
      soon: () => undefined,
      rulePages: null,
    };
    const connection = { console: { warn: () => undefined } } as unknown as Connection;
    const session = new Session(connection, runtime, clientOf(params, null), params);
    session.documents.add(URI, 'bems-response-file', 1, 'KEY=value\n');
    const opened = session.readEncoding(URI);
    const saved = session.readEncoding(URI);
    answers[1]?.(PLAIN);
    expect(await saved).toBe(false);
    answers[0]?.(MARKED);
    expect(await opened).toBe(false);
    const document = await session.open(URI);
    expect(document?.diagnostics.map(({ rule }) => rule)).not.toContain('file-encoding');
  });
});

describe('the files at hand', () => {
  test('stand in the order of the folders, whichever was read last', async () => {
    const names = ['b', 'a/b', 'a-b', 'a'].map((folder) => `file:///deploy/${folder}/GoodServerSetup.properties`);
    const params = {
      processId: null,
      capabilities: {},
      workspaceFolders: [{ uri: 'file:///deploy', name: 'deploy' }],
    } as unknown as InitializeParams;
    const runtime = {
      readFile: (uri: string) => Promise.resolve(names.includes(uri) ? PLAIN : null),
      findFiles: () => Promise.resolve(names),
      soon: () => undefined,
      rulePages: null,
    };
    const connection = { console: { warn: () => undefined } } as unknown as Connection;
    const session = new Session(connection, runtime, clientOf(params, null), params);
    const inOrder = [names[3], names[1], names[2], names[0]];
    const atHand = (): string[] => session.documentsAtHand().map(({ uri }) => uri);
    await session.allDocuments();
    expect(atHand()).toEqual(inOrder);
    session.files.forget(names[3] as string);
    await session.allDocuments();
    expect(atHand()).toEqual(inOrder);
  });
});
