import { keyOf, parseProperties } from '../properties';
import type { ResponseFile } from './responseFile';

/**
 * Whether the author of the file meant to set `key`: it has the key, or one that differs from it only in case, or a line
 * with it that a backslash swallowed. A key that is lost by such a fault is not reported as missing, too.
 */
export function isMeantBy(file: ResponseFile, key: string): boolean {
  return file.effective(key) !== undefined || lostKeysOf(file).has(key);
}

const cache = new WeakMap<ResponseFile, ReadonlySet<string>>();

/** The known spellings of keys that are spelled otherwise, and the keys of lines that a backslash swallowed. */
function lostKeysOf(file: ResponseFile): ReadonlySet<string> {
  let keys = cache.get(file);
  if (!keys) cache.set(file, (keys = findLostKeys(file)));
  return keys;
}

function findLostKeys(file: ResponseFile): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const entry of file.entries) {
    if (entry.spelling !== entry.key) keys.add(entry.spelling);
    const { swallow } = entry.faults;
    if (swallow?.next !== 'entry') continue;
    const swallowed = parseProperties(file.text.slice(swallow.backslash + 1, entry.node.end));
    for (const node of swallowed.nodes) {
      if (node.kind !== 'entry') continue;
      const key = keyOf(swallowed.text, node);
      keys.add(key).add(file.knownKeys.spellingOf(key) ?? key);
    }
  }
  return keys;
}
