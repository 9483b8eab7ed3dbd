/** What VS Code is told about a whole file: outline, folding, selection, tokens, hints, formatting, links, lenses. */
import { deepEqual, doesNotMatch, equal, match, ok } from 'node:assert/strict';
import { suite, suiteSetup, test } from 'mocha';
import * as vscode from 'vscode';
import { deployment, SECRET } from './support/deployment';
import type { Deployment } from './support/deployment';
import { openResponseFile } from './support/responseFiles';

const FORMATTING = { tabSize: 2, insertSpaces: true };

let given: Deployment;
const openDeployment = async (): Promise<void> => {
  given = await deployment();
};

/** Asks a provider through VS Code. */
function ask<T>(command: string, ...args: unknown[]): Thenable<T> {
  return vscode.commands.executeCommand<T>(`vscode.${command}`, given.uri, ...args);
}

function whole(): vscode.Range {
  return new vscode.Range(0, 0, given.document.lineCount, 0);
}

suite('The outline', () => {
  suiteSetup(openDeployment);
  const flat = (symbols: readonly vscode.DocumentSymbol[]): vscode.DocumentSymbol[] =>
    symbols.flatMap((symbol) => [symbol, ...flat(symbol.children)]);

  test('has sections, in them the keys with their values, secrets masked', async () => {
    const symbols = await ask<vscode.DocumentSymbol[]>('executeDocumentSymbolProvider');
    ok(symbols.some(({ name }) => name === 'Core database'));
    const detailOf = (key: string): string | undefined => flat(symbols).find(({ name }) => name === key)?.detail;
    equal(detailOf('X_SQL_PORT'), '1433');
    ok(detailOf('X_PASSWORD') !== undefined);
    doesNotMatch(detailOf('X_PASSWORD') ?? '', SECRET);
  });

  test('of the workspace finds keys, hosts and databases, but no secrets', async () => {
    const find = (query: string): Thenable<vscode.SymbolInformation[]> =>
      vscode.commands.executeCommand('vscode.executeWorkspaceSymbolProvider', query);
    for (const name of ['X_SQL_NAME', 'sql01.example.com', 'BEMS_Core']) {
      const found = (await find(name)).filter((symbol) => symbol.name === name);
      const places = found.map(({ location }) => location.uri.toString());
      ok(places.includes(given.uri.toString()) && places.includes(given.other.toString()), `${name}: ${places.join()}`);
    }
    deepEqual(await find('Zebra'), []);
  });
});

suite('The structure', () => {
  suiteSetup(openDeployment);
  test('sections and continued lines fold', async () => {
    const ranges = await ask<vscode.FoldingRange[]>('executeFoldingRangeProvider');
    const lines = ranges.map(({ start, end }) => `${start}-${end}`);
    for (const [first, last] of [
      ['#  Core database', 'X_BROKEN'],
      ['X_SQL_EXTRA', '  multiSubnet'],
    ] as const) {
      const wanted = `${given.lineOf(first)}-${given.lineOf(last)}`;
      ok(lines.includes(wanted), `${wanted} is none of ${lines.join(' ')}`);
    }
  });

  test('a selection grows from the value over the line to the file', async () => {
    const [answer] = await ask<vscode.SelectionRange[]>('executeSelectionRangeProvider', [
      given.at('sql|01.example.com'),
    ]);
    const texts: string[] = [];
    for (let at = answer; at; at = at.parent as vscode.SelectionRange) texts.push(given.document.getText(at.range));
    for (const text of ['sql01.example.com', 'X_SQL_HOST=sql01.example.com', given.document.getText()]) {
      ok(texts.includes(text), `${text}: ${JSON.stringify(texts)}`);
    }
  });
});

