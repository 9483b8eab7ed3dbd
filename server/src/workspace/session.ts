import type { Connection, InitializeParams } from 'vscode-languageserver';
import type { CheckedDocument } from '../features/checkedDocument';
import type { Found } from '../rules/report';
import { SETTINGS_SECTION } from '../protocol';
import type { EditorSettings } from '../protocol';
import { decodeBytes, isBinary } from '../text/encoding';
import { Configurations, textIn } from './configurations';
import { editorSettingsOf } from './editorSettings';
import { DeploymentFindings } from './deploymentFindings';
import { DeploymentReading } from './deploymentReading';
import { OpenDocuments } from './openDocuments';
import { WorkspaceFiles } from './workspaceFiles';
import type { Client } from './client';
import type { Runtime } from './runtime';
import type { TextDocument } from './textDocument';
import { isChecked } from './kindOf';
import { isBelow, isFormerState, sameSpelling } from './uris';

/** One client and its workspace, from `initialize` to `exit`. */
export class Session {
  readonly documents: OpenDocuments;
  readonly configurations: Configurations;
  readonly files: WorkspaceFiles;
  /** What all files together make of each. */
  readonly deployment = new DeploymentFindings();
  readonly deploymentReading = new DeploymentReading(this);
  private folders: readonly string[];
  private readonly newestReadings = new Map<string, Promise<Uint8Array | null>>();

  constructor(
    readonly connection: Connection,
    readonly runtime: Runtime,
    readonly client: Client,
    params: InitializeParams,
  ) {
    this.folders = foldersOf(params);
    const findingsOfOthers = (uri: string): readonly Found[] | null => this.deployment.findingsOf(uri);
    this.documents = new OpenDocuments(client.encoding, findingsOfOthers);
    this.configurations = new Configurations({
      readText: (uri) => this.readText(uri),
      editorSettings: (folder) => this.editorSettings(folder),
      workspaceFolderOf: (folder) => this.workspaceFolderOf(folder),
    });
    this.files = new WorkspaceFiles(
      runtime,
      this.configurations,
      client.encoding,
      () => this.folders,
      (sentence) => connection.console.warn(sentence),
      findingsOfOthers,
    );
  }

  setFolders(folders: readonly string[]): void {
    this.folders = folders.map(sameSpelling);
  }

  get workspaceFolders(): readonly string[] {
    return this.folders;
  }

  /** The workspace folder that a file or folder (in one spelling) is in: the innermost; null where it is in none. */
  workspaceFolderOf(uri: string): string | null {
    const around = this.folders.filter((folder) => isBelow(folder, uri));
    return around.sort((a, b) => b.length - a.length)[0] ?? null;
  }

  /** The open document at its current version, once what applies to it is known; null where it is none that is checked, or is closed. */
  async open(uri: string): Promise<CheckedDocument | null> {
    const text = this.documents.textOf(uri);
    if (!text || !isChecked(text)) return null;
    return this.documents.document(uri) ?? this.prepare(text);
  }

  /** A file as the editor holds it, or as it is on disk. */
  async document(uri: string): Promise<CheckedDocument | null> {
    return this.documents.has(uri) ? this.open(uri) : this.files.document(sameSpelling(uri));
  }

  /** Every response file and profile of the workspace, and those that are open besides. */
  async allDocuments(): Promise<readonly CheckedDocument[]> {
    const open = this.openFiles()
      .filter(isChecked)
      .map(({ uri }) => uri);
    const closed = (await this.files.list()).filter((uri) => !this.documents.has(uri));
    const documents = await Promise.all([...open, ...closed].map((uri) => this.document(uri)));
    return documents.filter((document) => document !== null);
  }

  /** What is known of the workspace's files without waiting: the open ones, and the others once they were read. */
  documentsAtHand(): readonly CheckedDocument[] {
    const open = this.openFiles()
      .map(({ uri }) => this.documents.document(uri))
      .filter((each) => each !== null);
    const closed = this.files.documentsAtHand.filter(({ uri }) => !this.documents.has(uri));
    return [...open, ...closed];
  }

  /** The open documents without former states of files (`git:/x?...`), which nobody can edit. */
  private openFiles(): readonly TextDocument[] {
    return this.documents.all.filter(({ uri }) => !isFormerState(uri));
  }

  /** The text of a configuration file; null where there is none, or it is not known which. */
  async configurationText(uri: string | null): Promise<string | null> {
    return uri === null ? null : this.readText(sameSpelling(uri));
  }

  /** Learns how the bytes of an open file say its text: the editor decodes it and tells nobody how. */
  async readEncoding(uri: string): Promise<boolean> {
    const name = sameSpelling(uri);
    const reading = this.runtime.readFile(name);
    this.newestReadings.set(name, reading);
    const bytes = await reading;
    // What is read later tells the newer state, in whatever order the answers come.
    if (this.newestReadings.get(name) !== reading) return false;
    this.newestReadings.delete(name);
    this.documents.setIsOnDisk(uri, bytes !== null);
    const file = bytes && decodeBytes(bytes);
    if (!file || isBinary(file)) return false;
    return this.documents.setOnDisk(uri, file);
  }

  /** Nothing that rests on configurations holds any more: requests wait until it is looked up again. */
  forgetConfigurations(): void {
    this.configurations.forget();
    this.files.forgetAll();
    this.documents.forgetSettings();
  }

  /** Looks up what applies to the open documents. */
  async prepareAll(): Promise<void> {
    await Promise.all(this.documents.all.filter(isChecked).map((t) => this.prepare(t)));
  }

  private async prepare({ uri }: TextDocument): Promise<CheckedDocument | null> {
    const name = sameSpelling(uri);
    for (;;) {
      const asked = this.configurations.settingsFor(name);
      const settings = await asked;
      // Changed while they were looked up.
      if (this.configurations.settingsFor(name) !== asked) continue;
      this.documents.setSettings(uri, settings);
      return this.documents.document(uri);
    }
  }

  private async readText(uri: string): Promise<string | null> {
    return this.documents.textOf(uri)?.text ?? textIn(await this.runtime.readFile(uri));
  }

  private async editorSettings(folder: string): Promise<EditorSettings> {
    if (!this.client.configuration) return {};
    const scope = { scopeUri: folder, section: SETTINGS_SECTION };
    return editorSettingsOf(await this.connection.workspace.getConfiguration(scope));
  }
}

function foldersOf({ workspaceFolders, ...before }: InitializeParams): string[] {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- clients of the time before there were several folders
  const { rootUri } = before;
  const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
  return uris.map(sameSpelling);
}
