import type { CommentLine } from '../../model/commentLine';
import type { ResponseEntry } from '../../model/entry';
import type { ResponseFile } from '../../model/responseFile';
import { firstWhere } from '../../text/firstWhere';

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
  const entry = file.entries[firstWhere(file.entries, ({ node }) => node.start > offset) - 1];
  if (entry && offset <= entry.node.lineEnd) {
    const { keyEnd, valueStart } = entry.node;
    if (offset <= keyEnd) return { kind: 'key', entry };
    return { kind: offset < valueStart ? 'separator' : 'value', entry };
  }
  const comment = file.comments[firstWhere(file.comments, ({ node }) => node.start > offset) - 1];
  if (comment && offset <= comment.node.textEnd) {
    const next = file.entries[entry ? entry.index + 1 : 0];
    return { kind: 'comment', comment, entry: next?.comments.includes(comment) ? next : null };
  }
  return { kind: 'blank' };
}
