import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as vscode from 'vscode';

export const EXTENSION_ID = 'bems-config.bems-config';

/** The language of `GoodServerSetup.properties`. */
export const LANGUAGE = 'bems-response-file';

/** The installed extension. */
export function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension(EXTENSION_ID);
  if (!found) throw new Error(`${EXTENSION_ID} is not installed`);
  return found;
}

/**
 * The `vscode` module as the extension sees it: VS Code gives every extension an object of its own, so what a test
 * replaces in its own one the extension would never notice.
 */
export function apiOfExtension(): typeof vscode {
  return createRequire(join(extension().extensionPath, 'package.json'))('vscode') as typeof vscode;
}
