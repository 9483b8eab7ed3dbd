import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The version of this program: from the `package.json` of the folder that it was installed in. */
export function readVersion(): string {
  for (let folder = __dirname; ; folder = dirname(folder)) {
    try {
      const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<
        string,
        string
      >;
      if (name === 'bems-config' && version) return version;
    } catch {
      // Not in this folder.
    }
    if (dirname(folder) === folder) return '0.0.0';
  }
}
