/** What a text is after somebody accepted a completion, for the tests. */
import type { CompletionItem, TextEdit } from 'vscode-languageserver-types';
import type { ProfileDocument } from '../../../../../server/src/features/connectivity-profile/profileDocument';
import { withEdits } from '../../response-file/support/workspaceEdit';

/** The text after `item`, with the first choice or the standard text in each place of a snippet. */
export function accepted(
  document: ProfileDocument,
  item: CompletionItem,
  mode: 'insert' | 'replace' = 'replace',
): string {
  const { textEdit } = item;
  if (!textEdit) throw new Error('The item has no edit.');
  const range = 'range' in textEdit ? textEdit.range : textEdit[mode];
  const newText = item.insertTextFormat === 2 ? resolved(textEdit.newText) : textEdit.newText;
  const edits: TextEdit[] = [...(item.additionalTextEdits ?? []), { range, newText }];
  return withEdits(document.text, edits, document.positions.encoding);
}

/** A snippet of the protocol without its places: `${1|a,b|}` is `a`, `${1:a}` is `a`, `$1` is nothing. */
export function resolved(snippet: string): string {
  const unescaped = (text: string): string => text.replace(/\\([\\$},|])/g, '$1');
  return snippet.replace(
    /\\[\\$}]|\$\{\d+\|((?:\\.|[^\\,|])*)(?:,(?:\\.|[^\\,|])*)*\|\}|\$\{\d+:((?:\\.|[^\\}])*)\}|\$\d+/g,
    (whole: string, choice?: string, standard?: string) =>
      whole.startsWith('\\') ? whole.slice(1) : unescaped(choice ?? standard ?? ''),
  );
}
