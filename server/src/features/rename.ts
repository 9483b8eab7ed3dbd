import type { Position, Range, WorkspaceEdit } from 'vscode-languageserver-types';
import type { ResponseDocument } from './responseDocument';

/** Why a rename is refused: a sentence for the user. */
export interface RenameRefusal {
  readonly refusal: string;
}

/** What would be renamed at `position`. */
export function prepareRename(
  _document: ResponseDocument,
  _position: Position,
): { range: Range; placeholder: string } | RenameRefusal {
  return { refusal: 'Nothing here can be renamed.' };
}

/** Renames a key or a host everywhere in `files`. */
export function rename(
  _document: ResponseDocument,
  _position: Position,
  _newName: string,
  _files: readonly ResponseDocument[],
): WorkspaceEdit | RenameRefusal {
  return { refusal: 'Nothing here can be renamed.' };
}
