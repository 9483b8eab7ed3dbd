import type { LocationLink, Position } from 'vscode-languageserver-types';
import type { ResponseDocument } from './responseDocument';

/** Where what is under the pointer is defined. */
export function definition(
  _document: ResponseDocument,
  _position: Position,
  _files: readonly ResponseDocument[],
): LocationLink[] {
  return [];
}
