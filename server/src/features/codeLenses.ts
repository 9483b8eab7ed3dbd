import type { CodeLens } from 'vscode-languageserver-types';
import type { ResponseDocument } from './responseDocument';

/** Above the file: install directory, services, role coverage, commands. @param commands those of the client */
export function codeLenses(_document: ResponseDocument, _commands: ReadonlySet<string>): CodeLens[] {
  return [];
}
