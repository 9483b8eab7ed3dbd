import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { actionTitled, applyAction, codeActionsAt, diagnosticsOfRule, ruleVanishes } from './support/language';
import { openResponseFile, uriOf } from './support/responseFiles';
import type { OpenFile } from './support/responseFiles';

const BACKSLASH = String.raw`USER_INSTALL_DIR1=E:«\»Logs${'\n'}`;
const CONFIGURATION = { 'bems-config.json': '{ "rules": {} }\n' };

/** Opens a file with a fault, and what is offered where the fault is. */
async function faulty(
  rule: string,
  marked: string,
  neighbours = {},
): Promise<OpenFile & { offered: vscode.CodeAction[] }> {
  const file = await openResponseFile(marked, { neighbours });
  await diagnosticsOfRule(file.document.uri, rule);
  const offered = await codeActionsAt(file.document.uri, file.spans[0] as vscode.Range);
  return { ...file, offered };
}

suite('Quick fixes', () => {
  test('of a rule that has several: all are offered, one at most is preferred', async () => {
    const { offered } = await faulty('unknown-key', '«X_HOTS»=bems01\n', {
      'bems-config.json': '{ "template": "template.properties" }',
      'template.properties': 'X_HOST=\nX_POST=\n',
    });
    ok(offered.filter(({ isPreferred }) => isPreferred).length <= 1);
    match(offered.map(({ title }) => title).join('\n'), /X_HOST/);
  });

  test('all of one rule at once', async () => {
    const { document, offered } = await faulty('trailing-whitespace', 'X_A=1« » \nX_B=2  \n');
    const all = offered.find(({ title }) => /\ball\b/i.test(title) && title.includes('trailing-whitespace'));
    ok(all, offered.map(({ title }) => title).join('\n'));
    await applyAction(all);
    equal(document.getText(), 'X_A=1\nX_B=2\n');
  });

  for (const [where, pattern, after] of [
    ['line', /suppress.*line/i, `# bems-disable-next-line lone-backslash\nUSER_INSTALL_DIR1=E:\\Logs\n`],
    ['file', /suppress.*file/i, `# bems-disable lone-backslash\nUSER_INSTALL_DIR1=E:\\Logs\n`],
  ] as const) {
    test(`suppress the rule for the ${where}`, async () => {
      const { document, offered } = await faulty('lone-backslash', BACKSLASH);
      await applyAction(actionTitled(offered, pattern));
      equal(document.getText(), after);
      await ruleVanishes(document.uri, 'lone-backslash');
    });
  }

  test('set the severity in the configuration', async () => {
    const { document, offered } = await faulty('lone-backslash', BACKSLASH, CONFIGURATION);
    await applyAction(actionTitled(offered, 'Switch lone-backslash off in bems-config.json'));
    await ruleVanishes(document.uri, 'lone-backslash');
    const configuration = vscode.Uri.joinPath(document.uri, '../bems-config.json');
    deepEqual(JSON.parse((await vscode.workspace.openTextDocument(configuration)).getText()), {
      rules: { 'lone-backslash': 'off' },
    });
  });

  test('open the page of the rule', async () => {
    const { offered } = await faulty('lone-backslash', BACKSLASH);
    const explain = offered.find(({ command }) => command?.command === 'bems.explainRule');
    deepEqual(explain?.command?.arguments, ['lone-backslash']);
  });
});

suite('Roles', () => {
  const WITHOUT_ROLE = '«X_SOMETHING»=1433\n';
  const offers = async (neighbours = {}): Promise<OpenFile & { offered: vscode.CodeAction[] }> => {
    const file = await openResponseFile(WITHOUT_ROLE, { neighbours });
    return { ...file, offered: await codeActionsAt(file.document.uri, file.spans[0] as vscode.Range) };
  };

  test('are assigned by a command that asks which one', async () => {
    const { document, offered } = await offers();
    const { command } = actionTitled(offered, 'Assign role…');
    ok(command);
    equal(command.command, 'bems.assignRole');
    deepEqual((command.arguments ?? [])[0] as unknown, document.uri.toString());
  });
});

suite('Fix all', () => {
  test('is asked for by its kind, and by no other', async () => {
    const { document } = await faulty('lone-backslash', BACKSLASH);
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    for (const kind of ['source.fixAll.bems', 'source.fixAll']) {
      const [fixAll, ...others] = await codeActionsAt(document.uri, whole, vscode.CodeActionKind.Empty.append(kind));
      deepEqual(others, []);
      equal(fixAll?.kind?.value, 'source.fixAll.bems');
    }
    const organize = await codeActionsAt(document.uri, whole, vscode.CodeActionKind.SourceOrganizeImports);
    deepEqual(organize, []);
  });

  test('mends the example as far as it is safe, and what is mended is no longer reported', async () => {
    const uri = uriOf('bems02-connect/GoodServerSetup.properties');
    const { document } = await vscode.window.showTextDocument(uri);
    await diagnosticsOfRule(uri, 'lone-backslash');
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const [fixAll] = await codeActionsAt(uri, whole, vscode.CodeActionKind.SourceFixAll);
    ok(fixAll);
    await applyAction(fixAll);
    match(document.getText(), /^USER_INSTALL_DIR1=E:\\\\Program Files\\\\BlackBerry\\\\/m);
    await ruleVanishes(uri, 'lone-backslash');
  });
});
