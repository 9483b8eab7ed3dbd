/** What VS Code is told about a connectivity profile. */
import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { suite, teardown, test } from 'mocha';
import * as vscode from 'vscode';
import {
  actionTitled,
  applyAction,
  codeActionsAt,
  completionsAt,
  diagnosticsOf,
  diagnosticsOfRule,
  hoverTextAt,
  isOf,
  labelOf,
  ruleVanishes,
} from './support/language';
import { openProfile, PROFILE, PROFILE_LANGUAGE, THROUGH_FIRST, WEST } from './support/profiles';
import { RESPONSE_FILE, makeWatchedFolder, typeText, uriOf, writeFile } from './support/responseFiles';
import { until, untilAnswer } from './support/until';

const { executeCommand } = vscode.commands;

/** A host of its own for these tests: the other files of the workspace do not name it. */
const HOST = 'bems-profile.example.com';

/** A profile whose only app server is {@link HOST}, with the caret in its name. */
const LISTING = `{
  "name": "West",
  "proxyClusters": ["First"],
  "defaultAllowedDomainRoute": ${THROUGH_FIRST},
  "applicationServers": [
    { "applicationId": "com.good.gcs.g3", "server": "«bems-|profile.example.com»", "port": 8443, "primaryRouteName": "First" }
  ]
}
`;

/** A response file that installs {@link HOST}. */
const INSTALLING = `USER_INSTALL_DIR1=E:/BEMS\n# @role hostName\nX_HOST=${HOST}\n`;

suite('The language of connectivity profiles', () => {
  for (const [name, expected] of [
    ['west.connectivity-profile.json', PROFILE_LANGUAGE],
    ['west.connectivity-profile.jsonc', PROFILE_LANGUAGE],
    ['WEST.Connectivity-Profile.JSON', PROFILE_LANGUAGE],
    ['package.json', 'json'],
    ['connectivity-profile.json', 'json'],
    ['west.connectivity-profile.json5', null],
  ] as const) {
    test(`${expected === PROFILE_LANGUAGE ? 'claims' : 'leaves'} ${name}`, async () => {
      const { document } = await openProfile('{}\n', { name });
      if (expected === null) ok(document.languageId !== PROFILE_LANGUAGE, document.languageId);
      else equal(document.languageId, expected);
      // Names in other letters are found by the server, but not by the tests that count files.
      await vscode.workspace.fs.delete(document.uri);
    });
  }

  test('is that of an unsaved document, if it is set: it is checked like a file', async () => {
    const content = WEST.replace('"domainName": "example.com"', '"domainName": "*.example.com"');
    const document = await vscode.workspace.openTextDocument({ language: PROFILE_LANGUAGE, content });
    await vscode.window.showTextDocument(document);
    const [diagnostic] = await diagnosticsOfRule(document.uri, 'subdomain-wildcard');
    const offered = await codeActionsAt(document.uri, diagnostic?.range ?? new vscode.Range(0, 0, 0, 0));
    await applyAction(actionTitled(offered, 'Remove the asterisk'));
    equal(document.getText(), WEST);
    await ruleVanishes(document.uri, 'subdomain-wildcard');
  });
});

