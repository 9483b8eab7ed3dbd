import type { CompletionItem, CompletionList, Position } from 'vscode-languageserver-types';
import type { ResponseEntry } from '../../model/entry';
import { isRestOfSecret } from '../../model/secrets';
import { inComment } from './completion/comments';
import { connectionProperties } from './completion/connectionProperties';
import { explain } from './completion/explain';
import type { CompletionData } from './completion/explain';
import { inEmptyLine, inPlaceOfKey } from './completion/keys';
import { itemsOf } from './completion/suggestion';
import type { Suggestions } from './completion/suggestion';
import { valueCursor } from './completion/valueCursor';
import { wholeValues } from './completion/values';
import { variables } from './completion/variables';
import { placeAt } from './place';
import type { CompletionCapabilities } from '../languageFeatures';
import type { ResponseDocument } from './responseDocument';

/** What can stand at `position`. @param files every response file of the workspace, `document` included */
export function completion(
  document: ResponseDocument,
  position: Position,
  files: readonly ResponseDocument[],
  capabilities: CompletionCapabilities,
): CompletionList {
  const suggestions = suggestionsAt(document, document.positions.offsetAt(position), files);
  return {
    isIncomplete: false,
    items: suggestions ? itemsOf(suggestions, document.positions, capabilities) : [],
  };
}

/** Adds the documentation that a list leaves out. */
export function resolveCompletion(item: CompletionItem): CompletionItem {
  const data = item.data as CompletionData | undefined;
  const value = data && explain(data);
  return value === undefined ? item : { ...item, documentation: { kind: 'markdown', value } };
}

function suggestionsAt(
  document: ResponseDocument,
  offset: number,
  files: readonly ResponseDocument[],
): Suggestions | null {
  const { file } = document;
  const place = placeAt(file, offset);
  switch (place.kind) {
    case 'blank':
      return inEmptyLine(file, offset);
    case 'comment':
      return inComment(document, place.comment, place.entry, offset);
    case 'key':
      return inPlaceOfKey(file, place.entry, offset);
    case 'separator':
    case 'value':
      return inValue(document, place.entry, offset, files);
  }
}

function inValue(
  document: ResponseDocument,
  entry: ResponseEntry,
  offset: number,
  files: readonly ResponseDocument[],
): Suggestions | null {
  const { file } = document;
  if (isSecretPlace(entry, offset)) return null;
  const cursor = valueCursor(entry, offset);
  if (!cursor) return null;
  const isList = entry.role === 'databaseProperties';
  const others = (): ResponseDocument['file'][] =>
    files.filter(({ uri }) => uri !== document.uri).map((other) => other.file);
  return (
    (entry.kind === 'port' ? null : variables(file, cursor)) ??
    (isList ? connectionProperties(cursor) : wholeValues(file, cursor, others()))
  );
}

/** Whether what is written at `offset` is, or may become, a secret. */
function isSecretPlace(entry: ResponseEntry, offset: number): boolean {
  if (entry.isSecret || isRestOfSecret(entry)) return true;
  return entry.secrets.some(({ start, end }) => offset >= start && offset <= end);
}
