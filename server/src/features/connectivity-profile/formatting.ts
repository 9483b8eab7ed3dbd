import type { Range, TextEdit } from 'vscode-languageserver-types';
import type { ProfileDocument } from './profileDocument';

/** @param range null for the whole document */
export function formatting(_document: ProfileDocument, _range: Range | null): TextEdit[] {
  return [];
}
