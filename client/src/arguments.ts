/**
 * The document that a command is for, out of what it was called with: menus give a URI object, code lenses and tests the
 * text of one, or `{ uri }`.
 * @returns the text of the URI; null where the active editor is meant
 */
export function uriArgument(argument: unknown): string | null {
  if (typeof argument === 'string') return argument;
  if (typeof argument !== 'object' || argument === null) return null;
  if (isUri(argument)) return argument.toString();
  return 'uri' in argument ? uriArgument(argument.uri) : null;
}

/** A member of the object that a command was called with, if it is there and is text. */
export function textArgument(argument: unknown, name: string): string | undefined {
  const value: unknown = isRecord(argument) ? argument[name] : undefined;
  return typeof value === 'string' ? value : undefined;
}

/** As {@link textArgument}, for one of a few words; another word counts as none. */
export function wordArgument<Word extends string>(
  argument: unknown,
  name: string,
  words: readonly Word[],
): Word | undefined {
  const value = textArgument(argument, name);
  return words.find((word) => word === value);
}

/** A place in a document: zero-based line, UTF-16 character. */
export function positionArgument(argument: unknown): { line: number; character: number } | null {
  const position = isRecord(argument) ? argument.position : undefined;
  if (!isRecord(position)) return null;
  const { line, character } = position;
  return typeof line === 'number' && typeof character === 'number' ? { line, character } : null;
}

/**
 * The one argument that says it all, out of those that a command was called with. The server names a place by two: a URI
 * and a position; menus add what else is selected, which is not asked for.
 */
export function joinedArgument(first: unknown, second: unknown): unknown {
  return typeof first === 'string' && positionArgument({ position: second }) ? { uri: first, position: second } : first;
}

/** Whether it is a URI of the editor, of whatever copy of its class. */
function isUri(value: object): value is { readonly scheme: string; toString(): string } {
  return 'scheme' in value && 'path' in value;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Those of the words that the member lists. */
export function wordsArgument<Word extends string>(argument: unknown, name: string, words: readonly Word[]): Word[] {
  const value: unknown = isRecord(argument) ? argument[name] : undefined;
  return Array.isArray(value) ? words.filter((word) => value.includes(word)) : [];
}

/** A member that is an object of texts; null where it is none. */
export function textsArgument(argument: unknown, name: string): Readonly<Record<string, string>> | null {
  const value: unknown = isRecord(argument) ? argument[name] : undefined;
  if (!isRecord(value) || Array.isArray(value)) return null;
  const texts = Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return Object.fromEntries(texts);
}

/** The texts of a member that is a list; none where it is none. */
export function textsOfArgument(argument: unknown, name: string): string[] {
  const value: unknown = isRecord(argument) ? argument[name] : undefined;
  return Array.isArray(value) ? value.filter((text) => typeof text === 'string') : [];
}
