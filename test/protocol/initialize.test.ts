/** What the server says it can do, and the encodings of positions. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Diagnostic, Hover, SemanticTokens } from 'vscode-languageserver-protocol';
import { placeIn } from './support/places';
import { PULLING, TestClient } from './support/server';

const URI = 'file:///deploy/GoodServerSetup.properties';

test('the server names itself and what it can do', async () => {
  const client = await TestClient.start({ capabilities: PULLING });
  const { capabilities, serverInfo } = client.initialized;
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(serverInfo).toEqual({ name: 'bems-config', version });
  const { completionProvider, codeActionProvider, semanticTokensProvider, ...others } = capabilities;
  expect(others).toMatchObject({
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: 2, save: true },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    diagnosticProvider: {
      identifier: 'bems',
      interFileDependencies: true,
      workspaceDiagnostics: true,
      workDoneProgress: true,
    },
    hoverProvider: true,
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    documentHighlightProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    renameProvider: { prepareProvider: true },
    inlayHintProvider: true,
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
    documentLinkProvider: {},
    codeLensProvider: {},
  });
  expect(completionProvider).toMatchObject({ resolveProvider: true });
  expect(completionProvider?.triggerCharacters).toEqual(expect.arrayContaining(['=', ';', '@']));
  expect(codeActionProvider).toMatchObject({ resolveProvider: true });
  expect(codeActionProvider).toHaveProperty(
    'codeActionKinds',
    expect.arrayContaining(['quickfix', 'source.fixAll.bems']),
  );
  expect(semanticTokensProvider).toMatchObject({ range: true, full: { delta: true } });
  const types = semanticTokensProvider?.legend.tokenTypes ?? [];
  expect(new Set(types).size).toBe(types.length);
  expect(types.length).toBeGreaterThan(5);
  await client.stop();
});

test.each([
  [[], 'utf-16'],
  [['utf-16', 'utf-8'], 'utf-16'],
  [['utf-32', 'utf-8', 'utf-16'], 'utf-8'],
  [['utf-32'], 'utf-16'],
] as const)('of the encodings %j the first that the server knows is chosen: %s', async (positionEncodings, chosen) => {
  const client = await TestClient.start({ capabilities: { general: { positionEncodings: [...positionEncodings] } } });
  expect(client.initialized.capabilities.positionEncoding).toBe(chosen);
  await client.stop();
});

// `ä` is one UTF-16 unit and two bytes, `𝄞` two units and four bytes.
const TEXT = '# ä𝄞\nä𝄞=\nUSER_INSTALL_DIR1=E:\\\\ä𝄞\\BEMS\n';
const ENCODINGS = [
  { encoding: 'utf-16', keyLength: 3, backslash: 25 },
  { encoding: 'utf-8', keyLength: 6, backslash: 28 },
];

test.each(ENCODINGS)('positions and lengths are counted in $encoding', async ({ encoding, keyLength, backslash }) => {
  const client = await TestClient.start({ capabilities: { general: { positionEncodings: [encoding] } } });
  await client.open(URI, TEXT);
  const published = await client.diagnostics(URI);
  const start = { line: 2, character: backslash };
  const lone = (all: readonly Diagnostic[]): Diagnostic | undefined =>
    all.find(({ code }) => code === 'lone-backslash');
  expect(lone(published)?.range.start).toEqual(start);
  const hover = await client.ask<Hover>('textDocument/hover', URI, { position: { line: 1, character: keyLength } });
  expect(hover.range).toEqual({ start: { line: 1, character: 0 }, end: { line: 1, character: keyLength } });
  const { data } = await client.ask<SemanticTokens>('textDocument/semanticTokens/full', URI);
  const tokens = Array.from({ length: data.length / 5 }, (_, index) => data.slice(index * 5, index * 5 + 5));
  // The comment, or its parts, and then the key: the first token of line 1.
  const key = tokens.find((token, index) => index > 0 && token[0] === 1);
  expect(key?.slice(0, 3)).toEqual([1, 0, keyLength]);
  // A change in the middle of the line, in the same count.
  await client.change(URI, { range: { start, end: start }, text: '\\' });
  expect(lone(await client.diagnostics(URI, 2))).toBeUndefined();
  await client.stop();
});

test('without workspace, capabilities and options of its own a client is served, too', async () => {
  const client = await TestClient.start();
  await client.open(URI, TEXT);
  expect(await client.diagnostics(URI)).not.toEqual([]);
  const position = placeIn(TEXT, 'USER_INS|TALL_DIR1');
  expect(await client.ask('textDocument/hover', URI, { position })).not.toBeNull();
  expect(client.registered).toEqual([]);
  expect(client.complaints).toEqual([]);
  await client.stop();
});
