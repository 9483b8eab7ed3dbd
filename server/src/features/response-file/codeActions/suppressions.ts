import type { CommentLine } from '../../../model/commentLine';
import { isRestOfSecret } from '../../../model/secrets';
import type { ResponseFile } from '../../../model/responseFile';
import { findRule } from '../../../rules/catalogue';
import type { Diagnostic } from '../../../rules/diagnostic';
import { insert } from '../../../text/edit';
import { suppressionIn } from '../../../rules/suppressionComment';
import type { TextEdit } from '../../../text/edit';
import { lineEndOf } from '../../../text/lines';
import { placeAt } from '../place';

/** That a suppression is left over is not to be suppressed by another one. */
const NEVER_SUPPRESSED = 'unused-suppression';

/**
 * The edit that suppresses the rule of `diagnostic` in its line: for an entry all its lines and comments. Null where
 * that cannot be done, as for a diagnostic about the whole file.
 */
export function suppressInLine(file: ResponseFile, { rule, span }: Diagnostic): TextEdit | null {
  if (rule === NEVER_SUPPRESSED || findRule(rule)?.wholeFile === true) return null;
  const place = placeAt(file, span.start);
  if (place.kind === 'blank') return null;
  if (place.kind === 'comment' && !place.entry) {
    // A suppression that belongs to no entry is in force over the next line.
    const above = file.comments.find(({ node }) => node.end === place.comment.node.start);
    if (above && suppressionIn(above.text)?.kind === 'disable-next-line') return extend(above, rule);
    return addLine(file, place.comment.node.start, place.comment.node.markStart, `bems-disable-next-line ${rule}`);
  }
  const { entry } = place;
  if (!entry) return null;
  const existing = entry.comments.findLast(({ text }) => suppressionIn(text)?.kind === 'disable-next-line');
  if (existing) return extend(existing, rule);
  // A half commented-out secret goes on in the entry: a line between them would take it for something else.
  const above = isRestOfSecret(entry) ? entry.comments.at(-1) : undefined;
  const { start, end } = above
    ? { start: above.node.start, end: above.node.markStart }
    : { start: entry.node.start, end: entry.node.keyStart };
  return addLine(file, start, end, `bems-disable-next-line ${rule}`);
}

/** The edit that suppresses the rule of `diagnostic` in the whole file; null where that cannot be done. */
export function suppressInFile(file: ResponseFile, { rule, span }: Diagnostic): TextEdit | null {
  if (rule === NEVER_SUPPRESSED) return null;
  const firstEntry = file.entries[0]?.node.start ?? Infinity;
  const isWholeFile = findRule(rule)?.wholeFile === true;
  const endsBefore = (from: number): boolean =>
    !isWholeFile &&
    file.comments.some(({ start, text }) => {
      if (start <= from || start >= span.start) return false;
      const { kind, names = [] } = suppressionIn(text) ?? {};
      return kind === 'enable' && (names.length === 0 || names.some((name) => name.text === rule));
    });
  const existing = file.comments.find(
    (comment) =>
      comment.start < Math.min(firstEntry, span.start) &&
      suppressionIn(comment.text)?.kind === 'disable' &&
      !endsBefore(comment.start),
  );
  if (existing) return extend(existing, rule);
  return endsBefore(-1) ? null : addLine(file, 0, 0, `bems-disable ${rule}`);
}

/** A comment line before the one at `start`, indented like that up to `end`. */
function addLine(file: ResponseFile, start: number, end: number, text: string): TextEdit {
  return insert(start, `${file.text.slice(start, end)}# ${text}${lineEndOf(file.text)}`);
}

/** Adds `rule` to the rules that the suppression in `comment` names. */
function extend(comment: CommentLine, rule: string): TextEdit {
  const { text } = comment;
  let end = text.length;
  while (end > 0 && ' \t\f,'.includes(text.charAt(end - 1))) end--;
  return insert(comment.start + end, `${text.slice(0, end).includes(',') ? ',' : ''} ${rule}`);
}
