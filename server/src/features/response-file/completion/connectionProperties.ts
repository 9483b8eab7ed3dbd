import { CompletionItemKind } from 'vscode-languageserver-types';
import { JDBC_PROPERTIES, findJdbcProperty, wordsOf } from '../../../jdbc/catalogue';
import type { JdbcProperty } from '../../../jdbc/catalogue';
import { parseConnectionProperties } from '../../../jdbc/parse';
import type { ConnectionProperties } from '../../../jdbc/parse';
import { ROLES } from '../../../roles/role';
import type { Suggestion, Suggestions } from './suggestion';
import { partOfValue } from './valueCursor';
import type { ValueCursor } from './valueCursor';

/** Where in a list of connection properties a cursor stands; offsets in the list. */
type ListPlace =
  | { readonly part: 'name'; readonly start: number }
  | { readonly part: 'value'; readonly start: number; readonly name: string };

/** The names of properties that the list does not have, or the values of the one at the cursor. */
export function connectionProperties(cursor: ValueCursor): Suggestions | null {
  const { value, at } = cursor;
  const place = placeIn(value.text, at);
  return place && (place.part === 'name' ? names(cursor, place.start) : values(cursor, place.start, place.name));
}

/** What the text before the cursor leaves open; null inside braces, where a value stands for itself. */
function placeIn(list: string, at: number): ListPlace | null {
  const before = list.slice(0, at);
  const { properties, errors } = parseConnectionProperties(before);
  if (errors.some(({ problem }) => problem === 'unclosed-brace' || problem === 'text-before-brace')) return null;
  const last = properties.at(-1);
  if (last?.segment.end === at && !before.endsWith(';')) {
    // Behind a closed brace there is nothing to add but a semicolon.
    if (before.slice(last.valueSpan.start, at).startsWith('{')) return null;
    return { part: 'value', start: last.valueSpan.start, name: last.name };
  }
  const segment = before.slice(before.lastIndexOf(';') + 1);
  // A value without a name.
  if (segment.includes('=')) return null;
  return { part: 'name', start: at - segment.trimStart().length };
}

function names(cursor: ValueCursor, start: number): Suggestions | null {
  const { value, at } = cursor;
  const rest = /^[^=;]*/.exec(value.text.slice(at))?.[0] ?? '';
  const hasValue = value.text[at + rest.length] === '=';
  const target = partOfValue(cursor, start, at + rest.trimEnd().length);
  if (!target) return null;
  const present = namesIn(parseConnectionProperties(value.text), start);
  const suggestions = OFFERED.filter(({ name }) => !present.has(name)).map((property): Suggestion => {
    const words = wordsOf(property);
    return {
      label: property.name,
      kind: CompletionItemKind.Property,
      newText: hasValue ? property.name : `${property.name}=`,
      detail: typeText(property),
      data: { about: 'connection property', name: property.name },
      goesOn: !hasValue && (words.length > 0 || property.default !== undefined) && !property.secret,
      deprecated: isOutdated(property),
    };
  });
  return { target, suggestions };
}

function values(cursor: ValueCursor, start: number, name: string): Suggestions | null {
  const { value, at } = cursor;
  const property = findJdbcProperty(name);
  if (!property || property.secret) return null;
  const whole = parseConnectionProperties(value.text).properties.find(({ valueSpan }) => valueSpan.start === start);
  const rest = /^[^;]*/.exec(value.text.slice(at))?.[0] ?? '';
  const target = partOfValue(
    cursor,
    Math.min(start, at),
    Math.max(at, whole?.valueSpan.end ?? at + rest.trimEnd().length),
  );
  if (!target) return null;
  const { default: usual } = property;
  const words = [...wordsOf(property)];
  if (usual !== undefined && !words.includes(usual)) words.unshift(usual);
  const suggestions = words.map((word): Suggestion => ({
    label: word,
    kind: property.type === 'integer' ? CompletionItemKind.Value : CompletionItemKind.EnumMember,
    ...(word === usual ? { detail: "The driver's default" } : {}),
    data: { about: 'connection property', name: property.name },
    // Half a number would become the default.
    ...(property.type === 'integer' ? {} : { commitCharacters: [';'] }),
  }));
  return { target, suggestions };
}

/** The properties that the guide itself names. */
const NAMED_BY_GUIDE = namesIn(parseConnectionProperties(ROLES.databaseProperties.example ?? ''), -1);

/** The properties that can stand in a list: what the guide names first, what has a key of its own, or is of the past, last. */
const OFFERED: readonly JdbcProperty[] = JDBC_PROPERTIES.filter(
  ({ type, note }) => type !== 'object' && note !== 'cannot be set in a connection string',
)
  .map((property) => ({ property, rank: rankOf(property) }))
  .sort((a, b) => a.rank - b.rank)
  .map(({ property }) => property);

function rankOf(property: JdbcProperty): number {
  if (NAMED_BY_GUIDE.has(property.name)) return 0;
  if (isOutdated(property)) return 3;
  return property.repeats === undefined ? 1 : 2;
}

function isOutdated({ deprecated, until }: JdbcProperty): boolean {
  return deprecated === true || until !== undefined;
}

/** The properties of the list, by the driver's name for each, but the one whose name begins at `except`. */
function namesIn({ properties }: ConnectionProperties, except: number): ReadonlySet<string> {
  const others = properties.filter(({ nameSpan }) => nameSpan.start !== except);
  return new Set(others.map(({ name }) => findJdbcProperty(name)?.name ?? name));
}

function typeText({ type, default: usual, repeats }: JdbcProperty): string {
  if (repeats !== undefined) return `${type}; has a key of its own`;
  return usual === undefined ? type : `${type}, default ${usual}`;
}
