/** Configurations, settings, files that change on disk, several folders, and spellings of URIs. */
import { setTimeout as after } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { FileChangeType } from 'vscode-languageserver-protocol';
import type { Location, WorkspaceDiagnosticReport } from 'vscode-languageserver-protocol';
import { folderWith } from './support/folder';
import { placeIn } from './support/places';
import { PULLING, PUSHED, TestClient, codesOf } from './support/server';

const LONE = 'USER_INSTALL_DIR1=E:\\BEMS\n';
const NAME = 'GoodServerSetup.properties';
const off = (rule = 'lone-backslash'): string => JSON.stringify({ rules: { [rule]: 'off' } });
const { Changed, Created, Deleted } = FileChangeType;

const isEmpty = (codes: readonly string[]): boolean => codes.length === 0;
const hasLone = (codes: readonly string[]): boolean => codes.includes('lone-backslash');

describe('configuration files', () => {
  test('each folder of the workspace has its own, the nearest upwards counts', async () => {
    const [one, two] = [
      folderWith({ 'bems-config.json': off(), 'deep/down/x': '' }),
      folderWith({ 'bems-config.json': off('trailing-whitespace') }),
    ];
    const client = await TestClient.start({ capabilities: PULLING, folders: [one.uri, two.uri] });
    const uris = [one.uriOf(`deep/down/${NAME}`), two.uriOf(NAME)] as const;
    for (const uri of uris) await client.open(uri, `${LONE}LOGS_PORT=1 \n`);
    expect(await client.pulled(uris[0])).not.toContain('lone-backslash');
    expect(await client.pulled(uris[0])).toContain('trailing-whitespace');
    expect(await client.pulled(uris[1])).toContain('lone-backslash');
    expect(await client.pulled(uris[1])).not.toContain('trailing-whitespace');
    await client.stop();
  });

  test('created, changed and deleted on disk: open documents are checked again', async () => {
    const folder = folderWith();
    const client = await TestClient.start({ capabilities: PUSHED, folders: [folder.uri] });
    const [uri, configuration] = [folder.uriOf(NAME), folder.uriOf('bems-config.json')];
    await client.open(uri, LONE);
    await client.publishedLast(uri, hasLone);
    folder.write('bems-config.json', off());
    await client.changedOnDisk({ uri: configuration, type: Created });
    await client.publishedLast(uri, isEmpty);
    folder.write('bems-config.json', '{}');
    await client.changedOnDisk({ uri: configuration, type: Changed });
    await client.publishedLast(uri, hasLone);
    folder.write('bems-config.json', off());
    await client.changedOnDisk({ uri: configuration, type: Changed });
    await client.publishedLast(uri, isEmpty);
    folder.remove('bems-config.json');
    await client.changedOnDisk({ uri: configuration, type: Deleted });
    await client.publishedLast(uri, hasLone);
    await client.stop();
  });

  test('a client that pulls is asked to pull again, and then gets what holds now', async () => {
    const folder = folderWith();
    const client = await TestClient.start({ capabilities: PULLING, folders: [folder.uri] });
    const uri = folder.uriOf(NAME);
    await client.open(uri, LONE);
    expect(await client.pulled(uri)).toEqual(['lone-backslash']);
    folder.write('bems-config.json', off());
    await client.changedOnDisk({ uri: folder.uriOf('bems-config.json'), type: Created });
    await client.until(() => client.refreshed.find((method) => method === 'workspace/diagnostic/refresh'));
    expect(await client.pulled(uri)).toEqual([]);
    await client.stop();
  });

  test.each([
    ['that are sent diagnostics', PUSHED],
    ['that pull', PULLING],
  ])(
    'for clients %s: what is wrong with one is published on it, and cleared when mended',
    async (_who, capabilities) => {
      const folder = folderWith({ 'bems-config.json': '{ "rules": { "lone-backslsh": "off" } }' });
      const client = await TestClient.start({ capabilities, folders: [folder.uri] });
      const configuration = folder.uriOf('bems-config.json');
      await client.open(folder.uriOf(NAME), LONE);
      if (capabilities === PULLING) await client.pulled(folder.uriOf(NAME));
      const [problem] = await client.publishedLast(configuration, (codes) => codes.includes('configuration'));
      expect(problem?.message).toContain('lone-backslash');
      folder.write('bems-config.json', off());
      await client.changedOnDisk({ uri: configuration, type: Changed });
      await client.publishedLast(configuration, isEmpty);
      // Broken again, and then deleted.
      folder.write('bems-config.json', '{ "rules": ');
      await client.changedOnDisk({ uri: configuration, type: Changed });
      await client.publishedLast(configuration, (codes) => codes.length === 1);
      folder.remove('bems-config.json');
      await client.changedOnDisk({ uri: configuration, type: Deleted });
      await client.publishedLast(configuration, isEmpty);
      await client.stop();
    },
  );

  test('one that is open counts as it stands in the editor, saved or not, until it is closed', async () => {
    const folder = folderWith({ 'bems-config.json': '{}' });
    const client = await TestClient.start({ capabilities: PUSHED, folders: [folder.uri] });
    const [uri, configuration] = [folder.uriOf(NAME), folder.uriOf('bems-config.json')];
    await client.open(uri, LONE);
    await client.publishedLast(uri, hasLone);
    await client.open(configuration, '{}', 'jsonc');
    await client.change(configuration, { text: off() });
    await client.publishedLast(uri, isEmpty);
    await client.change(configuration, { text: '{ "rules": { "lone-backslash": "of" } }' });
    await client.publishedLast(configuration, (codes) => codes.length === 1);
    await client.publishedLast(uri, hasLone);
    await client.change(configuration, { text: off() });
    await client.publishedLast(configuration, isEmpty);
    await client.publishedLast(uri, isEmpty);
    await client.close(configuration);
    await client.publishedLast(uri, hasLone);
    await client.stop();
  });

  test('a pull right behind a change of the configuration knows of it', async () => {
    const folder = folderWith({ 'bems-config.json': '{}' });
    const client = await TestClient.start({ capabilities: PULLING, folders: [folder.uri] });
    const [uri, configuration] = [folder.uriOf(NAME), folder.uriOf('bems-config.json')];
    await client.open(uri, LONE);
    await client.open(configuration, '{}', 'jsonc');
    expect(await client.pulled(uri)).toEqual(['lone-backslash']);
    void client.change(configuration, { text: off() });
    expect(await client.pulled(uri)).toEqual([]);
    void client.change(configuration, { text: '{' });
    void client.change(configuration, { text: '{}' });
    expect(await client.pulled(uri)).toEqual(['lone-backslash']);
    await client.stop();
  });

  test('one that is opened alone is checked, too', async () => {
    const folder = folderWith();
    const client = await TestClient.start({ capabilities: PULLING, folders: [folder.uri] });
    const configuration = folder.uriOf('bems-config.json');
    await client.open(configuration, '{ "rules": 7 }', 'jsonc');
    await client.publishedLast(configuration, (codes) => codes.length === 1);
    await client.change(configuration, { text: '{}' });
    await client.publishedLast(configuration, isEmpty);
    await client.stop();
  });
});

