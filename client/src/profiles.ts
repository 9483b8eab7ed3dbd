import type * as vscode from 'vscode';
import { documentFor } from './documentFor';
import { PROFILE_LANGUAGE_ID } from './language';

/**
 * The connectivity profile that a command is for, open.
 * @throws UserError where there is none
 */
export function profileOf(argument: unknown): Promise<vscode.TextDocument> {
  return documentFor(argument, { languageId: PROFILE_LANGUAGE_ID, name: 'connectivity profile' });
}
