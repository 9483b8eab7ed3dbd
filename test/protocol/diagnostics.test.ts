import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { DiagnosticTag } from 'vscode-languageserver-protocol';
import type {
  Diagnostic,
  DocumentDiagnosticReport,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver-protocol';
import { folderWith } from './support/folder';
import { rangeIn, textIn } from './support/places';
import { PULLING, PUSHED, TestClient, codesOf } from './support/server';

const URI = 'file:///deploy/GoodServerSetup.properties';
const LONE = 'USER_INSTALL_DIR1=E:\\BEMS\n';
const GOOD = 'USER_INSTALL_DIR1=E:\\\\BEMS\n';
const TWICE = 'USER_INSTALL_DIR1=E:\\\\A\nUSER_INSTALL_DIR1=E:\\\\B\n';

type Items = readonly WorkspaceDocumentDiagnosticReport[];

describe('what a diagnostic tells', () => {
  test.each([
    ['published', PUSHED],
    ['pulled', PULLING],
  ])('%s: range, rule, severity, a page that exists, related places, and what is unnecessary', async (_how, can) => {
    const client = await TestClient.start({ capabilities: can });
    await client.open(URI, TWICE + LONE.replace('DIR1', 'DIR2'));
    const diagnostics =
      can === PUSHED
        ? await client.diagnostics(URI)
        : (await client.ask<{ items: Diagnostic[] }>('textDocument/diagnostic', URI)).items;
    for (const { code, source, codeDescription } of diagnostics) {
      expect(source).toBe('bems');
      const page = fileURLToPath(codeDescription?.href ?? '');
      expect(page.endsWith(`${code}.md`)).toBe(true);
      expect(existsSync(page), page).toBe(true);
    }
    const duplicate = diagnostics.find(({ code }) => code === 'duplicate-key');
    // The first of the two does not count.
    expect(duplicate?.tags).toContain(DiagnosticTag.Unnecessary);
    expect(duplicate?.range.start.line).toBe(0);
    expect(duplicate?.relatedInformation?.map(({ location }) => [location.uri, location.range.start.line])).toEqual([
      [URI, 1],
    ]);
    await client.stop();
  });

  test('a client that takes no related information gets none', async () => {
    const client = await TestClient.start();
    await client.open(URI, TWICE);
    expect((await client.diagnostics(URI)).some(({ relatedInformation }) => relatedInformation)).toBe(false);
    await client.stop();
  });

  test('where the client says where the pages are, links lead there', async () => {
    const client = await TestClient.start({ initializationOptions: { rulePages: 'bems-rules:/pages' } });
    await client.open(URI, LONE);
    const [first] = await client.diagnostics(URI);
    expect(first?.codeDescription?.href).toBe('bems-rules:/pages/lone-backslash.md');
    await client.stop();
  });
});

describe('published', () => {
  test('once a version, the newest last, and nothing to a client that pulls', async () => {
    const [pushed, pulling] = await Promise.all(
      [PUSHED, PULLING].map((capabilities) => TestClient.start({ capabilities })),
    );
    for (const client of [pushed, pulling]) {
      await client?.open(URI, LONE);
      await client?.dealtWith();
      for (let index = 0; index < 20; index++) await client?.change(URI, { text: index % 2 ? LONE : GOOD });
      await client?.dealtWith();
    }
    await pushed?.diagnostics(URI, 21);
    const versions = pushed?.published.map(({ version }) => version ?? 0) ?? [];
    expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
    expect(versions.at(-1)).toBe(21);
    expect(pulling?.published).toEqual([]);
    await Promise.all([pushed?.stop(), pulling?.stop()]);
  });

  test('of a burst of changes not every version is checked, but always the last', async () => {
    const client = await TestClient.start({ capabilities: PUSHED });
    await client.open(URI, LONE);
    const sent = Array.from({ length: 200 }, () => client.change(URI, { text: LONE + '# x\n'.repeat(1000) }));
    await Promise.all(sent);
    expect(codesOf(await client.diagnostics(URI, 201))).toEqual(['lone-backslash']);
    expect(client.published.length).toBeLessThan(201);
    await client.stop();
  });
});

describe('pulled', () => {
  test('what has not changed is said to be unchanged; what has is given in full, under another name', async () => {
    const client = await TestClient.start({ capabilities: PULLING });
    const pull = (previousResultId?: string): Promise<DocumentDiagnosticReport> =>
      client.ask('textDocument/diagnostic', URI, previousResultId === undefined ? {} : { previousResultId });
    await client.open(URI, LONE);
    const first = await pull();
    expect(first).toMatchObject({ kind: 'full', items: [{ code: 'lone-backslash' }] });
    expect(await pull(first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    expect(await pull('of another life')).toMatchObject({ kind: 'full', resultId: first.resultId });
    await client.change(URI, { range: rangeIn(LONE, '\\'), text: '\\\\' });
    const second = await pull(first.resultId);
    expect(second).toMatchObject({ kind: 'full', items: [] });
    expect(second.resultId).not.toBe(first.resultId);
    // Opened again it is another document, though its version is the same.
    await client.close(URI);
    await client.open(URI, LONE);
    expect(await pull(second.resultId)).toMatchObject({ kind: 'full', items: [{ code: 'lone-backslash' }] });
    await client.stop();
  });
});

describe('of the whole workspace', () => {
  const FILES = {
    'a/GoodServerSetup.properties': LONE,
    'b/GoodServerSetup.properties': GOOD,
    'c/other.properties': LONE,
    'node_modules/d/GoodServerSetup.properties': LONE,
  };
  const pull = (client: TestClient, params: object = {}): Promise<WorkspaceDiagnosticReport> =>
    client.request('workspace/diagnostic', { previousResultIds: [], ...params });
  const reportOf = (items: Items, end: string): WorkspaceDocumentDiagnosticReport | undefined =>
    items.find(({ uri }) => uri.endsWith(end));

  test('every response file is reported, open ones as they stand in the editor', async () => {
    const folder = folderWith(FILES);
    const client = await TestClient.start({ capabilities: PULLING, folders: [folder.uri] });
    await client.open(folder.uriOf('b/GoodServerSetup.properties'), LONE);
    await client.open('untitled:Untitled-1', LONE);
    const { items } = await pull(client);
    expect(items).toHaveLength(3);
    expect(reportOf(items, '/a/GoodServerSetup.properties')).toMatchObject({
      kind: 'full',
      version: null,
      items: [{ code: 'lone-backslash' }],
    });
    expect(reportOf(items, '/b/GoodServerSetup.properties')).toMatchObject({
      kind: 'full',
      version: 1,
      items: [{ code: 'lone-backslash' }],
    });
    expect(reportOf(items, 'Untitled-1')).toMatchObject({ version: 1 });
    await client.stop();
  });

  test('what the client knows is unchanged; of what is gone it keeps nothing', async () => {
    const folder = folderWith(FILES);
    const client = await TestClient.start({ capabilities: PULLING, folders: [folder.uri] });
    const { items } = await pull(client);
    const previousResultIds = items.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' }));
    expect((await pull(client, { previousResultIds })).items.map(({ kind }) => kind)).toEqual([
      'unchanged',
      'unchanged',
    ]);
    const gone = { uri: folder.uriOf('gone/GoodServerSetup.properties'), value: '1' };
    const again = await pull(client, { previousResultIds: [...previousResultIds, gone] });
    expect(reportOf(again.items, 'gone/GoodServerSetup.properties')).toMatchObject({ kind: 'full', items: [] });
    await client.stop();
  });

  test('progress begins, goes on and ends; reports come in parts, and then the answer is empty', async () => {
    const folder = folderWith(FILES);
    const client = await TestClient.start({ capabilities: PULLING, folders: [folder.uri] });
    const gone = { uri: folder.uriOf('gone/GoodServerSetup.properties'), value: '1' };
    const params = { workDoneToken: 'work', partialResultToken: 'part', previousResultIds: [gone] };
    expect(await pull(client, params)).toEqual({ items: [] });
    const of = (token: string): unknown[] =>
      client.progress.filter((each) => each.token === token).map(({ value }) => value);
    const parts = of('part').flatMap((value) => (value as WorkspaceDiagnosticReport).items);
    expect(parts).toHaveLength(3);
    const work = of('work') as { kind: string; cancellable?: boolean }[];
    expect(work[0]).toMatchObject({ kind: 'begin', cancellable: true });
    expect(work.at(-1)).toEqual({ kind: 'end' });
    expect(work.slice(1, -1).every(({ kind }) => kind === 'report')).toBe(true);
    await client.stop();
  });

  test('a cancelled run is answered as cancelled, and its progress ends', async () => {
    const names = Array.from({ length: 200 }, (_, index) => `${index}/GoodServerSetup.properties`);
    const folder = folderWith(Object.fromEntries(names.map((name) => [name, LONE.repeat(200)])));
    const client = await TestClient.start({ capabilities: PULLING, folders: [folder.uri] });
    const answer = client.connection.sendRequest('workspace/diagnostic', {
      previousResultIds: [],
      workDoneToken: 'work',
    });
    // The harness's requests are numbered from 0: initialize was the first.
    await client.until(() => (client.progress.length > 1 ? true : undefined));
    await client.connection.sendNotification('$/cancelRequest', { id: 1 });
    await expect(answer).rejects.toMatchObject({ code: -32800 });
    expect(client.progress.at(-1)?.value).toEqual({ kind: 'end' });
    await client.stop();
  });

  test('a folder that is not there is an empty one', async () => {
    const client = await TestClient.start({ capabilities: PULLING, folders: ['file:///nowhere/at/all', 'memfs:/x'] });
    expect(await pull(client)).toEqual({ items: [] });
    expect(client.complaints).toEqual([]);
    await client.stop();
  });
});

test('ranges cut out what the message is about', async () => {
  const client = await TestClient.start({ capabilities: PUSHED });
  const text = '# é\r\nUSER_INSTALL_DIR1=E:\\BEMS\r\nX_PORT=1433 \r\n';
  await client.open(URI, text);
  const diagnostics = await client.diagnostics(URI);
  const cut = diagnostics.map(({ code, range }) => [code, textIn(text, range)]);
  expect(cut).toContainEqual(['lone-backslash', '\\']);
  expect(cut).toContainEqual(['trailing-whitespace', ' ']);
  await client.stop();
});
