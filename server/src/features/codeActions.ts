import type { CodeAction, CodeActionContext, Range } from 'vscode-languageserver-types';
import type { ResponseDocument } from './responseDocument';

/** What the client lets an action do. */
export interface CodeActionCapabilities {
  /** Commands of the client (`bems.explainRule`); an action that needs another is not offered. */
  readonly commands: ReadonlySet<string>;
  /** Whether it takes edits with `documentChanges`, new files included. */
  readonly documentChanges: boolean;
}

export const CODE_ACTION_KINDS: readonly string[] = [];

/** What can be done about `range`. */
export function codeActions(
  _document: ResponseDocument,
  _range: Range,
  _context: CodeActionContext,
  _capabilities: CodeActionCapabilities,
): CodeAction[] {
  return [];
}

/**
 * Completes an action whose edit needs the text of the configuration file.
 * @param configurationText null where there is no such file yet
 */
export function resolveCodeAction(action: CodeAction, _configurationText: string | null): CodeAction {
  return action;
}
