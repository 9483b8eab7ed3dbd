import type { LocationLink, Position } from 'vscode-languageserver-types';
import type { CheckedDocument } from '../checkedDocument';
import type { ProfileDocument } from './profileDocument';

/** From a server to the response file that installs it, from a cluster to its line in the list. */
export function definition(
  _document: ProfileDocument,
  _position: Position,
  _files: readonly CheckedDocument[],
): LocationLink[] {
  return [];
}
