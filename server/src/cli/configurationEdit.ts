import { type JSONPath, applyEdits, modify, parseTree } from 'jsonc-parser';
import { lineEndOf } from '../text/lines';

const TEMPLATE: JSONPath = ['template'];

/**
 * The text of a configuration file with `template` set to `path`: replaced where it stands, otherwise the first member.
 * Everything else stays as it is, comments and format included. An empty text becomes a new configuration. Null where
 * the text is not one JSON object, and cannot be changed.
 */
export function withTemplate(text: string, path: string): string | null {
  if (text.trim() === '') return `${JSON.stringify({ template: path }, null, 2)}\n`;
  const root = parseTree(text, [], { allowTrailingComma: true });
  if (root?.type !== 'object') return null;
  const [edit] = modify(text, TEMPLATE, path, { getInsertionIndex: () => 0 });
  if (!edit) return text;
  if (edit.length > 0) return applyEdits(text, [edit]);
  const lineEnd = lineEndOf(text);
  const indent = /^[ \t]+(?=["/])/m.exec(text)?.[0] ?? '  ';
  const rest = text.slice(edit.offset);
  const isEmpty = /^\s*\}/.test(rest);
  const inOneLine = !isEmpty && !/^[ \t]*(?:\/[/*].*)?[\r\n]/.test(rest);
  const content = inOneLine ? ` ${edit.content}` : `${lineEnd}${indent}${edit.content}`;
  const close = isEmpty && !/^[ \t]*[\r\n]/.test(rest) ? lineEnd : '';
  return text.slice(0, edit.offset) + content + close + (close ? rest.trimStart() : rest);
}
