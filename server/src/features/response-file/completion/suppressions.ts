import type { CommentLine } from '../../../model/commentLine';
import type { ResponseEntry } from '../../../model/entry';
import { RESPONSE_FILE_RULES, findRule } from '../../../rules/catalogue';
import type { Rule } from '../../../rules/rule';
import { stretchBelow, suppressionIn } from '../../../rules/suppressionComment';
import type { SuppressionKind } from '../../../rules/suppressionComment';
import { rulesToSuppress } from '../../suppressedRules';
import type { ResponseDocument } from '../responseDocument';
import type { Suggestions } from './suggestion';

/** The rules that the suppression in `comment` can name at `offset`: not yet named there, those that report first. */
export function suppressibleRules(
  document: ResponseDocument,
  comment: CommentLine,
  entry: ResponseEntry | null,
  offset: number,
): Suggestions | null {
  return rulesToSuppress(comment, offset, RESPONSE_FILE_RULES, (kind) => wanted(document, comment, entry, kind));
}

/** Whether a rule is likely meant: one that reports where the directive is in force, or that is silent there. */
function wanted(
  document: ResponseDocument,
  comment: CommentLine,
  entry: ResponseEntry | null,
  kind: SuppressionKind,
): (rule: Rule) => boolean {
  const { file } = document;
  if (kind === 'enable') {
    const silent = new Set<string>();
    for (const above of file.comments) {
      if (above.start >= comment.start) break;
      const suppression = suppressionIn(above.text);
      if (suppression?.kind !== 'disable') continue;
      for (const { text } of suppression.names) silent.add(text);
    }
    return ({ id }) => silent.has(id);
  }
  const below = stretchBelow(file, comment, entry);
  const isNextLine = kind === 'disable-next-line';
  const reporting = new Set<string>();
  for (const { rule, span } of document.diagnostics) {
    const isWholeFile = findRule(rule)?.wholeFile === true;
    const isHere = isNextLine
      ? !isWholeFile && span.start >= below.start && span.start < below.end
      : isWholeFile || span.start >= comment.node.start;
    if (isHere) reporting.add(rule);
  }
  return ({ id }) => reporting.has(id);
}
