/** Connectivity profiles in the language server, as people type and break them. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { BAD_PROFILES } from './support/badProfiles';
import { askAbout, askAboutAll } from './support/everyRequest';
import { edited, positionAt } from './support/places';
import { PULLING, PUSHED, TestClient } from './support/server';

const LANGUAGE = 'bems-connectivity-profile';
const URI = 'file:///deploy/west.connectivity-profile.json';
const DRAFT = readFileSync('examples/profiles/west-draft.connectivity-profile.jsonc', 'utf8');
let looks = 0;

/** The diagnostics of `text` in a document of its own. */
async function freshly(client: TestClient, text: string): Promise<Diagnostic[]> {
  const uri = `file:///fresh/${looks++}/west.connectivity-profile.json`;
  await client.open(uri, text, LANGUAGE);
  const found = await client.diagnostics(uri);
  await client.close(uri);
  return JSON.parse(JSON.stringify(found).replaceAll(uri, URI)) as Diagnostic[];
}

const rulesOf = (found: readonly Diagnostic[]): string[] => [...new Set(found.map(({ code }) => String(code)))].sort();

describe('a profile that is', () => {
  test.each(BAD_PROFILES)('$what', async ({ text, rules }) => {
    const client = await TestClient.start({ capabilities: PUSHED });
    await client.open(URI, text, LANGUAGE);
    expect(rulesOf(await client.diagnostics(URI))).toEqual([...rules].sort());
    // It goes on, in the middle of all that.
    await askAbout(client, URI, positionAt(text, Math.min(text.length, 100)));
    await askAboutAll(client, URI);
    expect(client.complaints).toEqual([]);
    await client.stop();
  });
});

describe('which files are profiles', () => {
  test.each([
    ['west.connectivity-profile.json', 'json', true],
    ['west.connectivity-profile.jsonc', 'jsonc', true],
    ['West.Connectivity-Profile.JSON', 'json', true],
    ['anything.json', LANGUAGE, true],
    ['Untitled-1', LANGUAGE, true],
    ['package.json', 'json', false],
    ['connectivity-profile.json', 'json', false],
  ])('%s as %s: %j', async (name, languageId, isOne) => {
    const client = await TestClient.start({ capabilities: PULLING });
    const uri = name === 'Untitled-1' ? `untitled:${name}` : `file:///deploy/${name}`;
    await client.open(uri, '{ "name": "West", }', languageId);
    const { items } = await client.ask<{ items: Diagnostic[] }>('textDocument/diagnostic', uri);
    expect(rulesOf(items)).toEqual(isOne ? ['json-syntax', 'no-internal-route'] : []);
    await client.stop();
  });
});

test('typed character by character, and deleted again from its end', async () => {
  const client = await TestClient.start({ capabilities: PUSHED });
  await client.open(URI, '', LANGUAGE);
  const asked: Promise<unknown>[] = [];
  for (let at = 0; at < DRAFT.length; at++) {
    const here = positionAt(DRAFT, at);
    void client.change(URI, { range: { start: here, end: here }, text: DRAFT[at] });
    if (at % 20 === 0) asked.push(client.ask('textDocument/completion', URI, { position: here }));
    if (at % 100 === 0) await Promise.all(asked);
  }
  await Promise.all(asked);
  const typed = await client.diagnostics(URI);
  expect(typed.length).toBeGreaterThan(10);
  expect(typed).toEqual(await freshly(client, DRAFT));
  for (let at = DRAFT.length; at > 0; at -= 3) {
    const range = { start: positionAt(DRAFT, Math.max(0, at - 3)), end: positionAt(DRAFT, at) };
    void client.change(URI, { range, text: '' });
    if (at % 60 < 3) await client.dealtWith();
  }
  expect(await client.diagnostics(URI)).toEqual(await freshly(client, ''));
  expect(client.complaints).toEqual([]);
  await client.stop();
});

test('random edits: all requests get an answer, and diagnostics are those of a fresh look at the text', async () => {
  const signs = [
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '\\',
    '//',
    '/*',
    '*/',
    '\n',
    '\r\n',
    'ä',
    '𝄞',
    '"name": 1',
    ' null',
  ];
  const piece = fc.oneof(fc.constantFrom(...signs), fc.string({ maxLength: 6, unit: 'binary' }));
  const edit = fc.record({ from: fc.nat(), length: fc.nat(40), text: piece, asked: fc.nat() });
  const client = await TestClient.start({ capabilities: PUSHED });
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 5 }), async (edits) => {
      let text = DRAFT;
      await client.open(URI, text, LANGUAGE);
      for (const { from, length, text: newText, asked } of edits) {
        const at = from % (text.length + 1);
        const range = { start: positionAt(text, at), end: positionAt(text, Math.min(text.length, at + length)) };
        await client.change(URI, { range, text: newText });
        text = edited(text, [{ range, newText }]);
        await askAbout(client, URI, positionAt(text, asked % (text.length + 1)));
      }
      await askAboutAll(client, URI);
      const found = await client.diagnostics(URI);
      await client.close(URI);
      client.published.length = 0;
      expect(found).toEqual(await freshly(client, text));
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 40) },
  );
  expect(client.complaints).toEqual([]);
  await client.stop();
});
