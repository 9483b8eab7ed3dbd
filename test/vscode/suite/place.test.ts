/** What VS Code is told about a place in a file: hover, completion, highlights, definition, references, rename. */
import { deepEqual, doesNotMatch, equal, match, ok, rejects } from 'node:assert/strict';
import { suite, suiteSetup, test } from 'mocha';
import * as vscode from 'vscode';
import { deployment, SECRET } from './support/deployment';
import type { Deployment } from './support/deployment';
import { completionsAt, hoverTextAt, labelOf } from './support/language';
import { openResponseFile } from './support/responseFiles';
import { untilAnswer } from './support/until';

let given: Deployment;
const openDeployment = async (): Promise<void> => {
  given = await deployment();
};

/** A place of the answer: the file, and the text that stands there. */
async function shown({ uri, range }: vscode.Location): Promise<[string, string]> {
  return [uri.toString(), (await vscode.workspace.openTextDocument(uri)).getText(range)];
}

suite('Hover', () => {
  suiteSetup(openDeployment);
  const hover = (marked: string): Promise<string> => hoverTextAt(given.uri, given.at(marked));

  test('on a key tells its role, its service, and the comment of the template', async () => {
    const port = await hover('X_SQL_|PORT=');
    match(port, /port/i);
    match(port, /core/i);
    match(await hover('X_HO|ST='), /What users type/);
  });

  test('on a value tells what the installer reads, but never a secret', async () => {
    match(await hover(String.raw`BEMS\\o|ne`), /E:\\+BEMS\\+one/);
    doesNotMatch(await hover('Zebra-Q|uagga-1'), SECRET);
  });

  test('on connection properties, escapes, variables and annotations explains them', async () => {
    match(await hover('loginTi|meout'), /loginTimeout/);
    match(await hover(String.raw`\u0|041`), /A/);
    match(await hover('$X_|LOST$'), /variable/i);
    match(await hover('@role databaseN|ame core'), /database/i);
  });
});

suite('Completion', () => {
  suiteSetup(openDeployment);
  const neighbours = {
    'bems-config.json': '{ "template": "template.properties" }',
    'template.properties': 'X_SQL_HOST=\n# Not used by anybody\nX_UNUSED=some default\n',
  };
  const complete = async (marked: string, resolved = 0): Promise<vscode.CompletionItem[]> => {
    const { document, caret } = await openResponseFile(marked, { neighbours });
    return completionsAt(document.uri, caret, resolved);
  };
  const labels = async (marked: string): Promise<string[]> => (await complete(marked)).map(labelOf);

  test('offers the keys that are not there yet, with their documentation', async () => {
    const items = await complete('X_SQL_HOST=sql01\n|', 100);
    const found = items.map(labelOf);
    ok(found.includes('USER_INSTALL_DIR1') && found.includes('X_UNUSED'), found.join());
    ok(!found.includes('X_SQL_HOST'));
    const { documentation } = items.find((item) => labelOf(item) === 'X_UNUSED') ?? {};
    match((documentation as vscode.MarkdownString).value, /Not used by anybody/);
  });

  test('offers values by role', async () => {
    ok((await labels('# @role databasePort core\nX_SQL_PORT=|')).includes('1433'));
    // Other files are read when somebody first wants to know what stands in them, and nobody waits for that.
    const { document, caret } = await openResponseFile('# @role databaseHost connect\nX_SQL_HOST=|');
    await untilAnswer(
      'host of another file',
      async () => (await completionsAt(document.uri, caret)).map(labelOf),
      (hosts) => hosts.includes('sql01.example.com'),
    );
    ok((await labels('# @role databaseProperties core\nX=|')).includes('multiSubnetFailover'));
    ok((await labels('# @role databaseProperties core\nX=multiSubnetFailover=|')).includes('true'));
  });

  test('offers roles in annotations and rules in suppressions', async () => {
    ok((await labels('# @role data|\nX=1')).includes('databaseHost'));
    ok((await labels('# bems-disable lone|\nX=1')).includes('lone-backslash'));
  });

  test('offers snippets of the extension', async () => {
    const items = await complete('|');
    ok(
      items.some(({ kind }) => kind === vscode.CompletionItemKind.Snippet),
      items.map(labelOf).join(),
    );
  });

  test('offers nothing where a secret stands', async () => {
    const items = await complete('# @role accountPassword admin\nX_PASSWORD=Zeb|');
    // VS Code adds the extension's snippets anywhere.
    deepEqual(items.filter(({ kind }) => kind !== vscode.CompletionItemKind.Snippet).map(labelOf), []);
  });
});

suite('The same host, database or key', () => {
  suiteSetup(openDeployment);
  test('is highlighted', async () => {
    const found = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      given.uri,
      given.at('sql|01.example.com'),
    );
    deepEqual(
      found.map(({ range }) => given.document.getText(range)),
      ['sql01.example.com'],
    );
  });

  test('a key is defined in the template', async () => {
    const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      given.uri,
      given.at('X_SQL_|PORT='),
    );
    deepEqual(
      found.map((target) => ('targetUri' in target ? target.targetUri : target.uri).toString()),
      [given.template.toString()],
    );
  });

  for (const [marked, text] of [
    ['sql|01.example.com', 'sql01.example.com'],
    ['X_SQL_|NAME=', 'X_SQL_NAME'],
    ['BEMS|_Core', 'BEMS_Core'],
  ] as const) {
    test(`is found in the files of both computers: ${text}`, async () => {
      const found = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        given.uri,
        given.at(marked),
      );
      const ours = found.filter(({ uri }) => /\/deployment\/(?:one|two)\//.test(uri.path));
      deepEqual(await Promise.all(ours.map(shown)), [
        [given.uri.toString(), text],
        [given.other.toString(), text],
      ]);
    });
  }
});

/** Whether an error is fit for people. */
function isSentence({ message }: Error): boolean {
  return /[A-Z]/.test(message) && message.endsWith('.') && !SECRET.test(message);
}

suite('Rename', () => {
  suiteSetup(openDeployment);
  const host = 'sql-rename.example.com';
  const text = (name: string): string => `# @role databaseHost core\nX_RENAMED_HOST=${name}\n`;
  const rename = (uri: vscode.Uri, position: vscode.Position, name: string): Thenable<vscode.WorkspaceEdit> =>
    vscode.commands.executeCommand('vscode.executeDocumentRenameProvider', uri, position, name);

  test('changes a host everywhere in the workspace', async () => {
    const second = await openResponseFile(text(host));
    const { document, caret } = await openResponseFile(text(`|${host}`));
    const prepared = await vscode.commands.executeCommand<{ range: vscode.Range; placeholder: string }>(
      'vscode.prepareRename',
      document.uri,
      caret,
    );
    equal(document.getText(prepared.range), host);
    const edit = await rename(document.uri, caret, 'sql-renamed.example.com');
    ok(await vscode.workspace.applyEdit(edit));
    for (const each of [document, second.document]) equal(each.getText(), text('sql-renamed.example.com'));
  });

  test('refuses what it cannot do with a sentence', async () => {
    const { document, caret } = await openResponseFile(text(`|${host}`));
    await rejects(Promise.resolve(rename(document.uri, caret, 'not a host')), isSentence);
    await rejects(
      Promise.resolve(vscode.commands.executeCommand('vscode.prepareRename', given.uri, given.at('Zebra-Q|uagga-1'))),
      isSentence,
    );
  });
});
