import type { DocumentHighlight, Position } from 'vscode-languageserver-types';
import type { ProfileDocument } from './profileDocument';

export function documentHighlights(_document: ProfileDocument, _position: Position): DocumentHighlight[] {
  return [];
}
