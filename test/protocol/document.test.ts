/** What is told about a whole document, or changes it: actions, outline, folding, selection, tokens, hints, formatting, links, lenses. */
import { describe, expect, test } from 'vitest';
import { SymbolTag } from 'vscode-languageserver-protocol';
import type {
  CodeAction,
  CodeLens,
  Diagnostic,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  InlayHint,
  SelectionRange,
  SemanticTokens,
  SemanticTokensDelta,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
  WorkspaceSymbol,
} from 'vscode-languageserver-protocol';
import { TEXT, deployment } from './support/deployment';
import { WHOLE, edited, placeIn, rangeIn, textIn } from './support/places';

const given = deployment();

describe('code actions', () => {
  const BROKEN = rangeIn(TEXT, 'X_BROKEN=E:\\logs');
  const actions = async (context: object = {}): Promise<CodeAction[]> => {
    const { client, uri } = given();
    const { items } = await client.ask<{ items: Diagnostic[] }>('textDocument/diagnostic', uri);
    const diagnostics = items.filter(({ range }) => range.start.line === BROKEN.start.line);
    return client.ask('textDocument/codeAction', uri, { range: BROKEN, context: { diagnostics, ...context } });
  };
  /** The text after the edits of the open document. */
  const after = (edit: WorkspaceEdit | undefined): string => {
    const { uri } = given();
    const change = (edit?.documentChanges as TextDocumentEdit[] | undefined)?.find(
      ({ textDocument }) => textDocument.uri === uri,
    );
    expect(change?.textDocument.version).toBe(1);
    return edited(TEXT, change?.edits ?? []);
  };

  test('a fix of the diagnostic, preferred where it is the only one', async () => {
    const fix = (await actions()).find(({ isPreferred }) => isPreferred);
    expect(fix).toMatchObject({ kind: 'quickfix', diagnostics: [{ code: 'lone-backslash' }] });
    expect(after(fix?.edit)).toBe(TEXT.replace('E:\\logs', 'E:\\\\logs'));
  });

  test('a suppression for the line and for the file', async () => {
    const all = await actions();
    const edits = all.filter(({ title }) => /suppress/i.test(title)).map(({ edit }) => after(edit));
    expect(edits).toContain(TEXT.replace('X_BROKEN', '# bems-disable-next-line lone-backslash\nX_BROKEN'));
    expect(edits).toContain(`# bems-disable lone-backslash\n${TEXT}`);
  });

  test('another severity in the configuration, whose edit comes when it is asked for', async () => {
    const { client, uriOf } = given();
    const configuration = uriOf('bems-config.json');
    const setting = (await actions()).find(({ data }) => JSON.stringify(data ?? {}).includes(configuration));
    expect(setting?.title).toContain('lone-backslash');
    const { edit } = await client.request<CodeAction>('codeAction/resolve', setting);
    const change = (edit?.documentChanges as TextDocumentEdit[]).find(
      ({ textDocument }) => textDocument.uri === configuration,
    );
    expect(JSON.stringify(change?.edits)).toMatch(/lone-backslash/);
  });

  test('roles to assign, and the page of the rule', async () => {
    const all = await actions();
    expect(all.find(({ command }) => command?.command === 'bems.explainRule')?.command?.arguments).toEqual([
      'lone-backslash',
    ]);
    expect(all.some(({ title }) => /role/i.test(title))).toBe(true);
  });

  test("'fix all' where it is asked for, and only that", async () => {
    for (const only of ['source.fixAll.bems', 'source.fixAll', 'source']) {
      const [fixAll, ...others] = await actions({ only: [only] });
      expect(others).toEqual([]);
      expect(fixAll?.kind).toBe('source.fixAll.bems');
      expect(after(fixAll?.edit)).toContain('X_BROKEN=E:\\\\logs\n');
    }
    expect((await actions()).every(({ kind }) => !kind?.startsWith('source'))).toBe(true);
    expect(await actions({ only: ['refactor.extract'] })).toEqual([]);
  });
});

