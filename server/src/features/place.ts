import type { CommentLine } from '../model/commentLine';
import type { ResponseEntry } from '../model/entry';
import type { ResponseFile } from '../model/responseFile';

/** What stands at an offset of a response file. */
export type Place =
  | { readonly kind: 'key' | 'separator' | 'value'; readonly entry: ResponseEntry }
  | {
      readonly kind: 'comment';
      readonly comment: CommentLine;
      /** The entry to whose comments it belongs, or null. */
      readonly entry: ResponseEntry | null;
    }
  | { readonly kind: 'blank' };

/**
 * What stands at `offset` (UTF-16 units); between two parts, what stands before it: right behind a key is the key, and at
 * the end of a value, or where an empty value belongs, is the value. Of several lines of a value each is the value.
 */
export function placeAt(file: ResponseFile, offset: number): Place {
  const entry = lastFrom(file.entries, offset, ({ node }) => node.start);
  if (entry && offset <= entry.node.lineEnd) {
    const { keyEnd, valueStart } = entry.node;
    if (offset <= keyEnd) return { kind: 'key', entry };
    return { kind: offset < valueStart ? 'separator' : 'value', entry };
  }
  const comment = lastFrom(file.comments, offset, ({ node }) => node.start);
  if (comment && offset <= comment.node.textEnd) {
    const next = file.entries[entry ? entry.index + 1 : 0];
    return { kind: 'comment', comment, entry: next?.comments.includes(comment) ? next : null };
  }
  return { kind: 'blank' };
}

/** The last of `items`, which are sorted by `startOf`, that begins at or before `offset`. */
function lastFrom<T>(items: readonly T[], offset: number, startOf: (item: T) => number): T | undefined {
  let low = -1;
  let high = items.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (startOf(items[middle] as T) <= offset) low = middle;
    else high = middle - 1;
  }
  return items[low];
}
