/** The order of messages, ends, and whatever no well-behaved client would send. */
import { fork, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as after } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
  createProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import type { Hover, ProtocolConnection } from 'vscode-languageserver-protocol';
import { FrameClient, frame } from './support/frames';
import { CLI, SERVER, TestClient } from './support/server';

const URI = 'file:///deploy/GoodServerSetup.properties';
const TEXT = 'USER_INSTALL_DIR1=E:\\BEMS\n';
const POSITION = { line: 0, character: 2 };
const HOVER = { textDocument: { uri: URI }, position: POSITION };
const OPEN = {
  method: 'textDocument/didOpen',
  params: { textDocument: { uri: URI, languageId: 'bems-response-file', version: 1, text: TEXT } },
};

const INVALID_REQUEST = -32600;
const METHOD_NOT_FOUND = -32601;
const PARSE_ERROR = -32700;
const SERVER_NOT_INITIALIZED = -32002;
const REQUEST_CANCELLED = -32800;

describe('the order of messages', () => {
  test('an unknown request is answered as such; an unknown notification is not answered', async () => {
    const client = new FrameClient();
    await client.initialize();
    client.send({ method: '$/unknown' }, { method: 'bems/unknown' }, { id: 1, method: 'bems/unknown' });
    expect((await client.answer(1)).error?.code).toBe(METHOD_NOT_FOUND);
    expect(client.messages.filter(({ error }) => error)).toHaveLength(1);
  });

  test('requests before initialize are refused, notifications dropped', async () => {
    const client = new FrameClient();
    client.send(OPEN, { id: 1, method: 'textDocument/hover', params: HOVER }, { id: 2, method: 'shutdown' });
    expect((await client.answer(1)).error?.code).toBe(SERVER_NOT_INITIALIZED);
    expect((await client.answer(2)).error?.code).toBe(SERVER_NOT_INITIALIZED);
    await client.initialize();
    client.send({ id: 3, method: 'textDocument/hover', params: HOVER });
    expect(await client.answer(3)).toMatchObject({ result: null });
    expect(client.messages.some(({ method }) => method === 'textDocument/publishDiagnostics')).toBe(false);
  });

  test('a request right behind initialize, without waiting, is answered', async () => {
    const client = new FrameClient();
    client.send(
      { id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } },
      { method: 'initialized', params: {} },
      OPEN,
      { id: 2, method: 'textDocument/hover', params: HOVER },
    );
    expect((await client.answer(2)).result).toMatchObject({ contents: { kind: 'markdown' } });
  });

  test('a second initialize is refused, and the first stays in force', async () => {
    const client = new FrameClient();
    await client.initialize();
    client.send(OPEN, { id: 1, method: 'initialize', params: { processId: null, capabilities: {} } });
    expect((await client.answer(1)).error?.code).toBe(INVALID_REQUEST);
    client.send({ id: 2, method: 'textDocument/hover', params: HOVER });
    expect((await client.answer(2)).result).not.toBeNull();
  });

  test('requests after shutdown are refused, and notifications have no effect', async () => {
    const client = new FrameClient();
    await client.initialize();
    client.send({ id: 1, method: 'shutdown' });
    expect(await client.answer(1)).toMatchObject({ result: null });
    client.send(OPEN, { id: 2, method: 'textDocument/hover', params: HOVER }, { id: 3, method: 'shutdown' });
    expect((await client.answer(2)).error?.code).toBe(INVALID_REQUEST);
    expect((await client.answer(3)).error?.code).toBe(INVALID_REQUEST);
    expect(client.messages.some(({ method }) => method === 'textDocument/publishDiagnostics')).toBe(false);
  });

  test('a cancelled request is answered as cancelled, never with an empty list', async () => {
    const client = new FrameClient();
    await client.initialize();
    const methods = ['completion', 'hover', 'documentSymbol', 'references', 'diagnostic', 'codeLens', 'rename'];
    const requests = methods.map((name, id) => ({
      id,
      method: `textDocument/${name}`,
      params: { ...HOVER, context: { includeDeclaration: true }, newName: 'X' },
    }));
    const others = [
      { id: 'symbols', method: 'workspace/symbol', params: { query: '' } },
      { id: 'diagnostics', method: 'workspace/diagnostic', params: { previousResultIds: [] } },
      { id: 'item', method: 'completionItem/resolve', params: { label: 'x' } },
      { id: 'action', method: 'codeAction/resolve', params: { title: 'x' } },
    ];
    for (const request of [...requests, ...others]) {
      client.send(OPEN, request, { method: '$/cancelRequest', params: { id: request.id } });
      expect(await client.answer(request.id), request.method).toMatchObject({ error: { code: REQUEST_CANCELLED } });
    }
  });

  test('the cancellation of a request that nobody made, or that was answered, changes nothing', async () => {
    const client = new FrameClient();
    await client.initialize();
    client.send(OPEN, { method: '$/cancelRequest', params: { id: 7 } }, { method: '$/cancelRequest' });
    client.send({ id: 1, method: 'textDocument/hover', params: HOVER });
    expect((await client.answer(1)).result).not.toBeNull();
  });
});

