/** What the files of a workspace say together: told of each when another one changes. */
import { describe, expect, test } from 'vitest';
import { FileChangeType } from 'vscode-languageserver-protocol';
import type { Location, Registration, WorkspaceDiagnosticReport, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { folderWith } from './support/folder';
import { PULLING, PUSHED, TestClient, codesOf } from './support/server';

const host = (name: string): string => `USER_INSTALL_DIR1=E:\\\\BEMS\n# @role hostName\nH=${name}\n`;
const FIRST = 'a/GoodServerSetup.properties';
const SECOND = 'b/GoodServerSetup.properties';
const PROFILE = 'west.connectivity-profile.json';
const listing = (server: string): string =>
  `{ "name": "West", "defaultAllowedDomainRoute": { "type": "proxyCluster", "primaryRouteName": "First" },
  "applicationServers": [{ "applicationId": "com.good.gcs.g3", "server": "${server}", "port": 8443 }] }
`;
const FILES = {
  [FIRST]: host('bems01.example.com'),
  [SECOND]: host('bems01.example.com'),
  [PROFILE]: listing('bems02.example.com'),
};
const REFRESH = 'workspace/diagnostic/refresh';
const has =
  (code: string) =>
  (codes: readonly string[]): boolean =>
    codes.includes(code);
const lacks =
  (code: string) =>
  (codes: readonly string[]): boolean =>
    !codes.includes(code);

test('a client that is sent diagnostics: those of one file follow an edit of another, and a deletion on disk', async () => {
  const folder = folderWith(FILES);
  const client = await TestClient.start({ capabilities: PUSHED, folders: [folder.uri] });
  const [first, second, profile] = [folder.uriOf(FIRST), folder.uriOf(SECOND), folder.uriOf(PROFILE)];
  await client.open(second, FILES[SECOND]);
  await client.open(profile, FILES[PROFILE], 'bems-connectivity-profile');
  const [found] = await client.publishedLast(second, has('cluster-host-duplicate'));
  expect(found?.relatedInformation?.map(({ location }) => location)).toEqual([
    { uri: first, range: { start: { line: 2, character: 2 }, end: { line: 2, character: 20 } } },
  ]);
  await client.publishedLast(profile, has('bems-host-unknown'));
  // An edit of one response file is told of the profile.
  await client.change(second, { text: host('bems02.example.com') });
  await client.publishedLast(second, lacks('cluster-host-duplicate'));
  await client.publishedLast(profile, lacks('bems-host-unknown'));
  // An edit of the profile concerns nobody else.
  await client.change(profile, { text: listing('bems01.example.com') });
  await client.diagnostics(profile);
  await client.dealtWith();
  const before = client.published.filter(({ uri }) => uri === second).length;
  // The one file that installs it goes.
  folder.remove(FIRST);
  await client.changedOnDisk({ uri: first, type: FileChangeType.Deleted });
  await client.publishedLast(profile, has('bems-host-unknown'));
  expect(client.published.filter(({ uri }) => uri === second)).toHaveLength(before);
  // And comes back.
  folder.write(FIRST, FILES[FIRST]);
  await client.changedOnDisk({ uri: first, type: FileChangeType.Created });
  await client.publishedLast(profile, lacks('bems-host-unknown'));
  // What was not saved is gone when the file is closed.
  await client.close(second);
  await client.change(profile, { text: listing('bems02.example.com') });
  await client.publishedLast(profile, has('bems-host-unknown'));
  expect(client.complaints).toEqual([]);
  await client.stop();
});

describe('what happens on disk', () => {
  const started = async (): Promise<{ folder: ReturnType<typeof folderWith>; client: TestClient; second: string }> => {
    const folder = folderWith(FILES);
    const client = await TestClient.start({ capabilities: PUSHED, folders: [folder.uri] });
    const second = folder.uriOf(SECOND);
    await client.open(second, FILES[SECOND]);
    await client.publishedLast(second, has('cluster-host-duplicate'));
    return { folder, client, second };
  };

  test('a folder that is deleted takes its files along', async () => {
    const { folder, client, second } = await started();
    folder.remove('a');
    await client.changedOnDisk({ uri: folder.uriOf('a'), type: FileChangeType.Deleted });
    await client.publishedLast(second, lacks('cluster-host-duplicate'));
    await client.stop();
  });

  test('a folder goes with a file that is open: once that is closed, it is missing to nobody', async () => {
    const folder = folderWith({ ...FILES, [SECOND]: host('bems03.example.com') });
    const client = await TestClient.start({ capabilities: PUSHED, folders: [folder.uri] });
    const [first, profile] = [folder.uriOf(FIRST), folder.uriOf(PROFILE)];
    await client.open(first, FILES[FIRST]);
    await client.open(profile, FILES[PROFILE], 'bems-connectivity-profile');
    await client.publishedLast(profile, has('bems-host-unknown'));
    folder.remove('a');
    await client.changedOnDisk({ uri: folder.uriOf('a'), type: FileChangeType.Deleted });
    await client.close(first);
    await client.dealtWith();
    await client.change(profile, { text: listing('bems04.example.com') });
    expect(codesOf(await client.diagnostics(profile))).toContain('bems-host-unknown');
    await client.stop();
  });

  test('a folder that is moved is found where it is now', async () => {
    const { folder, client, second } = await started();
    const target = (): Promise<Location[]> =>
      client.request('textDocument/references', {
        textDocument: { uri: second },
        position: { line: 2, character: 4 },
        context: { includeDeclaration: true },
      });
    expect((await target()).map(({ uri }) => uri)).toContain(folder.uriOf(FIRST));
    folder.move('a', 'c');
    await client.changedOnDisk({ uri: folder.uriOf('a'), type: FileChangeType.Deleted });
    await client.dealtWith();
    const uris = (await target()).map(({ uri }) => uri);
    expect(uris).toContain(folder.uriOf(FIRST.replace('a/', 'c/')));
    expect(uris).not.toContain(folder.uriOf(FIRST));
    await client.stop();
  });

  test('what no watcher has told of is found when a folder of the workspace is said to have changed', async () => {
    const { folder, client } = await started();
    const third = 'c/GoodServerSetup.properties';
    const uris = async (): Promise<readonly string[]> => {
      const { items } = await client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', {
        previousResultIds: [],
      });
      return items.map(({ uri }) => uri);
    };
    expect(await uris()).toContain(folder.uriOf(FIRST));
    folder.write(third, host('bems03.example.com'));
    await client.changedOnDisk({ uri: folder.uri, type: FileChangeType.Changed });
    expect(await uris()).toContain(folder.uriOf(third));
    await client.stop();
  });

  test('a file that is ignored from now on counts no longer', async () => {
    const { folder, client, second } = await started();
    folder.write('.gitignore', 'a/');
    await client.changedOnDisk({ uri: folder.uriOf('.gitignore'), type: FileChangeType.Created });
    await client.publishedLast(second, lacks('cluster-host-duplicate'));
    await client.stop();
  });

  test('of a file that cannot be read nobody knows whether it is what is missing', async () => {
    const folder = folderWith(FILES);
    const client = await TestClient.start({ capabilities: PUSHED, folders: [folder.uri] });
    const profile = folder.uriOf(PROFILE);
    await client.open(profile, FILES[PROFILE], 'bems-connectivity-profile');
    await client.publishedLast(profile, has('bems-host-unknown'));
    folder.write('c/GoodServerSetup.properties', '\0\x01\x02\0'.repeat(50));
    await client.changedOnDisk({ uri: folder.uriOf('c/GoodServerSetup.properties'), type: FileChangeType.Created });
    await client.publishedLast(profile, lacks('bems-host-unknown'));
    await client.stop();
  });

  test('a former state of a file, beside it in the editor, is none of the workspace', async () => {
    const { folder, client, second } = await started();
    const former = `git:${new URL(second).pathname}?%7B%22ref%22%3A%22HEAD%22%7D`;
    await client.open(former, FILES[SECOND]);
    await client.diagnostics(former);
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', {
      textDocument: { uri: second },
      position: { line: 2, character: 4 },
      newName: 'bems09.example.com',
    });
    expect(Object.keys(edit.changes ?? {}).sort()).toEqual([folder.uriOf(FIRST), second].sort());
    await client.stop();
  });
});

