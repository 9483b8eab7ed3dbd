import type { LocationLink, Position } from 'vscode-languageserver-types';
import type { CheckedDocument } from '../checkedDocument';
import { isResponseDocument } from '../response-file/responseDocument';
import type { ProfileDocument } from './profileDocument';
import { computersIn } from './computers';
import { mentionAt, mentionsOf } from './subject';

/** From a server to the response files that install it, from a cluster to its line in the list. Elsewhere nowhere. */
export function definition(
  document: ProfileDocument,
  position: Position,
  files: readonly CheckedDocument[],
): LocationLink[] {
  const origin = mentionAt(document, document.positions.offsetAt(position));
  if (!origin) return [];
  const originSelectionRange = document.positions.rangeOf(origin.span);
  if (origin.kind === 'cluster') {
    return mentionsOf(document, origin)
      .filter(({ as }) => as === 'list')
      .map(({ span, around }) => ({
        originSelectionRange,
        targetUri: document.uri,
        targetRange: document.positions.rangeOf(around),
        targetSelectionRange: document.positions.rangeOf(span),
      }));
  }
  if (origin.kind !== 'host') return [];
  return files.filter(isResponseDocument).flatMap((file) =>
    computersIn(file, origin).map(({ entry, span }) => ({
      originSelectionRange,
      targetUri: file.uri,
      targetRange: file.positions.rangeOf({ start: entry.node.keyStart, end: entry.node.lineEnd }),
      targetSelectionRange: file.positions.rangeOf(span),
    })),
  );
}
