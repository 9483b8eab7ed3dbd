import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

/** The built command line; `npm test` builds it first. */
export const CLI = join(ROOT, 'dist/cli.js');

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A temporary folder with `files` (path to content), removed after the test. A path that ends in `/` is a folder. */
export function workspace(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'bems-config-cli-'));
  folders.push(folder);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(path.endsWith('/') ? join(folder, path) : dirname(join(folder, path)), { recursive: true });
    if (!path.endsWith('/')) writeFileSync(join(folder, path), content);
  }
  return folder;
}

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `bems-config` in `cwd`, without a terminal and without the colour settings of whoever runs the tests. */
export function bemsConfig(
  cwd: string,
  args: readonly string[],
  options: SpawnSyncOptions & { readonly program?: string } = {},
): Outcome {
  const env = { ...process.env };
  delete env.NO_COLOR;
  delete env.FORCE_COLOR;
  const { status, stdout, stderr } = spawnSync(process.execPath, [options.program ?? CLI, ...args], {
    cwd,
    maxBuffer: 2 ** 28,
    ...options,
    env: { ...env, ...options.env },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const NOBODY = 65_534;

/**
 * Runs `bems-config` as somebody without special rights: for root no file is unreadable. Null where that cannot be
 * arranged (on Windows, where a mode means nothing).
 */
export function asNobody(cwd: string, args: readonly string[]): Outcome | null {
  if (!process.getuid) return null;
  if (process.getuid() !== 0) return bemsConfig(cwd, args);
  // Where the project lies may be closed to others.
  const elsewhere = workspace();
  chmodSync(elsewhere, 0o755);
  chmodSync(cwd, 0o755);
  copyFileSync(CLI, join(elsewhere, 'cli.js'));
  return bemsConfig(cwd, args, { uid: NOBODY, gid: NOBODY, program: join(elsewhere, 'cli.js') });
}

/** The `--format json` report on standard output. */
export interface JsonReport {
  readonly files: readonly {
    readonly path: string;
    readonly language: string;
    readonly diagnostics: readonly { readonly rule: string; readonly severity: string }[];
  }[];
  readonly summary: Readonly<Record<string, number>>;
}

export function reportIn(outcome: Outcome): JsonReport {
  return JSON.parse(outcome.stdout) as JsonReport;
}

/** The paths of the checked files. */
export function pathsIn(outcome: Outcome): string[] {
  return reportIn(outcome).files.map(({ path }) => path);
}

/** A file in which nothing is wrong. */
export const CLEAN = 'USER_INSTALL_DIR1=E:\\\\BEMS\n';
/** A file with a warning that has a safe fix. */
export const WARNING = 'USER_INSTALL_DIR1=E:\\BEMS\n';
/** A file with an error that has no safe fix. */
export const ERROR = `${CLEAN}# @role databasePort core\nPORT=99999\n`;