suite('A connectivity profile', () => {
  test('has its faults where they are, with the severity of the rule and a link to its page', async () => {
    const { document, spans } = await openProfile(`{
      "name": "West",
      "proxyClusters": ["First"],
      "defaultAllowedDomainRoute": { "type": "proxyCluster", "primaryRouteName": "«Frist»" }
    }`);
    const [diagnostic] = await diagnosticsOfRule(document.uri, 'cluster-unknown');
    equal(document.getText(diagnostic?.range).replaceAll('"', ''), document.getText(spans[0]));
    equal(diagnostic?.severity, vscode.DiagnosticSeverity.Warning);
    const { code } = diagnostic;
    ok(typeof code === 'object' && code.target.path.endsWith('/docs/rules/cluster-unknown.md'));
  });

  test('without a fault has no problems, and gets them while one types', async () => {
    const { document, editor } = await openProfile(WEST);
    const end = document.positionAt(document.getText().lastIndexOf('}'));
    editor.selection = new vscode.Selection(end, end);
    await typeText(',');
    await diagnosticsOf(document.uri, (all) => all.some(isOf('json-syntax')), 'problem of a stray comma');
    await executeCommand('deleteLeft');
    await ruleVanishes(document.uri, 'json-syntax');
  });

  test('completes members with what they need, values and entitlements', async () => {
    const complete = async (marked: string): Promise<string[]> => {
      const { document, caret } = await openProfile(marked);
      return (await completionsAt(document.uri, caret)).map(labelOf).map((label) => label.replaceAll('"', ''));
    };
    const members = await complete('{ "name": "West", "|" }');
    ok(members.includes('proxyClusters') && members.includes('applicationServers'), members.join());
    ok(!members.includes('name'), members.join());
    const types = await complete('{ "defaultAllowedDomainRoute": { "type": "|" } }');
    deepEqual(
      ['direct', 'proxyCluster', 'deny'].filter((type) => !types.includes(type)),
      [],
    );
    const apps = await complete('{ "applicationServers": [{ "applicationId": "|" }] }');
    ok(
      apps.some((label) => label.includes('com.good.gcs.g3')),
      apps.join(),
    );
    const clusters = await complete(
      '{ "proxyClusters": ["Mine"], "defaultAllowedDomainRoute": { "type": "proxyCluster", "primaryRouteName": "|" } }',
    );
    ok(clusters.includes('Mine'), clusters.join());
  });

  test('offers the hosts of the response files', async () => {
    await writeFile(`hosts/bems/${RESPONSE_FILE}`, INSTALLING);
    const { document, caret } = await openProfile(LISTING.replace('«bems-|profile.example.com»', '|'));
    await untilAnswer(
      'host of a response file',
      async () => (await completionsAt(document.uri, caret)).map(labelOf),
      (labels) => labels.some((label) => label.includes(HOST)),
    );
  });

  test('explains settings in the words of the console, and entitlements by their names', async () => {
    const { document } = await openProfile(WEST);
    const hover = (text: string): Promise<string> =>
      hoverTextAt(document.uri, document.positionAt(document.getText().indexOf(text) + 2));
    match(await hover('defaultAllowedDomainRoute'), /Default allowed domain route type/);
    match(await hover('com.good.goodconnect'), /BlackBerry Connect/);
  });

  test('shows the names of entitlements behind their ids', async () => {
    const { document } = await openProfile(WEST);
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = await untilAnswer(
      'inlay hints',
      () => executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, whole),
      (found) => found.length === 3,
    );
    const labels = hints.map(({ label }) =>
      typeof label === 'string' ? label : label.map(({ value }) => value).join(''),
    );
    deepEqual(labels, ['BlackBerry Work', 'BlackBerry Work', 'BlackBerry Connect']);
  });

  test('leads from a server to the response file that installs it, and back', async () => {
    await writeFile(`links/bems/${RESPONSE_FILE}`, INSTALLING);
    const { document, caret, spans } = await openProfile(LISTING, { folder: 'links/profile' });
    type Links = (vscode.Location | vscode.LocationLink)[];
    const targets = (links: Links): string[] =>
      links.map((link) => ('targetUri' in link ? link.targetUri : link.uri).toString());
    const there = uriOf(`links/bems/${RESPONSE_FILE}`);
    await untilAnswer(
      'response file of the server',
      async () => targets(await executeCommand<Links>('vscode.executeDefinitionProvider', document.uri, caret)),
      (uris) => uris.includes(there.toString()),
    );
    const responseFile = await vscode.workspace.openTextDocument(there);
    const host = responseFile.positionAt(responseFile.getText().indexOf(HOST) + 1);
    const back = await untilAnswer(
      'uses of the host',
      () => executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', there, host),
      (found) => found.some(({ uri }) => uri.toString() === document.uri.toString()),
    );
    const inProfile = back.filter(({ uri }) => uri.toString() === document.uri.toString());
    deepEqual(
      inProfile.map(({ range }) => document.getText(range)),
      [document.getText(spans[0])],
    );
  });

  test('renames a cluster wherever it is named, and nothing to a name that is there', async () => {
    const { document } = await openProfile(WEST);
    const place = document.positionAt(document.getText().indexOf('"First"') + 2);
    const rename = (name: string): Thenable<vscode.WorkspaceEdit> =>
      executeCommand('vscode.executeDocumentRenameProvider', document.uri, place, name);
    await rejects(Promise.resolve(rename('Second')), /unique/);
    ok(await vscode.workspace.applyEdit(await rename('North')));
    equal(document.getText(), WEST.replaceAll('"First"', '"North"'));
  });

  test('is laid out, and comments stay', async () => {
    const { document } = await openProfile('{ // West\n"name":"West" ,\n      "proxyClusters" : [ "First" ]\n}\n');
    const edits = await executeCommand<vscode.TextEdit[]>('vscode.executeFormatDocumentProvider', document.uri, {
      tabSize: 2,
      insertSpaces: true,
    });
    const edit = new vscode.WorkspaceEdit();
    edit.set(document.uri, edits);
    await vscode.workspace.applyEdit(edit);
    match(document.getText(), /^\{ ?\/\/ West\n {2}"name": "West",\n {2}"proxyClusters": /);
  });

  test('has an outline with its apps', async () => {
    const { document } = await openProfile(WEST);
    const flat = (symbols: readonly vscode.DocumentSymbol[]): string[] =>
      symbols.flatMap(({ name, detail, children }) => [`${name} ${detail}`, ...flat(children)]);
    const symbols = await untilAnswer(
      'outline',
      () => executeCommand<vscode.DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', document.uri),
      (found) => (found ?? []).length > 0,
    );
    match(flat(symbols ?? []).join('\n'), /com\.good\.goodconnect|BlackBerry Connect/);
  });

  test('with broken text at any place answers all the same', async () => {
    const { document, caret } = await openProfile('{ "name": "West", "allowedDomains": [{ "domainName": "|');
    await diagnosticsOf(document.uri, (all) => all.some(isOf('json-syntax')), 'problem of the syntax');
    await completionsAt(document.uri, caret);
    await hoverTextAt(document.uri, caret);
    await executeCommand('vscode.executeDocumentSymbolProvider', document.uri);
  });

  test('that is open in two editors has each problem once, and both show a change', async () => {
    const { document } = await openProfile(WEST.replace('"example.com"', '"*.example.com"'));
    const second = await vscode.window.showTextDocument(document, vscode.ViewColumn.Beside);
    equal((await diagnosticsOfRule(document.uri, 'subdomain-wildcard')).length, 1);
    const start = document.positionAt(document.getText().indexOf('*.'));
    await second.edit((edit) => edit.delete(new vscode.Range(start, start.translate(0, 2))));
    await ruleVanishes(document.uri, 'subdomain-wildcard');
    equal(document.getText(), WEST);
  });
});