describe('templates', () => {
  test('a share that cannot be reached is a fault of the configuration, and keeps nothing from being checked', async () => {
    const unreachable = JSON.stringify({ template: '\\\\server.invalid\\share\\t.properties' });
    const folder = folderWith({ 'bems-config.json': unreachable, [NAME]: LONE });
    const client = await TestClient.start({ capabilities: PULLING, folders: [folder.uri] });
    const [uri, configuration] = [folder.uriOf(NAME), folder.uriOf('bems-config.json')];
    await client.open(uri, LONE);
    expect(await client.pulled(uri)).toContain('lone-backslash');
    await client.open(configuration, unreachable);
    await client.publishedLast(configuration, (codes) => codes.includes('configuration'));
    await client.stop();
  });

  const CONFIGURATION = JSON.stringify({ template: 'template.properties' });
  const isUnknown = (codes: readonly string[]): boolean => codes.includes('unknown-key');
  const isKnown = (codes: readonly string[]): boolean => !codes.includes('unknown-key');

  test('created, changed and deleted on disk: what is known changes', async () => {
    const folder = folderWith({ 'bems-config.json': CONFIGURATION });
    const client = await TestClient.start({ capabilities: PUSHED, folders: [folder.uri] });
    const uri = folder.uriOf(NAME);
    const template = folder.uriOf('template.properties');
    const configuration = folder.uriOf('bems-config.json');
    await client.open(uri, 'USER_INSTALL_DIR1=E:\\\\BEMS\nSOME_KEY=x\n');
    // Named, but not there.
    await client.publishedLast(configuration, (codes) => codes.length === 1);
    await client.publishedLast(uri, isKnown);
    folder.write('template.properties', 'USER_INSTALL_DIR1=\n');
    await client.changedOnDisk({ uri: template, type: Created });
    await client.publishedLast(uri, isUnknown);
    await client.publishedLast(configuration, isEmpty);
    folder.write('template.properties', 'USER_INSTALL_DIR1=\nSOME_KEY=\n');
    await client.changedOnDisk({ uri: template, type: Changed });
    await client.publishedLast(uri, isKnown);
    folder.write('template.properties', 'USER_INSTALL_DIR1=\n');
    await client.changedOnDisk({ uri: template, type: Changed });
    await client.publishedLast(uri, isUnknown);
    folder.remove('template.properties');
    await client.changedOnDisk({ uri: template, type: Deleted });
    await client.publishedLast(uri, isKnown);
    await client.publishedLast(configuration, (codes) => codes.length === 1);
    await client.stop();
  });

  test('one that is open counts as it stands in the editor', async () => {
    const folder = folderWith({ 'bems-config.json': CONFIGURATION, 'template.properties': 'USER_INSTALL_DIR1=\n' });
    const client = await TestClient.start({ capabilities: PUSHED, folders: [folder.uri] });
    const [uri, template] = [folder.uriOf(NAME), folder.uriOf('template.properties')];
    await client.open(uri, 'USER_INSTALL_DIR1=E:\\\\BEMS\nSOME_KEY=x\n');
    await client.publishedLast(uri, isUnknown);
    await client.open(template, 'USER_INSTALL_DIR1=\n');
    await client.change(template, { text: 'USER_INSTALL_DIR1=\nSOME_KEY=\n' });
    await client.publishedLast(uri, isKnown);
    await client.stop();
  });
});

