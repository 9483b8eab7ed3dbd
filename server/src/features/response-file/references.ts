import type { Location, Position } from 'vscode-languageserver-types';
import type { ResponseDocument } from './responseDocument';
import { filesWith, mentionAt, mentionsOf } from './subject';
import type { Mention } from './subject';

/**
 * Where the same key, host or database stands in the workspace, file by file.
 * @param includeDeclaration whether also where it comes from: the key in the adopted template, the computer's own name.
 * An entry of a response file is no declaration: every file gives its own value.
 */
export function references(
  document: ResponseDocument,
  position: Position,
  files: readonly ResponseDocument[],
  includeDeclaration: boolean,
): Location[] {
  const subject = mentionAt(document, document.positions.offsetAt(position));
  if (!subject) return [];
  const { templateUri } = document.settings;
  const isDeclaration = (mention: Mention, uri: string): boolean =>
    mention.as === 'computer' || (mention.as === 'key' && uri === templateUri);
  return filesWith(document, files).flatMap((file) =>
    mentionsOf(file, subject)
      .filter((mention) => includeDeclaration || !isDeclaration(mention, file.uri))
      .map(({ span }) => ({ uri: file.uri, range: file.positions.rangeOf(span) })),
  );
}
