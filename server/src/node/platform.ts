import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, basename } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Connection, InitializeParams } from 'vscode-languageserver';
import { ConfigurationFiles } from '../cli/configurationFiles';
import { languageOfName } from '../language';
import { walk } from '../cli/walk';
import { FIND_FILES, READ_FILE } from '../protocol';
import type { FindFilesResult, InitializationOptions, ReadFileResult } from '../protocol';
import type { Runtime } from '../workspace/runtime';

/** Files through Node, and through the client where they are not on this computer. */
export function platformOf(connection: Connection, { initializationOptions }: InitializeParams): Runtime {
  const asksClient = (initializationOptions as InitializationOptions | undefined)?.files === true;
  return {
    readFile: async (uri) => {
      if (isOnDisk(uri)) {
        const path = pathOf(uri);
        return path === null ? null : readFile(path).catch(() => null);
      }
      const base64 = asksClient
        ? await connection.sendRequest<ReadFileResult>(READ_FILE, { uri }).catch(() => null)
        : null;
      return base64 === null ? null : Buffer.from(base64, 'base64');
    },
    findFiles: async (folder, limit) => {
      if (isOnDisk(folder)) return findOnDisk(pathOf(folder), limit);
      return asksClient ? connection.sendRequest<FindFilesResult>(FIND_FILES, { folder, limit }).catch(() => []) : [];
    },
    soon: (callback) => setImmediate(callback),
    rulePages: rulePagesBesideBundle(),
  };
}

function isOnDisk(uri: string): boolean {
  return uri.startsWith('file:');
}

/** The path of a file; null where its URI names none on this system, such as one on a share outside of Windows. */
function pathOf(uri: string): string | null {
  try {
    return fileURLToPath(uri);
  } catch {
    return null;
  }
}

/** The files that `bems-config lint` would find in the folder. */
async function findOnDisk(folder: string | null, limit: number): Promise<string[]> {
  if (folder === null) return [];
  const configurations = new ConfigurationFiles({ cwd: folder });
  const { files } = await walk(folder, { cwd: folder, configurations }, (path) => {
    return languageOfName(basename(path)) !== null;
  });
  return files.slice(0, limit).map((path) => pathToFileURL(path).toString());
}

/** The pages are shipped beside `dist/`. */
function rulePagesBesideBundle(): string | null {
  const folder = join(__dirname, '..', 'docs', 'rules');
  return existsSync(folder) ? pathToFileURL(folder).toString() : null;
}
