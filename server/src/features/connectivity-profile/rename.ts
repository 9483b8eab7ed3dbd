import type { Position, Range, WorkspaceEdit } from 'vscode-languageserver-types';
import type { CheckedDocument } from '../checkedDocument';
import type { RenameRefusal } from '../languageFeatures';
import type { ProfileDocument } from './profileDocument';

const NOTHING = { refusal: 'Nothing here can be renamed: put the cursor on the name of a cluster.' };

/** What would be renamed at `position`. */
export function prepareRename(
  _document: ProfileDocument,
  _position: Position,
): { range: Range; placeholder: string } | RenameRefusal {
  return NOTHING;
}

/** Renames a cluster everywhere in the profile. */
export function rename(
  _document: ProfileDocument,
  _position: Position,
  _newName: string,
  _files: readonly CheckedDocument[],
  _documentChanges: boolean,
): WorkspaceEdit | RenameRefusal {
  return NOTHING;
}
