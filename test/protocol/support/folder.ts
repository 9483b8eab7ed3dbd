/** A folder on disk for one test. */
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';

export interface Folder {
  readonly path: string;
  readonly uri: string;
  /** The URI of a file by its path below the folder. */
  readonly uriOf: (path: string) => string;
  readonly write: (path: string, content: string | Uint8Array) => void;
  readonly remove: (path: string) => void;
  readonly move: (from: string, to: string) => void;
}

/** A folder with `files`, by their paths; it goes when the test does. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>> = {}): Folder {
  const path = mkdtempSync(join(tmpdir(), 'bems protocol ä-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  const folder: Folder = {
    path,
    uri: pathToFileURL(path).toString(),
    uriOf: (name) => pathToFileURL(join(path, name)).toString(),
    write: (name, content) => {
      mkdirSync(dirname(join(path, name)), { recursive: true });
      writeFileSync(join(path, name), content);
    },
    remove: (name) => rmSync(join(path, name), { recursive: true, force: true }),
    move: (from, to) => renameSync(join(path, from), join(path, to)),
  };
  for (const [name, content] of Object.entries(files)) folder.write(name, content);
  return folder;
}
