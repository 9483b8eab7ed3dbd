import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ignore from 'ignore';
import type { ConfigurationFiles, FolderConfiguration } from './configurationFiles';
import { pathInside } from './paths';

type Matcher = ReturnType<typeof ignore>;

/** Ignore patterns and the folder that they are relative to. */
interface Patterns {
  readonly folder: string;
  readonly matcher: Matcher;
}

/** Folders that never hold files of the user. */
const NEVER = new Set(['node_modules', '.git']);

/**
 * What is left out below a folder: `node_modules` and `.git`, what `.gitignore` files say, and the `ignore` globs of
 * the configuration. A folder that was asked for is not left out itself, whatever they say about it.
 */
export class IgnoreFiles {
  private readonly gitignores = new Map<string, Patterns | null>();
  private readonly configured = new Map<FolderConfiguration, Patterns>();
  private readonly exempt = new Set<Patterns>();
  private readonly top: string;

  private constructor(
    root: string,
    private readonly configurations: ConfigurationFiles,
  ) {
    this.top = repositoryAbove(root) ?? root;
  }

  /** For what is below `root`, an absolute path. */
  static async below(root: string, configurations: ConfigurationFiles): Promise<IgnoreFiles> {
    const files = new IgnoreFiles(root, configurations);
    for (const patterns of await files.patternsFor(root)) {
      if (test(patterns, root, true)?.ignored) files.exempt.add(patterns);
    }
    return files;
  }

  /** Whether the file or folder at `path` (absolute) is left out. */
  async ignores(path: string, isFolder: boolean): Promise<boolean> {
    if (isFolder && NEVER.has(path.slice(dirname(path).length).replace(/^[\\/]/, ''))) return true;
    const configured = await this.configuredFor(dirname(path));
    if (!this.exempt.has(configured) && test(configured, path, isFolder)?.ignored) return true;
    // The nearest file that says something about the path decides, as in Git.
    for (const patterns of this.gitignoresFor(dirname(path))) {
      if (this.exempt.has(patterns)) continue;
      const result = test(patterns, path, isFolder);
      if (result?.ignored) return true;
      if (result?.unignored) return false;
    }
    return false;
  }

  private async patternsFor(root: string): Promise<Patterns[]> {
    return [await this.configuredFor(dirname(root)), ...this.gitignoresFor(dirname(root))];
  }

  private async configuredFor(folder: string): Promise<Patterns> {
    const applied = await this.configurations.forFolder(folder);
    let patterns = this.configured.get(applied);
    if (!patterns) {
      patterns = { folder: applied.folder, matcher: ignore().add([...applied.configuration.ignore]) };
      this.configured.set(applied, patterns);
    }
    return patterns;
  }

  /** Those of the folder and of the folders above it, up to the repository's, the nearest first. */
  private gitignoresFor(folder: string): Patterns[] {
    const found: Patterns[] = [];
    for (let at = folder; pathInside(this.top, at) !== null || at === this.top; at = dirname(at)) {
      const patterns = this.gitignoreIn(at);
      if (patterns) found.push(patterns);
      if (at === this.top || existsSync(join(at, '.git'))) break;
    }
    return found;
  }

  private gitignoreIn(folder: string): Patterns | null {
    let patterns = this.gitignores.get(folder);
    if (patterns === undefined) {
      const text = textOf(join(folder, '.gitignore'));
      patterns = text === null ? null : { folder, matcher: ignore().add(text) };
      this.gitignores.set(folder, patterns);
    }
    return patterns;
  }
}

function test({ folder, matcher }: Patterns, path: string, isFolder: boolean): ReturnType<Matcher['test']> | null {
  const inside = pathInside(folder, path);
  return inside === null ? null : matcher.test(isFolder ? `${inside}/` : inside);
}

/** What cannot be read says nothing: it is a matter of Git, not of this check. */
function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function repositoryAbove(folder: string): string | null {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return null;
  }
}
