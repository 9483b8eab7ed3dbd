import { equal, ok } from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { EXTENSION_ID, extension, LANGUAGE } from './support/extension';
import { openFile } from './support/responseFiles';
import { until } from './support/until';

suite('The extension', () => {
  test('is installed, not developed here', () => {
    equal(extension().id, EXTENSION_ID);
    ok(!extension().extensionPath.includes('vscode-suite'));
  });

  test('does not start for a properties file of another name, and does not claim it', async () => {
    const { document } = await openFile('faulty/plain.properties');
    ok(document.languageId !== LANGUAGE, document.languageId);
    equal(extension().isActive, false);
  });

  test('starts when a response file is opened', async () => {
    const { document } = await openFile('bems01-mail-presence/GoodServerSetup.properties');
    equal(document.languageId, LANGUAGE);
    await until('active extension', [], () => extension().isActive, Boolean);
  });

  test('is at home in a folder with an umlaut, #, % and blanks', async () => {
    const { document } = await openFile('faulty/Zürich # 50 % off/GoodServerSetup.properties');
    equal(document.languageId, LANGUAGE);
    equal(vscode.workspace.getWorkspaceFolder(document.uri)?.index, 0);
  });
});