describe('other response files', () => {
  const HOST = '# @role databaseHost core\nX_SQL_HOST=sql01.example.com\n';

  test('changed, created and deleted on disk: references and workspace diagnostics follow', async () => {
    const folder = folderWith({ [`a/${NAME}`]: HOST, [`b/${NAME}`]: HOST });
    const client = await TestClient.start({ capabilities: PULLING, folders: [folder.uri] });
    const uri = folder.uriOf(`a/${NAME}`);
    await client.open(uri, HOST);
    const files = async (): Promise<string[]> => {
      const found = await client.ask<Location[]>('textDocument/references', uri, {
        position: placeIn(HOST, 'sql|01'),
        context: { includeDeclaration: true },
      });
      return found.map((place) => decodeURIComponent(place.uri).split('/').at(-2) ?? '');
    };
    const lone = async (): Promise<string[]> => {
      const params = { previousResultIds: [] };
      const { items } = await client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', params);
      return items
        .filter((report) => report.kind === 'full' && codesOf(report.items).includes('lone-backslash'))
        .map((report) => decodeURIComponent(report.uri).split('/').at(-2) ?? '');
    };
    expect(await files()).toEqual(['a', 'b']);
    expect(await lone()).toEqual([]);
    folder.write(`b/${NAME}`, LONE);
    await client.changedOnDisk({ uri: folder.uriOf(`b/${NAME}`), type: Changed });
    expect(await files()).toEqual(['a']);
    expect(await lone()).toEqual(['b']);
    folder.write(`c/${NAME}`, HOST + LONE);
    await client.changedOnDisk({ uri: folder.uriOf(`c/${NAME}`), type: Created });
    expect(await files()).toEqual(['a', 'c']);
    expect(await lone()).toEqual(['b', 'c']);
    folder.remove(`c/${NAME}`);
    await client.changedOnDisk({ uri: folder.uriOf(`c/${NAME}`), type: Deleted });
    expect(await files()).toEqual(['a']);
    expect(await lone()).toEqual(['b']);
    await client.stop();
  });

  test('a document that another program saved in another encoding is checked again', async () => {
    const TEXT = '# ü\nUSER_INSTALL_DIR1=E:\\\\BEMS\n';
    const folder = folderWith({ [NAME]: TEXT });
    const client = await TestClient.start({ capabilities: PUSHED, folders: [folder.uri] });
    const uri = folder.uriOf(NAME);
    await client.open(uri, TEXT);
    await client.publishedLast(uri, isEmpty);
    const isFileEncoding = (codes: readonly string[]): boolean => codes.includes('file-encoding');
    folder.write(NAME, `\uFEFF${TEXT}`);
    await client.changedOnDisk({ uri, type: Changed });
    await client.publishedLast(uri, isFileEncoding);
    folder.write(NAME, TEXT);
    await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri } });
    await client.publishedLast(uri, isEmpty);
    folder.write(NAME, Buffer.from(TEXT.repeat(3).replaceAll('ü', 'u') + 'ü', 'latin1'));
    await client.changedOnDisk({ uri, type: Changed });
    await client.publishedLast(uri, isFileEncoding);
    // Of a shorter text the place lies inside, too.
    const version = await client.change(uri, { text: 'X=' });
    const [problem] = (await client.diagnostics(uri, version)).filter(({ code }) => code === 'file-encoding');
    expect(problem?.range.start).toEqual({ line: 0, character: 2 });
    await client.stop();
  });
});

