import type { Location, Position } from 'vscode-languageserver-types';
import type { CheckedDocument } from '../checkedDocument';
import type { ProfileDocument } from './profileDocument';

export function references(
  _document: ProfileDocument,
  _position: Position,
  _files: readonly CheckedDocument[],
  _includeDeclaration: boolean,
): Location[] {
  return [];
}
