/** Sessions at real editors, with the configuration that docs/editors.md tells people to use. */
import { execFile, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

/** One of the editor's own list of problems. Lines and columns count from 1. */
export interface ShownProblem {
  readonly rule: string;
  readonly line: number;
  readonly column: number;
  readonly severity: string;
  readonly message: string;
}

/** What an editor showed. */
export interface Report {
  readonly version: string;
  readonly problems: readonly ShownProblem[];
  /** On the value in line 7. */
  readonly hover: string;
  /** What is offered for `# @role databaseP` in line 13, above a key. */
  readonly completions: readonly string[];
  /** Line 7 after its quick fix. */
  readonly mended: string;
  /** The rules of the problems that are listed then. */
  readonly problemsThen: readonly string[];
  /** Lines 14 and 57 after a rename of their key. */
  readonly renamed: readonly string[];
  /** Of the profile, which is opened then. */
  readonly profileProblems: readonly ShownProblem[];
  /** On the setting in its line 9. */
  readonly profileHover: string;
  /** How many servers the editor started. */
  readonly servers: number;
  /** How many of them were left when the editor had quit. */
  readonly serversLeft: number;
}

/** How an editor is found and started. */
export interface Editor {
  readonly name: string;
  /** The language of its code block in docs/editors.md. */
  readonly language: string;
  /** A command that succeeds where the editor can do all that is needed. */
  readonly probe: readonly string[];
  /** Debian's packages that bring it. */
  readonly packages: string;
  /** Starts it with a configuration. */
  readonly command: (configuration: string) => readonly string[];
}

/** What Emacs does at its start when somebody sits at it: without, eglot is only there where Emacs brings it. */
const WITH_PACKAGES = '(progn (package-initialize) (require (quote eglot)))';

export const EDITORS: readonly Editor[] = [
  {
    name: 'Neovim',
    language: 'lua',
    probe: ['nvim', '--headless', '-u', 'NONE', '-c', 'if has("nvim-0.7") | qall! | else | cquit | endif'],
    packages: 'neovim',
    command: (configuration) => [
      ...['nvim', '--headless', '-n', '-i', 'NONE'],
      ...['-u', configuration, '-S', script('neovim.lua')],
    ],
  },
  {
    name: 'Vim with ALE',
    language: 'vim',
    probe: [
      ...['vim', '-N', '-u', 'NONE', '-es', '-c'],
      'silent! packadd! ale | if !has("job") || empty(globpath(&rtp, "plugin/ale.vim")) | cquit | else | qall! | endif',
    ],
    packages: 'vim-nox vim-ale',
    command: (configuration) => [
      ...['vim', '--not-a-term', '-T', 'dumb', '-N', '-n', '-i', 'NONE'],
      ...['-u', configuration, '-S', script('vim.vim')],
    ],
  },
  {
    name: 'Emacs with eglot',
    language: 'lisp',
    probe: ['emacs', '--batch', '--eval', WITH_PACKAGES],
    packages: 'emacs-nox elpa-eglot',
    command: (configuration) => [
      ...['emacs', '--batch', '--eval', WITH_PACKAGES, '-l', configuration, '-l', script('emacs.el')],
    ],
  },
];

function script(name: string): string {
  return resolve('test/editors', name);
}

/** Why there can be no session at `editor` on this machine, as a sentence; null where there can. */
export function problemWith({ name, probe, packages }: Editor): string | null {
  if (process.platform === 'win32') return `${name} is not tried on Windows.`;
  const [program, ...args] = probe;
  const { status } = spawnSync(program as string, args, { stdio: 'ignore', timeout: 20_000 });
  return status === 0 ? null : `${name} was not found: on Debian, apt-get install ${packages}`;
}

/** The code block of docs/editors.md in `language`. */
function documentedConfiguration(language: string): string {
  const page = readFileSync('docs/editors.md', 'utf8');
  const blocks = [...page.matchAll(/^```(\w+)\n(.*?)^```$/gms)].filter(([, found]) => found === language);
  if (blocks.length !== 1) throw new Error(`docs/editors.md has ${blocks.length} blocks of ${language}.`);
  return blocks[0]?.[2] as string;
}

const runFile = promisify(execFile);

/** Lets a person work on the example at `editor`, and gives what it showed. */
export async function sessionAt(editor: Editor): Promise<Report> {
  // A blank and an umlaut, as folders have them.
  const folder = mkdtempSync(join(tmpdir(), 'bems Köln '));
  const inFolder = (...names: readonly string[]): string => join(folder, ...names);
  const file = inFolder(FILE);
  const profile = join(dirname(file), basename(PROFILE));
  const [report, servers] = [inFolder('report.json'), inFolder('servers.txt')];
  try {
    cpSync(join('examples', FILE), file);
    cpSync(join('examples', PROFILE), profile);
    writeFileSync(inFolder('bems-config.json'), CONFIGURATION);
    writeFileSync(inFolder(`configuration.${editor.language}`), documentedConfiguration(editor.language));
    installCommandLine(inFolder('bin'), servers);
    const [program, ...args] = editor.command(inFolder(`configuration.${editor.language}`));
    const environment = {
      PATH: `${inFolder('bin')}${delimiter}${process.env.PATH}`,
      // Nothing of the settings of whoever runs the tests.
      HOME: folder,
      LC_ALL: 'C.UTF-8',
      BEMS_FILE: file,
      BEMS_PROFILE: profile,
      BEMS_REPORT: report,
    };
    const run = runFile(program as string, args, { cwd: folder, env: environment, timeout: 25_000 });
    run.child.stdin?.end();
    const { stdout, stderr } = await run;
    if (!existsSync(report)) throw new Error(`${editor.name} left no report: ${stdout}${stderr}`);
    const started = existsSync(servers) ? readFileSync(servers, 'utf8').trim().split('\n').map(Number) : [];
    const { failure, ...shown } = JSON.parse(readFileSync(report, 'utf8')) as Report & { readonly failure?: string };
    if (failure !== undefined) throw new Error(failure);
    console.info(`${shown.version} was run.`);
    return { ...shown, servers: started.length, serversLeft: await countLeft(started) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const FILE = 'bems02-connect/GoodServerSetup.properties';
const PROFILE = 'profiles/west-draft.connectivity-profile.jsonc';

/** Above both files: it is seen that the server finds it. */
const CONFIGURATION = '{ "rules": { "inline-comment": "error", "plaintext-password": "off" } }';

/** A command `bems-config` in `folder` that notes its process in the file `servers`. */
function installCommandLine(folder: string, servers: string): void {
  mkdirSync(folder);
  const quoted = [process.execPath, resolve('dist/cli.js')].map((path) => `'${path}'`).join(' ');
  writeFileSync(join(folder, 'bems-config'), `#!/bin/sh\necho $$ >>'${servers}'\nexec ${quoted} "$@"\n`, {
    mode: 0o755,
  });
}

/** How many of `processes` are still there; they get a moment. */
async function countLeft(processes: readonly number[]): Promise<number> {
  for (let tries = 0; ; tries += 1) {
    const left = processes.filter(isRunning);
    if (left.length === 0 || tries === 100) return left.length;
    await new Promise((go) => setTimeout(go, 20));
  }
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}
