import type * as vscode from 'vscode';
import { documentFor } from './documentFor';
import { LANGUAGE_ID } from './language';

/**
 * The response file that a command is for, open.
 * @throws UserError where there is none
 */
export function responseFileOf(argument: unknown): Promise<vscode.TextDocument> {
  return documentFor(argument, { languageId: LANGUAGE_ID, name: 'BEMS response file' });
}
