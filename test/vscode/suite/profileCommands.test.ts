/** Every command of connectivity profiles, called as menus and lenses call it, and with its questions. */
import { deepEqual, doesNotMatch, equal, match, ok } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { suite, teardown, test } from 'mocha';
import * as vscode from 'vscode';
import { answering } from './support/dialogs';
import type { Answer, Asked, LateAnswer } from './support/dialogs';
import { diagnosticsOf, diagnosticsOfRule } from './support/language';
import { openProfile, PROFILE, PROFILE_LANGUAGE, WEST } from './support/profiles';
import { openResponseFile, RESPONSE_FILE, uriOf, writeFile } from './support/responseFiles';
import { until, untilAnswer } from './support/until';

const { executeCommand } = vscode.commands;

const COMMANDS = [
  'bems.routeLookup',
  'bems.consoleChecklist',
  'bems.importApplicationServers',
  'bems.compareWithLive',
  'bems.decommissionHost',
] as const;

/** What the command gives, and what it asked and said. */
async function run(
  command: string,
  answers: readonly (Answer | LateAnswer)[] = [],
  argument?: unknown,
): Promise<{ result: unknown; asked: Asked[] }> {
  let result: unknown;
  const asked = await answering(answers, async () => {
    result = await executeCommand(command, ...(argument === undefined ? [] : [argument]));
  });
  return { result, asked };
}

async function textOf(uri: unknown): Promise<string> {
  return (await vscode.workspace.openTextDocument(vscode.Uri.parse(String(uri)))).getText();
}

function tabLabels(): string[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
}

suite('Commands of profiles', () => {
  for (const command of COMMANDS) {
    test(`${command} says what it is for, in a file of another type and without any`, async () => {
      await openResponseFile('X_A=1\n');
      const { asked } = await run(command);
      match(asked[0]?.text ?? '', /not a connectivity profile/);
      await executeCommand('workbench.action.closeAllEditors');
      const { asked: again } = await run(command);
      match(again[0]?.text ?? '', /^Open a connectivity profile first\.$/);
    });

    test(`${command} is left by Escape at the first question, and nothing has changed`, async () => {
      const { document } = await openProfile(WEST);
      const { result, asked } = await run(command, [undefined]);
      equal(result, undefined);
      equal(asked.length, 1);
      equal(document.getText(), WEST);
      equal(document.isDirty, false);
    });
  }

  test('of response files do not take a profile for one', async () => {
    await openProfile(WEST);
    const { asked } = await run('bems.showInstallerView');
    match(asked[0]?.text ?? '', /not a BEMS response file/);
  });
});