describe('settings', () => {
  test('are asked for by folder, and again when they change; a configuration file wins over them', async () => {
    const [one, two] = [
      folderWith(),
      folderWith({ 'sub/bems-config.json': '{ "rules": { "lone-backslash": "error" } }' }),
    ];
    let severity = 'off';
    const client = await TestClient.start({
      capabilities: PUSHED,
      folders: [one.uri, two.uri],
      settings: (scope) => ({ rules: { 'lone-backslash': scope?.startsWith(one.uri) ? severity : 'hint' } }),
    });
    const uris = [one.uriOf(NAME), two.uriOf(NAME), two.uriOf(`sub/${NAME}`)] as const;
    for (const uri of uris) await client.open(uri, LONE);
    expect(await client.diagnostics(uris[0])).toEqual([]);
    expect(await client.diagnostics(uris[1])).toMatchObject([{ severity: 4 }]);
    expect(await client.diagnostics(uris[2])).toMatchObject([{ severity: 1 }]);
    severity = 'information';
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    expect(await client.publishedLast(uris[0], hasLone)).toMatchObject([{ severity: 3 }]);
    await client.stop();
  });

  test('of a wrong type are as if they were not there', async () => {
    const uri = 'file:///deploy/x.properties';
    let settings: unknown;
    const client = await TestClient.start({ capabilities: PULLING, settings: () => settings });
    await client.open(uri, LONE);
    const wrong = { rules: null, ruleSets: 'x', template: 7, inlayHints: null, codeLens: 1 };
    for (settings of [null, 7, 'text', [], wrong, { rules: { 'lone-backslash': 7 } }]) {
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      expect(await client.pulled(uri), JSON.stringify(settings)).toEqual(['lone-backslash']);
    }
    expect(client.complaints).toEqual([]);
    await client.stop();
  });

  test('a client that sends on demand is asked for the configurations in its editors, and for nothing else', async () => {
    const client = await TestClient.start({
      capabilities: {
        ...PULLING,
        textDocument: { ...PULLING.textDocument, synchronization: { dynamicRegistration: true } },
      },
    });
    const asked = await client.until(() => {
      const found = client.registered.filter(({ method }) => method.startsWith('textDocument/'));
      return found.length >= 3 ? found : undefined;
    });
    expect(asked.map(({ method }) => method).sort()).toEqual([
      'textDocument/didChange',
      'textDocument/didClose',
      'textDocument/didOpen',
    ]);
    for (const { registerOptions } of asked) {
      expect(registerOptions).toMatchObject({ documentSelector: [{ pattern: '**/bems-config.json' }] });
    }
    await client.stop();
  });

  test('what is registered: files that bear on diagnostics, and the settings', async () => {
    const client = await TestClient.start({ capabilities: PULLING });
    await client.until(() => (client.registered.length >= 2 ? true : undefined));
    const watched = client.registered.find(({ method }) => method === 'workspace/didChangeWatchedFiles');
    expect(JSON.stringify(watched?.registerOptions)).toMatch(/\*\.properties.*bems-config\.json/);
    expect(client.registered.map(({ method }) => method)).toContain('workspace/didChangeConfiguration');
    await client.stop();
  });

  test('a client that cannot be asked to tell of settings is not asked', async () => {
    const client = await TestClient.start({
      capabilities: { workspace: { configuration: true, didChangeWatchedFiles: { dynamicRegistration: true } } },
    });
    await client.until(() => (client.registered.length >= 1 ? true : undefined));
    expect(client.registered.map(({ method }) => method)).toEqual(['workspace/didChangeWatchedFiles']);
    await client.stop();
  });

  test('answers that overtake each other: what was asked for last counts', async () => {
    const uri = 'file:///deploy/x.properties';
    const answers = [
      new Promise((resolve) => setTimeout(() => resolve({ rules: { 'lone-backslash': 'off' } }), 300)),
      { rules: { 'lone-backslash': 'error' } },
    ];
    const client = await TestClient.start({ capabilities: PULLING, settings: () => answers.shift() });
    await client.open(uri, LONE);
    const first = client.pulled(uri);
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await Promise.all([first, client.until(() => client.refreshed[0])]);
    await after(300);
    expect(await client.pulled(uri)).toEqual(['lone-backslash']);
    await client.stop();
  });

  test('a client that refuses what it said it can do is served all the same', async () => {
    const refreshes = { inlayHint: { refreshSupport: true }, semanticTokens: { refreshSupport: true } };
    const capabilities = { ...PULLING, workspace: { ...PULLING.workspace, ...refreshes } };
    const client = await TestClient.start({ raw: true });
    const asked = new Set<string>();
    const methods = ['diagnostic', 'inlayHint', 'semanticTokens'].map((what) => `workspace/${what}/refresh`);
    for (const method of ['client/registerCapability', 'workspace/configuration', ...methods]) {
      client.connection.onRequest(method, () => {
        asked.add(method);
        throw new Error('not today');
      });
    }
    await client.initialize({ capabilities });
    await client.open('file:///deploy/x.properties', LONE);
    expect(await client.pulled('file:///deploy/x.properties')).toEqual(['lone-backslash']);
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.dealtWith();
    expect(await client.pulled('file:///deploy/x.properties')).toEqual(['lone-backslash']);
    await after(50);
    expect(asked).toEqual(new Set(['client/registerCapability', 'workspace/configuration', ...methods]));
    // The library tells of it, and nothing else is wrong.
    expect(client.complaints.filter((line) => !line.startsWith('Registering '))).toEqual([]);
    expect(await client.stop()).toBe(0);
  });
});

