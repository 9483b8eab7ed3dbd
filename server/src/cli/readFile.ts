import { type FileHandle, open } from 'node:fs/promises';
import { type FileText, decodeBytes, isBinary } from '../text/encoding';
import { isMissing, reasonOf } from './systemError';

const MEGABYTE = 1_000_000;

/** A text file, or why there is none. */
export type ReadResult =
  | { readonly kind: 'text'; readonly file: FileText; readonly bytes: Uint8Array }
  /** It is not there. */
  | { readonly kind: 'missing' }
  /** What to tell the user, to stand behind the file's name and a colon. */
  | { readonly kind: 'problem'; readonly sentence: string };

/** Reads a text file of at most `maxMB` megabytes (10^6 bytes); of a larger one not a byte. */
export async function readTextFile(path: string, maxMB: number): Promise<ReadResult> {
  const limit = bytesIn(maxMB);
  let handle: FileHandle | undefined;
  try {
    handle = await open(path, 'r');
    const { size } = await handle.stat();
    if (size > limit) return { kind: 'problem', sentence: tooLarge(size, maxMB) };
    const bytes = await readAtMost(handle, size, limit);
    return bytes ? textIn(bytes) : { kind: 'problem', sentence: tooLarge(null, maxMB) };
  } catch (error) {
    if (isMissing(error)) return { kind: 'missing' };
    return { kind: 'problem', sentence: `cannot be read: ${reasonOf(error)}.` };
  } finally {
    await handle?.close();
  }
}

/** The text in `bytes`, or that they hold none. */
export function textIn(bytes: Uint8Array): ReadResult {
  const file = decodeBytes(bytes);
  if (!isBinary(file)) return { kind: 'text', file, bytes };
  return { kind: 'problem', sentence: 'this is a binary file, not a text; save it as UTF-8 if it is to be checked.' };
}

export function bytesIn(megabytes: number): number {
  return megabytes * MEGABYTE;
}

/** That something is larger than the limit, and what to do about it; `size` in bytes, null where it is not known. */
export function tooLarge(size: number | null, maxMB: number): string {
  const measured = size === null ? 'more' : `${Math.ceil(size / 100_000) / 10} MB, more`;
  const enough = size === null ? 'MB' : Math.ceil(size / MEGABYTE);
  return `it has ${measured} than the limit of ${maxMB} MB: raise it with --max-file-size ${enough}, or with "maxFileSizeMB" in bems-config.json.`;
}

/** All bytes, or null where there are more than `limit`: pipes do not say their size, and files grow. */
async function readAtMost(handle: FileHandle, size: number, limit: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  for (let room = size + 1; ; room = 65_536) {
    const chunk = Buffer.allocUnsafe(room);
    const { bytesRead } = await handle.read(chunk, 0, room, null);
    if (bytesRead === 0) break;
    total += bytesRead;
    if (total > limit) return null;
    chunks.push(chunk.subarray(0, bytesRead));
  }
  return chunks.length === 1 ? (chunks[0] as Uint8Array) : Buffer.concat(chunks);
}
