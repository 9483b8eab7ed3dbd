import type { Location, Position } from 'vscode-languageserver-types';
import type { ResponseDocument } from './responseDocument';

/** Where the same key, host or database stands in the workspace. */
export function references(
  _document: ResponseDocument,
  _position: Position,
  _files: readonly ResponseDocument[],
  _includeDeclaration: boolean,
): Location[] {
  return [];
}
