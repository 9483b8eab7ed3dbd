import type { CompletionItem, CompletionList, Position } from 'vscode-languageserver-types';
import type { CheckedDocument } from '../checkedDocument';
import type { CompletionCapabilities } from '../languageFeatures';
import { isOnOneLine, itemsOf } from '../suggestion';
import type { Suggestions } from '../suggestion';
import { inComment } from './completion/comments';
import { explain } from './completion/explain';
import type { CompletionData } from './completion/explain';
import { members } from './completion/members';
import { values } from './completion/values';
import { placeAt } from './place';
import type { ProfileDocument } from './profileDocument';

/**
 * What can stand at `position`.
 * @param files what is known of the workspace: hosts come from its response files
 */
export function completion(
  document: ProfileDocument,
  position: Position,
  files: readonly CheckedDocument[],
  capabilities: CompletionCapabilities,
): CompletionList {
  const suggestions = suggestionsAt(document, document.positions.offsetAt(position), files);
  const fits = suggestions !== null && isOnOneLine(document.text, suggestions.target);
  return { isIncomplete: false, items: fits ? itemsOf(suggestions, document.positions, capabilities) : [] };
}

/** Adds the documentation that a list leaves out. Items that need it have `data.language: 'connectivity-profile'`. */
export function resolveCompletion(item: CompletionItem): CompletionItem {
  const data = item.data as CompletionData | undefined;
  const value = data?.language === 'connectivity-profile' ? explain(data) : undefined;
  return value === undefined ? item : { ...item, documentation: { kind: 'markdown', value } };
}

function suggestionsAt(
  document: ProfileDocument,
  offset: number,
  files: readonly CheckedDocument[],
): Suggestions<CompletionData> | null {
  const { profile } = document;
  const place = placeAt(profile.json, offset);
  switch (place.kind) {
    case 'comment':
      return inComment(document, place.comment, offset);
    case 'name':
      return members(place, { profile, files, offset });
    case 'value':
      return values(place, { profile, files, offset });
    case 'none':
      return null;
  }
}
