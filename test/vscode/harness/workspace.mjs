import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { temporaryFolder } from './cleanUp.mjs';

const root = resolve(import.meta.dirname, '../../..');

/** The name of every response file. */
export const RESPONSE_FILE = 'GoodServerSetup.properties';

/**
 * What the tests find beside the examples: a path in the workspace, and its text. One fault each, so that a test can say
 * what must be reported.
 */
const FAULTY = {
  // A single backslash, twice.
  [`faulty/backslash/${RESPONSE_FILE}`]: String.raw`USER_INSTALL_DIR1=E:\Program Files\BEMS${'\n'}`,
  [`faulty/duplicate/${RESPONSE_FILE}`]: 'USER_INSTALL_DIR1=E:/BEMS\nUSER_INSTALL_DIR1=E:/BEMS\n',
  [`faulty/blanks/${RESPONSE_FILE}`]: 'USER_INSTALL_DIR1=E:/BEMS  \n',
  // A name with all that a URI has to escape.
  [`faulty/Zürich # 50 % off/${RESPONSE_FILE}`]: 'USER_INSTALL_DIR1=E:/BEMS  \n',
  'faulty/plain.properties': 'no.file.of=ours\\\n',
};

/** Copies the examples into a new folder of this name, for it is seen, and gives its path. */
export function copyExamples(name = 'examples') {
  const parent = temporaryFolder('workspace');
  const folder = join(parent, name);
  cpSync(join(root, 'examples'), folder, { recursive: true });
  // Where the examples expect it.
  cpSync(join(root, 'schemas/bems-config.schema.json'), join(parent, 'schemas/bems-config.schema.json'));
  return folder;
}

/**
 * Makes a fresh workspace folder: the examples, and faulty files in `faulty/`.
 * @returns `folder`, and `write(path, text)`, which puts a file into it and gives its path
 */
export function makeWorkspace(name) {
  const folder = copyExamples(name);
  const write = (path, text) => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return file;
  };
  for (const [path, text] of Object.entries(FAULTY)) write(path, text);
  return { folder, write };
}

/** Makes a workspace of several folders of {@link makeWorkspace}; gives the path of its `.code-workspace` file. */
export function makeWorkspaceOf(folders) {
  const file = join(temporaryFolder('folders'), 'several.code-workspace');
  const described = folders.map((folder) => ({ path: folder, name: basename(folder) }));
  writeFileSync(file, JSON.stringify({ folders: described }, null, 2));
  return file;
}
