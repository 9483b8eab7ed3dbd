/** Every command, called as menus, lenses and tests call it, and with its questions. */
import { deepEqual, doesNotMatch, equal, match, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { deployment, SECRET } from './support/deployment';
import { answering } from './support/dialogs';
import { EXTENSION_ID, LANGUAGE } from './support/extension';
import { diagnosticsOf, diagnosticsOfRule, isOf, ruleVanishes } from './support/language';
import { timesShown } from './support/recording';
import { openResponseFile, RESPONSE_FILE, typeText, uriOf } from './support/responseFiles';
import { until } from './support/until';

const { executeCommand } = vscode.commands;

function openDocument(uri: string | undefined): Thenable<vscode.TextDocument> {
  return vscode.workspace.openTextDocument(vscode.Uri.parse(uri ?? ''));
}

suite('New response file', () => {
  const answers = {
    installDirectory: String.raw`E:\BEMS`,
    'databaseHost core': 'sql01.example.com',
    'databasePort core': '',
  };

  test('is written into a folder, annotated and without a problem of its own', async () => {
    const folder = uriOf('new/first');
    const uri = await executeCommand<string>('bems.newResponseFile', {
      services: ['mail'],
      authentication: 'windows',
      answers,
      folderUri: folder.toString(),
    });
    equal(uri, vscode.Uri.joinPath(folder, RESPONSE_FILE).toString());
    const document = await openDocument(uri);
    equal(document.languageId, LANGUAGE);
    equal(vscode.window.activeTextEditor?.document, document);
    match(document.getText(), /^USER_INSTALL_DIR1=E:\\\\BEMS$/m);
    match(document.getText(), /^# @role databaseHost core\n.*=sql01\.example\.com$/m);
    await typeText('X_SENTINEL=1 \n');
    const found = await diagnosticsOfRule(document.uri, 'trailing-whitespace');
    equal(found.length, 1);
    deepEqual(
      vscode.languages
        .getDiagnostics(document.uri)
        .filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error),
      [],
    );
  });

  test('leaves a file that is there as it is, and says so', async () => {
    const { document } = await openResponseFile('# mine\n');
    const folderUri = vscode.Uri.joinPath(document.uri, '..').toString();
    let uri: string | undefined;
    const asked = await answering([], async () => {
      uri = await executeCommand<string>('bems.newResponseFile', { answers, folderUri });
    });
    match(asked[0]?.text ?? '', /already has/);
    equal(readFileSync(document.uri.fsPath, 'utf8'), '# mine\n');
    equal((await openDocument(uri)).isUntitled, true);
  });

  test('asks step by step, and opens unsaved', async () => {
    let uri: string | undefined;
    const steps = [
      ['Mail'],
      String.raw`E:\BEMS`,
      'bems01.example.com',
      String.raw`example.com\bemsadmin`,
      '',
      'Windows authentication',
      'sql01.example.com',
      'BEMS_Core',
      '1433',
      'Open unsaved',
    ];
    const asked = await answering(steps, async () => {
      uri = await executeCommand<string>('bems.newResponseFile');
    });
    equal(asked.length, steps.length);
    const document = await openDocument(uri);
    equal(document.isUntitled, true);
    equal(document.languageId, LANGUAGE);
    match(document.getText(), /=sql01\.example\.com$/m);
    match(document.getText(), /=BEMS_Core$/m);
    match(document.getText(), /@role accountPassword admin\n\w+=$/m);
  });

  test('objects to an answer that is wrong, and goes on with none of it', async () => {
    let uri: string | undefined = 'unset';
    const asked = await answering([['Mail'], 'BEMS'], async () => {
      uri = await executeCommand<string>('bems.newResponseFile');
    });
    match(asked.at(-1)?.objection ?? '', /^[A-Z`].*\.$/);
    equal(uri, undefined);
  });

  test('is left by Escape', async () => {
    let uri: string | undefined = 'unset';
    await answering([['Mail'], undefined], async () => {
      uri = await executeCommand<string>('bems.newResponseFile');
    });
    equal(uri, undefined);
  });
});

suite('Adopt template', () => {
  test('makes its keys the known ones', async () => {
    const { document } = await openResponseFile('X_HOTS=bems01\n', {
      neighbours: { 'bems-config.json': '{}', 'adopted.properties': 'X_HOST=\nX_PORT=\n' },
    });
    const template = vscode.Uri.joinPath(document.uri, '../adopted.properties');
    const configuration = vscode.Uri.joinPath(document.uri, '../bems-config.json');
    let changed: string | undefined;
    await answering([undefined], async () => {
      changed = await executeCommand<string>('bems.adoptTemplate', template);
    });
    equal(changed, configuration.toString());
    await diagnosticsOfRule(document.uri, 'unknown-key');
    await diagnosticsOfRule(document.uri, 'missing-key');
    deepEqual(JSON.parse(readFileSync(configuration.fsPath, 'utf8')), { template: 'adopted.properties' });
  });

  test('asks for the file, and Escape leaves', async () => {
    await openResponseFile('X_HOST=bems01\n');
    const [question] = await answering([undefined], () => executeCommand('bems.adoptTemplate'));
    equal(question?.by, 'showOpenDialog');
  });
});

suite('Assign role', () => {
  const WRONG = '«X_»SOMETHING=99999\n';

  test('as an annotation: the value is checked by it', async () => {
    const { document } = await openResponseFile(WRONG);
    const assigned = await executeCommand('bems.assignRole', {
      uri: document.uri.toString(),
      position: { line: 0, character: 2 },
      role: 'databasePort core',
      as: 'annotation',
    });
    equal(assigned, true);
    equal(document.getText(), '# @role databasePort core\nX_SOMETHING=99999\n');
    await diagnosticsOfRule(document.uri, 'port-range');
  });

  test('in the configuration, for all files', async () => {
    const { document } = await openResponseFile(WRONG, { neighbours: { 'bems-config.json': '{}' } });
    await executeCommand('bems.assignRole', {
      position: { line: 0, character: 2 },
      role: 'databasePort core',
      as: 'keyMap',
    });
    await diagnosticsOfRule(document.uri, 'port-range');
    const configuration = vscode.Uri.joinPath(document.uri, '../bems-config.json');
    deepEqual(JSON.parse(readFileSync(configuration.fsPath, 'utf8')), {
      keyRoles: { X_SOMETHING: 'databasePort core' },
    });
  });

  test('asks for role and place', async () => {
    const { document } = await openResponseFile('X_SOME|THING=E:/logs\n');
    const asked = await answering(['Log folder', 'In this file'], () => executeCommand('bems.assignRole'));
    match(asked[0]?.text ?? '', /X_SOMETHING/);
    match(document.getText(), /^# @role logsDirectory\nX_SOMETHING/);
  });

  test('says what to do where there is no key', async () => {
    await openResponseFile('|# only a comment\n');
    const asked = await answering([], () => executeCommand('bems.assignRole'));
    match(asked[0]?.text ?? '', /There is no key/);
  });
});

suite('Show what the installer reads', () => {
  test('masks secrets, follows the source, and is read-only', async () => {
    const { document, editor } = await openResponseFile(String.raw`
      USER_INSTALL_DIR1=E:\\BEMS|
      # @role accountPassword admin
      X_PASSWORD=Zebra-Quagga-1
    `);
    const view = await openDocument(await executeCommand<string>('bems.showInstallerView', document.uri));
    match(view.getText(), /USER_INSTALL_DIR1 = E:\\BEMS$/m);
    match(view.getText(), /^X_PASSWORD = /m);
    doesNotMatch(view.getText(), SECRET);
    await vscode.window.showTextDocument(document, editor.viewColumn);
    await typeText('2');
    await until(
      'view of the new text',
      [vscode.workspace.onDidChangeTextDocument as vscode.Event<never>],
      () => view.getText(),
      (text) => /USER_INSTALL_DIR1 = E:\\BEMS2$/m.test(text),
    );
    const before = view.getText();
    await vscode.window.showTextDocument(view);
    await typeText('x');
    equal(view.getText(), before);
  });

  test('in a file that is none says so', async () => {
    await vscode.window.showTextDocument(uriOf('faulty/plain.properties'));
    const asked = await answering([], () => executeCommand('bems.showInstallerView'));
    match(asked[0]?.text ?? '', /not a BEMS response file/);
  });
});

suite('Copy install command', () => {
  test('puts the command into the clipboard, for each shell', async () => {
    const { uri } = await deployment();
    for (const [shell, pattern] of [
      ['cmd', /^"GoodEnterpriseMobilityServer\.<version>\.exe" .* -i silent -f ".*GoodServerSetup\.properties"$/],
      ['powershell', /^& '.*' .* -i silent -f '.*GoodServerSetup\.properties'$/],
    ] as const) {
      await vscode.env.clipboard.writeText('before');
      const command = await executeCommand<string>('bems.copyInstallCommand', {
        uri: uri.toString(),
        action: 'install',
        shell,
      });
      match(command, pattern);
      equal(await vscode.env.clipboard.readText(), command);
    }
  });

  test('asks for what it does not know', async () => {
    await openResponseFile('X_A=1\n');
    const asked = await answering(['Upgrade', 'PowerShell'], () => executeCommand('bems.copyInstallCommand'));
    equal(asked.filter(({ by }) => by === 'showQuickPick').length, 2);
    match(await vscode.env.clipboard.readText(), /^& '/);
  });
});

suite('Redacted copy', () => {
  test('is a new document without secrets, and the source stays', async () => {
    const { document } = await openResponseFile('# @role accountPassword admin\nX_PASSWORD=Zebra-Quagga-1\nX_A=1\n');
    const before = document.getText();
    const copy = await openDocument(await executeCommand<string>('bems.redactedCopy'));
    equal(copy.getText(), '# @role accountPassword admin\nX_PASSWORD=REDACTED\nX_A=1\n');
    equal(copy.isUntitled, true);
    equal(copy.languageId, LANGUAGE);
    equal(document.getText(), before);
  });
});

suite('Explain rule', () => {
  test('opens the page of a rule that is named', async () => {
    const page = await executeCommand<string>('bems.explainRule', 'lone-backslash');
    ok(page.includes(EXTENSION_ID) && page.endsWith('/docs/rules/lone-backslash.md'), page);
    const { tabGroups } = vscode.window;
    await until(
      'tab of the page',
      [tabGroups.onDidChangeTabs as vscode.Event<never>],
      () => tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label)),
      (labels) => labels.some((label) => label.includes('lone-backslash')),
    );
  });

  test('takes the rule that reports under the cursor, or asks', async () => {
    const { document } = await openResponseFile('X_A=1| \n');
    await diagnosticsOfRule(document.uri, 'trailing-whitespace');
    match(await executeCommand<string>('bems.explainRule'), /trailing-whitespace\.md$/);
    // What is missing in the file as a whole is reported at its beginning.
    await openResponseFile('X_A=1\n|');
    const asked = await answering([undefined], () => executeCommand('bems.explainRule'));
    ok((asked[0]?.choices.length ?? 0) > 40);
  });

  test('does not know every name', async () => {
    const asked = await answering([], () => executeCommand('bems.explainRule', 'no-such-rule'));
    match(asked[0]?.text ?? '', /no-such-rule/);
  });
});

suite('Save as UTF-8', () => {
  const TEXT = '# Müller\nX_A=1\n';
  const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8');

  for (const [what, bytes, text] of [
    ['with a byte-order mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8(TEXT)]), TEXT],
    ['UTF-16 big endian', Buffer.from(`\uFEFF${TEXT}`, 'utf16le').swap16(), TEXT],
  ] as const) {
    test(`a file that is ${what}`, async () => {
      const uri = uriOf(`encodings/${what}/${RESPONSE_FILE}`);
      await vscode.workspace.fs.writeFile(uri, bytes);
      const { document } = await vscode.window.showTextDocument(uri);
      await diagnosticsOfRule(uri, 'file-encoding');
      equal(await executeCommand('bems.saveAsUtf8'), true);
      deepEqual(readFileSync(uri.fsPath), utf8(text));
      equal(document.getText(), text);
      await ruleVanishes(uri, 'file-encoding');
      // The editor goes on in the new encoding.
      await typeText('#');
      await document.save();
      deepEqual(readFileSync(uri.fsPath), utf8(`#${text}`));
    });
  }

  test('a file that is Latin-1: what could not be read is not written back', async () => {
    const uri = uriOf(`encodings/latin1/${RESPONSE_FILE}`);
    const bytes = Buffer.from(TEXT, 'latin1');
    await vscode.workspace.fs.writeFile(uri, bytes);
    await vscode.window.showTextDocument(uri);
    await diagnosticsOfRule(uri, 'file-encoding');
    const asked = await answering([], () => executeCommand('bems.saveAsUtf8'));
    match(asked[0]?.text ?? '', /could not read/);
    deepEqual(readFileSync(uri.fsPath), bytes);
  });
});

suite('Restart language server', () => {
  test('brings the problems back', async () => {
    const { document } = await openResponseFile('X_A=1| \n');
    await diagnosticsOfRule(document.uri, 'trailing-whitespace');
    await executeCommand('bems.restartServer');
    await typeText('2');
    await diagnosticsOf(
      document.uri,
      (all) => all.find(isOf('trailing-whitespace'))?.range.start.character === 6,
      'diagnostic of the new text',
    );
  });
});

suite('Show log', () => {
  test('shows the output of the extension', async () => {
    const before = timesShown;
    await executeCommand('bems.showLog');
    equal(timesShown, before + 1);
  });
});
