import fc from 'fast-check';
import type { TextDocumentEdit, TextEdit } from 'vscode-languageserver-types';
import { describe, expect, it } from 'vitest';
import { prepareRename, rename } from '../../../../server/src/features/response-file/rename';
import { ResponseDocument } from '../../../../server/src/features/response-file/responseDocument';
import { applyEdits } from '../../../../server/src/text/edit';
import { damagedResponseFile } from '../../properties/documents';
import { Random } from '../../properties/random';
import { atCursor, dedent, documentOf } from './support/document';
import type { DocumentOptions } from './support/document';
import { uriOf, workspaceOf } from './support/marks';

/** The texts by file name behind the rename, or the sentence that refuses it. */
function renamed(
  sources: Readonly<Record<string, string>>,
  newName: string,
  options: DocumentOptions = {},
): Record<string, string> | string {
  const { files, document, position } = workspaceOf(sources, options);
  const result = rename(document, position, newName, files);
  if ('refusal' in result) return result.refusal;
  const changes = (result.documentChanges ?? []) as TextDocumentEdit[];
  return Object.fromEntries(
    files.map((file) => {
      const edits = changes.filter(({ textDocument }) => textDocument.uri === file.uri).flatMap(({ edits: e }) => e);
      return [file.uri.slice(uriOf('').length), edited(file, edits)];
    }),
  );
}

function edited(document: ResponseDocument, edits: readonly TextEdit[]): string {
  return applyEdits(
    document.file.text,
    edits.map(({ range, newText }) => ({ span: document.positions.spanOf(range), newText })),
  );
}

function expectRenamed(
  sources: Readonly<Record<string, string>>,
  newName: string,
  expected: Readonly<Record<string, string>>,
  options: DocumentOptions = {},
): void {
  expect(renamed(sources, newName, options)).toEqual(
    Object.fromEntries(Object.entries(expected).map(([name, text]) => [name, dedent(text)])),
  );
}

const HOSTS = {
  keyRoles: {
    H: 'hostName',
    D: 'domainName',
    S: 'databaseHost core',
    T: 'databaseHost connect',
    P: 'databaseProperties core',
    N: 'databaseName core',
  },
};

describe('renaming a key', () => {
  it('changes its entries and its uses in all files', () => {
    expectRenamed({ a: 'O|LD=$OLD$\r\nOLD : 2\r\nold=OLD\r\n', b: '# OLD\nX="a$OLD$"\nO\\\n LD=3', c: 'X=1' }, 'NEW', {
      a: 'NEW=$NEW$\r\nNEW : 2\r\nold=OLD\r\n',
      b: '# OLD\nX="a$NEW$"\nNEW=3',
      c: 'X=1',
    });
  });

  it.each([
    ['a blank and separators', 'A B=C:D', 'A\\ B\\=C\\:D=$A B=C:D$\n'],
    ['a mark of comments', '#A', '\\#A=$#A$\n'],
    ['a backslash', 'A\\B', 'A\\\\B=$A\\\\B$\n'],
    ['characters beyond ASCII', 'Schlüssel😀', 'Schlüssel😀=$Schlüssel😀$\n'],
    ['blanks around it, which are not meant', '  NEW ', 'NEW=$NEW$\n'],
  ])('escapes %s', (_title, newName, text) => {
    expectRenamed({ a: 'OL|D=$OLD$\n' }, newName, { a: text });
  });

  it('names the versions that it is for', () => {
    const { document, position } = atCursor('O|LD=1', { uri: uriOf('a') });
    const { settings } = document;
    const closed = new ResponseDocument(uriOf('b'), null, documentOf('OLD=2').file.file, settings, 'utf-16');
    const edits = [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } }, newText: 'NEW' }];
    expect(rename(document, position, 'NEW', [document, closed])).toEqual({
      documentChanges: [
        { textDocument: { uri: uriOf('a'), version: 1 }, edits },
        { textDocument: { uri: uriOf('b'), version: null }, edits },
      ],
    });
  });

  it('to its own name changes nothing', () => {
    const { document, position } = atCursor('O|LD=1\nOLD=2');
    expect(rename(document, position, 'OLD', [document])).toEqual({ documentChanges: [] });
  });

  it('puts a misspelled key right where other files have it right', () => {
    expectRenamed({ a: 'HS|OT=1\n', b: 'HOST=2\n' }, 'HOST', { a: 'HOST=1\n', b: 'HOST=2\n' });
    expectRenamed({ a: 'user_install|_dir1=E:/B\n' }, 'USER_INSTALL_DIR1', { a: 'USER_INSTALL_DIR1=E:/B\n' });
  });

  it.each([
    ['without a name', { a: 'OL|D=1' }, '  ', /needs a name/],
    ['with a line end', { a: 'OL|D=1' }, 'A\nB', /on one line/],
    [
      'where a file has the new one, too',
      { a: 'OL|D=1', b: 'OLD=1\nNEW=2' },
      'NEW',
      /`NEW` exists already in `deploy\/b`/,
    ],
    ['that the installer is known to read', { a: 'USER_INSTALL|_DIR1=E:/B' }, 'NEW', /installer's own name/],
    ['that its recorder wrote', { a: '-fileOverwrite_|x=Yes' }, 'NEW', /installer's own name/],
    ['as a variable, to one of the installer', { a: 'OL|D=1\nX=$OLD$' }, 'COMMA', /mean something else/],
    ['as a variable, to one with a dollar sign', { a: 'OL|D=1\nX=$OLD$' }, 'A$B', /mean something else/],
  ])('is refused %s', (_title, sources: Record<string, string>, newName, sentence) => {
    expect(renamed(sources, newName)).toMatch(sentence);
  });

  it('is refused for a key of the template', () => {
    const sources = { a: 'OL|D=1', b: 'OLD=2' };
    expect(renamed(sources, 'NEW', { template: 'OLD=0' })).toMatch(/key of your template/);
  });

  it('is refused where the configuration gives it a role', () => {
    const keyRoles = { OLD: 'databaseName core' };
    expect(renamed({ a: 'OL|D=1' }, 'NEW', { keyRoles })).toMatch(/rename it there first/);
    expectRenamed(
      { a: '# @role databaseName core\nOL|D=1' },
      'NEW',
      { a: '# @role databaseName core\nNEW=1' },
      { keyRoles },
    );
  });

  it('is refused where a secret uses it, and tells nothing of the secret', () => {
    const sentence = renamed({ a: 'OL|D=1', b: 'OLD=2\nDB_PASSWORD=pre$OLD$fix' }, 'NEW');
    expect(sentence).toMatch(/^A secret value in `deploy\/b` uses this key/);
    expect(sentence).not.toMatch(/pre|fix|DB_PASSWORD/);
  });
});

