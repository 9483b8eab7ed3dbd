import { applyEdits, modify, parseTree } from 'jsonc-parser';
import { lineEndOf } from '../text/lines';

/**
 * The text of a configuration file with `template` set to `path`; comments and format stay. An empty text becomes a new
 * configuration. Null where the text is not one JSON object, and cannot be changed.
 */
export function withTemplate(text: string, path: string): string | null {
  if (text.trim() === '') return `${JSON.stringify({ template: path }, null, 2)}\n`;
  const root = parseTree(text, [], { allowTrailingComma: true });
  if (root?.type !== 'object') return null;
  const indent = /^([ \t]+)"/m.exec(text)?.[1] ?? '  ';
  const tabs = indent.startsWith('\t');
  const formattingOptions = { insertSpaces: !tabs, tabSize: tabs ? 4 : indent.length, eol: lineEndOf(text) };
  return applyEdits(text, modify(text, ['template'], path, { formattingOptions }));
}