describe('a client that pulls', () => {
  test('is asked to pull again only when the findings of another file have changed', async () => {
    const folder = folderWith(FILES);
    const client = await TestClient.start({ capabilities: PULLING, folders: [folder.uri] });
    const [first, second] = [folder.uriOf(FIRST), folder.uriOf(SECOND)];
    const refreshes = (): number => client.refreshed.filter((method) => method === REFRESH).length;
    const refreshed = (times: number): Promise<true> =>
      client.until(() => (refreshes() >= times ? (true as const) : undefined));
    await client.open(first, FILES[FIRST]);
    await client.open(second, FILES[SECOND]);
    await refreshed(1);
    expect(await client.pulled(second)).toContain('cluster-host-duplicate');
    // All of it was known when the client was asked: once is enough.
    await client.dealtWith();
    expect(refreshes()).toBe(1);
    for (let i = 0; i < 20; i++) {
      await client.change(first, {
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        text: '#\n',
      });
      expect(await client.pulled(first)).toEqual([]);
    }
    expect(refreshes()).toBe(1);
    await client.change(first, { text: host('bems03.example.com') });
    await refreshed(2);
    expect(await client.pulled(second)).toEqual([]);
    await client.dealtWith();
    expect(refreshes()).toBe(2);
    await client.stop();
  });

  test('is told of closed files of both types, and gets another result when another file has changed them', async () => {
    const folder = folderWith(FILES);
    const client = await TestClient.start({ capabilities: PULLING, folders: [folder.uri] });
    const reports = async (previous: readonly { uri: string; value: string }[] = []): Promise<Map<string, string>> => {
      const { items } = await client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', {
        previousResultIds: previous,
      });
      return new Map(
        items.map((report) => [
          decodeURIComponent(report.uri.slice(folder.uri.length + 1)),
          report.kind === 'full' ? `${report.resultId}: ${codesOf(report.items).join()}` : 'unchanged',
        ]),
      );
    };
    const first = await reports();
    expect([...first].map(([path, codes]) => [path, codes.replace(/^\d+: /, '')])).toEqual([
      [FIRST, ''],
      [SECOND, 'cluster-host-duplicate'],
      [PROFILE, 'bems-host-unknown'],
    ]);
    const previous = [...first].map(([path, codes]) => ({ uri: folder.uriOf(path), value: codes.split(':')[0] ?? '' }));
    expect([...(await reports(previous)).values()]).toEqual(['unchanged', 'unchanged', 'unchanged']);
    folder.write(FIRST, host('bems02.example.com'));
    await client.changedOnDisk({ uri: folder.uriOf(FIRST), type: FileChangeType.Changed });
    const after = await reports(previous);
    expect(after.get(SECOND)).toMatch(/^\d+: $/);
    expect(after.get(PROFILE)).toMatch(/^\d+: $/);
    await client.stop();
  });

  test('hears of clusters as they are configured', async () => {
    const database = (name: string): string => `${host(name)}# @role databaseName core\nN=${name.slice(0, 6)}\n`;
    const folder = folderWith({ [FIRST]: database('bems01'), [SECOND]: database('bems02') });
    const client = await TestClient.start({ capabilities: PULLING, folders: [folder.uri] });
    const second = folder.uriOf(SECOND);
    await client.open(second, database('bems02'));
    await client.request('workspace/diagnostic', { previousResultIds: [] });
    expect(await client.pulled(second)).not.toContain('cluster-database-mismatch');
    folder.write('bems-config.json', '{ "clusters": { "west": ["*/*.properties"] } }');
    await client.changedOnDisk({ uri: folder.uriOf('bems-config.json'), type: FileChangeType.Created });
    await client.request('workspace/diagnostic', { previousResultIds: [] });
    await client.until(() => (client.refreshed.filter((method) => method === REFRESH).length >= 2 ? true : undefined));
    expect(await client.pulled(second)).toContain('cluster-database-mismatch');
    await client.stop();
  });

  test('watches profiles, too', async () => {
    const client = await TestClient.start({ capabilities: PULLING });
    const watching = await client.until(() =>
      client.registered.find(({ method }: Registration) => method === 'workspace/didChangeWatchedFiles'),
    );
    const { watchers } = watching.registerOptions as { watchers: { globPattern: string }[] };
    expect(watchers.map(({ globPattern }) => globPattern)).toContain('**/*.connectivity-profile.{json,jsonc}');
    await client.stop();
  });
});
