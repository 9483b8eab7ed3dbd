/**
 * Several response files for the tests of features that look over a workspace. In their texts `|` marks the cursor, and
 * `«»` or `‹›` what a feature must find; the results are put into the texts as the same marks, and texts are compared.
 */
import type { Range } from 'vscode-languageserver-types';
import type { ResponseDocument } from '../../../../../server/src/features/response-file/responseDocument';
import type { Position } from '../../../../../server/src/text/lines';
import { FOLDER, dedent, documentOf } from './document';
import type { DocumentOptions } from './document';

export interface Workspace {
  readonly files: readonly ResponseDocument[];
  /** The file with the cursor. */
  readonly document: ResponseDocument;
  readonly position: Position;
  /** What the texts look like with the marks of the test and without its cursor, by file name. */
  readonly expected: Readonly<Record<string, string>>;
}

/** @param sources the texts by file name; one of them has the cursor */
export function workspaceOf(sources: Readonly<Record<string, string>>, options: DocumentOptions = {}): Workspace {
  const expected: Record<string, string> = {};
  let cursor: { document: ResponseDocument; position: Position } | undefined;
  const files = Object.entries(sources).map(([name, source]) => {
    const text = dedent(source);
    expected[name] = text.replace('|', '');
    const plain = text.replace(/[«»‹›]/g, '');
    const at = plain.indexOf('|');
    const document = documentOf(plain.replace('|', ''), { ...options, uri: uriOf(name) });
    if (at >= 0) cursor = { document, position: document.positions.positionAt(at) };
    return document;
  });
  if (!cursor) throw new Error('The test marks no place with |.');
  return { files, ...cursor, expected };
}

export function uriOf(name: string): string {
  return `${FOLDER}/${name}`;
}

export interface Mark {
  readonly uri: string;
  readonly range: Range;
  /** `«»` unless it says otherwise. */
  readonly marks?: string;
}

/** The texts of `files` by file name, with the marks in them. */
export function withMarks(files: readonly ResponseDocument[], found: readonly Mark[]): Record<string, string> {
  return Object.fromEntries(
    files.map((document) => {
      const inserts = found
        .filter(({ uri }) => uri === document.uri)
        .flatMap(({ range, marks = '«»' }) => {
          const { start, end } = document.positions.spanOf(range);
          return [
            { at: start, mark: marks[0] as string },
            { at: end, mark: marks[1] as string },
          ];
        })
        .sort((a, b) => b.at - a.at);
      let { text } = document.file;
      for (const { at, mark } of inserts) text = text.slice(0, at) + mark + text.slice(at);
      return [document.uri.slice(FOLDER.length + 1), text];
    }),
  );
}