describe('the end', () => {
  test('exit after shutdown ends with 0', async () => {
    expect(await (await TestClient.start()).stop()).toBe(0);
  });

  test('exit without shutdown ends with 1, before and after initialize', async () => {
    const early = new FrameClient();
    early.send({ method: 'exit' });
    expect(await early.exitCode()).toBe(1);
    const late = new FrameClient();
    await late.initialize();
    late.send({ method: 'exit' });
    expect(await late.exitCode()).toBe(1);
  });

  test('closing the input ends the server: with 1, or with 0 after shutdown', async () => {
    const abrupt = new FrameClient();
    await abrupt.initialize();
    abrupt.process.stdin.end();
    expect(await abrupt.exitCode()).toBe(1);
    const orderly = new FrameClient();
    await orderly.initialize();
    orderly.send({ id: 1, method: 'shutdown' });
    await orderly.answer(1);
    orderly.process.stdin.end();
    expect(await orderly.exitCode()).toBe(0);
  });

  test('what was sent before the input was closed is still dealt with, up to exit', async () => {
    const ends = Array.from({ length: 6 }, async () => {
      const client = new FrameClient();
      await client.initialize();
      client.send(OPEN, { id: 1, method: 'shutdown' }, { method: 'exit' });
      client.process.stdin.end();
      expect(await client.exitCode()).toBe(0);
      expect(client.messages.find(({ id }) => id === 1)).toMatchObject({ result: null });
      expect(client.errors).toBe('');
    });
    await Promise.all(ends);
  });

  test('closing the output, too', async () => {
    const client = new FrameClient();
    await client.initialize();
    client.process.stdout.destroy();
    client.send(OPEN);
    expect(await client.exitCode()).toBe(1);
  });

  test('the server ends some seconds after its client, though its input stays open', async () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    const client = new FrameClient();
    await client.initialize({ processId: other.pid });
    other.kill('SIGKILL');
    expect(await client.exitCode()).toBe(1);
  });
});

