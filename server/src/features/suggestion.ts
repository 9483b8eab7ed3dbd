import { CompletionItemTag, InsertReplaceEdit, InsertTextFormat } from 'vscode-languageserver-types';
import type { CompletionItem, CompletionItemKind, Command } from 'vscode-languageserver-types';
import type { Positions } from '../text/positions';

/**
 * What a completion is to replace, as offsets of the text: from `start` to the cursor, or through to `end`. `cursor` is
 * `end` where nothing of what is written there may be left.
 */
export interface Target {
  readonly start: number;
  readonly cursor: number;
  readonly end: number;
}

/** Something that can stand at the cursor. A list of them is in the order in which they are to be shown. */
export interface Suggestion<Data extends object = object> {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** What is put in, escaped as it has to be; the label where it is missing. */
  readonly newText?: string;
  /** What the typed text is compared with, if not the label: it must begin as the source does. */
  readonly filter?: string;
  /** What is put in instead where the client knows snippets. */
  readonly snippet?: string;
  readonly detail?: string;
  /** What its documentation is made from when somebody looks at it. */
  readonly data?: Data;
  /** More is to be completed behind it. */
  readonly goesOn?: boolean;
  readonly commitCharacters?: readonly string[];
  readonly deprecated?: boolean;
}

/** What can stand at a cursor, and what it replaces. */
export interface Suggestions<Data extends object = object> {
  readonly target: Target;
  readonly suggestions: readonly Suggestion<Data>[];
  /** What each of them puts in before the target, too. */
  readonly alsoInsert?: { readonly at: number; readonly text: string };
}

/** Asks VS Code for the next completions; other editors do not know it and ignore it. */
const SUGGEST: Command = { title: 'Suggest', command: 'editor.action.triggerSuggest' };

/** Whether an edit of `target` stays in one line, as the protocol asks of a completion. */
export function isOnOneLine(text: string, { start, cursor, end }: Target): boolean {
  return start <= cursor && cursor <= end && !/[\r\n]/.test(text.slice(start, end));
}

/** The suggestions as the protocol has them, sorted as they are. */
export function itemsOf(
  { target, suggestions, alsoInsert }: Suggestions,
  positions: Positions,
  client: { readonly snippets: boolean; readonly insertReplace?: boolean },
): CompletionItem[] {
  const insert = positions.rangeOf({ start: target.start, end: target.cursor });
  const replace = positions.rangeOf({ start: target.start, end: target.end });
  const additionalTextEdits = alsoInsert && [
    { range: positions.rangeOf({ start: alsoInsert.at, end: alsoInsert.at }), newText: alsoInsert.text },
  ];
  return suggestions.map((suggestion, index) => {
    const { label, filter, detail, data, commitCharacters } = suggestion;
    const isSnippet = client.snippets && suggestion.snippet !== undefined;
    const newText = (isSnippet ? suggestion.snippet : suggestion.newText) ?? label;
    return {
      label,
      kind: suggestion.kind,
      sortText: String(index).padStart(4, '0'),
      textEdit: client.insertReplace ? InsertReplaceEdit.create(newText, insert, replace) : { range: replace, newText },
      ...(additionalTextEdits ? { additionalTextEdits } : {}),
      ...(filter === undefined || filter === label ? {} : { filterText: filter }),
      ...(isSnippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
      ...(detail === undefined ? {} : { detail }),
      ...(data === undefined ? {} : { data }),
      ...(suggestion.goesOn ? { command: SUGGEST } : {}),
      ...(commitCharacters ? { commitCharacters: [...commitCharacters] } : {}),
      ...(suggestion.deprecated ? { tags: [CompletionItemTag.Deprecated] } : {}),
    };
  });
}
