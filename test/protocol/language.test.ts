/** What is told about a place: hover, completion, highlights, definition, references, rename. */
import { describe, expect, test } from 'vitest';
import type {
  CompletionItem,
  CompletionList,
  DocumentHighlight,
  Hover,
  Location,
  LocationLink,
  MarkupContent,
  Range,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { OTHER, TEXT, deployment } from './support/deployment';
import { TestClient } from './support/server';
import { edited, placeIn, rangeIn, textIn } from './support/places';

const given = deployment();

describe('hover', () => {
  const hover = async (marked: string): Promise<{ text: string; range: Range | undefined }> => {
    const { client, uri } = given();
    const answer = await client.ask<Hover | null>('textDocument/hover', uri, { position: placeIn(TEXT, marked) });
    return { text: (answer?.contents as MarkupContent | undefined)?.value ?? '', range: answer?.range };
  };

  test('on a key: its role, the service, and the comment of the template', async () => {
    const { text, range } = await hover('X_SQL_|PORT=');
    expect(text).toMatch(/port/i);
    expect(text).toMatch(/core/i);
    expect(range).toEqual(rangeIn(TEXT, 'X_SQL_PORT'));
    expect((await hover('X_HO|ST=')).text).toContain('What users type');
  });

  test('on a value: what the installer reads', async () => {
    expect((await hover('BEMS\\\\o|ne')).text).toContain('E:\\BEMS\\one');
  });

  test('on a connection property: its type and default', async () => {
    const { text, range } = await hover('loginTi|meout');
    expect(text).toMatch(/loginTimeout/);
    expect(range && textIn(TEXT, range)).toContain('loginTimeout');
    expect((await hover('multiSubnet|Failover=true')).text).toMatch(/multiSubnetFailover/);
  });

  test('on an escape, a variable and a role annotation', async () => {
    expect((await hover('\\u0|041')).text).toContain('A');
    expect((await hover('$X_|LOST$')).text).toMatch(/variable/i);
    expect((await hover('@role databaseN|ame core')).text).toMatch(/database/i);
  });

  test('on a secret: never its text', async () => {
    expect((await hover('Zebra-Q|uagga-1')).text).not.toMatch(/Zebra|Quagga/);
  });
});

test('a client that shows no Markdown gets plain text', async () => {
  const plain = ['plaintext' as const];
  const textDocument = {
    hover: { contentFormat: plain },
    completion: { completionItem: { documentationFormat: plain } },
  };
  const client = await TestClient.start({ capabilities: { textDocument } });
  const uri = 'file:///deploy/GoodServerSetup.properties';
  await client.open(uri, 'USER_INSTALL_DIR1=E:\\\\BEMS\n\n');
  const hover = await client.ask<Hover>('textDocument/hover', uri, { position: { line: 0, character: 3 } });
  expect(hover.contents).toMatchObject({ kind: 'plaintext', value: expect.stringMatching(/^Install folder\n/) });
  const { items } = await client.ask<CompletionList>('textDocument/completion', uri, {
    position: { line: 1, character: 0 },
  });
  const resolved = await client.request<CompletionItem>('completionItem/resolve', items[0]);
  expect(resolved.documentation).toMatchObject({ kind: 'plaintext' });
  await client.stop();
});

describe('completion', () => {
  const complete = async (text: string, marked: string): Promise<CompletionItem[]> => {
    const { client, uriOf } = given();
    const uri = uriOf('three/GoodServerSetup.properties');
    await client.open(uri, text.replace('|', ''));
    const position = placeIn(text.replace('|', ''), marked);
    const list = await client.ask<CompletionList>('textDocument/completion', uri, { position });
    await client.close(uri);
    return list.items;
  };
  const labels = async (text: string): Promise<string[]> => (await complete(text, text)).map(({ label }) => label);

  test('in a new line: the keys of the template that are not there yet', async () => {
    const keys = await labels('X_SQL_HOST=sql01\n|');
    expect(keys).toContain('X_UNUSED');
    expect(keys).toContain('USER_INSTALL_DIR1');
    expect(keys).not.toContain('X_SQL_HOST');
  });

  test('the documentation of a key comes when it is asked for', async () => {
    const item = (await complete('X_UN|', 'X_UN|')).find(
      ({ label }) => label === 'USER_INSTALL_DIR1' || label === 'X_UNUSED',
    );
    const resolved = await given().client.request<CompletionItem>('completionItem/resolve', item);
    expect(resolved).toMatchObject({ label: item?.label });
    const [install] = (await complete('USER_IN|', 'USER_IN|')).filter(({ label }) => label === 'USER_INSTALL_DIR1');
    const { documentation } = await given().client.request<CompletionItem>('completionItem/resolve', install);
    expect((documentation as MarkupContent).value).toMatch(/folder|director/i);
  });

  test('values: the port, hosts of the workspace, names and values of connection properties', async () => {
    expect(await labels('# @role databasePort core\nX_SQL_PORT=|')).toContain('1433');
    expect(await labels('# @role databaseHost connect\nX_SQL_HOST=|')).toContain('sql01.example.com');
    expect(await labels('# @role databaseProperties core\nX_SQL_EXTRA=|')).toContain('multiSubnetFailover');
    expect(await labels('# @role databaseProperties core\nX_SQL_EXTRA=multiSubnetFailover=|')).toContain('true');
  });

  test('role words in annotations, rules in suppressions', async () => {
    expect(await labels('# @role data|\nX=1')).toContain('databaseHost');
    expect(await labels('# bems-disable lone|\nX=1')).toContain('lone-backslash');
  });

  test('the default folder, with doubled backslashes', async () => {
    const items = await complete('USER_INSTALL_DIR1=|', 'USER_INSTALL_DIR1=|');
    const inserted = items.map(({ textEdit, insertText, label }) => textEdit?.newText ?? insertText ?? label);
    expect(inserted.some((text) => text.startsWith('C:\\\\') && text.includes('\\\\BlackBerry'))).toBe(true);
  });

  test('where a secret stands: nothing', async () => {
    expect(await labels('# @role accountPassword admin\nX_PASSWORD=Zeb|')).toEqual([]);
  });
});

describe('highlights, definition, references', () => {
  test('the same host in the document is highlighted', async () => {
    const { client, uri } = given();
    const position = placeIn(TEXT, 'sql|01.example.com');
    const found = await client.ask<DocumentHighlight[]>('textDocument/documentHighlight', uri, { position });
    expect(found.map(({ range }) => textIn(TEXT, range))).toEqual(['sql01.example.com']);
  });

  test('a key is defined in the template', async () => {
    const { client, uri, uriOf } = given();
    const position = placeIn(TEXT, 'X_SQL_|PORT');
    const [target] = await client.ask<LocationLink[]>('textDocument/definition', uri, { position });
    expect(target?.targetUri).toBe(uriOf('template.properties'));
  });

  test.each(['sql|01.example.com', 'X_SQL_|NAME', 'BEMS|_Core'])('references of %s: both computers', async (marked) => {
    const { client, uri, uriOf } = given();
    const found = await client.ask<Location[]>('textDocument/references', uri, {
      position: placeIn(TEXT, marked),
      context: { includeDeclaration: false },
    });
    expect(found.map((place) => place.uri)).toEqual([uri, uriOf('two/GoodServerSetup.properties')]);
    expect(textIn(TEXT, found[0]?.range as Range)).toBe(textIn(OTHER, found[1]?.range as Range));
  });
});

describe('rename', () => {
  test('a host, everywhere in the workspace', async () => {
    const { client, uri, uriOf } = given();
    const position = placeIn(TEXT, 'sql|01.example.com');
    const prepared = await client.ask<{ range?: Range } & Partial<Range>>('textDocument/prepareRename', uri, {
      position,
    });
    const range = prepared.range ?? (prepared as Range);
    expect(textIn(TEXT, range)).toBe('sql01.example.com');
    const newName = 'sql02.example.com';
    const edit = await client.ask<WorkspaceEdit>('textDocument/rename', uri, { position, newName });
    const changes = (edit.documentChanges as TextDocumentEdit[]).map(({ textDocument, edits }) => [
      textDocument,
      edits,
    ]);
    expect(changes.map(([document]) => document)).toEqual([
      { uri, version: 1 },
      { uri: uriOf('two/GoodServerSetup.properties'), version: null },
    ]);
    const of = (index: number): TextDocumentEdit['edits'] => changes[index]?.[1] as TextDocumentEdit['edits'];
    expect(edited(TEXT, of(0) as never)).toBe(TEXT.replace('sql01', 'sql02'));
    expect(edited(OTHER, of(1) as never)).toBe(OTHER.replace('sql01', 'sql02'));
  });

  test('what cannot be renamed is refused with a sentence', async () => {
    const { client, uri } = given();
    const refusal = async (marked: string, newName?: string): Promise<{ code: number; message: string }> => {
      const method = newName === undefined ? 'prepareRename' : 'rename';
      const params = { position: placeIn(TEXT, marked), ...(newName !== undefined && { newName }) };
      return client.ask(`textDocument/${method}`, uri, params).then(
        () => Promise.reject(new Error(`${marked} can be renamed.`)),
        (error: unknown) => error as { code: number; message: string },
      );
    };
    for (const error of [await refusal('Zebra-Q|uagga-1'), await refusal('sql|01.example.com', 'not a host')]) {
      expect(error.code).toBe(-32803);
      expect(error.message).toMatch(/^[A-Z].*\.$/);
      expect(error.message).not.toMatch(/Zebra|Quagga/);
    }
  });
});
