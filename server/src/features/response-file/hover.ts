import type { Hover, Position } from 'vscode-languageserver-types';
import { severitiesOf } from '../../configuration/settings';
import type { ResponseEntry } from '../../model/entry';
import type { ResponseFile } from '../../model/responseFile';
import { isRestOfSecret, secretsIn } from '../../model/secrets';
import { quoteKey } from '../../rules/wording';
import type { Span } from '../../text/span';
import { explainComment } from './hover/comment';
import { escapeUnder, explainEscape } from './hover/escape';
import { markdownOf } from '../markdown/explanation';
import type { Explanation } from '../markdown/explanation';
import { explainProperty } from './hover/jdbcProperty';
import { explainKey } from './hover/key';
import { explainValue } from './hover/value';
import { explainVariable } from './hover/variable';
import { placeAt } from './place';
import type { ResponseDocument } from './responseDocument';

/** What is under the pointer, explained: the smallest thing there of which a document tells something. */
export function hover(document: ResponseDocument, position: Position): Hover | null {
  const explanation = explain(document, document.positions.offsetAt(position));
  return (
    explanation && {
      contents: { kind: 'markdown', value: markdownOf(explanation) },
      range: document.positions.rangeOf(explanation.span),
    }
  );
}

function explain({ file, settings }: ResponseDocument, offset: number): Explanation | null {
  const place = placeAt(file, offset);
  if (place.kind === 'blank') return null;
  if (place.kind === 'comment') return explainComment(file, severitiesOf(settings), place.comment, offset);
  return explainEntry(file, place.entry, place.kind, offset);
}

function explainEntry(
  file: ResponseFile,
  entry: ResponseEntry,
  place: 'key' | 'separator' | 'value',
  offset: number,
): Explanation | null {
  if (isRestOfSecret(entry) || offset < entry.node.keyStart) return null;
  const secrets = secretsIn(entry.secrets, entry.valueSpan);
  const escape = escapeUnder(entry, offset);
  // The blanks with which a continued line begins are nothing to point at.
  if (escape?.kind === 'continuation' && offset > escape.start + 1) return null;
  const isPublic = place === 'key' ? quoteKey(entry) !== null : escape && secretsIn(secrets, escape).length === 0;
  if (escape && isPublic) return explainEscape(entry, escape);
  if (place === 'key') return explainKey(file, entry);
  if (place === 'separator' || offset > entry.node.valueEnd) return null;
  return explainPart(file, entry, offset, secrets) ?? explainValue(file, entry, secrets);
}

/** A variable or a connection property in a value. */
function explainPart(
  file: ResponseFile,
  entry: ResponseEntry,
  offset: number,
  secrets: readonly Span[],
): Explanation | null {
  const variable = explainVariable(file, entry, offset);
  if (variable && secretsIn(secrets, variable.span).length === 0) return variable;
  return entry.role === 'databaseProperties' ? explainProperty(entry, offset, secrets) : null;
}
