import type { DocumentLink } from 'vscode-languageserver-types';
import type { ResponseDocument } from './responseDocument';

/** The template, and articles of the vendor's support site that comments mention. */
export function documentLinks(_document: ResponseDocument): DocumentLink[] {
  return [];
}
