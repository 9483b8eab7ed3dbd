import { findJdbcProperty } from '../../../jdbc/catalogue';
import type { ConnectionProperty } from '../../../jdbc/parse';
import { connectionPropertiesOf } from '../../../model/connectionProperties';
import type { ResponseEntry } from '../../../model/entry';
import type { ResponseFile } from '../../../model/responseFile';
import { secretsIn } from '../../../model/secrets';
import { variablesIn } from '../../../model/variables';
import { escapesIn } from '../../../properties';
import { documentedKey } from '../../../roles/documented';
import { DEFAULT_LIBRARY, DEPRECATED, UNUSED, over, token } from '../../semanticTokens/token';
import type { Token, TokenType } from '../../semanticTokens/token';

const DOLLAR_SIGN = 36;
/** Longer values are one token: no editor colours lines of that length in detail. */
const LONGEST_VALUE = 20_000;

/** The tokens of an entry, sorted and disjoint. Of a secret there is but one, whatever is in it. */
export function entryTokens(file: ResponseFile, entry: ResponseEntry): readonly Token[] {
  const { node, text } = entry;
  const { keyStart, keyEnd, valueStart, valueEnd, lineEnd } = node;
  const unused = file.counts(entry) ? 0 : UNUSED;
  const key = token(entry.keySpan, 'property', documentedKey(entry.key) ? DEFAULT_LIBRARY : 0);
  const tokens = node.keyEscaped ? [...over([key], escapes(text, keyStart, keyEnd))] : [key];
  addSeparator(tokens, text, keyEnd, valueStart);
  for (const each of valueTokens(entry)) tokens.push(each);
  if (valueEnd < lineEnd) tokens.push(token({ start: valueEnd, end: lineEnd }, 'escape'));
  const secrets = secretsIn(file.secrets, { start: keyStart, end: lineEnd }).map((span) => token(span, 'secret'));
  const seen = over(tokens, secrets);
  return unused === 0 ? seen : seen.map((each) => ({ ...each, modifiers: each.modifiers | unused }));
}

function escapes(text: string, start: number, end: number): Token[] {
  return escapesIn(text, start, end).map((escape) => token(escape, 'escape'));
}

/** The sign between key and value, if there is one, and the backslashes that continue the line around it. */
function addSeparator(tokens: Token[], text: string, start: number, end: number): void {
  for (let at = start; at < end; at++) {
    const character = text[at];
    if (character === '\\') tokens.push(token({ start: at, end: at + 1 }, 'escape'));
    else if (character === '=' || character === ':') tokens.push(token({ start: at, end: at + 1 }, 'operator'));
  }
}

function valueTokens(entry: ResponseEntry): readonly Token[] {
  const { text, node } = entry;
  if (node.valueStart === node.valueEnd) return [];
  let tokens: readonly Token[] = [token(entry.valueSpan, typeOf(entry))];
  if (node.valueEnd - node.valueStart > LONGEST_VALUE) return tokens;
  if (entry.role === 'databaseProperties') tokens = over(tokens, connectionProperties(entry));
  if (entry.sourceHas(DOLLAR_SIGN)) tokens = over(tokens, variables(entry));
  return node.valueEscaped ? over(tokens, escapes(text, node.valueStart, node.valueEnd)) : tokens;
}

function typeOf(entry: ResponseEntry): TokenType {
  if (entry.kind === 'path') return 'path';
  return entry.kind === 'port' && /^\d+$/.test(entry.meant.text) ? 'number' : 'string';
}

function variables(entry: ResponseEntry): Token[] {
  return variablesIn(entry.meant.text).map(({ start, end }) => token(entry.meant.sourceSpan(start, end), 'variable'));
}

/** Names, values and signs of a list of connection properties. What the driver could not read stays what the value is. */
function connectionProperties(entry: ResponseEntry): Token[] {
  const list = entry.meant;
  const tokens: Token[] = [];
  const add = (start: number, end: number, type: TokenType, modifiers = 0): void => {
    if (start < end) tokens.push(token(list.sourceSpan(start, end), type, modifiers));
  };
  for (const property of connectionPropertiesOf(entry).properties) {
    const { nameSpan, valueSpan, segment } = property;
    const known = findJdbcProperty(property.name);
    const modifiers = (known ? DEFAULT_LIBRARY : 0) | (known?.deprecated ? DEPRECATED : 0);
    add(nameSpan.start, nameSpan.end, 'parameter', modifiers);
    const equals = list.text.indexOf('=', nameSpan.end);
    add(equals, equals + 1, 'operator');
    add(valueSpan.start, valueSpan.end, typeOfProperty(property));
    if (segment.end > valueSpan.end && list.text[segment.end - 1] === ';')
      add(segment.end - 1, segment.end, 'operator');
  }
  return tokens;
}

function typeOfProperty({ name, value }: ConnectionProperty): TokenType {
  const known = findJdbcProperty(name);
  if (known?.type === 'integer' && /^-?\d+$/.test(value)) return 'number';
  const words = known?.type === 'boolean' ? ['true', 'false'] : (known?.values ?? []);
  return words.some((word) => word.toLowerCase() === value.toLowerCase()) ? 'enumMember' : 'string';
}
