import { JDBC_PROPERTIES } from '../jdbc/catalogue';
import { decodeMapped } from '../properties';
import { namesSecret } from '../roles/infer';
import { firstWhere } from '../text/firstWhere';
import type { Span } from '../text/span';
import type { ResponseEntry } from './entry';
import type { CommentLine } from './commentLine';

const SECRET_NAMES = [...JDBC_PROPERTIES.filter((p) => p.secret).map((p) => p.name), 'pwd'].join('|');
const SECRET_PROPERTY = new RegExp(`(?:^|[;{"'])[ \\t\\\\\\r\\n]*(?:${SECRET_NAMES})[ \\t]*=`, 'gi');
const BEGINS_WITH_SECRET_PROPERTY = new RegExp(`^["'{ \\t]*(?:${SECRET_NAMES})[ \\t]*=`, 'i');
/** No blanks and name before the equals sign are longer. */
const LONGEST_PROPERTY = 200;
/** A natural line that reads like an entry: in a comment, or swallowed by the value before it. */
const ENTRY_LINE = /^[ \t\f#!]*([\w.-]+)(?:[ \t\f]*([=:])[ \t\f]*|[ \t\f]+)/;

/**
 * Where the text of a response file holds secrets: sorted, disjoint spans. Values of password roles and of keys whose
 * names say so, secret connection properties, and lines of that look in comments and in values that swallowed them.
 */
export function findSecrets({ entries, looseComments }: ReadFile): Span[] {
  const spans: Span[] = [];
  for (const entry of entries) if (entry.secrets.length > 0) spans.push(...entry.secrets);
  for (const comment of looseComments) spans.push(...secretsOfLine(comment));
  return merge(spans);
}

/** What {@link findSecrets} looks through. */
interface ReadFile {
  readonly entries: readonly ResponseEntry[];
  /** The comments above no entry. */
  readonly looseComments: readonly CommentLine[];
}

/** Where the entry, and the comments above it, hold secrets. */
export function secretsOf(entry: ResponseEntry): Span[] {
  const { keyStart, lineEnd } = entry.node;
  return merge([
    ...entry.comments.flatMap(secretsOfLine),
    ...secretsOfValue(entry),
    ...(isRestOfSecret(entry) ? [{ start: keyStart, end: lineEnd }] : []),
  ]);
}

/** Those of `secrets`, which are sorted and disjoint, that share a character with `span`. */
export function secretsIn(secrets: readonly Span[], span: Span): readonly Span[] {
  const first = firstWhere(secrets, ({ end }) => end > span.start);
  let end = first;
  while (end < secrets.length && (secrets[end] as Span).start < span.end) end++;
  return secrets.slice(first, end);
}

/**
 * Whether `entry` is the rest of a secret that was commented out on its first line only: the comment right above ends
 * in a backslash that once continued it, and the line itself has no separator.
 */
export function isRestOfSecret(entry: ResponseEntry): boolean {
  const above = entry.comments.at(-1);
  if (!above?.text.endsWith('\\') || secretsOfComment(above.text).length === 0) return false;
  return !/[=:]/.test(entry.text.slice(entry.node.keyEnd, entry.node.valueStart));
}

/** Whether `value` only names a variable of the environment or of Java: then it shows no secret. */
export function isOutsideVariable(value: string): boolean {
  return /^\$(?:lax\.nl\.env|prop)\.[^$\s]+\$$/.test(value);
}

function secretsOfValue(entry: ResponseEntry): Span[] {
  const { valueStart, valueEnd } = entry.node;
  if (valueStart === valueEnd) return [];
  if (entry.isSecret) return isOutsideVariable(entry.loaded) ? [] : [entry.valueSpan];
  const value = entry.text.slice(valueStart, valueEnd);
  const spans: Span[] = [];
  // In the source because of continuations that were not meant, and decoded because Java's own writer escapes `=`.
  for (const { start, end } of secretProperties(value)) {
    spans.push({ start: valueStart + start, end: valueStart + end });
  }
  if (entry.node.valueEscaped && value.includes('=')) {
    const decoded = decodeMapped(entry.text, valueStart, valueEnd);
    for (const { start, end } of secretProperties(decoded.text)) spans.push(decoded.sourceSpan(start, end));
  }
  const separator = entry.text.slice(entry.node.keyEnd, valueStart);
  for (const { start, end } of secretsInLinesOf(value, /[\r\n]/.test(separator))) {
    spans.push({ start: valueStart + start, end: valueStart + end });
  }
  return spans;
}

/**
 * The secrets in the lines that a backslash has, perhaps by mistake, made parts of a value. A password there goes on to
 * the end of the value, as it would if it were an entry.
 * @param fromFirst whether the first line is such a line, too
 */
function secretsInLinesOf(value: string, fromFirst: boolean): Span[] {
  if (!fromFirst && !/[\r\n]/.test(value)) return [];
  const spans: Span[] = [];
  for (const { 0: line, index } of value.matchAll(/[^\r\n]+/g)) {
    if (index === 0 && !fromFirst) continue;
    const read = readLine(line);
    if (!read) continue;
    const start = index + read.start;
    if (namesSecret(read.key) && (read.separator !== '' || isWrittenAsKey(read.key))) {
      if (start === value.length || isOutsideVariable(line.slice(read.start))) continue;
      return [...spans, { start, end: value.length }];
    }
    const property = read.separator === '=' ? propertyAt(value, start) : null;
    if (property) spans.push(property);
  }
  return spans;
}

function secretsOfLine({ text, start: at }: CommentLine): Span[] {
  return secretsOfComment(text).map(({ start, end }) => ({ start: at + start, end: at + end }));
}

/** The secrets of a comment that reads like an entry or like connection properties. */
function secretsOfComment(comment: string): Span[] {
  const read = readLine(comment);
  if (read && namesSecret(read.key)) {
    const rest = comment.slice(read.start).trimEnd();
    // 'Password: see the vault' and 'Passwords follow' are prose; with `=`, or as one word behind a key, it may be the real thing.
    const isProse = /\s/.test(rest) || (read.separator === '' && !isWrittenAsKey(read.key));
    if (rest === '' || isOutsideVariable(rest) || (read.separator !== '=' && isProse)) return [];
    return [{ start: read.start, end: read.start + rest.length }];
  }
  const property = read?.separator === '=' ? propertyAt(comment, read.start) : null;
  return [...secretProperties(comment), ...(property ? [property] : [])];
}

/** The key and the separator of a line that reads like an entry, and where its value begins. */
function readLine(line: string): { key: string; separator: string; start: number } | null {
  const match = ENTRY_LINE.exec(line);
  return match && { key: match[1] ?? '', separator: match[2] ?? '', start: match[0].length };
}

/** Whether a word is more likely a key than the beginning of a sentence. */
function isWrittenAsKey(word: string): boolean {
  return /^[A-Z0-9_.-]+$/.test(word);
}

/** The value of the secret connection property that begins at `at`, as in `SQL=password=...`. */
function propertyAt(list: string, at: number): Span | null {
  const match = BEGINS_WITH_SECRET_PROPERTY.exec(list.slice(at, at + LONGEST_PROPERTY));
  if (!match) return null;
  const start = at + match[0].length;
  const end = endOfPropertyValue(list, start);
  return isSecretValue(list.slice(start, end)) ? { start, end } : null;
}

/** Where the values of secret connection properties stand in `list`. */
function secretProperties(list: string): Span[] {
  if (!list.includes('=')) return [];
  return [...list.matchAll(SECRET_PROPERTY)]
    .map((match) => match.index + match[0].length)
    .map((start) => ({ start, end: endOfPropertyValue(list, start) }))
    .filter(({ start, end }) => isSecretValue(list.slice(start, end)));
}

function isSecretValue(value: string): boolean {
  return value.trim() !== '' && !isOutsideVariable(value.trim());
}

/** Up to the semicolon, or for a value in braces up to the one behind them; a doubled brace is part of the value. */
function endOfPropertyValue(list: string, start: number): number {
  let at = start;
  while (list[at] === ' ') at++;
  if (list[at] === '{') {
    at++;
    while (at < list.length && (list[at] !== '}' || list[at + 1] === '}')) at += list[at] === '}' ? 2 : 1;
  }
  const semicolon = list.indexOf(';', at);
  return semicolon < 0 ? list.length : semicolon;
}

function merge(spans: readonly Span[]): Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ ...span });
  }
  return merged;
}
