import type { JsonComment } from '../../jsonc/nodes';
import { findRule } from '../../rules/catalogue';
import type { Diagnostic } from '../../rules/diagnostic';
import { insert } from '../../text/edit';
import { suppressionIn } from '../../rules/suppressionComment';
import type { SuppressionKind } from '../../rules/suppressionComment';
import type { TextEdit } from '../../text/edit';
import { firstWhere } from '../../text/firstWhere';
import { lineEndOf } from '../../text/lines';
import { indentOf } from '../../text/blanks';
import type { ProfileDocument } from './profileDocument';

/** That a suppression is left over is not to be suppressed by another one. */
const NEVER_SUPPRESSED = 'unused-suppression';

/**
 * The comment that silences a diagnostic in the line in which it begins, as an edit: a line above that, or one name more
 * in the comment that is there. Null where that cannot be done, as for a diagnostic about the whole file.
 */
export function suppressInLine({ profile }: ProfileDocument, { rule, span }: Diagnostic): TextEdit | null {
  if (rule === NEVER_SUPPRESSED || findRule(rule)?.wholeFile === true) return null;
  const { json, lines, text } = profile;
  const line = lines.lineAt(span.start);
  const above = line === 0 ? undefined : lastBefore(json.comments, lines.startOf(line));
  const isInForce = above && lines.lineAt(above.start) === line - 1 && kindOf(above, text) === 'disable-next-line';
  if (isInForce) return extend(above, rule, text);
  const words = `// bems-disable-next-line ${rule}${lineEndOf(text)}`;
  const start = Math.max(lines.startOf(line), textStart(text));
  // In a block comment that began further up there is no room: the line is broken behind it.
  if (above && above.end > start) return above.end > span.start ? null : insert(above.end, ` ${words}`);
  const indent = indentOf(text, start);
  return insert(start, `${start === 1 ? '' : indent}${words}`);
}

/** The comment that silences the rule of a diagnostic in the whole file, as an edit; null where that cannot be done. */
export function suppressInFile({ profile }: ProfileDocument, { rule, span }: Diagnostic): TextEdit | null {
  if (rule === NEVER_SUPPRESSED) return null;
  const { json, text } = profile;
  const isWholeFile = findRule(rule)?.wholeFile === true;
  const endsBehind = (from: number): boolean =>
    !isWholeFile &&
    json.comments.some((comment) => {
      if (comment.start <= from || comment.start >= span.start || comment.kind !== 'line') return false;
      const { kind, names = [] } = suppressionIn(text.slice(comment.start + 2, comment.end)) ?? {};
      return kind === 'enable' && (names.length === 0 || names.some((name) => name.text === rule));
    });
  const first = Math.min(json.root?.start ?? Infinity, isWholeFile ? Infinity : span.start);
  const existing = json.comments.find(
    (comment) => comment.start < first && kindOf(comment, text) === 'disable' && !endsBehind(comment.start),
  );
  if (existing) return extend(existing, rule, text);
  return endsBehind(-1) ? null : insert(textStart(text), `// bems-disable ${rule}${lineEndOf(text)}`);
}

/** Behind a byte-order mark: before it there is no text. */
function textStart(text: string): number {
  return text.startsWith('\uFEFF') ? 1 : 0;
}

function lastBefore(comments: readonly JsonComment[], offset: number): JsonComment | undefined {
  return comments[firstWhere(comments, ({ start }) => start >= offset) - 1];
}

/** What the suppression in a comment does; null where there is none. */
function kindOf({ kind, start, end }: JsonComment, text: string): SuppressionKind | null {
  return kind === 'line' ? (suppressionIn(text.slice(start + 2, end))?.kind ?? null) : null;
}

/** Adds `rule` to the rules that the suppression in `comment` names. */
function extend({ start, end }: JsonComment, rule: string, text: string): TextEdit {
  const comment = text.slice(start, end);
  let at = comment.length;
  while (at > 0 && ' \t\f,'.includes(comment.charAt(at - 1))) at--;
  return insert(start + at, `${comment.slice(0, at).includes(',') ? ',' : ''} ${rule}`);
}
