/** `editor.codeActionsOnSave`, and that the editor mends as the command line does. */
import { equal, match } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { suite, suiteTeardown, teardown, test } from 'mocha';
import * as vscode from 'vscode';
import { diagnosticsOf } from './support/language';
import { openResponseFile, RESPONSE_FILE, typeText, uriOf } from './support/responseFiles';
import { until } from './support/until';

/** This file is bundled into `.cache/vscode-suite`. */
const CLI = join(__dirname, '../../dist/cli.js');

/** What `bems-config lint --fix` makes of a text, with the configuration that lies in a folder. */
function fixedByCommandLine(text: string, configuration?: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'bems-fixed-'));
  try {
    writeFileSync(join(folder, RESPONSE_FILE), text);
    if (configuration !== undefined) cpSync(configuration, join(folder, 'bems-config.json'));
    // In Electron, VS Code's program is Node only if it is told so.
    const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
    const { stderr } = spawnSync(process.execPath, [CLI, 'lint', '--fix', folder], { env, encoding: 'utf8' });
    match(stderr, /^Fixed /);
    return readFileSync(join(folder, RESPONSE_FILE), 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function save(document: vscode.TextDocument): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.files.save');
  await until(
    'saved file',
    [vscode.workspace.onDidSaveTextDocument as vscode.Event<never>],
    () => document.isDirty,
    (dirty) => !dirty,
  );
}

suite('Saving with fix all', () => {
  const setTo = (value: unknown): Thenable<void> =>
    vscode.workspace.getConfiguration('editor').update('codeActionsOnSave', value, vscode.ConfigurationTarget.Global);
  teardown(() => setTo(undefined));
  const folder = mkdtempSync(join(tmpdir(), 'bems-none-'));
  suiteTeardown(() => rmSync(folder, { recursive: true }));

  for (const when of ['explicit', 'always']) {
    test(`mends the example as the command line does: ${when}`, async () => {
      await setTo({ 'source.fixAll.bems': when });
      const source = uriOf('bems02-connect/GoodServerSetup.properties').fsPath;
      const text = readFileSync(source, 'utf8');
      // Beside its configuration, as it is there.
      const { document, editor } = await openResponseFile('# typed: |\n', { folder: `onSave/${when}` });
      await editor.edit((edit) => edit.replace(new vscode.Range(0, 0, document.lineCount, 0), text));
      await diagnosticsOf(document.uri, (all) => all.length > 10, 'more than 10 diagnostics');
      await save(document);
      const expected = fixedByCommandLine(text, join(dirname(dirname(source)), 'bems-config.json'));
      equal(document.getText(), expected);
      equal(readFileSync(document.uri.fsPath, 'utf8'), expected);
    });
  }

  test('keeps CRLF', async () => {
    await setTo({ 'source.fixAll.bems': 'explicit' });
    const { document } = await openResponseFile('# |\r\nUSER_INSTALL_DIR1=E:\\Logs\\new  \r\nX_A=1 \r\n');
    equal(document.eol, vscode.EndOfLine.CRLF);
    await typeText('x');
    await diagnosticsOf(document.uri, (all) => all.length >= 2, 'two diagnostics');
    await save(document);
    equal(readFileSync(document.uri.fsPath, 'utf8'), '# x\r\nUSER_INSTALL_DIR1=E:\\\\Logs\\\\new\r\nX_A=1\r\n');
  });

  test('does nothing where it is not asked for', async () => {
    const { document } = await openResponseFile('# |\nX_A=1 \n');
    await typeText('x');
    await diagnosticsOf(document.uri);
    await save(document);
    equal(readFileSync(document.uri.fsPath, 'utf8'), '# x\nX_A=1 \n');
  });
});
