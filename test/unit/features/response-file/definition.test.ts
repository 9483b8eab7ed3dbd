import { describe, expect, it } from 'vitest';
import { definition } from '../../../../server/src/features/response-file/definition';
import { atCursor } from './support/document';
import type { DocumentOptions } from './support/document';
import { uriOf, withMarks, workspaceOf } from './support/marks';

function expectDefinition(sources: Readonly<Record<string, string>>, options: DocumentOptions = {}): void {
  const { files, document, position, expected } = workspaceOf(sources, options);
  const found = definition(document, position, files).map(({ targetUri, targetSelectionRange }) => ({
    uri: targetUri,
    range: targetSelectionRange,
  }));
  expect(withMarks(files, found)).toEqual(expected);
}

const HOSTS = { keyRoles: { H: 'hostName', D: 'domainName', S: 'databaseHost core', N: 'databaseName core' } };
const TEMPLATE = { template: 'KEY=\n' };

describe('the definition', () => {
  it.each([
    ['of a superseded key is the entry that counts', 'K|EY=1\n«KEY»=2\n'],
    ['of the entry that counts is itself', 'KEY=1\n«KE|Y»=2\n'],
    ['of a variable is the entry of its key', '«KEY»=1\nX=$K|EY$\n'],
    ['of a variable without a key is nowhere', 'X=$K|EY$\n'],
  ])('%s', (_title, source) => expectDefinition({ 'a.properties': source }));

  it('of a key is the template, too, where that has it', () => {
    expectDefinition({ 'a.properties': 'K|EY=1\n«KEY»=2\n', 'template.properties': '«KEY»=\n' }, TEMPLATE);
    expectDefinition({ 'a.properties': 'K|EY=1\n', 'template.properties': '«KEY»=\n' }, TEMPLATE);
    expectDefinition({ 'a.properties': 'X=$K|EY$\n', 'template.properties': '«KEY»=\n' }, TEMPLATE);
    expectDefinition({ 'a.properties': '«OTH|ER»=1\n', 'template.properties': 'KEY=\n' }, TEMPLATE);
  });

  it('of a key in a template that is not at hand is its beginning', () => {
    const { document, position } = atCursor('K|EY=1\n', TEMPLATE);
    const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    expect(definition(document, position, [document])).toEqual([
      {
        originSelectionRange: { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } },
        targetUri: uriOf('template.properties'),
        targetRange: top,
        targetSelectionRange: top,
      },
    ]);
  });

  it('of a database host is the file of that computer', () => {
    expectDefinition(
      {
        'a.properties': 'S=sq|l01.example.com\\\\BEMS\n',
        'b.properties': 'H=«SQL01»\nD=example.com\nS=localhost\n',
      },
      HOSTS,
    );
  });

  it('of a host is no name that a later line supersedes', () => {
    expectDefinition({ 'a.properties': 'S=sq|l01.x.y\n', 'b.properties': 'H=sql01.x.y\nH=«sql01.x.y»\n' }, HOSTS);
  });

  it('of `(local)` is the name of the computer', () => {
    expectDefinition({ 'a.properties': 'H=«bems01.x.y»\nS=(lo|cal)\n', 'b.properties': 'S=bems01.x.y\n' }, HOSTS);
  });

  it('of a host or a database that no file is about is where it is first named', () => {
    expectDefinition({ 'a.properties': 'S=«sql01.x.y»\n', 'b.properties': 'S=sq|l01.x.y\n' }, HOSTS);
    expectDefinition({ 'a.properties': 'S=sql01.x.y\nN=«bems»\n', 'b.properties': 'S=sql01.x.y\nN=BE|MS\n' }, HOSTS);
  });

  it('holds the whole entry around the name', () => {
    const { document, position } = atCursor('K|EY=1\r\n  KEY = a\\\r\n  b\r\nX=', {});
    expect(definition(document, position, [])[0]?.targetRange).toEqual({
      start: { line: 1, character: 2 },
      end: { line: 2, character: 3 },
    });
  });

  it('of nothing is nowhere', () => {
    const { document, position } = atCursor('PASSWORD=ge|heim');
    expect(definition(document, position, [document])).toEqual([]);
  });
});
