import type { Position, Range, TextEdit } from 'vscode-languageserver-types';
import type { ResponseEntry } from '../../model/entry';
import { isRestOfSecret } from '../../model/secrets';
import { remove, replace } from '../../text/edit';
import { firstWhere } from '../../text/firstWhere';
import type { TextEdit as OffsetEdit } from '../../text/edit';
import { protocolEdits } from '../codeActions/workspaceEdit';
import type { ResponseDocument } from './responseDocument';

/** Separators and the blanks around them; values and order stay. @param range null for the whole document */
export function formatting(document: ResponseDocument, range: Range | null): TextEdit[] {
  const { file, positions } = document;
  const { start, end } = range ? positions.spanOf(range) : { start: 0, end: Infinity };
  const edits = file.entries
    // A range that ends where a line begins does not mean that line, unless it is a mere cursor.
    .filter(({ node }) => start <= node.lineEnd && (node.start < end || node.start === start))
    .flatMap((entry) => formatEntry(entry));
  return protocolEdits(positions, edits);
}

/**
 * The same for what was finished by Enter: the entry that ends in the line above `position`. What goes on in the line of
 * `position`, a value that Enter has split among it, is left to its author.
 */
export function onTypeFormatting(document: ResponseDocument, { line }: Position): TextEdit[] {
  const { file, positions } = document;
  const above = positions.offsetAt({ line: line - 1, character: 0 });
  const entry = file.entries[firstWhere(file.entries, ({ node }) => node.lineEnd >= above)];
  if (!entry || positions.positionAt(entry.node.lineEnd).line !== line - 1) return [];
  return protocolEdits(positions, formatEntry(entry));
}

/** `key=value`. A line without a value and a sign before it is half typed, or part of another: it stays as it is. */
function formatEntry(entry: ResponseEntry): OffsetEdit[] {
  const { text, node } = entry;
  const { start, keyStart, keyEnd, valueStart, valueEnd } = node;
  const separator = text.slice(keyEnd, valueStart);
  const hasSign = /[=:]/.test(separator);
  // With a sign, what goes on from a half commented-out secret would pass for an entry.
  if ((!hasSign && valueStart === valueEnd) || isRestOfSecret(entry)) return [];
  const indent = keyStart > start ? [remove({ start, end: keyStart })] : [];
  return [...indent, ...formatSeparator(separator, keyEnd)];
}

/** `separator`, which stands at `at`, as `=`; a value that begins in a line of its own stays there. */
function formatSeparator(separator: string, at: number): OffsetEdit[] {
  const continuation = separator.indexOf('\\');
  const end = continuation < 0 ? separator.length : continuation;
  const before = separator.slice(0, end);
  // A sign in a later line: what stands where is the author's own layout.
  if (before === '=' || /[=:]/.test(separator.slice(end))) return [];
  const sign = before.indexOf('=');
  if (sign < 0) return [replace({ start: at, end: at + end }, '=')];
  const blanks = [
    { start: at, end: at + sign },
    { start: at + sign + 1, end: at + end },
  ];
  return blanks.filter((span) => span.start < span.end).map(remove);
}