suite('Semantic tokens', () => {
  suiteSetup(openDeployment);
  /** The text and the type of each token. */
  const unpacked = async ({ data }: vscode.SemanticTokens): Promise<[string, string][]> => {
    const legend = await ask<vscode.SemanticTokensLegend>('provideDocumentSemanticTokensLegend');
    let [line, character] = [0, 0];
    return Array.from({ length: data.length / 5 }, (_, index) => {
      const [lines = 0, characters = 0, length = 0, type = 0] = data.subarray(index * 5);
      character = lines > 0 ? characters : character + characters;
      line += lines;
      const text = given.document.getText(new vscode.Range(line, character, line, character + length));
      return [text, legend.tokenTypes[type] ?? ''];
    });
  };

  test('tell keys, separators, numbers, escapes and secrets', async () => {
    const tokens = new Map(await unpacked(await ask('provideDocumentSemanticTokens')));
    deepEqual(
      ['X_SQL_PORT', '=', '1433', String.raw`\\`, 'Zebra-Quagga-1'].map((text) => tokens.get(text)),
      ['property', 'operator', 'number', 'escape', 'secret'],
    );
  });

  test('of a range are those of its lines', async () => {
    const tokens = await ask<vscode.SemanticTokens>(
      'provideDocumentRangeSemanticTokens',
      given.rangeOf('X_SQL_PORT=1433'),
    );
    deepEqual(
      (await unpacked(tokens)).map(([text]) => text),
      ['X_SQL_PORT', '=', '1433'],
    );
  });
});

suite('Inlay hints', () => {
  suiteSetup(openDeployment);
  test('show what the installer reads where the text says it otherwise', async () => {
    const hints = await ask<vscode.InlayHint[]>('executeInlayHintProvider', whole());
    const at = (line: number): string => JSON.stringify(hints.filter(({ position }) => position.line === line));
    match(at(given.lineOf('USER_INSTALL_DIR1')), /E:\\\\BEMS\\\\one/);
    equal(at(given.lineOf('X_SQL_PORT')), '[]');
    doesNotMatch(JSON.stringify(hints), SECRET);
  });
});

suite('Formatting', () => {
  suiteSetup(openDeployment);
  const format = async (command: string, uri: vscode.Uri, ...args: unknown[]): Promise<void> => {
    const edits = await vscode.commands.executeCommand<vscode.TextEdit[] | undefined>(
      command,
      uri,
      ...args,
      FORMATTING,
    );
    const edit = new vscode.WorkspaceEdit();
    edit.set(uri, edits ?? []);
    await vscode.workspace.applyEdit(edit);
  };

  test('takes blanks around separators away, and leaves values and order alone', async () => {
    const { document } = await openResponseFile('X_B : two words \nX_A=  1\n# x\n');
    await format('vscode.executeFormatDocumentProvider', document.uri);
    equal(document.getText(), 'X_B=two words \nX_A=1\n# x\n');
  });

  test('of a range leaves the other lines', async () => {
    const { document, spans } = await openResponseFile('X_B : 1\n«X_A : 2»\n');
    await format('vscode.executeFormatRangeProvider', document.uri, spans[0]);
    equal(document.getText(), 'X_B : 1\nX_A=2\n');
  });
});

suite('Links and lenses', () => {
  suiteSetup(openDeployment);
  test('the template and an article that a comment mentions are links', async () => {
    const links = await ask<vscode.DocumentLink[]>('executeLinkProvider', 100);
    const targetOf = (text: string): string | undefined =>
      links.find(({ range }) => given.document.getText(range).includes(text))?.target?.toString();
    equal(targetOf('template.properties'), given.template.toString());
    match(targetOf('42661') ?? '', /^https:\/\//);
  });

  test('lenses tell folder, services and roles, and offer commands that there are', async () => {
    const lenses = await ask<vscode.CodeLens[]>('executeCodeLensProvider', 100);
    const titles = lenses.map(({ command }) => command?.title ?? '').join('\n');
    match(titles, /Core/);
    match(titles, /E:\\BEMS\\one/);
    // All but X_LOGS and X_BROKEN.
    match(titles, /7 of 9 keys have a role/);
    const commands = lenses.map(({ command }) => command?.command ?? '').filter(Boolean);
    ok(commands.includes('bems.showInstallerView') && commands.includes('bems.copyInstallCommand'), commands.join());
    const known = await vscode.commands.getCommands(true);
    deepEqual(
      commands.filter((command) => !known.includes(command)),
      [],
    );
  });

  test('a lens does what it says', async () => {
    const lenses = await ask<vscode.CodeLens[]>('executeCodeLensProvider', 100);
    const { command } = lenses.find((lens) => lens.command?.command === 'bems.showInstallerView') ?? {};
    const view = await vscode.commands.executeCommand<string>(
      'bems.showInstallerView',
      ...((command?.arguments ?? []) as unknown[]),
    );
    match((await vscode.workspace.openTextDocument(vscode.Uri.parse(view))).getText(), /E:\\BEMS\\one/);
  });
});
