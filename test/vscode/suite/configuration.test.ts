/** What applies to a file: settings, `bems-config.json`, the template; and what is changed on disk. */
import { equal, ok } from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { suite, teardown, test } from 'mocha';
import * as vscode from 'vscode';
import { diagnosticsOf, diagnosticsOfRule, isOf, ruleVanishes } from './support/language';
import { makeWatchedFolder, openResponseFile, RESPONSE_FILE, typeText, uriOf } from './support/responseFiles';
import { untilAnswer } from './support/until';

const BLANKS = 'USER_INSTALL_DIR1=E:/BEMS  \n';
const RULE = 'trailing-whitespace';

/** Waits until the diagnostic of {@link RULE} has this severity. */
async function severityBecomes(uri: vscode.Uri, severity: vscode.DiagnosticSeverity): Promise<void> {
  await diagnosticsOf(uri, (all) => all.find(isOf(RULE))?.severity === severity, `severity ${severity} of ${RULE}`);
}

/** Changes a file behind VS Code's back. */
function writeOnDisk(uri: vscode.Uri, text: string): void {
  writeFileSync(uri.fsPath, text);
}

suite('A severity in the settings', () => {
  const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('bems.rules');
  const OTHER_RULE = 'duplicate-key';
  teardown(async () => {
    for (const rule of [RULE, OTHER_RULE]) await settings().update(rule, undefined, vscode.ConfigurationTarget.Global);
  });

  test('takes effect at once, and is gone when it is reset', async () => {
    const { document } = await openResponseFile(BLANKS);
    await severityBecomes(document.uri, vscode.DiagnosticSeverity.Warning);
    await settings().update(RULE, 'error', vscode.ConfigurationTarget.Global);
    await severityBecomes(document.uri, vscode.DiagnosticSeverity.Error);
    await settings().update(RULE, 'off', vscode.ConfigurationTarget.Global);
    await ruleVanishes(document.uri, RULE);
    await settings().update(RULE, undefined, vscode.ConfigurationTarget.Global);
    await severityBecomes(document.uri, vscode.DiagnosticSeverity.Warning);
  });

  test('gives way to that of the configuration file', async () => {
    const { document } = await openResponseFile(`${BLANKS}X_A=1\nX_A=2\n`, {
      neighbours: { 'bems-config.json': `{ "rules": { "${RULE}": "hint" } }` },
    });
    await severityBecomes(document.uri, vscode.DiagnosticSeverity.Hint);
    for (const rule of [RULE, OTHER_RULE]) await settings().update(rule, 'error', vscode.ConfigurationTarget.Global);
    const all = await diagnosticsOf(
      document.uri,
      (now) => now.find(isOf(OTHER_RULE))?.severity === vscode.DiagnosticSeverity.Error,
      `error of ${OTHER_RULE}`,
    );
    equal(all.find(isOf(RULE))?.severity, vscode.DiagnosticSeverity.Hint);
  });
});

suite('Lenses and hints', () => {
  const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('bems');
  const all = [
    ['codeLens.enabled', 'vscode.executeCodeLensProvider', []],
    ['inlayHints.decodedValues', 'vscode.executeInlayHintProvider', [new vscode.Range(0, 0, 1, 0)]],
  ] as const;
  teardown(async () => {
    for (const [name] of all) await settings().update(name, undefined, vscode.ConfigurationTarget.Global);
  });

  for (const [name, command, args] of all) {
    test(`are switched off by bems.${name}`, async () => {
      const { document } = await openResponseFile(String.raw`USER_INSTALL_DIR1=E:\\BEMS${'\n'}`);
      const count = async (): Promise<number> =>
        (await vscode.commands.executeCommand<unknown[]>(command, document.uri, ...args)).length;
      ok((await count()) > 0);
      await settings().update(name, false, vscode.ConfigurationTarget.Global);
      await untilAnswer(`end of ${name}`, count, (found) => found === 0);
    });
  }
});

