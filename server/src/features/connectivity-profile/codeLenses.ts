import type { CodeLens } from 'vscode-languageserver-types';
import type { ProfileDocument } from './profileDocument';

/** One above each application. */
export function codeLenses(_document: ProfileDocument, _commands: ReadonlySet<string>): CodeLens[] {
  return [];
}