describe('what is no message', () => {
  test('a body that is no JSON is told of, without its text, and the next message is answered', async () => {
    const client = new FrameClient();
    await client.initialize();
    client.write(frame('{"jsonrpc":"2.0","password":Quagga}'));
    expect((await client.answer(null)).error?.code).toBe(PARSE_ERROR);
    client.send(OPEN, { id: 1, method: 'textDocument/hover', params: HOVER });
    expect((await client.answer(1)).result).not.toBeNull();
    expect(JSON.stringify(client.messages) + client.errors).not.toContain('Quagga');
  });

  test('JSON that is no message is told of, without its text, and the next message is answered', async () => {
    const client = new FrameClient();
    await client.initialize();
    const bodies = ['null', '7', '"Quagga"', '[]', '{}', '{"jsonrpc":"2.0","secret":"Quagga"}'];
    for (const [index, body] of bodies.entries()) {
      client.write(frame(body));
      client.send({ id: index, method: 'textDocument/hover', params: HOVER });
      expect(await client.answer(index), body).toMatchObject({ result: null });
      const refused = client.messages.filter(({ error }) => error?.code === INVALID_REQUEST);
      expect(refused, body).toHaveLength(index + 1);
    }
    expect(JSON.stringify(client.messages) + client.errors).not.toContain('Quagga');
  });

  test.each([
    ['no length', 'Content-Type: x\r\n\r\n'],
    ['a length that is no number', 'Content-Length: much\r\n\r\n'],
    ['a line without a colon', 'GET / HTTP/1.1\r\nHost: Quagga\r\n\r\n'],
  ])('headers with %s: the server says in one line that it cannot go on, and ends', async (_what, headers) => {
    const client = new FrameClient();
    await client.initialize();
    client.write(headers + '{"jsonrpc":"2.0"}');
    expect(await client.exitCode()).toBe(1);
    expect(client.errors.trim().split('\n')).toHaveLength(1);
    expect(client.errors).toMatch(/^bems-config: .*Content-Length/);
    expect(client.errors).not.toContain('Quagga');
  });

  test('a negative length is told of, and the server ends with its input', async () => {
    const client = new FrameClient();
    await client.initialize();
    client.write('Content-Length: -5\r\n\r\n{"jsonrpc":"2.0"}');
    expect((await client.answer(null)).error?.code).toBe(PARSE_ERROR);
    client.process.stdin.end();
    expect(await client.exitCode()).toBe(1);
  });

  test('a huge length reserves nothing; the server waits, and ends with its input', async () => {
    const client = new FrameClient();
    await client.initialize();
    client.write('Content-Length: 99999999999999999999\r\n\r\n{}');
    await after(100);
    expect(client.process.exitCode).toBeNull();
    client.process.stdin.end();
    expect(await client.exitCode()).toBe(1);
  });

  test('a message that arrives byte by byte is one message', async () => {
    const client = new FrameClient();
    await client.initialize();
    client.send(OPEN);
    for (const byte of frame(JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'textDocument/hover', params: HOVER }))) {
      client.write(byte);
    }
    expect((await client.answer(1)).result).not.toBeNull();
  });
});

