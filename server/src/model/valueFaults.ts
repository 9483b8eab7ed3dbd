import { escapesIn, isBlank } from '../properties';
import type { Escape } from '../properties';
import type { ResponseEntry } from './entry';

/** A backslash at the end of a line that joins a next line which was not meant. */
export interface Swallow {
  /** The offset of the backslash. */
  readonly backslash: number;
  readonly next: 'entry' | 'comment' | 'end of file';
}

/** What is wrong with the escapes of a value. */
export interface ValueFaults {
  /** `\u` without four hex digits: the load fails. */
  readonly malformed: readonly Escape[];
  /** `\t \n \r \f` in a value that holds no control characters. */
  readonly control: readonly Escape[];
  /** Backslashes before a character that needs none: they vanish. */
  readonly lone: readonly Escape[];
  readonly swallow: Swallow | null;
  /** The offset of a backslash at the end of the value that joins nothing (a blank line or the end of the file), or -1. */
  readonly dangling: number;
  /** The offsets of the backslashes that were meant as characters. */
  readonly literal: ReadonlySet<number>;
}

const NO_FAULTS: ValueFaults = {
  malformed: [],
  control: [],
  lone: [],
  swallow: null,
  dangling: -1,
  literal: new Set(),
};

/** Characters that Java's own writer escapes although a reader does not need it: harmless. */
const HARMLESS = /[:=#! \t\f]/;
/** A value that begins like a Windows path, in its source: a drive, or a backslash that is doubled or should be. */
const PATH_LIKE = /^["']?(?:[A-Za-z]\\?:[\\/]|\\[^\s:=#!fnrtu])/;
/** A line that begins like an entry. */
const ENTRY_LIKE = /^-?[A-Za-z_][\w.-]*[ \t\f]*=/;

/** Finds the faults of the escapes in the value of `entry`; its role tells what was meant. */
export function findValueFaults(entry: ResponseEntry): ValueFaults {
  const { node, text } = entry;
  const hasContinuation = node.valueEnd < node.lineEnd || text.slice(node.keyEnd, node.valueStart).includes('\\');
  if (!node.valueEscaped && !hasContinuation) return NO_FAULTS;
  const escapes = escapesIn(text, node.valueStart, node.valueEnd);
  const swallow = findSwallow(entry, escapes);
  const judged = swallow ? escapes.filter((escape) => escape.start < swallow.backslash) : escapes;
  const malformed = escapes.filter((escape) => escape.kind === 'malformedUnicode');
  const control = holdsNoControls(entry) ? judged.filter((escape) => escape.kind === 'control') : [];
  const lone = judged.filter((escape) => escape.kind === 'dropped' && !HARMLESS.test(escape.value));
  // Without a separator there is no value, and the backslash stands at the end of the key.
  const dangling = node.keyEnd < node.valueEnd && node.valueEnd < node.lineEnd ? node.valueEnd : -1;
  const literal = new Set([...malformed, ...control, ...lone].map((escape) => escape.start));
  return { malformed, control, lone, swallow, dangling, literal };
}

/** The same faults `by` UTF-16 units further on. */
export function shiftFaults(faults: ValueFaults, by: number): ValueFaults {
  if (by === 0 || faults === NO_FAULTS) return faults;
  const shift = (escape: Escape): Escape => ({ ...escape, start: escape.start + by, end: escape.end + by });
  const { swallow } = faults;
  return {
    malformed: faults.malformed.map(shift),
    control: faults.control.map(shift),
    lone: faults.lone.map(shift),
    swallow: swallow && { ...swallow, backslash: swallow.backslash + by },
    dangling: faults.dangling < 0 ? -1 : faults.dangling + by,
    literal: new Set([...faults.literal].map((offset) => offset + by)),
  };
}

/** The escapes of a key that are wrong: backslashes before a character that needs none, and malformed `\u`. */
export function findKeyFaults(entry: ResponseEntry): { malformed: readonly Escape[]; lone: readonly Escape[] } {
  const { node, text } = entry;
  if (!node.keyEscaped) return { malformed: [], lone: [] };
  const escapes = escapesIn(text, node.keyStart, node.keyEnd);
  return {
    malformed: escapes.filter((escape) => escape.kind === 'malformedUnicode'),
    lone: escapes.filter((escape) => escape.kind === 'dropped' && !HARMLESS.test(escape.value)),
  };
}

function holdsNoControls(entry: ResponseEntry): boolean {
  const { kind } = entry;
  if (kind === 'path' || kind === 'host' || kind === 'login' || entry.isPassword) return true;
  return PATH_LIKE.test(entry.text.slice(entry.node.valueStart, entry.node.valueStart + 5));
}

function findSwallow(entry: ResponseEntry, escapes: readonly Escape[]): Swallow | null {
  const { node, text } = entry;
  // In a list of connection properties a continued `name=value` is what it looks like.
  if (entry.role !== 'databaseProperties') {
    for (const backslash of continuations(entry, escapes)) {
      const next = nextLineOf(text, backslash);
      if (next === null || isBlank(next.charCodeAt(0))) continue;
      if (next.startsWith('#') || next.startsWith('!')) return { backslash, next: 'comment' };
      if (ENTRY_LIKE.test(next)) return { backslash, next: 'entry' };
    }
  }
  const endsFile = node.valueEnd < node.lineEnd && nextLineOf(text, node.valueEnd) === null;
  return endsFile ? { backslash: node.valueEnd, next: 'end of file' } : null;
}

/** The offsets of the backslashes that continue the entry, in its separator and in its value. */
function continuations(entry: ResponseEntry, escapes: readonly Escape[]): number[] {
  const { node, text } = entry;
  const backslashesIn = (start: number, end: number): number[] =>
    [...text.slice(start, end).matchAll(/\\/g)].map((match) => start + match.index);
  return [
    ...backslashesIn(node.keyEnd, node.valueStart),
    ...escapes.flatMap((escape) => {
      if (escape.kind === 'continuation') return [escape.start];
      // A malformed character code has looked for its digits in the next line.
      return escape.kind === 'malformedUnicode' ? backslashesIn(escape.start + 1, escape.end) : [];
    }),
  ];
}

/** The natural line behind the one that ends with the backslash at `backslash`; null where the file ends there. */
function nextLineOf(text: string, backslash: number): string | null {
  let start = backslash + 1;
  if (text[start] === '\r') start++;
  if (text[start] === '\n') start++;
  if (start >= text.length) return null;
  let end = start;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  return text.slice(start, end);
}
