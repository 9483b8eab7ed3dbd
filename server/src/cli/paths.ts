import { isAbsolute, relative, sep } from 'node:path';

/** `path` as it is shown and reported: relative to `cwd` with `/`; absolute where it is on another drive. */
export function shownPath(cwd: string, path: string): string {
  const shown = relative(cwd, path) || '.';
  return sep === '/' ? shown : shown.replaceAll(sep, '/');
}

/** `path` relative to `folder` with `/`, or null where it is not inside. */
export function pathInside(folder: string, path: string): string | null {
  const inside = relative(folder, path);
  if (inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) return null;
  return sep === '/' ? inside : inside.replaceAll(sep, '/');
}
