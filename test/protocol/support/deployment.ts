/** A deployment of two computers, and a client that has the first one's file open. */
import { afterAll, beforeAll } from 'vitest';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PULLING, TestClient } from './server';

export const TEXT = `# =====================================================
#  bems01: see article 42661, and template.properties
# =====================================================
USER_INSTALL_DIR1=E:\\\\BEMS\\\\one
X_HOST=bems01.example.com

# -----------------------------------------------------
#  Core database
# -----------------------------------------------------
# @role databaseHost core
X_SQL_HOST=sql01.example.com
# @role databaseName core
X_SQL_NAME=BEMS_Core
# @role databasePort core
X_SQL_PORT=1433
# @role databaseProperties core
X_SQL_EXTRA=loginTimeout=30;\\
  multiSubnetFailover=true
# @role accountPassword admin
X_PASSWORD=Zebra-Quagga-1
X_LOGS : $X_LOST$\\u0041
X_BROKEN=E:\\logs
`;

export const OTHER = `USER_INSTALL_DIR1=E:\\\\BEMS
# @role databaseHost core
X_SQL_HOST=sql01.example.com
# @role databaseName core
X_SQL_NAME=BEMS_Core
`;

const FILES = {
  'bems-config.json': '{ "template": "template.properties", "keyRoles": { "X_HOST": "hostName" } }',
  'template.properties':
    'USER_INSTALL_DIR1=\n# What users type\nX_HOST=\nX_SQL_HOST=\nX_SQL_NAME=BEMS\nX_SQL_PORT=1433\nX_SQL_EXTRA=\nX_PASSWORD=\nX_LOGS=\nX_BROKEN=\nX_UNUSED=some default\n',
  'one/GoodServerSetup.properties': TEXT,
  'two/GoodServerSetup.properties': OTHER,
};

const COMMANDS = [
  'bems.assignRole',
  'bems.explainRule',
  'bems.showInstallerView',
  'bems.copyInstallCommand',
  'bems.saveAsUtf8',
];

/** What the tests of one file share. */
export interface Deployment {
  readonly client: TestClient;
  /** The document that is open, with {@link TEXT}. */
  readonly uri: string;
  readonly uriOf: (path: string) => string;
}

/** Begins before the first test of a file and ends after its last. */
export function deployment(): () => Deployment {
  let it: Deployment | undefined;
  let path = '';
  beforeAll(async () => {
    path = mkdtempSync(join(tmpdir(), 'bems-protocol-'));
    const uriOf = (name: string): string => pathToFileURL(join(path, name)).toString();
    for (const [name, text] of Object.entries(FILES)) {
      mkdirSync(dirname(join(path, name)), { recursive: true });
      writeFileSync(join(path, name), text);
    }
    const client = await TestClient.start({
      capabilities: {
        ...PULLING,
        textDocument: { ...PULLING.textDocument, completion: { completionItem: { snippetSupport: true } } },
      },
      folders: [pathToFileURL(path).toString()],
      initializationOptions: { commands: COMMANDS },
    });
    const uri = uriOf('one/GoodServerSetup.properties');
    await client.open(uri, TEXT);
    it = { client, uri, uriOf };
  });
  afterAll(async () => {
    await it?.client.stop();
    rmSync(path, { recursive: true, force: true });
  });
  return () => it as Deployment;
}
