import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CONFIGURATION_FILE, type Configuration, DEFAULT_CONFIGURATION } from '../configuration/configuration';
import type { SeveritySetting } from '../rules/diagnostic';
import type { Settings } from '../service';
import { LineIndex } from '../text/lines';
import { shownPath } from './paths';
import { readTextFile } from './readFile';

/** What the command line says about configuration. Paths are relative to `cwd` or absolute. */
export interface ConfigurationOptions {
  readonly cwd: string;
  /** Instead of the files found upwards. */
  readonly config?: string | undefined;
  /** Instead of the template that the configuration names. */
  readonly template?: string | undefined;
  readonly overrides?: ReadonlyMap<string, SeveritySetting> | undefined;
}

/** The configuration that applies in a folder. */
export interface FolderConfiguration {
  /** The folder of the configuration file, to which its paths and globs are relative. */
  readonly folder: string;
  readonly configuration: Configuration;
  /** Absolute; null where no template was adopted. */
  readonly templatePath: string | null;
}

/** Finds, reads and remembers the configuration files, each once. What is wrong with them is collected in `problems`. */
export class ConfigurationFiles {
  /** One line each, ready for standard error. */
  readonly problems: string[] = [];
  private readonly byFolder = new Map<string, Promise<FolderConfiguration>>();
  private readonly byFile = new Map<string, Promise<FolderConfiguration>>();
  private readonly settings = new Map<FolderConfiguration, Promise<Settings>>();
  private readonly withoutFile: FolderConfiguration;

  constructor(private readonly options: ConfigurationOptions) {
    const templatePath = this.absolute(options.template);
    this.withoutFile = { folder: options.cwd, configuration: DEFAULT_CONFIGURATION, templatePath };
  }

  /** What applies to files in `folder` (absolute; it need not exist). */
  forFolder(folder: string): Promise<FolderConfiguration> {
    const { config, cwd } = this.options;
    if (config !== undefined) return this.fromFile(resolve(cwd, config));
    return remembered(this.byFolder, folder, () => {
      const file = join(folder, CONFIGURATION_FILE);
      if (existsSync(file)) return this.fromFile(file);
      const parent = dirname(folder);
      return parent === folder ? Promise.resolve(this.withoutFile) : this.forFolder(parent);
    });
  }

  /** What the language service needs to know for files in `folder`, the template included. */
  async settingsFor(folder: string): Promise<Settings> {
    const applied = await this.forFolder(folder);
    return remembered(this.settings, applied, async () => {
      const { configuration, templatePath } = applied;
      const { overrides } = this.options;
      const template =
        templatePath === null ? null : await this.readTemplate(templatePath, configuration.maxFileSizeMB);
      return { configuration, template, ...(overrides ? { overrides } : {}) };
    });
  }

  /** Whether a file (absolute) is the template that the configuration of its folder adopted. */
  async isTemplate(file: string): Promise<boolean> {
    return (await this.forFolder(dirname(file))).templatePath === file;
  }

  private fromFile(file: string): Promise<FolderConfiguration> {
    return remembered(this.byFile, file, async () => {
      const name = shownPath(this.options.cwd, file);
      const content = await readTextFile(file, DEFAULT_CONFIGURATION.maxFileSizeMB);
      if (content.kind !== 'text') {
        this.problems.push(
          `${name}: ${content.kind === 'missing' ? 'there is no such configuration.' : content.sentence}`,
        );
        return this.withoutFile;
      }
      const { parseConfiguration } = await import('../configuration/parse');
      const folder = dirname(file);
      const { text } = content.file;
      const { configuration, problems } = parseConfiguration(text, (path) => existsSync(resolve(folder, path)));
      this.problems.push(...problemLines(name, text, problems));
      const { template } = configuration;
      const adopted = template === null ? null : resolve(folder, template);
      return { folder, configuration, templatePath: this.absolute(this.options.template) ?? adopted };
    });
  }

  private async readTemplate(path: string, maxMB: number): Promise<Settings['template']> {
    const content = await readTextFile(path, maxMB);
    if (content.kind === 'text') {
      const { parseTemplate } = await import('../template/template');
      return parseTemplate(content.file.text);
    }
    // A template that a configuration names and that is not there has been reported, with its place.
    if (content.kind === 'problem' || this.options.template !== undefined) {
      const sentence = content.kind === 'missing' ? 'there is no such template.' : content.sentence;
      this.problems.push(`${shownPath(this.options.cwd, path)}: ${sentence}`);
    }
    return null;
  }

  private absolute(path: string | undefined): string | null {
    return path === undefined ? null : resolve(this.options.cwd, path);
  }
}

/** What is wrong with a configuration file, a line each: `bems-config.json:3:12: sentence`, counted from 1. */
export function problemLines(
  name: string,
  text: string,
  problems: readonly { readonly span: { readonly start: number }; readonly message: string }[],
): string[] {
  const lines = new LineIndex(text);
  return problems.map(({ span, message }) => {
    const { line, character } = lines.positionAt(span.start);
    return `${name}:${line + 1}:${character + 1}: ${message}`;
  });
}

function remembered<K, V>(memory: Map<K, Promise<V>>, key: K, make: () => Promise<V>): Promise<V> {
  let value = memory.get(key);
  if (!value) memory.set(key, (value = make()));
  return value;
}
