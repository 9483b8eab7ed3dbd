import { writeFile } from 'node:fs/promises';
import { isSystemError, reasonOf } from './systemError';

/** Writes a file that must not be there yet. Gives what to tell the user where it was not written, without its name. */
export async function writeNewFile(path: string, content: string): Promise<string | null> {
  try {
    await writeFile(path, content, { flag: 'wx' });
    return null;
  } catch (error) {
    if (isSystemError(error) && error.code === 'EEXIST') {
      return 'is there already, and is not overwritten: give another name.';
    }
    return `could not be written: ${reasonOf(error)}.`;
  }
}
