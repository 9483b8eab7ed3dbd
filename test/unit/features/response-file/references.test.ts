import { describe, expect, it } from 'vitest';
import { references } from '../../../../server/src/features/response-file/references';
import type { DocumentOptions } from './support/document';
import { uriOf, withMarks, workspaceOf } from './support/marks';

function expectReferences(
  sources: Readonly<Record<string, string>>,
  options: DocumentOptions = {},
  includeDeclaration = true,
): void {
  const { files, document, position, expected } = workspaceOf(sources, options);
  expect(withMarks(files, references(document, position, files, includeDeclaration))).toEqual(expected);
}

const HOSTS = { keyRoles: { H: 'hostName', D: 'domainName', S: 'databaseHost core', N: 'databaseName core' } };

describe('references', () => {
  it('to a key: its entries in all files, superseded ones, too, and its uses as a variable', () => {
    expectReferences({
      'a.properties': '«KEY»=1\n«K|EY»=2\n',
      'b.properties': 'X=\\\n  $«KEY»$/y\r\n«KEY»=3',
      'c.properties': 'key=KEY\n# KEY\n',
    });
  });

  it('to a host: in every spelling, and in the name of the computer itself', () => {
    expectReferences(
      {
        'a.properties': 'D=example.com\nS=«sq|l01»\\\\BEMS\n',
        'b.properties': 'S=«SQL01.example.com»\n',
        'c.properties': 'H=«sql01»\nD=example.com\nS=«.»\n',
        'd.properties': 'D=example.org\nS=sql01\n',
      },
      HOSTS,
    );
  });

  it('to a database: the same name on the same server', () => {
    expectReferences(
      {
        'a.properties': 'S=sql01.x.y\nN=«BE|MS»\n',
        'b.properties': 'S=SQL01.x.y\nN=«bems»\n',
        'c.properties': 'S=sql02.x.y\nN=BEMS\n',
      },
      HOSTS,
    );
  });

  it('without declarations leave out the template and the name of the computer itself', () => {
    const settings = { templateUri: uriOf('template.properties') };
    expectReferences({ 'a.properties': '«K|EY»=1\n', 'template.properties': 'KEY=0\n' }, { settings }, false);
    expectReferences({ 'a.properties': '«K|EY»=1\n', 'template.properties': '«KEY»=0\n' }, { settings }, true);
    expectReferences({ 'a.properties': 'S=«sq|l01.x.y»\n', 'b.properties': 'H=sql01.x.y\n' }, HOSTS, false);
  });

  it('find the document where it is not among the files', () => {
    const { document, position } = workspaceOf({ 'a.properties': 'K|EY=1' });
    expect(references(document, position, [], true)).toEqual([
      { uri: uriOf('a.properties'), range: { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } } },
    ]);
  });

  it('are none where nothing stands', () => {
    const { files, document, position } = workspaceOf({ 'a.properties': 'PASSWORD=ge|heim\nX=geheim\n' });
    expect(references(document, position, files, true)).toEqual([]);
  });
});
