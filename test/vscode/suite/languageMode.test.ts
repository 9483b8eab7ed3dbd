/** Documents that are response files because somebody says so: unsaved ones, and files of another name. */
import { deepEqual, equal, match } from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { answering } from './support/dialogs';
import { LANGUAGE } from './support/extension';
import {
  actionTitled,
  applyAction,
  codeActionsAt,
  diagnosticsOf,
  diagnosticsOfRule,
  ruleVanishes,
} from './support/language';
import { writeFile } from './support/responseFiles';

const { executeCommand } = vscode.commands;
const RULE = 'trailing-whitespace';
const FAULTY = 'USER_INSTALL_DIR1=E:/BEMS  \n';

suite('An unsaved document', () => {
  const open = async (content: string): Promise<vscode.TextDocument> => {
    const document = await vscode.workspace.openTextDocument({ language: LANGUAGE, content });
    await vscode.window.showTextDocument(document);
    return document;
  };

  test('is checked and mended like a file', async () => {
    const document = await open(FAULTY);
    const [diagnostic] = await diagnosticsOfRule(document.uri, RULE);
    const offered = await codeActionsAt(document.uri, diagnostic?.range ?? new vscode.Range(0, 0, 0, 0));
    await applyAction(actionTitled(offered, 'Remove the blanks at the end'));
    equal(document.getText(), FAULTY.replace('  ', ''));
    await ruleVanishes(document.uri, RULE);
  });

  test('has a view of what the installer reads', async () => {
    const document = await open('X_A=\\u0041\n');
    const view = await executeCommand<string>('bems.showInstallerView');
    match((await vscode.workspace.openTextDocument(vscode.Uri.parse(view))).getText(), /^X_A = A$/m);
    equal(document.isUntitled, true);
  });

  test('has no encoding yet', async () => {
    await open(FAULTY);
    const asked = await answering([], () => executeCommand('bems.saveAsUtf8'));
    match(asked[0]?.text ?? '', /Save the file first/);
  });
});

suite('A file of another name', () => {
  test('is checked as long as it has the language of response files', async () => {
    const uri = await writeFile('names/answers.txt', FAULTY);
    const { document } = await vscode.window.showTextDocument(uri);
    equal(document.languageId, 'plaintext');
    await vscode.languages.setTextDocumentLanguage(document, LANGUAGE);
    await diagnosticsOfRule(uri, RULE);
    const now = await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    deepEqual(await diagnosticsOf(now.uri, (all) => all.length === 0, 'end of all diagnostics'), []);
  });
});
