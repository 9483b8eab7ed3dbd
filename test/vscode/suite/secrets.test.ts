/** What stands in a response file never gets into the log or into a message, whatever one does. */
import { deepEqual, ok } from 'node:assert/strict';
import { suite, suiteTeardown, test } from 'mocha';
import * as vscode from 'vscode';
import { SECRET } from './support/deployment';
import { answering } from './support/dialogs';
import { codeActionsAt, completionsAt, diagnosticsOf, hoverTextAt } from './support/language';
import { logLines, messages } from './support/recording';
import { openResponseFile, typeText } from './support/responseFiles';
import { until } from './support/until';

const TEXT = String.raw`
  # @role accountPassword admin
  X_ADMIN=Zebra;Quagga^1|
  EXAMPLE_PASSWORD="Zebra-2"
  # @role databaseProperties core
  X_EXTRA=loginTimeout=30;password=Quagga;encrypt=Zebra
  # OLD_PASSWORD=Zebra-3
  X_LOGS=E:\\logs\
  SWALLOWED_PASSWORD=Quagga
`;

suite('The log', () => {
  const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('bems');
  suiteTeardown(() => settings().update('trace.server', undefined, vscode.ConfigurationTarget.Global));

  test('and the messages have no secrets, even where everything is traced', async () => {
    await settings().update('trace.server', 'messages', vscode.ConfigurationTarget.Global);
    const { document } = await openResponseFile(TEXT);
    const { uri } = document;
    await diagnosticsOf(uri);
    await typeText('2');
    for (let line = 0; line < document.lineCount; line++) {
      const middle = new vscode.Position(line, Math.floor(document.lineAt(line).text.length * 0.7));
      await hoverTextAt(uri, middle);
      await completionsAt(uri, middle);
      await codeActionsAt(uri, document.lineAt(line).range);
      await vscode.commands
        .executeCommand('vscode.executeDocumentRenameProvider', uri, middle, 'x y')
        .then(undefined, () => undefined);
    }
    for (const command of ['bems.showInstallerView', 'bems.redactedCopy'])
      await vscode.commands.executeCommand(command, uri);
    await answering(['Install', 'PowerShell'], () => vscode.commands.executeCommand('bems.copyInstallCommand', uri));
    await until(
      'traced messages',
      [],
      () => logLines.length,
      () => logLines.some((line) => line.includes('textDocument/hover')),
    );
    ok(logLines.some((line) => line.includes('textDocument/didChange')));
    deepEqual(
      [...logLines, ...messages].filter((line) => SECRET.test(line)),
      [],
    );
  });
});