describe('documents that are not as they should be', () => {
  const EVERYWHERE = [
    { line: -1, character: -1 },
    { line: 0, character: -5 },
    { line: 0, character: 999 },
    { line: 999, character: 0 },
    { line: 2 ** 31 - 1, character: 2 ** 31 - 1 },
    // In the middle of the surrogate pair.
    { line: 1, character: 3 },
  ];

  test('a position outside of the text, or inside a character, gets an answer', async () => {
    for (const positionEncodings of [['utf-16'], ['utf-8']]) {
      const client = await TestClient.start({ capabilities: { general: { positionEncodings } } });
      await client.open(URI, `${TEXT}K=𝄞\n`);
      for (const position of EVERYWHERE) {
        const range = { start: position, end: position };
        for (const method of ['hover', 'completion', 'definition', 'documentHighlight', 'prepareRename']) {
          await client.ask(`textDocument/${method}`, URI, { position }).catch(refused);
        }
        await client.ask('textDocument/selectionRange', URI, { positions: [position] });
        await client.ask('textDocument/codeAction', URI, { range, context: { diagnostics: [] } });
        await client.ask('textDocument/inlayHint', URI, { range });
        await client.ask('textDocument/semanticTokens/range', URI, { range });
        await client.change(URI, { range, text: '' });
      }
      expect(client.complaints).toEqual([]);
      await client.stop();
    }
  });

  test('about a document that is not open nothing is known', async () => {
    const client = await TestClient.start();
    const ask = (method: string): Promise<unknown> => client.ask(`textDocument/${method}`, URI, { position: POSITION });
    expect(await ask('hover')).toBeNull();
    expect(await ask('diagnostic')).toMatchObject({ kind: 'full', items: [] });
    expect(await ask('documentSymbol')).toEqual([]);
    expect(await ask('semanticTokens/full')).toMatchObject({ data: [] });
    await client.stop();
  });

  test('a change, a save and a close of a document that was never opened have no effect', async () => {
    const client = await TestClient.start();
    await client.change(URI, { text: TEXT });
    await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri: URI } });
    await client.close(URI);
    await client.dealtWith();
    expect(client.published).toEqual([]);
    await client.open(URI, TEXT);
    expect(await client.diagnostics(URI)).toHaveLength(1);
    expect(client.complaints).toEqual([]);
    await client.stop();
  });

  test('a change that says nothing, or lacks what it should say, neither stops the server nor keeps it busy', async () => {
    const client = await TestClient.start();
    await client.open(URI, TEXT);
    await client.diagnostics(URI);
    await client.change(URI);
    expect(await client.diagnostics(URI, 2)).toHaveLength(1);
    await client.connection.sendNotification('textDocument/didChange', { textDocument: { uri: URI, version: 3 } });
    await client.change(URI, { range: null, text: null });
    await client.dealtWith();
    const before = await cpuTime(client.process.pid);
    await after(300);
    expect((await cpuTime(client.process.pid)) - before).toBeLessThan(10);
    expect(await client.pulled(URI)).toBeInstanceOf(Array);
    await client.stop();
  });

  test('a document closed while it is asked about, opened again with another text', async () => {
    const client = await TestClient.start();
    await client.open(URI, TEXT);
    const asked = client.ask<Hover | null>('textDocument/hover', URI, { position: POSITION });
    const pulled = client.pulled(URI);
    await client.close(URI);
    await client.open(URI, 'USER_INSTALL_DIR1=E:\\\\BEMS\n');
    expect(await client.pulled(URI)).toEqual([]);
    await Promise.all([asked, pulled]);
    expect(await client.diagnostics(URI, 1)).toEqual([]);
    expect(client.complaints).toEqual([]);
    await client.stop();
  });

  test('closing takes the published diagnostics away, and none come afterwards', async () => {
    const client = await TestClient.start();
    await client.open(URI, TEXT);
    await client.change(URI, { text: `${TEXT}${TEXT}` });
    await client.close(URI);
    await client.until(() => client.published.find(({ version }) => version === undefined));
    await client.dealtWith();
    await after(50);
    expect(client.published.at(-1)).toMatchObject({ uri: URI, diagnostics: [] });
    await client.stop();
  });

  test('of 1,000 documents, opened and closed, each gets its diagnostics, and none stays in memory', async () => {
    const client = await TestClient.start();
    const text = TEXT + '# a comment that takes some room\n'.repeat(500);
    const round = async (from: number): Promise<number> => {
      for (let index = from; index < from + 500; index++) {
        const uri = `file:///deploy/${index}/GoodServerSetup.properties`;
        await client.open(uri, text);
        if (index % 10 === 0) await client.ask('textDocument/semanticTokens/full', uri);
        expect(await client.diagnostics(uri)).not.toEqual([]);
        await client.close(uri);
      }
      return residentMegabytes(client.process.pid);
    };
    const half = await round(0);
    expect((await round(500)) - half).toBeLessThan(30);
    expect(client.complaints).toEqual([]);
    await client.stop();
  });
});

