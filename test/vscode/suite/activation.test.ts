import { equal, ok } from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { activationTime } from './support/activationTime';
import { EXTENSION_ID, extension, LANGUAGE } from './support/extension';
import { openFile } from './support/responseFiles';
import { until } from './support/until';

/** What the extension may take of the host's time (milliseconds), and what other work on the machine may add. */
const ACTIVATION_MS = 50;
const TOLERANCE = 3;

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

  test('takes little of the time of its host to start', () => {
    ok(activationTime);
    const { load, call, settled } = activationTime;
    console.log(
      `    activation: code loaded in ${load.toFixed(1)} ms, activate() returned in ${call.toFixed(1)} ms, settled in ${settled.toFixed(1)} ms`,
    );
    ok(load + settled < ACTIVATION_MS * TOLERANCE, `${(load + settled).toFixed(1)} ms`);
  });

  test('is at home in a folder with an umlaut, #, % and blanks', async () => {
    const { document } = await openFile('faulty/Zürich # 50 % off/GoodServerSetup.properties');
    equal(document.languageId, LANGUAGE);
    equal(vscode.workspace.getWorkspaceFolder(document.uri)?.index, 0);
  });
});
