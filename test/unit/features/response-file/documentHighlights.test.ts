import fc from 'fast-check';
import { DocumentHighlightKind } from 'vscode-languageserver-types';
import { describe, expect, it } from 'vitest';
import { documentHighlights } from '../../../../server/src/features/response-file/documentHighlights';
import { damagedResponseFile, hostileDocument } from '../../properties/documents';
import { Random } from '../../properties/random';
import { atCursor, documentOf } from './support/document';
import type { DocumentOptions } from './support/document';
import { withMarks, workspaceOf } from './support/marks';

/** «» is what sets, ‹› what uses. */
function expectHighlights(source: string, options: DocumentOptions = {}): void {
  const { document, files, position, expected } = workspaceOf({ 'a.properties': source }, options);
  const found = documentHighlights(document, position).map(({ range, kind }) => ({
    uri: document.uri,
    range,
    marks: kind === DocumentHighlightKind.Write ? '«»' : '‹›',
  }));
  expect(withMarks(files, found)).toEqual(expected);
}

const HOSTS = { keyRoles: { H: 'hostName', D: 'domainName', S: 'databaseHost core', T: 'databaseHost connect' } };

describe('highlights', () => {
  it.each([
    ['a key and where it is used as a variable', '«K|EY»=a\nOTHER=x$‹KEY›$y\n'],
    ['a key from its variable', '«KEY»=a\nOTHER=$‹K|EY›$\n'],
    ['of a key that stands twice only the entry that counts as a write', '‹KEY|›=1\n«KEY»=2\n'],
    ['a key that is written with an escape', '‹A\\ B›=1\n«\\u0041\\ |B»=2\n'],
    ['no key that differs in case', '«K|EY»=1\nkey=2\n'],
    ['a half-typed key', '«HOS|T»'],
    ['a key with CRLF line ends', 'A=1\r\n«K|EY»=1\r\nB=$‹KEY›$\r\n'],
    ['a continued key', 'A=$‹KEY›$\n«KE\\\n  Y|»=1\n'],
    ['the name of a password, which is no secret', '«ADMIN_PASSW|ORD»=geheim\n'],
  ])('%s', (_title, source) => expectHighlights(source));

  it.each([
    ['a host whatever its spelling', 'D=example.com\nS=‹sql|01›\nT=‹SQL01.Example.com.›\n'],
    ['a host without its instance', 'S=‹sq|l01.example.com›\\\\BEMS\nT=‹sql01.example.com›\\\\OTHER\n'],
    ['a host without a port', 'S=‹sql01.example.com›,1433\nT=‹sql01.example.co|m›:1434\n'],
    ['the computer itself', 'H=«bems01»\nD=example.com\nS=‹(loc|al)›\nT=‹BEMS01.example.com›\n'],
    ['a host over two lines', 'S=‹sql01\\\n   .exam|ple.com›\nT=‹sql01.example.com›\n'],
    ['a host with an escape', 'S=‹sql\\u0030|1.example.com›\nT=‹sql01.example.com›\n'],
    ['a host in quotes', 'S="‹sql|01.example.com›"\nT=‹sql01.example.com›\n'],
    ['an address', 'S=‹10.1.2.|3›\\\\BEMS\nT=‹10.1.2.3›\n'],
    ['no host of another domain', 'D=example.com\nS=‹sq|l01›\nT=sql01.example.org\n'],
  ])('%s', (_title, source) => expectHighlights(source, HOSTS));

  it('a host in connection properties', () => {
    const keyRoles = { S: 'databaseHost core', P: 'databaseProperties core' };
    expectHighlights('S=‹sql|02.example.com›\nP=failoverPartner={‹SQL02.example.com›\\\\BEMS};encrypt=true\n', {
      keyRoles,
    });
    expectHighlights('S=‹sql02.example.com›\nP=server=‹sql02.exa|mple.com› ; encrypt=true\n', { keyRoles });
  });

  it('a database that two services name', () => {
    const keyRoles = { ...HOSTS.keyRoles, M: 'databaseName core', N: 'databaseName connect' };
    expectHighlights('S=sql01.x.y\nT=SQL01.x.y\nM=‹BE|MS›\nN=‹bems›\n', { keyRoles });
    expectHighlights('S=sql01.x.y\nT=sql01.x.y\\\\TWO\nM=‹BE|MS›\nN=BEMS\n', { keyRoles });
    expectHighlights('S=sql01.x.y\\\\MSSQLSERVER\nT=sql01.x.y\nM=‹BE|MS›\nN=‹BEMS›\n', { keyRoles });
  });

  it.each([
    ['in an empty file', '|'],
    ['on a separator', 'A=|  x'],
    ['in a comment', '# KE|Y\nKEY=1'],
    ['on a value without a subject', 'KEY=12|34'],
    ['on a variable of the installer', 'KEY=$EXTRACTOR_|DIR$\nB=$EXTRACTOR_DIR$'],
    ['on a variable of the environment', 'KEY=$lax.nl.env.|X$'],
    ['in a password', 'KEY=1\nPASSWORD=$KE|Y$'],
    ['on a password that somebody begins to type', 'PASSWORD hunt|er2'],
    ['on a password without its separator', 'PASS|WORD hunter2'],
    ['on the rest of a commented-out password', '#PASSWORD=abc\\\nde|f'],
    ['on what is no host', 'S=sql_0|1'],
    ['on a host that is a placeholder', 'S=<SQL ser|ver>'],
  ])('nothing %s', (_title, source) => {
    const { document, position } = atCursor(source, HOSTS);
    expect(documentHighlights(document, position)).toEqual([]);
  });

  it('counts bytes where the client does', () => {
    const { document, position } = atCursor('Ü=$KE|Y$', { encoding: 'utf-8' });
    expect(documentHighlights(document, position)).toEqual([
      // Ü has two bytes.
      { range: { start: { line: 0, character: 4 }, end: { line: 0, character: 7 } }, kind: DocumentHighlightKind.Read },
    ]);
  });

  it('never throw, hold the cursor, and never touch a secret', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(), (seed, at) => {
        const random = new Random(seed);
        const document = documentOf(random.below(2) === 0 ? hostileDocument(random) : damagedResponseFile(random));
        const position = document.positions.positionAt(at % (document.file.text.length + 1));
        const offset = document.positions.offsetAt(position);
        const spans = documentHighlights(document, position).map(({ range }) => document.positions.spanOf(range));
        if (spans.length === 0) return;
        expect(spans.some(({ start, end }) => start <= offset && offset <= end)).toBe(true);
        for (const span of spans) expect(document.file.holdsSecret(span)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});
