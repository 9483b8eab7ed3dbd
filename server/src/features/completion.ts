import type { CompletionItem, CompletionList, Position } from 'vscode-languageserver-types';
import type { ResponseDocument } from './responseDocument';

/** What the client can do with completions. */
export interface CompletionCapabilities {
  readonly snippets: boolean;
}

export const COMPLETION_TRIGGERS: readonly string[] = [];

/** What can stand at `position`. @param files every response file of the workspace, `document` included */
export function completion(
  _document: ResponseDocument,
  _position: Position,
  _files: readonly ResponseDocument[],
  _capabilities: CompletionCapabilities,
): CompletionList {
  return { isIncomplete: false, items: [] };
}

/** Adds the documentation that a list leaves out. */
export function resolveCompletion(item: CompletionItem): CompletionItem {
  return item;
}
