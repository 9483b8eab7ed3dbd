/** What only our own client asks: see `server/src/protocol.ts`. */
import { expect, test } from 'vitest';
import type { TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { TEXT, deployment } from './support/deployment';
import { folderWith } from './support/folder';
import { edited, placeIn } from './support/places';
import { TestClient } from './support/server';

const given = deployment();

/** The text of the first file of `edit`, which has one, after the change. */
function changed(text: string, edit: WorkspaceEdit): string {
  const [change, ...others] = edit.documentChanges as TextDocumentEdit[];
  expect(others).toEqual([]);
  return edited(text, change?.edits as TextEdit[]);
}

test('the installer view and the redacted text have no secrets', async () => {
  const { client, uri } = given();
  const view = await client.request<{ text: string }>('bems/installerView', { uri });
  expect(view.text).toContain('E:\\BEMS\\one');
  expect(view.text).not.toMatch(/Zebra|Quagga/);
  const redacted = await client.request<{ text: string }>('bems/redact', { uri });
  expect(redacted.text).toBe(TEXT.replace('Zebra-Quagga-1', 'REDACTED'));
});

test('both are known of a file that is not open, and of none that is not there', async () => {
  const { client, uriOf } = given();
  const two = uriOf('two/GoodServerSetup.properties');
  expect(await client.request('bems/installerView', { uri: two })).toMatchObject({
    text: expect.stringContaining('sql01') as string,
  });
  expect(await client.request('bems/installerView', { uri: uriOf('none.properties') })).toBeNull();
});

test('the status counts roles and problems, and names the files that apply', async () => {
  const { client, uri, uriOf } = given();
  expect(await client.request('bems/status', { uri })).toMatchObject({
    roles: { keys: 9 },
    templateUri: uriOf('template.properties'),
    configurationUri: uriOf('bems-config.json'),
    installDirectory: 'E:\\BEMS\\one',
  });
});

test('a role is assigned as an annotation, or in the configuration', async () => {
  const { client, uri, uriOf } = given();
  const params = { uri, position: placeIn(TEXT, 'X_BR|OKEN'), role: 'logsDirectory' };
  const assignable = await client.request<{ key: string; roles: { role: string }[] }>('bems/assignableRoles', params);
  expect(assignable.key).toBe('X_BROKEN');
  expect(assignable.roles.map(({ role }) => role)).toContain('logsDirectory');
  const annotation = await client.request<WorkspaceEdit>('bems/assignRole', { ...params, as: 'annotation' });
  expect(changed(TEXT, annotation)).toBe(TEXT.replace('X_BROKEN', '# @role logsDirectory\nX_BROKEN'));
  const keyMap = await client.request<WorkspaceEdit>('bems/assignRole', { ...params, as: 'keyMap' });
  expect(keyMap.documentChanges).toMatchObject([{ textDocument: { uri: uriOf('bems-config.json') } }]);
  expect(JSON.stringify(keyMap)).toMatch(/X_BROKEN.*logsDirectory/);
});

test('a template is adopted by the nearest configuration file', async () => {
  const { client, uri, uriOf } = given();
  const params = { templateUri: uriOf('two/other.properties'), forUri: uri };
  const edit = await client.request<WorkspaceEdit>('bems/adoptTemplate', params);
  expect(edit.documentChanges).toMatchObject([{ textDocument: { uri: uriOf('bems-config.json') } }]);
  expect(JSON.stringify(edit)).toContain('two/other.properties');
});

test('an answer is judged by the rules of its role', async () => {
  const { client } = given();
  const check = (role: string, value: string): Promise<{ message: string | null }> =>
    client.request('bems/checkAnswer', { role, value });
  expect(await check('databasePort core', '1433')).toEqual({ message: null });
  expect((await check('databasePort core', '99999')).message).toMatch(/^`99999` .*\.$/);
});

test('a new response file has the keys of the template and no problems that its answers do not have', async () => {
  const { client } = given();
  const answers = { installDirectory: 'E:\\New', 'databaseHost core': 'sql09.example.com' };
  const { text } = await client.request<{ text: string }>('bems/newResponseFile', { answers, folderUri: null });
  expect(text).toContain('USER_INSTALL_DIR1=E:\\\\New');
  expect(text).toMatch(/@role databaseHost core\n.*=sql09\.example\.com/);
});

test('without a workspace folder a file is made all the same, and a template is adopted beside itself', async () => {
  const folder = folderWith({ 'deep/t.properties': 'USER_INSTALL_DIR1=\n' });
  const client = await TestClient.start({ folders: [] });
  const answers = { installDirectory: 'E:\\New' };
  const made = await client.request<{ text: string }>('bems/newResponseFile', { answers, folderUri: null });
  expect(made.text).toContain('USER_INSTALL_DIR1=E:\\\\New');
  const templateUri = folder.uriOf('deep/t.properties');
  const edit = await client.request<WorkspaceEdit>('bems/adoptTemplate', { templateUri, forUri: templateUri });
  expect(JSON.stringify(edit)).toContain(folder.uriOf('deep/bems-config.json'));
  await client.stop();
});

test('the install command names the file', async () => {
  const { client, uri } = given();
  for (const shell of ['cmd', 'powershell']) {
    const { command } = await client.request<{ command: string }>('bems/installCommand', {
      uri,
      action: 'install',
      shell,
    });
    expect(command).toContain('GoodServerSetup.properties');
  }
});

test.each([
  'bems/installerView',
  'bems/redact',
  'bems/status',
  'bems/assignableRoles',
  'bems/checkAnswer',
  'bems/adoptTemplate',
  'bems/newResponseFile',
])('%s with parameters that say nothing does no harm', async (method) => {
  const { client, uri } = given();
  await client.request(method, {}).catch(() => undefined);
  expect(await client.request('bems/status', { uri })).not.toBeNull();
});

test('files that are not on this computer are read and found through the client', async () => {
  const client = await TestClient.start({ raw: true });
  const [folder, uri] = ['vscode-vfs://github/x', 'vscode-vfs://github/x/one/GoodServerSetup.properties'];
  const files = new Map([
    [`${folder}/bems-config.json`, '{ "rules": { "lone-backslash": "error" } }'],
    [uri, 'USER_INSTALL_DIR1=E:\\BEMS\n'],
  ]);
  client.connection.onRequest('bems/readFile', (params: { uri: string }) => {
    const text = files.get(params.uri);
    return text === undefined ? null : Buffer.from(text).toString('base64');
  });
  client.connection.onRequest('bems/findFiles', () => [uri]);
  await client.initialize({ folders: [folder], initializationOptions: { files: true } });
  expect(await client.request('workspace/diagnostic', { previousResultIds: [] })).toMatchObject({
    items: [{ uri, version: null, items: [{ code: 'lone-backslash', severity: 1 }] }],
  });
  await client.stop();
});

test('a client that cannot give the files after all is served all the same', async () => {
  const client = await TestClient.start({ folders: ['vscode-vfs://github/x'], initializationOptions: { files: true } });
  const uri = 'vscode-vfs://github/x/GoodServerSetup.properties';
  await client.open(uri, 'USER_INSTALL_DIR1=E:\\BEMS\n');
  expect(await client.diagnostics(uri)).toHaveLength(1);
  const params = { previousResultIds: [] };
  expect(await client.request('workspace/diagnostic', params)).toMatchObject({ items: [{ uri, version: 1 }] });
  expect(client.complaints).toEqual([]);
  await client.stop();
});
