import type { ResponseEntry } from '../model/entry';
import type { ResponseFile } from '../model/responseFile';
import { isRestOfSecret } from '../model/secrets';
import { shortened } from '../text/shortened';
import { visible } from '../text/visible';

const LONGEST_QUOTE = 60;

/** `text` between backticks, for a message: on one line, cut where it is long. */
export function quote(text: string): string {
  return `\`${cut(text).replaceAll('`', "'")}\``;
}

/** `text` for the title of a fix: on one line, cut where it is long. */
export function cut(text: string): string {
  // One more than fits tells that there is more: the rest need not be made visible.
  return shortened(visible(text.slice(0, LONGEST_QUOTE + 1)), LONGEST_QUOTE);
}

/** What the control characters are called that an escape of one letter can stand for. */
export const CONTROL_NAMES: Readonly<Record<string, string>> = {
  '\t': 'a tab',
  '\n': 'a line feed',
  '\r': 'a carriage return',
  '\f': 'a form feed',
};

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
