import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { basename, delimiter, dirname, isAbsolute, join } from 'node:path';
import { bytesIn, textIn } from './readFile';

/** What a run of Git gave. */
interface GitRun {
  /** 0 where it succeeded; null where Git could not be run. */
  readonly status: number | null;
  readonly output: Buffer;
}

/** The only commands of Git that are used: they read objects, and run no filter, hook or pager of a repository. */
type Plumbing = 'rev-parse' | 'ls-tree' | 'cat-file';

/**
 * The text of a file (absolute path) as it is in a revision of the Git repository that it lies in.
 * @returns a sentence where it cannot be had
 */
export async function readRevision(
  revision: string,
  path: string,
  maxMB: number,
): Promise<{ readonly text: string } | string> {
  if (revision.startsWith('-') || revision.trim() === '') {
    return `'${revision}' is neither a file nor a revision: options of Git are not passed on.`;
  }
  // Git knows the file by its own place, not by a link to it.
  const file = await realpath(path);
  const git = (command: Plumbing, ...args: readonly string[]): Promise<GitRun> =>
    run(dirname(file), bytesIn(maxMB), [command, ...args]);

  const inside = await git('rev-parse', '--is-inside-work-tree');
  if (inside.status === null)
    return `there is no file '${revision}', and Git, which could know a revision, is not installed.`;
  if (inside.status !== 0 || inside.output.toString().trim() !== 'true') {
    return `there is no file '${revision}', and the profile lies in no Git repository that could have such a revision.`;
  }
  const commit = await git('rev-parse', '--verify', '--quiet', `${revision}^{commit}`);
  if (commit.status !== 0) return `there is neither a file nor a Git revision '${revision}'.`;
  const tree = await git('ls-tree', '-z', commit.output.toString().trim(), '--', basename(file));
  const [mode, type, object] = tree.output.toString().split(/[ \t]/);
  if (tree.status !== 0 || object === undefined) return `the profile is not in the revision '${revision}'.`;
  if (mode === '120000')
    return `the profile is a symbolic link in the revision '${revision}': name the file that it leads to.`;
  if (type !== 'blob') return `the profile is no file in the revision '${revision}'.`;
  const content = await git('cat-file', 'blob', object);
  if (content.status !== 0)
    return `the profile cannot be read in the revision '${revision}': it may be larger than ${maxMB} MB.`;
  const read = textIn(content.output);
  return read.kind === 'text' ? { text: read.file.text } : `the profile is no text in the revision '${revision}'.`;
}

function run(folder: string, mostBytes: number, args: readonly string[]): Promise<GitRun> {
  const program = gitProgram();
  if (program === null) return Promise.resolve({ status: null, output: Buffer.alloc(0) });
  return new Promise((done) => {
    const env = { ...process.env, GIT_LITERAL_PATHSPECS: '1', GIT_OPTIONAL_LOCKS: '0' };
    const options = { encoding: 'buffer', maxBuffer: mostBytes + 1000, windowsHide: true, env } as const;
    execFile(program, ['--no-pager', '-C', folder, ...args], options, (error, output) => {
      if (!error) done({ status: 0, output });
      else done({ status: error.code === 'ENOENT' ? null : 1, output });
    });
  });
}

/** Windows would also run a `git.exe` of the working folder: there the PATH alone is searched. */
function gitProgram(): string | null {
  if (process.platform !== 'win32') return 'git';
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => isAbsolute(folder));
  return folders.map((folder) => join(folder, 'git.exe')).find((file) => existsSync(file)) ?? null;
}
