import { findRule } from '../../rules/catalogue';
import { suppressionIn } from '../../rules/suppressionComment';
import { shiftSpan } from '../../text/span';
import { token } from './token';
import type { Token } from './token';

/** The keyword and the rules of the suppression that a comment is; none of another comment. @param start where `text` begins */
export function suppressionTokens(text: string, start: number): Token[] {
  const found = suppressionIn(text);
  if (!found) return [];
  const rules = found.names.filter((name) => findRule(name.text) !== undefined);
  return [
    token(shiftSpan(found.keyword, start), 'keyword'),
    ...rules.map(({ span }) => token(shiftSpan(span, start), 'parameter')),
  ];
}
