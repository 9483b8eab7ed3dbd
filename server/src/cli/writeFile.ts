import { constants, type Stats } from 'node:fs';
import { access, readFile, stat, writeFile } from 'node:fs/promises';
import writeFileAtomic from 'write-file-atomic';
import { isMissing, reasonOf } from './systemError';

/**
 * Puts `content` in the place of a file that was read as `before`: whole or not at all, through a temporary file beside
 * it. Mode and owner stay, and a symbolic link stays one. Gives what to tell the user where nothing was written, without
 * the file's name, or null.
 */
export async function replaceFile(path: string, content: Uint8Array, before: Uint8Array): Promise<string | null> {
  try {
    await access(path, constants.W_OK);
    const now = await readFile(path);
    if (!now.equals(before)) return 'was changed by another program in the meantime, and was not written: run again.';
    await writeFileAtomic(path, Buffer.from(content));
    return null;
  } catch (error) {
    return `could not be written: ${reasonOf(error)}.`;
  }
}

/** Writes a file that the user named for output, over what it held; devices and pipes are written to, not replaced. */
export async function writeOutput(path: string, content: string | Uint8Array): Promise<string | null> {
  try {
    const target = await statOf(path);
    if (target && !target.isFile()) await writeFile(path, content);
    else await writeFileAtomic(path, Buffer.from(content));
    return null;
  } catch (error) {
    return `could not be written: ${reasonOf(error)}.`;
  }
}

async function statOf(path: string): Promise<Stats | null> {
  try {
    return await stat(path);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}
