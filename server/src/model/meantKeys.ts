import { keyOf, parseProperties } from '../properties';
import type { ResponseFile } from './responseFile';

/**
 * The keys that the author of the file meant to set: those it has, the known spelling of those that differ only in
 * case, and those of lines that a backslash swallowed. A key that is lost by such a fault is not reported as missing, too.
 */
export function keysMeantBy(file: ResponseFile): ReadonlySet<string> {
  const keys = new Set<string>();
  const add = (key: string): void => {
    keys.add(key);
    const known = file.knownKeys.spellingOf(key);
    if (known !== undefined) keys.add(known);
  };
  for (const entry of file.entries) {
    add(entry.key);
    const { swallow } = entry.faults;
    if (swallow?.next !== 'entry') continue;
    const { text } = file;
    const swallowed = parseProperties(text.slice(swallow.backslash + 1, entry.node.end));
    for (const node of swallowed.nodes) if (node.kind === 'entry') add(keyOf(swallowed.text, node));
  }
  return keys;
}
