/**
 * Files of both types for the tests of features that look over a workspace. In their texts `|` marks the cursor, and `«»`
 * what a feature must find; results are put into the texts as the same marks, and texts are compared.
 */
import type { Range } from 'vscode-languageserver-types';
import type { CheckedDocument } from '../../../../../server/src/features/checkedDocument';
import type { Position } from '../../../../../server/src/text/lines';
import { FOLDER, dedent, documentOf as responseFileOf } from '../../response-file/support/document';
import { documentOf } from './document';

/** The roles of the keys that the texts use. */
const keyRoles = { H: 'hostName', D: 'domainName', S: 'databaseHost core' };

export interface Workspace {
  readonly files: readonly CheckedDocument[];
  /** The file with the cursor. */
  readonly document: CheckedDocument;
  readonly position: Position;
  /** The texts with the marks of the test and without its cursor, by file name. */
  readonly expected: Readonly<Record<string, string>>;
}

/** @param sources the texts by file name; one of them has the cursor, names ending in `.properties` are response files */
export function workspaceOf(sources: Readonly<Record<string, string>>): Workspace {
  const expected: Record<string, string> = {};
  let cursor: { document: CheckedDocument; position: Position } | undefined;
  const files = Object.entries(sources).map(([name, source]) => {
    const text = dedent(source);
    expected[name] = text.replace('|', '');
    const plain = text.replace(/[«»]/g, '');
    const at = plain.indexOf('|');
    const uri = `${FOLDER}/${name}`;
    const read = plain.replace('|', '');
    const document = name.endsWith('.properties') ? responseFileOf(read, { uri, keyRoles }) : documentOf(read, { uri });
    if (at >= 0) cursor = { document, position: document.positions.positionAt(at) };
    return document;
  });
  if (!cursor) throw new Error('The test marks no place with |.');
  return { files, ...cursor, expected };
}

/** The texts of `files` by file name, with the marks of what was found. */
export function withMarks(
  files: readonly CheckedDocument[],
  found: readonly { readonly uri: string; readonly range: Range }[],
): Record<string, string> {
  return Object.fromEntries(
    files.map((document) => [
      document.uri.slice(FOLDER.length + 1),
      marked(
        document,
        found.filter(({ uri }) => uri === document.uri).map(({ range }) => range),
      ),
    ]),
  );
}

/** The text of `document` with `«»` around each of `ranges`. */
export function marked({ positions, text }: CheckedDocument, ranges: readonly Range[]): string {
  const marks = ranges
    .map((range) => positions.spanOf(range))
    .flatMap(({ start, end }) => [
      { at: start, mark: '«' },
      { at: end, mark: '»' },
    ])
    .sort((a, b) => b.at - a.at);
  return marks.reduce((result, { at, mark }) => result.slice(0, at) + mark + result.slice(at), text);
}
