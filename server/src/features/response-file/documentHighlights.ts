import { DocumentHighlightKind } from 'vscode-languageserver-types';
import type { DocumentHighlight, Position } from 'vscode-languageserver-types';
import type { ResponseDocument } from './responseDocument';
import { mentionAt, mentionsOf } from './subject';

/**
 * The same key, host or database elsewhere in the document. The entry that sets a key, and the computer's own name, are
 * writes; uses, and entries that a later one supersedes, are reads.
 */
export function documentHighlights(document: ResponseDocument, position: Position): DocumentHighlight[] {
  const { file, positions } = document;
  const subject = mentionAt(document, positions.offsetAt(position));
  if (!subject) return [];
  return mentionsOf(document, subject).map(({ as, entry, span }) => ({
    range: positions.rangeOf(span),
    kind:
      (as === 'key' || as === 'computer') && file.counts(entry)
        ? DocumentHighlightKind.Write
        : DocumentHighlightKind.Read,
  }));
}