suite('Saving a profile with fix all', () => {
  const setTo = (value: unknown): Thenable<void> =>
    vscode.workspace.getConfiguration('editor').update('codeActionsOnSave', value, vscode.ConfigurationTarget.Global);
  teardown(() => setTo(undefined));

  for (const [what, lineEnd] of [
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ] as const) {
    test(`makes the safe cures: ${what}`, async () => {
      await setTo({ 'source.fixAll.bems': 'explicit' });
      const right = WEST.replaceAll('\n', lineEnd);
      const { document, editor } = await openProfile(
        right.replace('"domainName": "example.com"', '"domainName": "*.example.com"'),
      );
      await diagnosticsOfRule(document.uri, 'subdomain-wildcard');
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '// x\n'));
      await executeCommand('workbench.action.files.save');
      await until(
        'saved file',
        [vscode.workspace.onDidSaveTextDocument as vscode.Event<never>],
        () => document.isDirty,
        (dirty) => !dirty,
      );
      equal(document.getText(), `// x${lineEnd}${right}`);
      await ruleVanishes(document.uri, 'subdomain-wildcard');
    });
  }
});

suite('All files together', () => {
  const RULE = 'bems-host-unknown';

  test('a profile hears of a response file that comes, changes and goes on disk', async () => {
    const host = 'bems-soon.example.com';
    await makeWatchedFolder('together-two');
    const { document, spans } = await openProfile(LISTING.replace('bems-|profile.example.com', host), {
      folder: 'together/profile',
      neighbours: { [`one/${RESPONSE_FILE}`]: INSTALLING },
    });
    const [diagnostic] = await diagnosticsOfRule(document.uri, RULE);
    equal(document.getText(diagnostic?.range).replaceAll('"', ''), document.getText(spans[0]));
    const path = `together-two/${RESPONSE_FILE}`;
    const uri = await writeFile(path, INSTALLING.replace(HOST, host));
    await ruleVanishes(document.uri, RULE);
    await writeFile(path, INSTALLING.replace(HOST, 'bems-late.example.com'));
    await diagnosticsOfRule(document.uri, RULE);
    await writeFile(path, INSTALLING.replace(HOST, host));
    await ruleVanishes(document.uri, RULE);
    await vscode.workspace.fs.delete(uri);
    await diagnosticsOfRule(document.uri, RULE);
  });

  test('a profile hears of a folder that goes on disk with the response file in it', async () => {
    const host = 'bems-going.example.com';
    await makeWatchedFolder('going-one');
    await makeWatchedFolder('going-two');
    await writeFile(`going-one/${RESPONSE_FILE}`, INSTALLING);
    const { document } = await openProfile(LISTING.replace('bems-|profile.example.com', host), {
      folder: 'going-profile',
    });
    await diagnosticsOfRule(document.uri, RULE);
    await writeFile(`going-two/${RESPONSE_FILE}`, INSTALLING.replace(HOST, host));
    await ruleVanishes(document.uri, RULE);
    // As another program does it.
    await rm(uriOf('going-two').fsPath, { recursive: true });
    await diagnosticsOfRule(document.uri, RULE);
  });

  test('an open response file counts as it stands in the editor', async () => {
    const host = 'bems-edited.example.com';
    const other = await vscode.window.showTextDocument(
      await writeFile(`edited/two/${RESPONSE_FILE}`, INSTALLING.replace(HOST, 'bems-other.example.com')),
      { preview: false },
    );
    const { document } = await openProfile(LISTING.replace('bems-|profile.example.com', host), {
      folder: 'edited/profile',
      name: PROFILE,
    });
    await diagnosticsOfRule(document.uri, RULE);
    const start = other.document.positionAt(other.document.getText().indexOf('other.example'));
    const shown = await vscode.window.showTextDocument(other.document, { preview: false });
    await shown.edit((edit) => edit.replace(new vscode.Range(start, start.translate(0, 'other'.length)), 'edited'));
    await ruleVanishes(document.uri, RULE);
  });
});
