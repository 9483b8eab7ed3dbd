import { distance } from 'fastest-levenshtein';
import type { ResponseEntry } from '../model/entry';
import type { ResponseFile } from '../model/responseFile';
import { isRestOfSecret } from '../model/secrets';

const LONGEST_QUOTE = 60;

/** `text` between backticks, for a message: on one line, cut where it is long. */
export function quote(text: string): string {
  return `\`${cut(text).replaceAll('`', "'")}\``;
}

/** `text` for the title of a fix: on one line, cut where it is long. */
export function cut(text: string): string {
  const visible = text.replace(
    /[\u0000-\u001F\u007F]/g,
    (c) => CONTROL_NAMES[c] ?? `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  // Half of a character beyond the basic plane is none.
  return visible.length > LONGEST_QUOTE
    ? `${visible.slice(0, LONGEST_QUOTE - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
    : visible;
}

const CONTROL_NAMES: Readonly<Record<string, string>> = { '\t': '⇥', '\n': '↵', '\r': '␍', '\f': '␌' };

/** A value for a message, or null where it is secret or holds one. */
export function quoteValue(file: ResponseFile, entry: ResponseEntry, text: string): string | null {
  if (entry.isSecret) return null;
  return file.holdsSecret({ start: entry.node.valueStart, end: entry.node.lineEnd }) ? null : quote(text);
}

/** A key for a message, or null where it may hold more than a key: a half-typed password without its separator. */
export function quoteKey(entry: ResponseEntry): string | null {
  if (isRestOfSecret(entry)) return null;
  const { keyEnd, valueStart } = entry.node;
  return entry.isSecret && !/[=:]/.test(entry.text.slice(keyEnd, valueStart)) ? null : quote(entry.key);
}

/** `a`, `a or b`, `a, b or c`. */
export function listOf(words: readonly string[], conjunction = 'or'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1)}`;
}

/** The candidate that `word` is most likely a misspelling of, compared without regard to case; undefined where none is near. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const d = distance(wanted, candidate.toLowerCase());
    if (d < bestDistance) [best, bestDistance] = [candidate, d];
  }
  return best;
}
