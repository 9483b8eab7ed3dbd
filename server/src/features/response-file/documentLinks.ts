import type { DocumentLink } from 'vscode-languageserver-types';
import { linksInComments } from '../linksInComments';
import type { ResponseDocument } from './responseDocument';

/** What comments mention and can be opened, secrets left out. */
export function documentLinks(document: ResponseDocument): DocumentLink[] {
  const { file } = document;
  return linksInComments(document, file.comments, (span) => file.holdsSecret(span));
}
