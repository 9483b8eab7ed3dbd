import { JDBC_PROPERTIES } from '../jdbc/catalogue';
import { decodeMapped } from '../properties';
import { namesSecret } from '../roles/infer';
import type { Span } from '../text/span';
import type { ResponseEntry } from './entry';
import type { CommentLine } from './responseFile';

const SECRET_PROPERTY = new RegExp(
  `(?:^|[;{"'])[ \\t\\\\\\r\\n]*(?:${[...JDBC_PROPERTIES.filter((p) => p.secret).map((p) => p.name), 'pwd'].join('|')})[ \\t]*=`,
  'gi',
);
/** A natural line that reads like an entry: in a comment, or swallowed by the value before it. */
const ENTRY_LINE = /^[ \t\f#!]*([\w.-]+)(?:[ \t\f]*([=:])[ \t\f]*|[ \t\f]+)/;

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
    spans.push(...secretsOfLine(comment.text, comment.start));
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
      if (line.index > 0) spans.push(...secretsOfLine(line[0], valueStart + line.index));
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
    .filter(({ start, end }) => {
      const value = list.slice(start, end).trim();
      return value !== '' && !isOutsideVariable(value);
    });
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

/** The secrets of a line of text that reads like an entry or like connection properties; it begins at `offset`. */
function secretsOfLine(line: string, offset: number): Span[] {
  const [entry = '', key = '', separator = ''] = ENTRY_LINE.exec(line) ?? [];
  const rest = line.slice(entry.length).trimEnd();
  if (namesSecret(key)) {
    // 'Password: see the vault' and 'Passwords follow' are prose; with `=`, or as one word behind a key, it may be the real thing.
    const isProse = separator !== '=' && (/\s/.test(rest) || (separator === '' && !/^[A-Z0-9_.-]+$/.test(key)));
    if (rest === '' || isProse || isOutsideVariable(rest)) return [];
    return [{ start: offset + entry.length, end: offset + entry.length + rest.length }];
  }
  // Also behind the separator: `SQL=password=...`.
  const starts = separator === '=' ? [0, entry.length] : [0];
  return starts.flatMap((start) =>
    secretProperties(line.slice(start)).map((span) => ({
      start: offset + start + span.start,
      end: offset + start + span.end,
    })),
  );
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
