import type { Diagnostic } from '../../rules/diagnostic';
import type { TextEdit } from '../../text/edit';
import type { ProfileDocument } from './profileDocument';

/** The comment that silences a diagnostic where it is reported, as an edit. */
export function suppressInLine(_document: ProfileDocument, _diagnostic: Diagnostic): TextEdit | null {
  return null;
}

/** The comment that silences the rule of a diagnostic in the whole file, as an edit. */
export function suppressInFile(_document: ProfileDocument, _diagnostic: Diagnostic): TextEdit | null {
  return null;
}
