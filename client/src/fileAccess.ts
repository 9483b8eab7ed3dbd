import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { FIND_FILES, READ_FILE } from '../../server/src/protocol';
import type { FindFilesParams, ReadFileParams } from '../../server/src/protocol';
import { toBase64 } from './base64';
import { CHECKED_FILES_GLOB } from './language';

/** Larger files are not sent (bytes): none of the files that the server reads has them. */
const LARGEST = 50_000_000;

/** Lets the server read files that it cannot reach itself: those of virtual workspaces, or of a browser. */
export function answerFileRequests(client: BaseLanguageClient): void {
  client.onRequest(READ_FILE, ({ uri }: ReadFileParams) => readFile(vscode.Uri.parse(uri)));
  client.onRequest(FIND_FILES, (params: FindFilesParams, token: vscode.CancellationToken) => findFiles(params, token));
}

/** The bytes in Base64; null for what cannot be read, and for files that are no business of the server. */
async function readFile(uri: vscode.Uri): Promise<string | null> {
  if (!/\.(?:properties|jsonc?)$/i.test(uri.path)) return null;
  try {
    if ((await vscode.workspace.fs.stat(uri)).size > LARGEST) return null;
    return toBase64(await vscode.workspace.fs.readFile(uri));
  } catch {
    return null;
  }
}

async function findFiles({ folder, limit }: FindFilesParams, token: vscode.CancellationToken): Promise<string[]> {
  const pattern = new vscode.RelativePattern(vscode.Uri.parse(folder), CHECKED_FILES_GLOB);
  // `undefined` leaves out what `files.exclude` hides.
  const found = await vscode.workspace.findFiles(pattern, undefined, limit, token);
  return found.map((uri) => uri.toString()).sort();
}
