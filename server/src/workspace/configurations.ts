import { CONFIGURATION_FILE, DEFAULT_CONFIGURATION } from '../configuration/configuration';
import type { Configuration } from '../configuration/configuration';
import { parseConfiguration } from '../configuration/parse';
import type { ConfigurationProblem } from '../configuration/parse';
import type { DocumentSettings } from '../features/checkedDocument';
import type { EditorSettings } from '../protocol';
import { SEVERITY_SETTINGS } from '../rules/diagnostic';
import type { SeveritySetting } from '../rules/diagnostic';
import { parseTemplate } from '../template/template';
import type { Template } from '../template/template';
import { decodeBytes, isBinary } from '../text/encoding';
import { LineIndex } from '../text/lines';
import { folderOf, inFolder, resolveIn } from './uris';

/** A configuration file, read. */
export interface ReadConfiguration {
  readonly uri: string;
  readonly configuration: Configuration;
  readonly templateUri: string | null;
  readonly problems: readonly ConfigurationProblem[];
  readonly lines: LineIndex;
}

/** How configurations are read. */
export interface ConfigurationSources {
  /** The bytes on disk, or what the editor holds of an open file. */
  readonly readText: (uri: string) => Promise<string | null>;
  /** The editor's settings for files in `folder`. */
  readonly editorSettings: (folder: string) => Promise<EditorSettings>;
  /** The workspace folder that `folder` is in, or null. */
  readonly workspaceFolderOf: (folder: string) => string | null;
}

/**
 * What applies to the files of each folder: the nearest `bems-config.json` upwards, the template it names, and the
 * editor's settings. Where both set a rule the file wins, as it is what a pipeline sees. Read once and kept until
 * {@link forget} is told that something changed.
 */
export class Configurations {
  private byFolder = new Map<string, Promise<DocumentSettings>>();
  private readonly files = new Map<string, Promise<ReadConfiguration | null>>();
  private readonly templates = new Map<string, Promise<Template | null>>();

  constructor(private readonly sources: ConfigurationSources) {}

  /** What applies to the file `uri`. The same object as long as nothing changes. */
  settingsFor(uri: string): Promise<DocumentSettings> {
    const folder = folderOf(uri);
    return remembered(this.byFolder, folder, () => this.readSettings(folder));
  }

  /** The configuration file in force in `folder`, or null. */
  async configurationFor(folder: string): Promise<ReadConfiguration | null> {
    for (let at = folder; ; at = folderOf(at)) {
      const found = await this.configurationIn(at);
      if (found || folderOf(at) === at) return found;
    }
  }

  /** The configuration files that were found so far. */
  async known(): Promise<ReadConfiguration[]> {
    const all = await Promise.all(
      [...this.files].map(async ([uri, reading]) => {
        const file = await reading;
        // Without what changed while it was read.
        return this.files.get(uri) === reading ? file : null;
      }),
    );
    return all.filter((file) => file !== null);
  }

  /** Whether a file with this URI is a template, or would be if it were there. */
  isTemplate(uri: string): boolean {
    return this.templates.has(uri);
  }

  /** Whether a file with this URI plays a part in any settings that were read, be it by its absence. */
  depends(uri: string): boolean {
    return uri.endsWith(`/${CONFIGURATION_FILE}`) || this.isTemplate(uri);
  }

  /** Everything is read again when it is next asked for. */
  forget(): void {
    this.byFolder = new Map();
    this.files.clear();
    this.templates.clear();
  }

  private configurationIn(folder: string): Promise<ReadConfiguration | null> {
    const uri = inFolder(folder, CONFIGURATION_FILE);
    return remembered(this.files, uri, () => this.readConfiguration(uri, folder));
  }

  private async readConfiguration(uri: string, folder: string): Promise<ReadConfiguration | null> {
    const text = await this.sources.readText(uri);
    if (text === null) return null;
    const named = parseConfiguration(text, () => true).configuration.template;
    const templateUri = named === null ? null : resolveIn(folder, named);
    const exists = templateUri !== null && (await this.template(templateUri)) !== null;
    const { configuration, problems } = parseConfiguration(text, () => exists);
    return { uri, configuration, templateUri: exists ? templateUri : null, problems, lines: new LineIndex(text) };
  }

  private template(uri: string): Promise<Template | null> {
    return remembered(this.templates, uri, async () => {
      const text = await this.sources.readText(uri);
      return text === null ? null : parseTemplate(text);
    });
  }

  private async readSettings(folder: string): Promise<DocumentSettings> {
    const [file, editor] = await Promise.all([
      this.configurationFor(folder),
      this.sources.editorSettings(folder).catch((): EditorSettings => ({})),
    ]);
    const configuration = file?.configuration ?? DEFAULT_CONFIGURATION;
    const templateUri = file?.templateUri ?? this.editorsTemplate(editor, folder);
    const template = templateUri === null ? null : await this.template(templateUri);
    return {
      configuration: {
        ...configuration,
        rules: new Map([...severitiesIn(editor), ...configuration.rules]),
        ruleSets: [...new Set([...configuration.ruleSets, ...(editor.ruleSets ?? [])])],
      },
      template,
      configurationUri: file?.uri ?? null,
      templateUri: template ? templateUri : null,
      inlayHints: {
        decodedValues: editor.inlayHints?.decodedValues ?? true,
        inferredRoles: editor.inlayHints?.inferredRoles ?? true,
        entitlementNames: editor.inlayHints?.entitlementNames ?? true,
      },
      codeLens: editor.codeLens?.enabled ?? true,
    };
  }

  private editorsTemplate({ template }: EditorSettings, folder: string): string | null {
    return template ? resolveIn(this.sources.workspaceFolderOf(folder) ?? folder, template) : null;
  }
}

/** The text that `bytes` hold; null for a file that is none. */
export function textIn(bytes: Uint8Array | null): string | null {
  if (bytes === null) return null;
  const decoded = decodeBytes(bytes);
  return isBinary(decoded) ? null : decoded.text;
}

function severitiesIn({ rules = {} }: EditorSettings): [string, SeveritySetting][] {
  return Object.entries(rules).filter((entry): entry is [string, SeveritySetting] =>
    (SEVERITY_SETTINGS as readonly string[]).includes(entry[1]),
  );
}

function remembered<V>(map: Map<string, Promise<V>>, key: string, make: () => Promise<V>): Promise<V> {
  let value = map.get(key);
  if (!value) {
    const made = make();
    map.set(key, made);
    // What went wrong is tried again when it is next asked for.
    made.catch(() => map.get(key) === made && map.delete(key));
    value = made;
  }
  return value;
}
