/** What only our own client asks about whole connectivity profiles: see `server/src/protocol.ts`. */
import { beforeAll, describe, expect, it, test } from 'vitest';
import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { edited } from './support/places';
import { deployment } from './support/deployment';

const given = deployment();
const TEXT = `{
  "name": "Mail",
  "applicationServers": [
    { "applicationId": "com.good.gcs.g3", "server": "bems01.example.com", "port": 8443 }
  ]
}
`;
const ANSWER = JSON.stringify({
  applicationServers: [
    {
      applicationId: 'com.good.gcs.g3',
      server: 'bems01.example.com',
      port: 8443,
      clusterType: 'SECONDARY',
      profileName: 'A',
    },
    { applicationId: 'com.good.goodconnect', server: 'bems02.example.com', port: '8082', profileName: 'B' },
  ],
});
const uriOf = (): string => given().uriOf('mail.connectivity-profile.json');

beforeAll(() => given().client.open(uriOf(), TEXT, 'bems-connectivity-profile'));

function ask<R>(method: string, params: object): Promise<R> {
  return given().client.request<R>(`bems/${method}`, { uri: uriOf(), ...params });
}

function after(edit: WorkspaceEdit): string {
  const [change, ...others] = edit.documentChanges as TextDocumentEdit[];
  expect(others).toEqual([]);
  expect(change?.textDocument).toEqual({ uri: uriOf(), version: 1 });
  return edited(TEXT, change?.edits as Parameters<typeof edited>[1]);
}

it('the checklist, whole and as differences', async () => {
  const whole = await ask<{ markdown: string }>('consoleChecklist', { againstText: null });
  expect(whole.markdown).toContain('- [ ] Add `bems01.example.com`, port `8443`');
  const same = await ask<{ markdown: string }>('consoleChecklist', { againstText: TEXT });
  expect(same.markdown).toContain('nothing to do');
  await expect(ask('consoleChecklist', { againstText: '{ "name"' })).rejects.toThrow(/not well-formed/);
});

it('the hosts, and a host that is decommissioned', async () => {
  const { hosts } = await ask<{ hosts: object[] }>('hostsOfProfile', {});
  const applications = [{ id: 'com.good.gcs.g3', name: 'BlackBerry Work', bems: true }];
  expect(hosts).toEqual([{ host: 'bems01.example.com', applications, isAdditionalServer: false }]);
  const found = await ask<{ edit: WorkspaceEdit; withoutServers: string[] }>('decommission', {
    host: 'BEMS01.example.com',
    keepEmpty: false,
  });
  expect(after(found.edit)).toBe('{\n  "name": "Mail",\n  "applicationServers": []\n}\n');
  expect(found.withoutServers).toEqual(['BlackBerry Work']);
  expect(await ask('decommission', { host: 'bems09', keepEmpty: false })).toMatchObject({ edit: null });
  await expect(ask('decommission', { host: ' ', keepEmpty: false })).rejects.toThrow(/Name the computer/);
});

describe('an answer of UEM', () => {
  it('is imported as one edit, and conflicts are told', async () => {
    const found = await ask<{ edit: WorkspaceEdit; conflicts: object[]; profileNames: string[] }>(
      'importApplicationServers',
      { answer: ANSWER, profileName: null, prefer: null },
    );
    expect(after(found.edit)).toContain('"server": "bems02.example.com", "port": 8082, "profileName": "B" }');
    expect(found.profileNames).toEqual(['A', 'B']);
    expect(found.conflicts).toEqual([
      {
        applicationId: 'com.good.gcs.g3',
        server: 'bems01.example.com',
        port: 8443,
        field: 'clusterType',
        file: 'PRIMARY',
        live: 'SECONDARY',
      },
    ]);
  });

  it('may be that of one profile, with UEM preferred', async () => {
    const params = { answer: ANSWER, profileName: 'A', prefer: 'live' };
    const found = await ask<{ edit: WorkspaceEdit; conflicts: object[] }>('importApplicationServers', params);
    expect(after(found.edit)).toBe(TEXT.replace('8443 }', '8443, "clusterType": "SECONDARY" }'));
    expect(found.conflicts).toEqual([]);
    await expect(ask('importApplicationServers', { ...params, profileName: 'C' })).rejects.toThrow(/`A`, `B`/);
  });

  it('is compared', async () => {
    expect(await ask('compareWithLive', { answer: ANSWER, profileName: null })).toMatchObject({
      counts: { missing: 0, extra: 1, different: 1, equal: 0 },
      profileNames: ['A', 'B'],
      markdown: expect.stringContaining('- in UEM only: `bems02.example.com`, port 8082') as string,
    });
    await expect(ask('compareWithLive', { answer: 'no', profileName: null })).rejects.toThrow(/The answer/);
  });
});

it('a new profile has the computers of the workspace, or of the files that are named, or none', async () => {
  const make = (fromUris: readonly string[] | null): Promise<{ text: string }> =>
    ask('newProfile', { name: 'New', target: null, clusters: [], defaultRoute: null, fromUris });
  expect((await make(null)).text).toContain('"server": "bems01.example.com"');
  expect((await make([given().uri])).text).toContain('"server": "bems01.example.com"');
  expect((await make([])).text).not.toContain('bems01');
});

test.each(['consoleChecklist', 'hostsOfProfile', 'decommission', 'importApplicationServers', 'compareWithLive'])(
  'bems/%s knows no response file and no file that is not there',
  async (method) => {
    const params = { againstText: null, host: 'a', keepEmpty: false, answer: '[]', profileName: null, prefer: null };
    expect(await ask(method, { ...params, uri: given().uri })).toBeNull();
    expect(await ask(method, { ...params, uri: given().uriOf('none.connectivity-profile.json') })).toBeNull();
  },
);
