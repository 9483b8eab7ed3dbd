import { DocumentHighlightKind } from 'vscode-languageserver-types';
import type { DocumentHighlight, Position } from 'vscode-languageserver-types';
import type { ProfileDocument } from './profileDocument';
import { mentionAt, mentionsOf } from './subject';

/** The same cluster, host, entitlement or domain elsewhere in the document. The list of clusters is a write. */
export function documentHighlights(document: ProfileDocument, position: Position): DocumentHighlight[] {
  const subject = mentionAt(document, document.positions.offsetAt(position));
  if (!subject) return [];
  return mentionsOf(document, subject).map(({ as, span }) => ({
    range: document.positions.rangeOf(span),
    kind: as === 'list' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}
