/** What a text is after a workspace edit, for the tests of features that give one. */
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { ResponseDocument } from '../../../../../server/src/features/response-file/responseDocument';
import { applyEdits } from '../../../../../server/src/text/edit';
import { LineIndex } from '../../../../../server/src/text/lines';
import { positionsOf } from '../../../../../server/src/text/positions';
import type { PositionEncoding } from '../../../../../server/src/text/positions';

/** `text` after `edits` of the protocol, which may touch but not overlap. */
export function withEdits(text: string, edits: readonly TextEdit[], encoding: PositionEncoding = 'utf-16'): string {
  const positions = positionsOf(new LineIndex(text), encoding);
  return applyEdits(
    text,
    edits.map(({ range, newText }) => ({ span: positions.spanOf(range), newText })),
  );
}

/** The edits that `edit` makes in the file `uri`; with `documentChanges` also for a file that it creates. */
export function editsFor(edit: WorkspaceEdit | undefined, uri: string): TextEdit[] {
  if (!edit) throw new Error('There is no edit.');
  const changes = (edit.documentChanges ?? []).flatMap((change) =>
    'textDocument' in change && change.textDocument.uri === uri ? (change.edits as TextEdit[]) : [],
  );
  return [...changes, ...(edit.changes?.[uri] ?? [])];
}

/** The text of `document` after `edit`. */
export function textAfter(document: ResponseDocument, edit: WorkspaceEdit | null | undefined): string {
  return withEdits(document.file.text, editsFor(edit ?? undefined, document.uri), document.positions.encoding);
}