describe('transports', () => {
  test.each(['--socket', '--socket='])('%s', async (flag) => {
    const listener = createServer();
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
    const port = String((listener.address() as AddressInfo).port);
    const server = spawn(process.execPath, [SERVER, ...(flag.endsWith('=') ? [flag + port] : [flag, port])]);
    onTestFinished(() => void server.kill('SIGKILL'));
    const socket = await new Promise<Socket>((resolve) => listener.once('connection', resolve));
    listener.close();
    const connection = createProtocolConnection(new StreamMessageReader(socket), new StreamMessageWriter(socket));
    await hoverThrough(connection);
    const ended = new Promise((resolve) => server.once('exit', resolve));
    connection.dispose();
    socket.destroy();
    expect(await ended).toBe(1);
  });

  test('--node-ipc', async () => {
    const server = fork(SERVER, ['--node-ipc']);
    onTestFinished(() => void server.kill('SIGKILL'));
    const connection = createProtocolConnection(new IPCMessageReader(server), new IPCMessageWriter(server));
    await hoverThrough(connection);
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.disconnect();
    expect(await ended).toBe(1);
  });

  test('--stdio of `bems-config language-server`', async () => {
    const server = spawn(process.execPath, [
      CLI,
      'language-server',
      '--stdio',
      '--clientProcessId',
      String(process.pid),
    ]);
    onTestFinished(() => void server.kill('SIGKILL'));
    const connection = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    await hoverThrough(connection);
    const ended = new Promise((resolve) => server.once('exit', resolve));
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    expect(await ended).toBe(0);
  });

  test.each([
    ['no transport', [SERVER], /--stdio/],
    ['no transport, from the command line', [CLI, 'language-server'], /--stdio/],
    ['an unknown one', [SERVER, '--pigeon'], /--stdio/],
    ['a socket without a port', [SERVER, '--socket'], /port/],
    ['a socket with a wrong port', [SERVER, '--socket=70000'], /70000/],
    ['a channel that is not there', [SERVER, '--node-ipc'], /--node-ipc/],
  ])('%s: one sentence, and the exit code 2', async (_what, args, words) => {
    const server = spawn(process.execPath, args);
    let errors = '';
    server.stderr.on('data', (data: Buffer) => (errors += data.toString()));
    expect(await new Promise((resolve) => server.once('close', resolve))).toBe(2);
    expect(errors.trim().split('\n')).toHaveLength(1);
    expect(errors).toMatch(words);
  });

  test('a port on which nobody listens: one sentence, and the exit code 1', async () => {
    const server = spawn(process.execPath, [SERVER, '--socket', '1']);
    let errors = '';
    server.stderr.on('data', (data: Buffer) => (errors += data.toString()));
    expect(await new Promise((resolve) => server.once('close', resolve))).toBe(1);
    expect(errors.trim().split('\n')).toHaveLength(1);
  });
});

async function hoverThrough(connection: ProtocolConnection): Promise<void> {
  connection.onUnhandledNotification(() => undefined);
  connection.listen();
  await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
  await connection.sendNotification('initialized', {});
  await connection.sendNotification(OPEN.method, OPEN.params);
  expect(await connection.sendRequest('textDocument/hover', HOVER)).not.toBeNull();
}

/** A refusal is an answer, too. */
function refused(error: { code?: number }): void {
  expect(error.code).toBe(-32803);
}

/** How long a process has computed, in hundredths of a second; 0 where the system does not tell. */
async function cpuTime(pid: number | undefined): Promise<number> {
  const { readFile } = await import('node:fs/promises');
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const [, , , , , , , , , , , user = '0', system = '0'] = stat.replace(/^.*\) /, '').split(' ');
  return Number(user) + Number(system);
}

/** 0 where the system does not tell. */
async function residentMegabytes(pid: number | undefined): Promise<number> {
  const { readFile } = await import('node:fs/promises');
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmRSS:\s*(\d+)/.exec(status)?.[1] ?? 0) / 1000;
}

test('a client whose `initialize` cannot be answered is not kept waiting: it can try again, and end the server', async () => {
  const client = new FrameClient();
  client.send({ id: 1, method: 'initialize', params: { processId: null } }, { id: 2, method: 'shutdown' });
  expect((await client.answer(1)).error).toBeDefined();
  await client.answer(2);
  const other = new FrameClient();
  other.send({ id: 1, method: 'initialize', params: { processId: null } });
  expect((await other.answer(1)).error).toBeDefined();
  await other.initialize();
  expect((await other.answer('initialize')).result).toBeDefined();
  for (const each of [client, other]) {
    each.send({ method: 'exit' });
    await each.exitCode();
  }
});
