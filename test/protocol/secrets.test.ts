/** No secret leaves the server, whatever is asked. */
import { expect, test } from 'vitest';
import { askAbout, askAboutAll } from './support/everyRequest';
import { folderWith } from './support/folder';
import { positionAt } from './support/places';
import { PULLING, PUSHED, TestClient } from './support/server';

/** Parts of secrets: each stands in the text once. None has a meaning of its own, so nobody else writes them. */
const TEXT = `USER_INSTALL_DIR1=E:\\BEMS
# @role accountPassword admin
ILLUSTRATIVE_ADMIN_PASSWORD=Zebra;Quagga^1 
# @role accountPassword connect
ILLUSTRATIVE_CONNECT=Lemur\\
   Loris$5\\qIndri
EXAMPLE_PASSWORD="Mongoose-6"
EXAMPLE_PASSWORT = Gecko\\u00e4Skink
# @role databaseProperties core
X_EXTRA=loginTimeout=30;password=Okapi-Tapir-2;trustStorePassword={Ibex;Gnu-3};pwd=Bongo
X_URL=jdbc:sqlserver://sql01;user=x;password=Nyala
# OLD_PASSWORD=Dugong-Narwhal-4
#ADMIN_PASSWORD: Marmot\\
    Weasel
# password=Stoat;encrypt=true
X_LOGS=E:\\\\logs\\
SWALLOWED_PASSWORD=Caracal
X_PASSWORD=$Ocelot$
X_PASSWORD=Margay
`;
const SECRETS = TEXT.match(
  /Zebra|Quagga|Lemur|Loris|Indri|Mongoose|Gecko|Skink|Okapi|Tapir|Ibex|Gnu|Bongo|Nyala|Dugong|Narwhal|Marmot|Weasel|Stoat|Caracal|Ocelot|Margay/g,
) as string[];

test.each([
  ['published', PUSHED],
  ['pulled', PULLING],
])('neither in answers, nor in logs, nor in diagnostics that are %s', async (_how, capabilities) => {
  expect(SECRETS).toHaveLength(22);
  const folder = folderWith({
    'a/GoodServerSetup.properties': TEXT,
    'b/GoodServerSetup.properties': TEXT,
    'template.properties': TEXT,
    'bems-config.json': '{ "template": "template.properties", "ruleSets": [] }',
  });
  const client = await TestClient.start({
    capabilities,
    folders: [folder.uri],
    initializationOptions: { commands: ['bems.assignRole', 'bems.explainRule', 'bems.showInstallerView'] },
  });
  const uri = folder.uriOf('a/GoodServerSetup.properties');
  await client.open(uri, TEXT);
  for (let at = 0; at <= TEXT.length; at += 5) await askAbout(client, uri, positionAt(TEXT, at));
  await askAboutAll(client, uri);
  for (const query of SECRETS) await client.request('workspace/symbol', { query });
  await askOurs(client, uri, folder.uriOf('template.properties'));
  await client.dealtWith();
  expect(SECRETS.map((secret) => around(client.written, secret)).filter((place) => place !== '')).toEqual([]);
  expect(client.complaints).toEqual([]);
  await client.stop();
});

/** Our own requests, as far as the server answers them. */
async function askOurs(client: TestClient, uri: string, templateUri: string): Promise<void> {
  const requests: readonly (readonly [string, object])[] = [
    ['bems/installerView', { uri }],
    ['bems/redact', { uri }],
    ['bems/status', { uri }],
    ['bems/adoptTemplate', { templateUri, forUri: uri }],
    ['bems/newResponseFile', { answers: { 'databaseHost core': 'sql01' }, folderUri: null }],
    ['bems/installCommand', { uri, action: 'install', shell: 'cmd' }],
    ...TEXT.split('\n').flatMap((_line, line) => {
      const params = { uri, position: { line, character: 3 } };
      return [
        ['bems/assignableRoles', params],
        ['bems/assignRole', { ...params, role: 'databasePort core', as: 'annotation' }],
        ['bems/assignRole', { ...params, role: 'databasePort core', as: 'keyMap' }],
      ] as const;
    }),
  ];
  for (const [method, params] of requests) await client.request(method, params).catch(() => undefined);
}

/** The first place of `secret` in what the server wrote, with what stands around it; empty where there is none. */
function around(written: string, secret: string): string {
  const at = written.toLowerCase().indexOf(secret.toLowerCase());
  return at < 0 ? '' : written.slice(Math.max(0, at - 200), at + 100);
}