describe('symbols', () => {
  const flat = (symbols: readonly DocumentSymbol[]): DocumentSymbol[] =>
    symbols.flatMap((symbol) => [symbol, ...flat(symbol.children ?? [])]);

  test('the outline: sections, in them the keys with their values, secrets masked', async () => {
    const { client, uri } = given();
    const symbols = await client.ask<DocumentSymbol[]>('textDocument/documentSymbol', uri);
    const all = flat(symbols);
    expect(symbols.map(({ name }) => name)).toContain('Core database');
    expect(all.find(({ name }) => name === 'X_SQL_PORT')).toMatchObject({ detail: '1433' });
    const password = all.find(({ name }) => name === 'X_PASSWORD');
    expect(password?.detail).not.toMatch(/Zebra|Quagga/);
    expect(all.every(({ tags }) => !tags?.includes(SymbolTag.Deprecated))).toBe(true);
    for (const { range, selectionRange } of all) {
      expect(textIn(TEXT, range)).toContain(textIn(TEXT, selectionRange));
    }
  });

  test('of the workspace: keys, hosts and databases of all files', async () => {
    const { client, uri, uriOf } = given();
    const find = (query: string): Promise<WorkspaceSymbol[]> => client.request('workspace/symbol', { query });
    const both = [uri, uriOf('two/GoodServerSetup.properties')];
    for (const name of ['X_SQL_NAME', 'sql01.example.com', 'BEMS_Core']) {
      const found = (await find(name)).filter((symbol) => symbol.name === name);
      expect(
        found.map(({ location }) => location.uri),
        name,
      ).toEqual(both);
    }
    expect(await find('Zebra')).toEqual([]);
    expect((await find('')).length).toBeGreaterThan(10);
  });
});

describe('structure', () => {
  test('sections, comments and continued lines fold', async () => {
    const { client, uri } = given();
    const ranges = await client.ask<FoldingRange[]>('textDocument/foldingRange', uri);
    const lineOf = (part: string): number => rangeIn(TEXT, part).start.line;
    expect(ranges).toContainEqual({
      startLine: lineOf('#  Core database'),
      endLine: lineOf('X_BROKEN'),
      kind: 'region',
    });
    expect(ranges).toContainEqual({ startLine: lineOf('X_SQL_EXTRA'), endLine: lineOf('multiSubnet') });
  });

  test('a selection grows from the word to the file, for each position', async () => {
    const { client, uri } = given();
    const positions = [placeIn(TEXT, 'sql|01.example.com'), placeIn(TEXT, 'X_SQL_|PORT')];
    const answers = await client.ask<SelectionRange[]>('textDocument/selectionRange', uri, { positions });
    const grown = answers.map((answer) => {
      const texts: string[] = [];
      for (let at: SelectionRange | undefined = answer; at; at = at.parent) texts.push(textIn(TEXT, at.range));
      return texts;
    });
    expect(grown).toHaveLength(2);
    for (const texts of grown) {
      expect(texts.at(-1)).toBe(TEXT);
      texts.slice(1).forEach((text, index) => expect(text.length).toBeGreaterThan(texts[index]?.length ?? 0));
    }
    expect(grown[0]).toContain('sql01.example.com');
    expect(grown[0]).toContain('X_SQL_HOST=sql01.example.com');
    expect(grown[1]?.[0]).toMatch(/PORT/);
  });
});

