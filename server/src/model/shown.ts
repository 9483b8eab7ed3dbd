import { loadAsJava, parseProperties } from '../properties';
import type { RoleAssignment } from '../roles/role';
import { MASK } from './mask';
import type { ResponseFile } from './responseFile';
import { isRestOfSecret } from './secrets';

export interface ShownEntry {
  readonly key: string;
  /** As the installer reads it; secrets masked unless they are to be revealed. */
  readonly value: string;
  /** Zero-based line on which the key stands. */
  readonly line: number;
  readonly assignment: RoleAssignment | null;
  /** Zero-based line of the last entry with the same key, whose value counts instead; null where this one's does. */
  readonly replacedOn: number | null;
}

export interface ShownFile {
  /** In load order, with duplicates; after an error only what had been loaded before it. */
  readonly entries: readonly ShownEntry[];
  readonly loadError: { readonly message: string; readonly line: number; readonly character: number } | null;
}

/** What the installer reads of `file`: every entry as Java's Properties loads it. */
export function shownFile(file: ResponseFile, reveal: boolean): ShownFile {
  const { lines, text, secrets } = file;
  const byNode = new Map(file.entries.map((entry) => [entry.node.start, entry]));
  // Java takes a byte-order mark for the first character of the first key.
  const mark = file.file.encoding === 'utf-8' && file.file.byteOrderMark ? '\uFEFF' : '';
  const loaded = loadAsJava(parseProperties(mark + text));
  const last = new Map(loaded.entries.map((entry) => [entry.key, entry]));
  const lineOf = (offset: number): number => lines.lineAt(Math.max(0, offset - mark.length));
  const entries = loaded.entries.map((each): ShownEntry => {
    const { key, value, node } = each;
    const start = Math.max(0, node.start - mark.length);
    const entry = byNode.get(start);
    const holdsSecret = file.holdsSecret({ start, end: node.lineEnd - mark.length });
    const counting = last.get(key);
    return {
      key: !reveal && entry && isRestOfSecret(entry) ? MASK : key,
      // Behind a byte-order mark even a comment is an entry, which the model does not know as one.
      value: reveal || !holdsSecret ? value : (entry?.masked(secrets) ?? MASK),
      line: lineOf(node.keyStart),
      assignment: entry?.assignment ?? null,
      replacedOn: counting === undefined || counting === each ? null : lineOf(counting.node.keyStart),
    };
  });
  if (!loaded.error) return { entries, loadError: null };
  const { line, character } = lines.positionAt(Math.max(0, loaded.error.offset - mark.length));
  return { entries, loadError: { message: loaded.error.message, line, character } };
}
