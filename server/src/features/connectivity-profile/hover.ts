import type { Hover, Position } from 'vscode-languageserver-types';
import { severitiesOf } from '../../configuration/settings';
import { suppressionIn } from '../../rules/suppressionComment';
import { shiftSpan } from '../../text/span';
import type { Span } from '../../text/span';
import type { CheckedDocument } from '../checkedDocument';
import { markdownOf } from '../markdown/explanation';
import type { Description, Explanation } from '../markdown/explanation';
import { settingsAt } from './completion/members';
import { describe } from './hover/values';
import { describeRuleHere } from './markdown/rule';
import { describeSetting } from './markdown/setting';
import { describeSuppression } from './markdown/suppression';
import { placeAt } from './place';
import type { ProfileDocument } from './profileDocument';

/**
 * What is known of the member or the value at `position`.
 * @param files what is known of the workspace: servers are looked for in its response files
 */
export function hover(
  document: ProfileDocument,
  position: Position,
  files: readonly CheckedDocument[] = [],
): Hover | null {
  const explanation = explain(document, document.positions.offsetAt(position), files);
  return (
    explanation && {
      contents: { kind: 'markdown', value: markdownOf(explanation) },
      range: document.positions.rangeOf(explanation.span),
    }
  );
}

function explain(document: ProfileDocument, offset: number, files: readonly CheckedDocument[]): Explanation | null {
  const place = placeAt(document.profile.json, offset);
  if (place.kind === 'none') return null;
  if (place.kind === 'comment') return explainComment(document, place.comment, offset);
  const { typed } = place;
  if (!typed || /\s/.test(document.text.charAt(typed.start))) return null;
  const explained = (description: Description | null): Explanation | null =>
    description && { span: { start: typed.start, end: typed.end }, ...description };
  if (place.kind === 'value') return explained(describe(document, place, typed.text, offset, files));
  const setting = settingsAt(place).find(({ name }) => name === typed.text);
  return explained(setting ? describeSetting(setting, [...place.path, setting.name]) : null);
}

/** The word of a suppression at `offset`. */
function explainComment(document: ProfileDocument, comment: Span, offset: number): Explanation | null {
  const start = comment.start + 2;
  const at = offset - start;
  const isUnder = (span: Span): boolean => at >= span.start && at <= span.end;
  const suppression = suppressionIn(document.text.slice(start, comment.end));
  if (!suppression || document.text[comment.start + 1] === '*') return null;
  const explained = (span: Span, description: Description | null): Explanation | null =>
    description && { span: shiftSpan(span, start), ...description };
  if (isUnder(suppression.keyword)) return explained(suppression.keyword, describeSuppression(suppression.kind));
  const name = suppression.names.find(({ span }) => isUnder(span));
  return name ? explained(name.span, describeRuleHere(name.text, severitiesOf(document.settings))) : null;
}