describe('renaming a host', () => {
  it.each([
    [
      'keeps short names short',
      'D=example.com\nS=sql01.ex|ample.com\\\\I\nT=SQL01,1433\n',
      'sql02.example.com',
      'D=example.com\nS=sql02.example.com\\\\I\nT=sql02,1433\n',
    ],
    [
      'keeps short names short from one of them',
      'D=example.com\nS=sql01.example.com\nT=sql|01\n',
      'sql02',
      'D=example.com\nS=sql02.example.com\nT=sql02\n',
    ],
    ['keeps the domain where the new name has none', 'S=sql01.Example.|com.\n', 'sql02', 'S=sql02.Example.com.\n'],
    [
      'qualifies a short name that would mean a host of another domain',
      'D=example.com\nS=sql01.ex|ample.com\nT=sql01\n',
      'sql01.example.org',
      'D=example.com\nS=sql01.example.org\nT=sql01.example.org\n',
    ],
    [
      'qualifies all where a short one is given a domain',
      'D=example.com\nS=sql0|1\nT=sql01\n',
      'sql01.example.com',
      'D=example.com\nS=sql01.example.com\nT=sql01.example.com\n',
    ],
    [
      'leaves the names of the computer itself alone',
      'H=bems|01\nD=x.y\nS=(local)\nT=bems01.x.y\\\\I\n',
      'bems02',
      'H=bems02\nD=x.y\nS=(local)\nT=bems02.x.y\\\\I\n',
    ],
    [
      'changes connection properties',
      'S=sql|01.x.y\nP=a=b;failoverPartner={sql01.x.y\\\\I};c=d\n',
      'sql02.x.y',
      'S=sql02.x.y\nP=a=b;failoverPartner={sql02.x.y\\\\I};c=d\n',
    ],
    [
      'takes the place of escapes and continued lines',
      'S=sql\\u003|01\\\n  .x.y\\\\I\n',
      'sql02.x.y',
      'S=sql02.x.y\\\\I\n',
    ],
    ['leaves a lone backslash before the instance alone', 'S=sql|01.x.y\\INST\n', 'sql02.x.y', 'S=sql02.x.y\\INST\n'],
    ['leaves quotes and blanks around it alone', 'S = "sql|01.x.y"  \n', 'sql02.x.y', 'S = "sql02.x.y"  \n'],
    ['takes an address', 'S=sql|01.x.y\\\\I\n', '10.1.2.3', 'S=10.1.2.3\\\\I\n'],
    ['gives an address a name', 'S=10.1.|2.3\n', 'sql01.x.y', 'S=sql01.x.y\n'],
    ['leaves the final full stop of the new name away', 'S=sql|01.x.y\n', 'sql02.x.y.', 'S=sql02.x.y\n'],
    ['keeps the case that was typed', 'S=sql|01.x.y\n', 'SQL02.x.y', 'S=SQL02.x.y\n'],
  ])('%s', (_title, before, newName, after) => {
    expectRenamed({ a: before }, newName, { a: after }, HOSTS);
  });

  it('changes all files, each short name in its own domain', () => {
    expectRenamed(
      {
        a: 'S=sq|l01.example.com\n',
        b: 'D=example.com\nS=sql01\\\\I\n',
        c: 'D=example.org\nS=sql01\n',
        d: 'H=sql01\nD=example.com\n',
        e: 'S=sql011.example.com\n',
      },
      'sql02.example.com',
      {
        a: 'S=sql02.example.com\n',
        b: 'D=example.com\nS=sql02\\\\I\n',
        c: 'D=example.org\nS=sql01\n',
        d: 'H=sql02\nD=example.com\n',
        e: 'S=sql011.example.com\n',
      },
      HOSTS,
    );
  });

  it.each([
    ['without a name', 'S=sql|01.x.y', '', /needs a name/],
    ['with an underscore', 'S=sql|01.x.y', 'sql_02', /^`_` cannot stand in a host name/],
    ['with an instance', 'S=sql|01.x.y', 'sql02\\I', /^`\\` cannot stand in a host name/],
    ['with a port', 'S=sql|01.x.y', 'sql02:1433', /has no port/],
    ['with a URL', 'S=sql|01.x.y', 'https://sql02', /not a URL/],
    ['with a blank', 'S=sql|01.x.y', 'sql 02', /^A blank cannot stand/],
    ['with a placeholder', 'S=sql|01.x.y', '<server>', /is no host name/],
    ['to `localhost`', 'S=sql|01.x.y', 'localhost', /another computer in every file/],
    ['from `localhost`', 'S=local|host', 'sql01', /means the computer itself/],
    ['to an address, of the computer itself', 'H=bems|01.x.y', '10.1.2.3', /needs a name/],
  ])('is refused %s', (_title, source, newName, sentence) => {
    expect(renamed({ a: source }, newName, HOSTS)).toMatch(sentence);
  });
});

