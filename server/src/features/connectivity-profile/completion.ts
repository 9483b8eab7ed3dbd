import type { CompletionItem, CompletionList, Position } from 'vscode-languageserver-types';
import type { CheckedDocument } from '../checkedDocument';
import type { CompletionCapabilities } from '../languageFeatures';
import type { ProfileDocument } from './profileDocument';

/**
 * What can stand at `position`.
 * @param files what is known of the workspace: hosts come from its response files
 */
export function completion(
  _document: ProfileDocument,
  _position: Position,
  _files: readonly CheckedDocument[],
  _capabilities: CompletionCapabilities,
): CompletionList {
  return { isIncomplete: false, items: [] };
}

/** Adds the documentation that a list leaves out. Items that need it have `data.language: 'connectivity-profile'`. */
export function resolveCompletion(item: CompletionItem): CompletionItem {
  return item;
}
