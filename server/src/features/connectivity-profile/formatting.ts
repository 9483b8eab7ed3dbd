import { format } from 'jsonc-parser';
import type { FormattingOptions, Range, TextEdit } from 'vscode-languageserver-types';
import type { ConnectivityProfile } from '../../profile/connectivityProfile';
import { indentOf, isBlankIn } from '../../text/blanks';
import { notEditable } from '../../profile/edit/editable';
import { remove, replace } from '../../text/edit';
import type { TextEdit as OffsetEdit } from '../../text/edit';
import type { Span } from '../../text/span';
import { protocolEdits } from '../codeActions/workspaceEdit';
import { containersIn } from './containers';
import type { ProfileDocument } from './profileDocument';

/** No profile is nested nearly as deeply; so many blanks before a line help nobody, and take their time. */
const DEEPEST = 50;

/**
 * Indentation, and the blanks around brackets, colons and commas. What stands in a line of its own stays there, and empty
 * lines stay; only a profile that is all in one line is broken into several. Nothing where the syntax has a fault:
 * there the brackets do not tell what belongs where.
 * @param range null for the whole document
 */
export function formatting(
  { profile, positions }: ProfileDocument,
  range: Range | null,
  { tabSize, insertSpaces }: FormattingOptions,
): TextEdit[] {
  if (notEditable(profile) !== null || isTooDeep(profile)) return [];
  const { start, end } = range ? positions.spanOf(range) : { start: 0, end: Infinity };
  const size = Math.min(Math.max(1, Math.trunc(tabSize) || 1), 16);
  const edits = editsOf(profile, size, insertSpaces)
    // A range that ends where a line begins does not mean that line, unless it is a mere cursor.
    .filter(({ span }) => start <= span.end && (span.start < end || span.start === start));
  return protocolEdits(positions, edits);
}

function editsOf({ root, text }: ConnectivityProfile, tabSize: number, insertSpaces: boolean): OffsetEdit[] {
  // What is before and behind all that is written stays, but for blanks before the first of it; a byte-order mark, too.
  const lead = /^\uFEFF?[ \t\r\n]*/.exec(text)?.[0] ?? '';
  const body = text.slice(lead.length, lead.length + writtenLength(text.slice(lead.length)));
  const isOneLine = root !== null && !/[\r\n]/.test(text.slice(root.start, root.end));
  const found = format(body, undefined, {
    tabSize,
    insertSpaces,
    keepLines: !isOneLine,
    eol: lineEndAround(text),
  });
  const indent = indentOf(text, lead.length).length;
  return [
    ...(indent > 0 ? [remove({ start: lead.length - indent, end: lead.length })] : []),
    ...found.flatMap(({ offset, length, content }) => {
      const start = lead.length + offset;
      const span = { start, end: start + length };
      return isInsideBrackets(text, span, content) ? [] : shortest(text, span, content);
    }),
  ];
}

/** The length of `text` without the blanks and line ends behind all that is written. */
function writtenLength(text: string): number {
  let end = text.length;
  while (end > 0 && ' \t\r\n'.includes(text.charAt(end - 1))) end--;
  return end;
}

/** What jsonc-parser takes for new lines where what it formats has none; where it has some, the first of them. */
function lineEndAround(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

/**
 * Whether an edit would only put a blank inside the brackets of a list, `[ "First" ]`, or of an empty object, or move the
 * bracket behind a comment, about which the ways to format disagree.
 */
function isInsideBrackets(text: string, { start, end }: Span, content: string): boolean {
  const [before, after] = [text[start - 1], text[end]];
  const closes = after === ']' || after === '}';
  if (closes && text.startsWith('*/', start - 2)) return isBlankIn(text, start, end) && ['', ' '].includes(content);
  return content === ' ' && start === end && (before === '[' || after === ']' || (before === '{' && closes));
}

/** The same change without what stays at both ends; CRLF is one character to a client. */
function shortest(text: string, span: Span, content: string): OffsetEdit[] {
  const old = text.slice(span.start, span.end);
  let before = 0;
  while (before < old.length && before < content.length && old[before] === content[before]) before++;
  if (old[before - 1] === '\r' && (old[before] === '\n' || content[before] === '\n')) before--;
  let after = 0;
  const most = Math.min(old.length, content.length) - before;
  while (after < most && old.at(-1 - after) === content.at(-1 - after)) after++;
  if (old.at(-after) === '\n' && after > 0 && old.at(-1 - after) === '\r') after--;
  if (before === old.length && before === content.length) return [];
  return [
    replace({ start: span.start + before, end: span.end - after }, content.slice(before, content.length - after)),
  ];
}

function isTooDeep({ json }: ConnectivityProfile): boolean {
  const depths = new Map<unknown, number>();
  return containersIn(json.root).some((node) => {
    const depth = (depths.get(node.parent) ?? 0) + 1;
    depths.set(node, depth);
    return depth > DEEPEST;
  });
}
