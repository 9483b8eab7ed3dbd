import type { DocumentLink } from 'vscode-languageserver-types';
import type { ProfileDocument } from './profileDocument';

export function documentLinks(_document: ProfileDocument): DocumentLink[] {
  return [];
}
