/** What people do to a file while they work on it. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Diagnostic, Position } from 'vscode-languageserver-protocol';
import { askAbout, askAboutAll } from './support/everyRequest';
import { WHOLE, edited, positionAt } from './support/places';
import { PULLING, PUSHED, TestClient } from './support/server';

const REALISTIC = readFileSync('examples/bems02-connect/GoodServerSetup.properties', 'utf8');
const URI = 'file:///deploy/GoodServerSetup.properties';
let looks = 0;

/** The diagnostics of `text` in a document of its own. */
async function freshly(client: TestClient, text: string, pulls = false): Promise<Diagnostic[]> {
  const uri = `file:///fresh/${looks++}/GoodServerSetup.properties`;
  await client.open(uri, text);
  const found = pulls ? await pull(client, uri) : await client.diagnostics(uri);
  await client.close(uri);
  return JSON.parse(JSON.stringify(found).replaceAll(uri, URI)) as Diagnostic[];
}

async function pull(client: TestClient, uri: string): Promise<Diagnostic[]> {
  return (await client.ask<{ items: Diagnostic[] }>('textDocument/diagnostic', uri)).items;
}

/** Of each document the versions rise, until it is closed. */
function expectRisingVersions({ published }: TestClient): void {
  const last = new Map<string, number>();
  for (const { uri, version } of published) {
    if (version === undefined) last.delete(uri);
    else {
      expect(version).toBeGreaterThanOrEqual(last.get(uri) ?? 0);
      last.set(uri, version);
    }
  }
}

describe.each([
  ['published', PUSHED],
  ['pulled', PULLING],
])('a whole file, character by character: diagnostics are %s', (how, capabilities) => {
  const pulls = how === 'pulled';

  test('typed, and deleted again from its end', async () => {
    const client = await TestClient.start({ capabilities });
    await client.open(URI, '');
    const asked: Promise<unknown>[] = [];
    for (let at = 0; at < REALISTIC.length; at++) {
      const position = positionAt(REALISTIC.slice(Math.max(0, REALISTIC.lastIndexOf('\n', at - 1) + 1), at), Infinity);
      const line = lineOf(at);
      const here = { line, character: position.character };
      void client.change(URI, { range: { start: here, end: here }, text: REALISTIC[at] });
      // Pulled or not, what has become outdated may be refused, and is asked for again.
      if (pulls && at % 3 === 0) asked.push(pull(client, URI).catch(outdated));
      if (at % 10 === 0) asked.push(client.ask('textDocument/completion', URI, { position: here }));
      if (at % 50 === 0) await Promise.all(asked);
    }
    await Promise.all(asked);
    const typed = pulls ? await pull(client, URI) : await client.diagnostics(URI);
    expect(typed.length).toBeGreaterThan(10);
    expect(typed).toEqual(await freshly(client, REALISTIC, pulls));
    for (let at = REALISTIC.length; at > 0; at--) {
      const start = { line: lineOf(at - 1), character: at - 1 - startOfLine(at - 1) };
      const end =
        REALISTIC[at - 1] === '\n'
          ? { line: start.line + 1, character: 0 }
          : { ...start, character: start.character + 1 };
      void client.change(URI, { range: { start, end }, text: '' });
      if (at % 50 === 0) await client.dealtWith();
    }
    const rest = pulls ? await pull(client, URI) : await client.diagnostics(URI);
    expect(rest).toEqual(await freshly(client, '', pulls));
    expectRisingVersions(client);
    expect(client.complaints).toEqual([]);
    await client.stop();
  });
});

function startOfLine(at: number): number {
  return REALISTIC.lastIndexOf('\n', at - 1) + 1;
}

const LINES = [...REALISTIC].reduce<number[]>(
  (lines, character, at) => {
    lines[at + 1] = (lines[at] ?? 0) + (character === '\n' ? 1 : 0);
    return lines;
  },
  [0],
);

function lineOf(at: number): number {
  return LINES[at] ?? 0;
}

function outdated(error: { code: number }): void {
  // ServerCancelled: a client takes other errors for an answer without diagnostics.
  expect(error).toMatchObject({ code: -32802, data: { retriggerRequest: true } });
}

test('pasting a megabyte, deleting all of it, pasting it again, and closing at once', async () => {
  const client = await TestClient.start({ capabilities: PUSHED });
  const megabyte = REALISTIC.repeat(Math.ceil(1e6 / REALISTIC.length));
  await client.open(URI, REALISTIC);
  const pasted = await client.change(URI, {
    range: { start: { line: 3, character: 0 }, end: { line: 3, character: 0 } },
    text: megabyte,
  });
  expect((await client.diagnostics(URI, pasted)).length).toBeGreaterThan(100);
  const emptied = await client.change(URI, { range: WHOLE, text: '' });
  expect(await client.diagnostics(URI, emptied)).toEqual(await freshly(client, ''));
  await client.change(URI, { range: WHOLE, text: megabyte });
  await client.close(URI);
  await client.dealtWith();
  expect(client.published.findLast(({ uri }) => uri === URI)).toEqual({ uri: URI, diagnostics: [] });
  expectRisingVersions(client);
  expect(client.complaints).toEqual([]);
  await client.stop();
});

