/**
 * Orders paths with slashes as a search through the folders meets them: folder by folder, names by their UTF-16 units.
 * So `bems/x` comes before `bems-2/x`.
 */
export function comparePaths(a: string, b: string): number {
  const [left, right] = [a.split('/'), b.split('/')];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const [one, other] = [left[i] as string, right[i] as string];
    if (one !== other) return one < other ? -1 : 1;
  }
  return left.length - right.length;
}

/** The folder and the name at the end of a path: what tells files of one name apart. */
export function shortPath(path: string): string {
  return path
    .split('/')
    .filter((part) => part !== '')
    .slice(-2)
    .join('/');
}