suite('Which route does a host take?', () => {
  test('answers with a page that explains it', async () => {
    const { document } = await openProfile(WEST);
    const { result, asked } = await run('bems.routeLookup', ['portal.example.com:443']);
    equal(asked.length, 1);
    const page = await textOf(result);
    match(page, /First/);
    match(page, /example\.com/);
    equal(vscode.Uri.parse(String(result)).query, document.uri.toString());
    await until(
      'tab of the page',
      [vscode.window.tabGroups.onDidChangeTabs as vscode.Event<never>],
      tabLabels,
      (labels) => labels.some((label) => label.includes('portal.example.com')),
    );
  });

  test('takes what a lens or a menu names, of a file that is not open', async () => {
    const uri = await writeFile('lookup/menu.connectivity-profile.jsonc', WEST);
    for (const argument of [
      { uri: uri.toString(), host: 'www.example.org' },
      { uri, host: 'www.example.org' },
    ]) {
      const { result } = await run('bems.routeLookup', [], { ...argument, sdk: 6 });
      match(await textOf(result), /direct/i);
    }
  });

  test('asks for the SDK only where the answer depends on it', async () => {
    const { document } = await openProfile(`{
      "name": "West",
      "proxyClusters": ["First"],
      "defaultAllowedDomainRoute": { "type": "deny" },
      "allowedDomains": [
        { "domainName": "example.com", "route": { "type": "proxyCluster", "primaryRouteName": "First" } }
      ]
    }`);
    const profile = { uri: document.uri };
    const { asked: none } = await run('bems.routeLookup', ['portal.example.com'], profile);
    deepEqual(
      none.map(({ by }) => by),
      ['showInputBox'],
    );
    // The default route is for apps on SDK 6.0 and later only.
    const { asked, result: left } = await run('bems.routeLookup', ['www.example.org', undefined], profile);
    deepEqual(
      asked.map(({ by }) => by),
      ['showInputBox', 'showQuickPick'],
    );
    equal(left, undefined);
    const { result: today } = await run('bems.routeLookup', ['www.example.org', '6.0 or later'], profile);
    match(await textOf(today), /^# .*denied/m);
    const { result: before } = await run('bems.routeLookup', ['www.example.org', 'Before 6.0'], profile);
    // The page of this host is there already, and is shown anew.
    const page = await vscode.workspace.openTextDocument(vscode.Uri.parse(String(before)));
    await until(
      'page for the other SDK',
      [vscode.workspace.onDidChangeTextDocument as vscode.Event<never>],
      () => page.getText(),
      (text) => /^# .*not known/m.test(text),
    );
  });

  test('refuses what is no host, with a sentence', async () => {
    await openProfile(WEST);
    const { result, asked } = await run('bems.routeLookup', ['not a host']);
    equal(result, undefined);
    match(asked.at(-1)?.text ?? '', /^[A-Za-z0-9"“'].*\.$/);
    const { asked: empty } = await run('bems.routeLookup', ['  ']);
    match(empty[0]?.objection ?? '', /A host is needed/);
  });

  test('works for an unsaved profile', async () => {
    const document = await vscode.workspace.openTextDocument({ language: PROFILE_LANGUAGE, content: WEST });
    await vscode.window.showTextDocument(document);
    const { result } = await run('bems.routeLookup', ['mail.example.com']);
    match(await textOf(result), /First/);
  });
});

suite('New connectivity profile', () => {
  const answers = ['West (new)', 'BlackBerry UEM Cloud', 'North, South', 'Through North', 'None yet', 'Open unsaved'];

  test('asks step by step, and opens unsaved', async () => {
    const { result, asked } = await run('bems.newConnectivityProfile', answers);
    equal(asked.length, answers.length);
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(String(result)));
    equal(document.isUntitled, true);
    equal(document.languageId, PROFILE_LANGUAGE);
    const text = document.getText();
    for (const part of ['"West (new)"', '"uem-cloud"', '["North", "South"]', '"primaryRouteName": "North"'])
      ok(text.includes(part), `${part}: ${text}`);
  });

  for (let question = 0; question < answers.length; question++) {
    test(`is left by Escape at question ${question + 1}`, async () => {
      const before = vscode.workspace.textDocuments.filter(({ isUntitled }) => isUntitled).length;
      const { result } = await run('bems.newConnectivityProfile', [...answers.slice(0, question), undefined]);
      equal(result, undefined);
      equal(vscode.workspace.textDocuments.filter(({ isUntitled }) => isUntitled).length, before);
    });
  }

  test('objects to a cluster that is there twice', async () => {
    const { result, asked } = await run('bems.newConnectivityProfile', ['West', 'BlackBerry UEM', 'First, First']);
    match(asked.at(-1)?.objection ?? '', /First is there twice/);
    equal(result, undefined);
  });

  test('takes the servers from the response files, and has no problem of its own', async () => {
    const from = await writeFile(
      `new/profile/${RESPONSE_FILE}`,
      'USER_INSTALL_DIR1=E:/BEMS\n# @role hostName\nX_HOST=bems-new.example.com\n# @role databaseName connect\nX_DB=BEMS_Connect\n',
    );
    const wanted = {
      name: 'From files',
      clusters: ['First'],
      defaultRoute: 'direct',
      fromUris: [from.toString()],
      folderUri: uriOf('new/profile').toString(),
    };
    const { result } = await run('bems.newConnectivityProfile', [], wanted);
    const uri = uriOf('new/profile/from-files.connectivity-profile.json');
    equal(result, uri.toString());
    const text = readFileSync(uri.fsPath, 'utf8');
    match(text, /"server": "bems-new\.example\.com"/);
    match(text, /com\.good\.goodconnect/);
    // The server has looked at it when it reports what is wrong with it.
    const editor = vscode.window.activeTextEditor;
    await editor?.edit((edit) => edit.insert(new vscode.Position(0, 0), ','));
    await diagnosticsOf(uri, (all) => all.length > 0);
    await editor?.edit((edit) => edit.delete(new vscode.Range(0, 0, 0, 1)));
    const faults = await diagnosticsOf(uri, (all) =>
      all.every(({ severity }) => severity !== vscode.DiagnosticSeverity.Error),
    );
    deepEqual(
      faults.filter(({ severity }) => severity === vscode.DiagnosticSeverity.Warning).map(({ message }) => message),
      [],
    );
  });

  test('leaves a file that is there as it is, and says so', async () => {
    const folder = uriOf('new/taken');
    const there = await writeFile('new/taken/west.connectivity-profile.json', '{}\n');
    const { result, asked } = await run('bems.newConnectivityProfile', [], {
      name: 'West',
      folderUri: folder.toString(),
    });
    match(asked[0]?.text ?? '', /already has a west\.connectivity-profile\.json/);
    equal(readFileSync(there.fsPath, 'utf8'), '{}\n');
    match(String(result), /^untitled:/);
  });
});

suite('Decommission host', () => {
  const MAKE = 'Make these changes';
  const host = 'gone.example.com';

  test('offers the hosts of the profile, shows what goes, and removes it everywhere', async () => {
    const { document } = await openProfile(WEST);
    const diffs: string[] = [];
    const listening = vscode.window.tabGroups.onDidChangeTabs(({ opened }) => {
      for (const { input } of opened)
        if (input instanceof vscode.TabInputTextDiff) diffs.push(input.original.toString());
    });
    const { result, asked } = await run('bems.decommissionHost', [host, 'Remove', MAKE, undefined]);
    listening.dispose();
    equal(result, true);
    deepEqual(diffs, [document.uri.toString()]);
    deepEqual(asked[0]?.choices, ['bems01.example.com', host, 'files.partner.example']);
    const text = document.getText();
    doesNotMatch(text, /gone|goodconnect/);
    match(text, /files\.partner\.example/);
    match(text, /bems01\.example\.com/);
    match(text, /What is not named is public/);
    JSON.parse(text.replaceAll(/^ *\/\/.*$/gm, ''));
    equal(document.isDirty, true);
    ok(!tabLabels().some((label) => label.includes('as it would be')), tabLabels().join());
    await executeCommand('undo');
    equal(document.getText(), WEST);
  });

  test('keeps entitlements that have no server left, if one wants', async () => {
    const { document } = await openProfile(WEST);
    await run('bems.decommissionHost', ['Keep as empty entries', MAKE, undefined], { host });
    match(document.getText(), /\{ "applicationId": "com\.good\.goodconnect" \}/);
    doesNotMatch(document.getText(), /gone\.example\.com/);
  });

  for (const question of ['what is emptied', 'the changes that it shows']) {
    test(`changes nothing where the file has changed before the answer to ${question}`, async () => {
      const { document } = await openProfile(WEST);
      const typed = new vscode.WorkspaceEdit();
      typed.insert(document.uri, new vscode.Position(0, 0), '// typed meanwhile\n');
      const after = (): PromiseLike<unknown> => vscode.workspace.applyEdit(typed);
      const answers =
        question === 'what is emptied' ? [{ after, answer: 'Remove' }] : ['Remove', { after, answer: MAKE }];
      const { result, asked } = await run('bems.decommissionHost', answers, { uri: document.uri, host });
      equal(result, undefined);
      match(asked.at(-1)?.text ?? '', /changed meanwhile/);
      equal(document.getText(), `// typed meanwhile\n${WEST}`);
    });
  }

  for (const [at, answers] of [
    ['which host', [undefined]],
    ['what is emptied', [host, undefined]],
    ['the changes that it shows', [host, 'Remove', undefined]],
    ['the changes, by leaving the profile as it is', [host, 'Remove', 'Leave the profile as it is']],
  ] as const) {
    test(`is left at the question ${at}`, async () => {
      const { document } = await openProfile(WEST);
      const { result } = await run('bems.decommissionHost', answers);
      ok(result !== true);
      equal(document.getText(), WEST);
      equal(document.isDirty, false);
      ok(!tabLabels().some((label) => label.includes('as it would be')), tabLabels().join());
    });
  }

  test('says where there is nothing to remove', async () => {
    const { document } = await openProfile(WEST);
    const { result, asked } = await run('bems.decommissionHost', [], { host: 'nowhere.example.com' });
    equal(result, false);
    match(asked[0]?.text ?? '', /does not name nowhere\.example\.com/);
    equal(document.getText(), WEST);
  });

  test('refuses a profile that has to be mended first, with a sentence', async () => {
    await openProfile('{ "name": "West", "applicationServers": [ {');
    const { asked } = await run('bems.decommissionHost', [], { host });
    match(asked.at(-1)?.text ?? '', /\.$/);
  });

  test('keeps CRLF', async () => {
    const { document } = await openProfile(WEST.replaceAll('\n', '\r\n'));
    await run('bems.decommissionHost', ['Remove', MAKE, undefined], { host });
    doesNotMatch(document.getText(), /gone|[^\r]\n/);
  });

  test('of a file that is open twice changes it once', async () => {
    const { document } = await openProfile(WEST);
    await vscode.window.showTextDocument(document, vscode.ViewColumn.Beside);
    await run('bems.decommissionHost', ['Remove', MAKE, undefined], { host });
    doesNotMatch(document.getText(), /gone/);
    equal(document.getText().split('bems01.example.com').length, 2);
    await executeCommand('undo');
    equal(document.getText(), WEST);
  });
});

suite('Console checklist', () => {
  test('of the whole profile is Markdown with boxes to tick, and the way to the profiles', async () => {
    await openProfile(WEST);
    const { result } = await run('bems.consoleChecklist', ['The whole profile']);
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(String(result)));
    equal(document.languageId, 'markdown');
    match(document.getText(), /Policies and profiles/);
    match(document.getText(), /^ *- \[ \] /m);
    match(document.getText(), /gone\.example\.com/);
  });

  test('of what is not saved has only the differences', async () => {
    const { document, editor } = await openProfile(WEST);
    const at = document.positionAt(document.getText().indexOf('files.partner'));
    await editor.edit((edit) => edit.replace(new vscode.Range(at, at.translate(0, 'files'.length)), 'docs'));
    const { result } = await run('bems.consoleChecklist', ['What is not saved yet']);
    const text = await textOf(result);
    match(text, /docs\.partner\.example/);
    doesNotMatch(text, /bems01\.example\.com/);
  });

  test('of what differs from another file', async () => {
    const other = await writeFile('checklist/old.connectivity-profile.json', WEST.replace('"West"', '"East"'));
    const { document } = await openProfile(WEST);
    const against = (file: string | undefined): ReturnType<typeof run> =>
      run('bems.consoleChecklist', ['What differs from a file…', file], document.uri);
    const { result, asked } = await against(other.toString());
    ok(!asked[0]?.choices.includes('What is not saved yet'));
    match(await textOf(result), /East/);
    doesNotMatch(await textOf(result), /bems01\.example\.com/);
    equal((await against(undefined)).result, undefined);
    const { asked: said } = await against(uriOf('checklist/missing.json').toString());
    match(said.at(-1)?.text ?? '', /missing\.json cannot be read/);
  });

  test('takes the text that the console has', async () => {
    const { document } = await openProfile(WEST);
    const argument = { uri: document.uri.toString(), against: WEST };
    const { result } = await run('bems.consoleChecklist', [], argument);
    doesNotMatch(await textOf(result), /- \[ \]/);
  });

  suite('and Git', () => {
    const git = (folder: string, ...args: string[]): void => {
      const who = ['-c', 'user.name=Nobody', '-c', 'user.email=nobody@example.com'];
      const { status, stderr } = spawnSync('git', [...who, ...args], { cwd: folder, encoding: 'utf8' });
      if (status !== 0) throw new Error(stderr);
    };
    const enable = (value: boolean | undefined): Thenable<void> =>
      vscode.workspace.getConfiguration('git').update('enabled', value, vscode.ConfigurationTarget.Global);
    teardown(() => enable(false));

    test('of what has changed since the last commit', async () => {
      const { document, editor } = await openProfile(WEST, { folder: 'git' });
      const { asked: without } = await run('bems.consoleChecklist', [undefined]);
      ok(!without[0]?.choices.includes('What has changed since the last commit'));
      const folder = uriOf('git').fsPath;
      git(folder, 'init', '--quiet');
      git(folder, 'add', PROFILE);
      git(folder, 'commit', '--quiet', '--message', 'West');
      await enable(true);
      const extension = vscode.extensions.getExtension<{
        getAPI(version: 1): { openRepository(uri: vscode.Uri): unknown };
      }>('vscode.git');
      const exports = await extension?.activate();
      const apiOfGit = (): ReturnType<NonNullable<typeof exports>['getAPI']> | undefined => {
        try {
          return exports?.getAPI(1);
        } catch {
          // Until it has seen that it is switched on.
          return undefined;
        }
      };
      const api = await until('Git', [], apiOfGit, (found) => found !== undefined);
      await api?.openRepository(uriOf('git'));
      const at = document.positionAt(document.getText().indexOf('bems01'));
      await editor.edit((edit) => edit.replace(new vscode.Range(at, at.translate(0, 'bems01'.length)), 'bems07'));
      await document.save();
      const asked = await untilAnswer(
        'offer of the last commit',
        async () => (await run('bems.consoleChecklist', [undefined])).asked,
        ([question]) => question?.choices.includes('What has changed since the last commit') ?? false,
      );
      equal(asked.length, 1);
      await vscode.window.showTextDocument(document);
      const { result } = await run('bems.consoleChecklist', ['What has changed since the last commit']);
      const text = await textOf(result);
      match(text, /bems07\.example\.com/);
      doesNotMatch(text, /files\.partner\.example/);
    });
  });
});

/** What UEM would answer: one server that differs, one that is not in the profile, and a field that is not ours. */
const ANSWER = JSON.stringify({
  applicationServers: [
    {
      applicationId: 'com.good.gcs.g3',
      server: 'bems01.example.com',
      port: 8443,
      clusterType: 'PRIMARY',
      primaryRouteName: 'Second',
      profileName: 'West',
    },
    {
      applicationId: 'com.good.feature.share',
      server: 'bems03.example.com',
      port: 8443,
      clusterType: 'PRIMARY',
      primaryRouteName: 'First',
      profileName: 'West',
    },
  ],
});

const SEVERAL = ANSWER.replace('"profileName":"West"', '"profileName":"East"');

suite('Import application servers', () => {
  test('adds what is missing and keeps what differs, as one edit', async () => {
    const { document } = await openProfile(WEST);
    await vscode.env.clipboard.writeText(ANSWER);
    const { result, asked } = await run('bems.importApplicationServers', [
      'From the clipboard',
      'Keep what the profile says',
    ]);
    equal(result, true);
    match(asked[1]?.text ?? '', /One value differs/);
    const text = document.getText();
    match(text, /"bems03\.example\.com"/);
    match(text, /"bems01\.example\.com", "port": 8443, "primaryRouteName": "First"/);
    match(text, /The old computer/);
    await executeCommand('undo');
    equal(document.getText(), WEST);
  });

  test('takes what UEM says, if one wants, and shows before where both differ', async () => {
    const { document } = await openProfile(WEST);
    const file = await writeFile('import/answer.json', ANSWER);
    await run('bems.importApplicationServers', ['From a file…', file.toString(), 'Take what UEM says']);
    match(document.getText(), /"bems01\.example\.com", "port": 8443, "primaryRouteName": "Second"/);
    ok(
      tabLabels().some((label) => label.includes('differ')),
      tabLabels().join(),
    );
  });

  test('reads an editor with JSON that is open', async () => {
    const { document } = await openProfile(WEST);
    const answer = await vscode.workspace.openTextDocument({ language: 'json', content: ANSWER });
    await vscode.window.showTextDocument(answer);
    const label = `From the editor ${answer.uri.path}`;
    const { result } = await run('bems.importApplicationServers', [label, 'Keep what the profile says'], document.uri);
    equal(result, true);
    match(document.getText(), /bems03/);
    match(answer.getText(), /applicationServers/);
  });

  test('asks which profile is meant where the answer has several, and changes nothing twice', async () => {
    const { document } = await openProfile(WEST);
    const argument = { uri: document.uri.toString(), answer: SEVERAL, prefer: 'file' };
    const { asked } = await run('bems.importApplicationServers', ['West'], argument);
    deepEqual(asked[0]?.choices, ['East', 'West', 'All of them']);
    const once = document.getText();
    match(once, /bems03\.example\.com/);
    const { result } = await run('bems.importApplicationServers', ['West'], argument);
    equal(result, false);
    equal(document.getText(), once);
  });

  for (const [at, answers] of [
    ['where the answer is', [undefined]],
    ['which file', ['From a file…', undefined]],
    ['who is right', ['From the clipboard', undefined]],
  ] as const) {
    test(`is left at the question ${at}`, async () => {
      const { document } = await openProfile(WEST);
      await vscode.env.clipboard.writeText(ANSWER);
      const { result } = await run('bems.importApplicationServers', answers);
      equal(result, undefined);
      equal(document.getText(), WEST);
    });
  }

  test('is left at the question which profile', async () => {
    const { document } = await openProfile(WEST);
    const { result } = await run('bems.importApplicationServers', [undefined], { answer: SEVERAL });
    equal(result, undefined);
    equal(document.getText(), WEST);
  });

  for (const [what, answer] of [
    ['no JSON', 'HTTP/1.1 401 Unauthorized'],
    ['cut off', ANSWER.slice(0, -30)],
    ['another answer', '{ "users": [] }'],
  ] as const) {
    test(`refuses an answer that is ${what}, with a sentence`, async () => {
      const { document } = await openProfile(WEST);
      const { asked } = await run('bems.importApplicationServers', [], { answer });
      match(asked.at(-1)?.text ?? '', /^The answer .*\.$/);
      equal(document.getText(), WEST);
    });
  }

  test('says that the clipboard is empty', async () => {
    await openProfile(WEST);
    await vscode.env.clipboard.writeText('');
    const { asked } = await run('bems.importApplicationServers', ['From the clipboard']);
    match(asked.at(-1)?.text ?? '', /clipboard is empty/);
  });

  test('keeps CRLF', async () => {
    const { document } = await openProfile(WEST.replaceAll('\n', '\r\n'));
    await run('bems.importApplicationServers', [], { answer: ANSWER, prefer: 'live' });
    match(document.getText(), /bems03/);
    doesNotMatch(document.getText(), /[^\r]\n/);
  });
});

suite('Compare with live', () => {
  test('shows what is missing, extra and different, and changes nothing', async () => {
    const { document } = await openProfile(WEST);
    const { result } = await run('bems.compareWithLive', [], { answer: ANSWER });
    const page = await textOf(result);
    match(page, /2 missing in UEM, 1 in UEM only, 1 different/);
    match(page, /bems03\.example\.com/);
    equal(document.getText(), WEST);
  });

  test('asks which profile is meant, unless one has the name that was given', async () => {
    await openProfile(WEST);
    const { asked } = await run('bems.compareWithLive', [undefined], { answer: SEVERAL });
    equal(asked.length, 1);
    const { result } = await run('bems.compareWithLive', [], { answer: SEVERAL, profileName: 'East' });
    match(await textOf(result), /East/);
  });
});

suite('A profile in an editor that cannot write', () => {
  const setTo = (value: unknown): Thenable<void> =>
    vscode.workspace.getConfiguration('files').update('readonlyInclude', value, vscode.ConfigurationTarget.Global);
  teardown(() => setTo(undefined));

  test('is answered all questions about, and stays as it is on disk', async () => {
    await setTo({ '**/readonly/**': true });
    const { document } = await openProfile(WEST, { folder: 'readonly' });
    const { result } = await run('bems.routeLookup', ['portal.example.com']);
    match(await textOf(result), /First/);
    await vscode.window.showTextDocument(document);
    await run('bems.decommissionHost', ['Leave the profile as it is'], { host: 'files.partner.example' });
    equal(readFileSync(document.uri.fsPath, 'utf8'), WEST);
  });
});

suite('Explain rule', () => {
  test('of a profile takes the one that reports under the cursor', async () => {
    const { document, editor } = await openProfile(WEST.replace('"example.com"', '"*.example.com"'));
    await diagnosticsOfRule(document.uri, 'subdomain-wildcard');
    const at = document.positionAt(document.getText().indexOf('*.') + 1);
    editor.selection = new vscode.Selection(at, at);
    const { result } = await run('bems.explainRule');
    match(String(result), /subdomain-wildcard\.md$/);
  });
});
