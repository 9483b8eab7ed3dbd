import { URI, Utils } from 'vscode-uri';

/** One spelling for all spellings of a URI: `file:///C%3A/x` and `file:///c:/x` are one file. */
export function sameSpelling(uri: string): string {
  try {
    return URI.parse(uri).toString();
  } catch {
    return uri;
  }
}

/** Whether this is a file as it once was, or as something else shows it: Git's extension for VS Code has `git:/x?{...}`. */
export function isFormerState(uri: string): boolean {
  return uri.includes('?');
}

/** The folder that the file is in. */
export function folderOf(uri: string): string {
  return Utils.dirname(URI.parse(uri)).toString();
}

/** The last part of the path, decoded. */
export function nameOf(uri: string): string {
  return Utils.basename(URI.parse(uri));
}

/** The file of that name in `folder`. */
export function inFolder(folder: string, name: string): string {
  return Utils.joinPath(URI.parse(folder), name).toString();
}

/**
 * The file at `path`, with slashes or backslashes and relative to `folder` unless it is absolute. A path that begins with
 * two is one of a share: `//server/share/file`.
 */
export function resolveIn(folder: string, path: string): string {
  const base = URI.parse(folder);
  const slashed = path.replaceAll('\\', '/');
  const [, server, below = '/'] = /^\/\/([^/]+)(\/.*)?$/.exec(slashed) ?? [];
  if (server !== undefined && base.scheme === 'file') return base.with({ authority: server, path: below }).toString();
  const rooted = /^[A-Za-z]:\//.test(slashed) ? `/${slashed}` : slashed.replace(/^\/{2,}/, '/');
  return (rooted.startsWith('/') ? base.with({ path: rooted }) : Utils.resolvePath(base, rooted)).toString();
}

/** Whether the file or folder `uri` is `folder` or below it; both in one spelling. */
export function isBelow(folder: string, uri: string): boolean {
  return uri === folder || uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** Whether the file or folder `uri` is below `folder`; both in one spelling. */
export function isInside(folder: string, uri: string): boolean {
  return uri !== folder && isBelow(folder, uri);
}

/** The path from `folder` to the file or folder `uri`, with slashes; null where they have no root in common. */
export function relativePath(folder: string, uri: string): string | null {
  const from = URI.parse(folder);
  const to = URI.parse(uri);
  if (from.scheme !== to.scheme || from.authority !== to.authority) return null;
  const up = from.path.split('/').filter(Boolean);
  const down = to.path.split('/').filter(Boolean);
  let common = 0;
  while (common < up.length && up[common] === down[common]) common++;
  if (common === 0 && /^[A-Za-z]:$/.test(down[0] ?? '')) return null;
  return [...up.slice(common).map(() => '..'), ...down.slice(common)].join('/');
}
