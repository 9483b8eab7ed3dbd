import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The first release whose reader has every corner that the parser promises (a comment behind a lone `\`, a cut-off `\u`). */
const OLDEST_JAVA = 17;

/** Why Java cannot be asked on this machine, as a sentence; null where it can. */
export function javaProblem() {
  const { error, stdout, stderr } = spawnSync('javac', ['-version'], { encoding: 'utf8' });
  if (error) return 'javac was not found: install a JDK, 17 or newer, to compare with java.util.Properties';
  const version = `${stdout}${stderr}`.trim();
  const major = Number(/^javac (\d+)/.exec(version)?.[1]);
  return major >= OLDEST_JAVA ? null : `${version} is too old: JDK ${OLDEST_JAVA} or newer is needed`;
}

/**
 * Compiles `test/java/<name>.java`, to be called from the project's root, and gives `use` the arguments with which
 * `java` runs it. The classes are in a temporary folder, which is removed when `use` is done.
 */
export async function withJavaProgram(name, use) {
  const folder = mkdtempSync(join(tmpdir(), 'bems-config-java-'));
  try {
    const { status, stderr, error } = spawnSync('javac', ['-d', folder, resolve('test/java', `${name}.java`)], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`javac ${name}.java: ${error?.message ?? stderr}`);
    return await use(['-cp', folder, name]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What `java.util.Properties` makes of each of `texts`: the entries in load order, with duplicates, and the error. */
export function loadWithJava(texts) {
  return withJavaProgram('LoadProperties', (args) => {
    const { status, stdout, stderr, error } = spawnSync('java', args, {
      input: Buffer.concat(texts.map(lengthAndUnits)),
      maxBuffer: 2 ** 30,
    });
    if (status !== 0) throw new Error(`java LoadProperties: ${error?.message ?? stderr.toString()}`);
    return stdout
      .toString('ascii')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
  });
}

/** A text as the Java programs read it: its length in UTF-16 units, then the units, all big endian. */
export function lengthAndUnits(text) {
  const bytes = Buffer.alloc(4 + 2 * text.length);
  bytes.writeUInt32BE(text.length);
  bytes.write(text, 4, 'utf16le');
  bytes.subarray(4).swap16();
  return bytes;
}