describe('semantic tokens', () => {
  const full = (): Promise<SemanticTokens> => given().client.ask('textDocument/semanticTokens/full', given().uri);

  /** Line, character, length and type of each token. */
  const unpacked = ({ data }: SemanticTokens): { text: string; type: string }[] => {
    const { client } = given();
    const types = client.initialized.capabilities.semanticTokensProvider?.legend.tokenTypes ?? [];
    let [line, character] = [0, 0];
    return Array.from({ length: data.length / 5 }, (_, index) => {
      const [lines = 0, characters = 0, length = 0, type = 0] = data.slice(index * 5);
      character = lines > 0 ? characters : character + characters;
      line += lines;
      const end = { line, character: character + length };
      return { text: textIn(TEXT, { start: { line, character }, end }), type: types[type] ?? '' };
    });
  };

  test('of the whole document: types for key, separator, escape, path, number, secret', async () => {
    const tokens = unpacked(await full());
    const typeOf = (text: string): string | undefined => tokens.find((token) => token.text === text)?.type;
    const kinds = ['X_SQL_PORT', '=', '1433', '\\\\', 'Zebra-Quagga-1', 'loginTimeout'].map((text) => [
      text,
      typeOf(text),
    ]);
    expect(kinds.filter(([, type]) => !type)).toEqual([]);
    // A key, a separator, a number, an escape, a secret: each a type of its own.
    expect(new Set(kinds.slice(0, 5).map(([, type]) => type)).size).toBe(5);
  });

  test('of a range: those of its lines', async () => {
    const { client, uri } = given();
    const range = rangeIn(TEXT, 'X_SQL_PORT=1433');
    const data = await client.ask<SemanticTokens>('textDocument/semanticTokens/range', uri, { range });
    expect(unpacked(data).map(({ text }) => text)).toEqual(['X_SQL_PORT', '=', '1433']);
  });

  test('a delta, applied, makes what a full answer says; of another life it is full', async () => {
    const { client, uriOf } = given();
    const uri = uriOf('four/GoodServerSetup.properties');
    await client.open(uri, TEXT);
    const ask = <R>(method: string, params: object = {}): Promise<R> =>
      client.ask(`textDocument/semanticTokens/${method}`, uri, params);
    let { resultId, data } = await ask<SemanticTokens>('full');
    const delta = (previousResultId = resultId): Promise<SemanticTokensDelta & SemanticTokens> =>
      ask('full/delta', { previousResultId });
    let text = TEXT;
    const changes = [
      ['1433', '1434'],
      ['X_HOST', '# X\nX_HOST'],
      ['X_LOGS : ', ''],
      ['# @role databaseName core\n', ''],
    ] as const;
    for (const [before, newText] of changes) {
      const range = rangeIn(text, before);
      await client.change(uri, { range, text: newText });
      text = edited(text, [{ range, newText }]);
      const answer = await delta();
      for (const { start, deleteCount, data: inserted = [] } of [...answer.edits].sort((a, b) => b.start - a.start)) {
        data.splice(start, deleteCount, ...inserted);
      }
      resultId = answer.resultId;
      const now = await ask<SemanticTokens>('full');
      expect(data).toEqual(now.data);
      ({ resultId, data } = now);
    }
    expect((await delta()).edits).toEqual([]);
    expect((await delta('of another life')).data.length).toBeGreaterThan(0);
    await client.close(uri);
  });
});

describe('inlay hints', () => {
  test('what the installer reads where the text says it otherwise, in the range that is asked about', async () => {
    const { client, uri } = given();
    const hints = await client.ask<InlayHint[]>('textDocument/inlayHint', uri, { range: WHOLE });
    const at = (part: string): string =>
      JSON.stringify(hints.filter(({ position }) => position.line === rangeIn(TEXT, part).start.line));
    expect(at('USER_INSTALL_DIR1')).toContain('E:\\\\BEMS\\\\one');
    expect(at('X_SQL_PORT')).not.toContain('1433');
    expect(JSON.stringify(hints)).not.toMatch(/Zebra|Quagga/);
    const few = await client.ask<InlayHint[]>('textDocument/inlayHint', uri, {
      range: rangeIn(TEXT, 'X_SQL_PORT=1433'),
    });
    expect(few.length).toBeLessThan(hints.length);
  });
});

describe('formatting', () => {
  test('takes blanks around separators away, and leaves values and order alone', async () => {
    const { client, uri } = given();
    const options = { tabSize: 2, insertSpaces: true };
    const whole = await client.ask<TextEdit[]>('textDocument/formatting', uri, { options });
    expect(edited(TEXT, whole)).toBe(TEXT.replace('X_LOGS : ', 'X_LOGS='));
    const range = rangeIn(TEXT, 'X_SQL_PORT=1433');
    expect(await client.ask('textDocument/rangeFormatting', uri, { options, range })).toEqual([]);
  });
});

describe('links and lenses', () => {
  test('the template and an article that comments mention', async () => {
    const { client, uri, uriOf } = given();
    const links = await client.ask<DocumentLink[]>('textDocument/documentLink', uri);
    const targets = new Map(links.map(({ range, target }) => [textIn(TEXT, range), target]));
    expect(targets.get('template.properties')).toBe(uriOf('template.properties'));
    expect([...targets].some(([text, target]) => text.includes('42661') && target?.startsWith('https://'))).toBe(true);
  });

  test('the install folder, the coverage by roles, and commands that the client has', async () => {
    const { client, uri } = given();
    const lenses = await client.ask<CodeLens[]>('textDocument/codeLens', uri);
    const titles = lenses.map(({ command }) => command?.title ?? '');
    expect(titles.join('\n')).toContain('E:\\BEMS\\one');
    // All but X_LOGS and X_BROKEN.
    expect(titles.join('\n')).toContain('7 of 9 keys have a role');
    expect(lenses.map(({ command }) => command?.command)).toEqual(
      expect.arrayContaining(['bems.showInstallerView', 'bems.copyInstallCommand']),
    );
  });
});
