import { JDBC_PROPERTIES } from '../jdbc/catalogue';
import { decodeMapped } from '../properties';
import { namesSecret } from '../roles/infer';
import type { Span } from '../text/span';
import type { ResponseEntry } from './entry';
import type { CommentLine } from './responseFile';

const SECRET_PROPERTY = new RegExp(
  `(?:^|[;{])[ \\t\\\\\\r\\n]*(?:${[...JDBC_PROPERTIES.filter((p) => p.secret).map((p) => p.name), 'pwd'].join('|')})[ \\t]*=`,
  'gi',
);
/** A natural line that reads like an entry: in a comment, or swallowed by the value before it. */
const ENTRY_LINE = /^[ \t\f#!]*([\w.-]+)[ \t\f]*([=:])[ \t\f]*/;

/**
 * Where the text of a response file holds secrets: sorted, disjoint spans. Values of password roles and of keys whose
 * names say so, secret connection properties, and lines of that look in comments and in values that swallowed them.
 */
export function findSecrets(file: {
  readonly entries: readonly ResponseEntry[];
  readonly comments: readonly CommentLine[];
}): Span[] {
  const spans: Span[] = [];
  for (const entry of file.entries) spans.push(...secretsOf(entry));
  for (const comment of file.comments) {
    const secret = secretOfLine(comment.text, comment.start);
    if (secret) spans.push(secret);
    for (const { start, end } of secretProperties(comment.text)) {
      spans.push({ start: comment.start + start, end: comment.start + end });
    }
  }
  return merge(spans);
}

/** Whether `value` only names a variable of the environment or of Java: then it shows no secret. */
export function isOutsideVariable(value: string): boolean {
  return /^\$(?:lax\.nl\.env|prop)\.[^$\s]+\$$/.test(value);
}

function secretsOf(entry: ResponseEntry): Span[] {
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
  if (/[\r\n]/.test(value)) {
    for (const line of value.matchAll(/[^\r\n]+/g)) {
      const secret = line.index === 0 ? null : secretOfLine(line[0], valueStart + line.index);
      if (secret) spans.push(secret);
    }
  }
  return spans;
}

/** Where the values of secret connection properties stand in `list`. */
function secretProperties(list: string): Span[] {
  if (!list.includes('=')) return [];
  return [...list.matchAll(SECRET_PROPERTY)]
    .map((match) => match.index + match[0].length)
    .map((start) => ({ start, end: endOfPropertyValue(list, start) }))
    .filter(({ start, end }) => list.slice(start, end).trim() !== '');
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

function secretOfLine(line: string, offset: number): Span | null {
  const match = /[=:]/.test(line) ? ENTRY_LINE.exec(line) : null;
  if (!match || !namesSecret(match[1] as string)) return null;
  const rest = line.slice(match[0].length).trimEnd();
  // 'Password: see the vault' is prose; with `=`, or as one word, it may be the real thing.
  if (rest === '' || (match[2] === ':' && /\s/.test(rest))) return null;
  return { start: offset + match[0].length, end: offset + match[0].length + rest.length };
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
