/** Two computers of one deployment, with a template: what the tests of the language features share. Nothing in it is changed. */
import * as vscode from 'vscode';
import { RESPONSE_FILE, readMarked, uriOf, writeFile } from './responseFiles';

/** The only secret, and all that could be left of it. */
export const SECRET = /Zebra|Quagga/;

const TEXT = String.raw`# =====================================================
#  bems01: see article 42661, and template.properties
# =====================================================
USER_INSTALL_DIR1=E:\\BEMS\\one
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
X_SQL_EXTRA=loginTimeout=30;\
  multiSubnetFailover=true
# @role accountPassword admin
X_PASSWORD=Zebra-Quagga-1
X_LOGS : $X_LOST$\u0041
X_BROKEN=E:\logs
`;

const OTHER = String.raw`USER_INSTALL_DIR1=E:\\BEMS
# @role databaseHost core
X_SQL_HOST=sql01.example.com
# @role databaseName core
X_SQL_NAME=BEMS_Core
`;

const TEMPLATE = `USER_INSTALL_DIR1=
# What users type
X_HOST=
X_SQL_HOST=
X_SQL_NAME=BEMS
X_SQL_PORT=1433
X_SQL_EXTRA=
X_PASSWORD=
X_LOGS=
X_BROKEN=
X_UNUSED=some default
`;

const CONFIGURATION = '{ "template": "template.properties", "keyRoles": { "X_HOST": "hostName" } }';

/** The document of the first computer, and how to name places in it. */
export interface Deployment {
  readonly document: vscode.TextDocument;
  readonly uri: vscode.Uri;
  readonly other: vscode.Uri;
  readonly template: vscode.Uri;
  /** Where `|` stands in `marked`, a part of the text that occurs once: `X_SQL_|PORT=`. */
  at(marked: string): vscode.Position;
  /** Where a part of the text first stands. */
  rangeOf(part: string): vscode.Range;
  /** A line of the text that begins so. */
  lineOf(beginning: string): number;
}

let opened: Promise<Deployment> | undefined;

/** Opens the deployment; once for all tests, unless VS Code has closed what nobody shows. */
export async function deployment(): Promise<Deployment> {
  const before = await opened;
  if (!before || before.document.isClosed) opened = open();
  return opened ?? open();
}

async function open(): Promise<Deployment> {
  await writeFile('deployment/bems-config.json', CONFIGURATION);
  const template = await writeFile('deployment/template.properties', TEMPLATE);
  const other = await writeFile(`deployment/two/${RESPONSE_FILE}`, OTHER);
  await writeFile(`deployment/one/${RESPONSE_FILE}`, TEXT);
  const document = await vscode.workspace.openTextDocument(uriOf(`deployment/one/${RESPONSE_FILE}`));
  const rangeOf = (part: string): vscode.Range => {
    const start = document.getText().indexOf(part);
    if (start < 0) throw new Error(`the text has no ${part}`);
    return new vscode.Range(document.positionAt(start), document.positionAt(start + part.length));
  };
  return {
    document,
    uri: document.uri,
    other,
    template,
    rangeOf,
    at(marked) {
      const { text, caret } = readMarked(marked);
      const { start } = rangeOf(text);
      return document.positionAt(document.offsetAt(start) + (caret ?? 0));
    },
    lineOf: (beginning) => rangeOf(`\n${beginning}`).end.line,
  };
}
