import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Discovery, DiscoveryOptions } from './discover';
import { IgnoreFiles } from './ignoreFiles';
import { shownPath } from './paths';
import { isMissing, reasonOf } from './systemError';

/**
 * The files in `folder` (absolute) and below that are `wanted` by their absolute paths, in the order of these. What is
 * ignored is left out, and so is the adopted template. A folder that cannot be read is a problem, and the search goes
 * on. Links to folders are not followed: they may lead in circles.
 */
export async function walk(
  folder: string,
  { cwd, configurations }: DiscoveryOptions,
  wanted: (path: string) => boolean,
): Promise<Discovery> {
  const ignored = await IgnoreFiles.below(folder, configurations);
  const files: string[] = [];
  const problems: string[] = [];

  const visit = async (at: string): Promise<void> => {
    let entries: Dirent[];
    try {
      entries = await readdir(at, { withFileTypes: true });
    } catch (error) {
      if (!isMissing(error)) problems.push(`${shownPath(cwd, at)}: cannot be read: ${reasonOf(error)}.`);
      return;
    }
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const path = join(at, entry.name);
      if (entry.isDirectory()) {
        if (!(await ignored.ignores(path, true))) await visit(path);
      } else if (wanted(path) && (entry.isFile() || (await isLinkToFile(entry, path)))) {
        if (!(await ignored.ignores(path, false)) && !(await configurations.isTemplate(path))) files.push(path);
      }
    }
  };

  await visit(folder);
  return { files, problems };
}

async function isLinkToFile(entry: Dirent, path: string): Promise<boolean> {
  if (!entry.isSymbolicLink()) return false;
  try {
    return (await stat(path)).isFile();
  } catch {
    // A broken link is listed: reading it says what is wrong.
    return true;
  }
}
