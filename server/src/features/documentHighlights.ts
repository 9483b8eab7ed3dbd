import type { DocumentHighlight, Position } from 'vscode-languageserver-types';
import type { ResponseDocument } from './responseDocument';

/** The same key, host or database elsewhere in the document. */
export function documentHighlights(_document: ResponseDocument, _position: Position): DocumentHighlight[] {
  return [];
}