suite('bems-config.json', () => {
  const OFF = `{ "rules": { "${RULE}": "off" } }`;

  test('is heard of when it is made, changed and deleted on disk', async () => {
    await makeWatchedFolder('configured');
    const { document } = await openResponseFile(BLANKS, { folder: 'configured' });
    const configuration = vscode.Uri.joinPath(document.uri, '../bems-config.json');
    await severityBecomes(document.uri, vscode.DiagnosticSeverity.Warning);
    writeOnDisk(configuration, OFF);
    await ruleVanishes(document.uri, RULE);
    writeOnDisk(configuration, `{ "rules": { "${RULE}": "error" } }`);
    await severityBecomes(document.uri, vscode.DiagnosticSeverity.Error);
    rmSync(configuration.fsPath);
    await severityBecomes(document.uri, vscode.DiagnosticSeverity.Warning);
  });

  test('counts as it stands in the editor, saved or not', async () => {
    const { document } = await openResponseFile(BLANKS, { neighbours: { 'bems-config.json': '{}' } });
    await severityBecomes(document.uri, vscode.DiagnosticSeverity.Warning);
    const configuration = vscode.Uri.joinPath(document.uri, '../bems-config.json');
    const editor = await vscode.window.showTextDocument(configuration, { viewColumn: vscode.ViewColumn.Beside });
    const replace = (text: string): Thenable<boolean> =>
      editor.edit((edit) => edit.replace(new vscode.Range(0, 0, editor.document.lineCount, 0), text));
    await replace(OFF);
    equal(editor.document.isDirty, true);
    await ruleVanishes(document.uri, RULE);
    await replace('{ "rules": { "no-such-rule": "off" } }');
    await severityBecomes(document.uri, vscode.DiagnosticSeverity.Warning);
    await diagnosticsOfRule(configuration, 'configuration');
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await ruleVanishes(configuration, 'configuration');
  });
});

suite('The template', () => {
  test('that is changed on disk is read again', async () => {
    const { document } = await openResponseFile('X_HOST=bems01\n', {
      neighbours: {
        'bems-config.json': '{ "template": "template.properties" }',
        'template.properties': 'X_HOTS=\n',
      },
    });
    await diagnosticsOfRule(document.uri, 'unknown-key');
    writeOnDisk(vscode.Uri.joinPath(document.uri, '../template.properties'), 'X_HOST=\n');
    await ruleVanishes(document.uri, 'unknown-key');
  });
});

suite('A response file that is changed on disk', () => {
  const FIXED = 'USER_INSTALL_DIR1=E:/BEMS\n';

  test('is checked as it is now, where the editor had nothing unsaved', async () => {
    const { document } = await openResponseFile(BLANKS);
    await diagnosticsOfRule(document.uri, RULE);
    writeOnDisk(document.uri, FIXED);
    await ruleVanishes(document.uri, RULE);
    equal(document.getText(), FIXED);
  });

  test('stays as it stands in the editor, where that had something unsaved', async () => {
    const { document } = await openResponseFile('USER_INSTALL_DIR1=E:/BEMS|\n');
    await typeText('  ');
    await diagnosticsOfRule(document.uri, RULE);
    writeOnDisk(document.uri, FIXED);
    // What follows shows that the server has heard of the file on disk, and holds the text of the editor.
    await typeText('\n X_B=1 ');
    await diagnosticsOf(document.uri, (all) => all.filter(isOf(RULE)).length === 2, 'both diagnostics');
    equal(document.getText(), 'USER_INSTALL_DIR1=E:/BEMS  \n X_B=1 \n');
  });
});

suite('A response file', () => {
  test('that is closed has no problems any more', async () => {
    const { document } = await openResponseFile(BLANKS);
    await diagnosticsOfRule(document.uri, RULE);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await diagnosticsOf(document.uri, (all) => all.length === 0, 'end of all diagnostics');
  });

  test('that is renamed to another name is none any more', async () => {
    const { document } = await openResponseFile(BLANKS);
    await diagnosticsOfRule(document.uri, RULE);
    const renamed = vscode.Uri.joinPath(document.uri, '../renamed.properties');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(document.uri, renamed);
    ok(await vscode.workspace.applyEdit(edit));
    await diagnosticsOf(document.uri, (all) => all.length === 0, 'end of all diagnostics');
    await vscode.window.showTextDocument(renamed);
    equal(vscode.languages.getDiagnostics(renamed).length, 0);
  });

  test('that is deleted has no problems any more', async () => {
    const { document } = await openResponseFile(BLANKS);
    await diagnosticsOfRule(document.uri, RULE);
    const edit = new vscode.WorkspaceEdit();
    edit.deleteFile(document.uri);
    ok(await vscode.workspace.applyEdit(edit));
    await diagnosticsOf(document.uri, (all) => all.length === 0, 'end of all diagnostics');
  });

  for (const [name, language] of [
    [RESPONSE_FILE, 'bems-response-file'],
    ['GoodServerSetup_2.properties', 'bems-response-file'],
    ['site.bems.properties', 'bems-response-file'],
    ['other.properties', 'properties'],
    ['GoodServerSetup.properties.bak', 'plaintext'],
  ] as const) {
    test(`by its name: ${name} is ${language}`, async () => {
      const uri = uriOf(`names/${name}`);
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(BLANKS));
      const document = await vscode.workspace.openTextDocument(uri);
      equal(document.languageId, language);
    });
  }
});
