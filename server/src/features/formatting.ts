import type { Range, TextEdit } from 'vscode-languageserver-types';
import type { ResponseDocument } from './responseDocument';

/** Separators and the blanks around them; values and order stay. @param range null for the whole document */
export function formatting(_document: ResponseDocument, _range: Range | null): TextEdit[] {
  return [];
}
