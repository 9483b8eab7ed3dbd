import { partOf } from '../text/part';
import type { Part } from '../text/part';

/** A Windows path, taken apart. `/` separates as `\` does. */
export interface WindowsPath {
  /** `drive` is `C:\`, `unc` is `\\server`, `drive relative` is `C:dir`, `relative` is everything else. */
  readonly root: 'drive' | 'unc' | 'drive relative' | 'relative';
  /** Without the drive; empty components (a doubled or a last separator) are left out. */
  readonly components: readonly Part[];
}

/** Takes `path` apart. Source: PUB Microsoft, naming files, paths, and namespaces. */
export function parseWindowsPath(path: string): WindowsPath {
  const root = rootOf(path);
  const components: Part[] = [];
  let start = root === 'drive' || root === 'drive relative' ? 2 : 0;
  for (let at = start; at <= path.length; at++) {
    if (at < path.length && path[at] !== '\\' && path[at] !== '/') continue;
    if (at > start) components.push(partOf(path, start, at));
    start = at + 1;
  }
  return { root, components };
}

/** The name of a component without the full stops and blanks at its end, which Windows drops. */
export function withoutEnding(name: string): string {
  let length = name.length;
  while (length > 0 && (name[length - 1] === '.' || name[length - 1] === ' ')) length--;
  return name.slice(0, length);
}

function rootOf(path: string): WindowsPath['root'] {
  if (/^[A-Za-z]:[\\/]/.test(path)) return 'drive';
  if (/^[\\/]{2}[^\\/]/.test(path)) return 'unc';
  return /^[A-Za-z]:/.test(path) ? 'drive relative' : 'relative';
}
