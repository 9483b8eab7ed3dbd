import type { Hover, Position } from 'vscode-languageserver-types';
import type { ResponseDocument } from './responseDocument';

/** What is under the pointer, explained. */
export function hover(_document: ResponseDocument, _position: Position): Hover | null {
  return null;
}