test('other line ends, by one edit for each line, and back', async () => {
  const client = await TestClient.start({ capabilities: PUSHED });
  const windows = REALISTIC.replaceAll('\n', '\r\n');
  await client.open(URI, windows);
  const withWindows = await client.diagnostics(URI);
  const ends = windows.split('\r\n').slice(0, -1);
  const replace = (from: number, to: string) =>
    ends.map((line, index) => {
      const start = { line: index, character: line.length };
      return { range: { start, end: { line: index + 1, character: 0 } }, text: to, from };
    });
  const unix = await client.change(URI, ...replace(2, '\n'));
  expect(await client.diagnostics(URI, unix)).toEqual(await freshly(client, REALISTIC));
  const back = await client.change(URI, ...replace(1, '\r\n'));
  expect(await client.diagnostics(URI, back)).toEqual(withWindows);
  // CR and LF apart, in two edits: in between there are two line ends.
  const first = { line: 0, character: (ends[0] as string).length };
  await client.change(URI, { range: { start: first, end: first }, text: '\n' });
  const again = await client.change(URI, { range: { start: first, end: { line: 1, character: 0 } }, text: '' });
  expect(await client.diagnostics(URI, again)).toEqual(withWindows);
  await client.stop();
});

describe.each(['utf-16', 'utf-8'])('random edits, with positions in %s', (encoding) => {
  const signs = ['\\', '=', ':', '#', ' ', '$', ';', '"', '{', '\\u00', '\\u00e4', 'ä', '𝄞', '\u0000'];
  const lineEnds = ['\n', '\r\n', '\r', '\\\n', '\\\r\n', ' \n'];
  const words = [
    '# @role databaseHost core\n',
    '# bems-disable ',
    '# @role ',
    '$X$',
    'password=',
    'X_PASSWORD=',
    '\nX=',
  ];
  const piece = fc.oneof(fc.constantFrom(...signs, ...lineEnds, ...words), fc.string({ maxLength: 6, unit: 'binary' }));
  const edit = fc.record({ from: fc.nat(), length: fc.nat(30), text: piece, asked: fc.nat() });
  const part = fc.integer({ min: 0, max: REALISTIC.length - 400 }).map((at) => REALISTIC.slice(at, at + 400));
  const start = fc.tuple(part, fc.constantFrom('\n', '\r\n')).map(([text, end]) => text.replaceAll('\n', end));

  /** `offset`, or in UTF-8, in which nothing is inside a character, the beginning of the character that it is inside of. */
  const offsetOf = (text: string, offset: number): number =>
    encoding === 'utf-8' && (text.codePointAt(offset - 1) ?? 0) > 0xffff ? offset - 1 : offset;
  /** The position of `offset` as the client counts. */
  const position = (text: string, offset: number): Position => {
    const { line, character } = positionAt(text, offsetOf(text, offset));
    const before = text.split(/\r\n|\n|\r/)[line]?.slice(0, character) ?? '';
    return { line, character: encoding === 'utf-8' ? Buffer.byteLength(before) : character };
  };
  test('all requests at random places get an answer, and diagnostics are those of a fresh look at the text', async () => {
    const general = { positionEncodings: [encoding] };
    const client = await TestClient.start({
      capabilities: { textDocument: { publishDiagnostics: { relatedInformation: true } }, general },
    });
    await fc.assert(
      fc.asyncProperty(start, fc.array(edit, { minLength: 1, maxLength: 6 }), async (beginning, edits) => {
        let text = beginning;
        await client.open(URI, text);
        let version = 1;
        for (const { from, length, text: newText, asked } of edits) {
          const at = offsetOf(text, from % (text.length + 1));
          const end = offsetOf(text, Math.min(text.length, at + length));
          version = await client.change(URI, {
            range: { start: position(text, at), end: position(text, end) },
            text: newText,
          });
          const range = { start: positionAt(text, at), end: positionAt(text, end) };
          text = edited(text, [{ range, newText }]);
          await askAbout(client, URI, position(text, asked % (text.length + 1)));
        }
        await askAboutAll(client, URI);
        const found = await client.diagnostics(URI, version);
        await client.close(URI);
        client.published.length = 0;
        expect(found).toEqual(await freshly(client, text));
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 40) },
    );
    expect(client.complaints).toEqual([]);
    await client.stop();
  });
});
