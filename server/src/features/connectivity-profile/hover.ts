import type { Hover, Position } from 'vscode-languageserver-types';
import type { ProfileDocument } from './profileDocument';

/** What is known of the member or the value at `position`. */
export function hover(_document: ProfileDocument, _position: Position): Hover | null {
  return null;
}