test('folders that are added and removed', async () => {
  const folder = folderWith({ [NAME]: LONE });
  const client = await TestClient.start({ capabilities: PULLING });
  const count = async (): Promise<number> => {
    const params = { previousResultIds: [] };
    return (await client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', params)).items.length;
  };
  const change = (added: readonly string[], removed: readonly string[]): Promise<void> => {
    const folders = (uris: readonly string[]): object[] => uris.map((uri) => ({ uri, name: uri }));
    const event = { added: folders(added), removed: folders(removed) };
    return client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
  };
  expect(await count()).toBe(0);
  await change([folder.uri], []);
  expect(await count()).toBe(1);
  await change([], [folder.uri]);
  expect(await count()).toBe(0);
  await client.stop();
});

describe('URIs', () => {
  test('an untitled document, and one that is not on this computer', async () => {
    const client = await TestClient.start({ capabilities: PUSHED });
    const uris = [
      'untitled:Untitled-1',
      'vscode-vfs://github/x/y/GoodServerSetup.properties',
      'file://share/deploy/x.properties',
      'git:/deploy/x.properties?%7B%22ref%22%3A%22HEAD%22%7D',
      'file:///deploy/a%2Fb.properties',
      'x',
    ];
    for (const uri of uris) {
      await client.open(uri, LONE);
      expect(codesOf(await client.diagnostics(uri)), uri).toEqual(['lone-backslash']);
    }
    expect(client.complaints).toEqual([]);
    await client.stop();
  });

  test('several spellings of one URI are one document, called as the client calls it', async () => {
    const client = await TestClient.start({ capabilities: PUSHED });
    const [opened, ...others] = [
      'file:///c%3A/x/Setup.properties',
      'file:///C:/x/Setup.properties',
      'file:///c:/x/Setup.properties',
    ] as const;
    await client.open(opened, LONE);
    expect(codesOf(await client.diagnostics(opened))).toEqual(['lone-backslash']);
    for (const uri of others) {
      const position = { line: 0, character: 3 };
      expect(await client.ask('textDocument/hover', uri, { position })).not.toBeNull();
      expect(await client.pulled(uri)).toEqual(['lone-backslash']);
    }
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: others[0], version: 2 },
      contentChanges: [{ text: 'USER_INSTALL_DIR1=E:\\\\BEMS\n' }],
    });
    expect(await client.diagnostics(opened, 2)).toEqual([]);
    await client.close(others[1]);
    await client.dealtWith();
    expect(client.published.at(-1)).toEqual({ uri: opened, diagnostics: [] });
    expect(await client.pulled(opened)).toEqual([]);
    await client.stop();
  });

  test('a path with blanks, umlauts, # and %: its configuration applies, and the file is found in the workspace', async () => {
    const name = 'a b/ä ö/50%/#1/x%20y';
    const folder = folderWith({ [`${name}/bems-config.json`]: off(), [`${name}/${NAME}`]: LONE });
    const client = await TestClient.start({ capabilities: PULLING, folders: [folder.uri] });
    const uri = folder.uriOf(`${name}/${NAME}`);
    await client.open(uri, LONE);
    expect(await client.pulled(uri)).toEqual([]);
    const params = { previousResultIds: [] };
    const { items } = await client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', params);
    expect(items.map((report) => [report.uri, report.version])).toEqual([[uri, 1]]);
    await client.stop();
  });
});