describe('before a rename', () => {
  it('the client gets the place and the name as it is meant', () => {
    const key = atCursor('X=1\nA\\ |B=1\n');
    expect(prepareRename(key.document, key.position)).toEqual({
      range: { start: { line: 1, character: 0 }, end: { line: 1, character: 4 } },
      placeholder: 'A B',
    });
    const host = atCursor('S=sq|l01.x.y\\\\I', HOSTS);
    expect(prepareRename(host.document, host.position)).toEqual({
      range: { start: { line: 0, character: 2 }, end: { line: 0, character: 11 } },
      placeholder: 'sql01.x.y',
    });
  });

  it.each([
    ['of nothing', '|', /Nothing here/],
    ['of a comment', '# A|', /Nothing here/],
    ['of a secret', 'PASSWORD=ge|heim', /Nothing here/],
    ['of a database', 'N=BE|MS', /renamed on its server/],
    ['of a documented key', 'USER_INSTALL|_DIR1=x', /installer's own name/],
    ['of a key with a role of the configuration', '|S=x', /rename it there first/],
    ['of the computer by a word for it', 'S=(lo|cal)', /means the computer itself/],
  ])('%s it is refused with a sentence', (_title, source, sentence) => {
    const { document, position } = atCursor(source, HOSTS);
    expect(prepareRename(document, position)).toEqual({ refusal: expect.stringMatching(sentence) });
    expect(rename(document, position, 'new', [document])).toEqual({ refusal: expect.stringMatching(sentence) });
  });
});

describe('in any document a rename', () => {
  it('of a key changes that key, its variables, and nothing else', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(), fc.string({ minLength: 1 }), (seed, at, newName) => {
        const document = documentOf(damagedResponseFile(new Random(seed)));
        const position = document.positions.positionAt(at % (document.file.text.length + 1));
        const prepared = prepareRename(document, position);
        const result = rename(document, position, newName, [document]);
        if ('refusal' in prepared || 'refusal' in result) return;
        const key = prepared.placeholder;
        if (document.file.effective(key) === undefined) return;
        const [change] = (result.documentChanges ?? []) as TextDocumentEdit[];
        const text = edited(document, change?.edits ?? []);
        const after = documentOf(text).file.entries;
        const name = newName.trim();
        expect(after.map((entry) => entry.key)).toEqual(
          document.file.entries.map((entry) => (entry.key === key ? name : entry.key)),
        );
        after.forEach(({ loaded }, index) => {
          const before = document.file.entries[index]?.loaded;
          expect(loaded.replaceAll(`$${name}$`, '')).toBe(
            before?.replaceAll(`$${key}$`, '').replaceAll(`$${name}$`, ''),
          );
        });
      }),
      { numRuns: 300 },
    );
  });
});
