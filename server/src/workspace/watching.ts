import {
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  FileChangeType,
  TextDocumentSyncKind,
  WatchKind,
} from '../library';
import type { FileSystemWatcher } from 'vscode-languageserver';
import { CONFIGURATION_FILE } from '../configuration/configuration';
import { languageOfName } from '../language';
import { SETTINGS_SECTION } from '../protocol';
import type { Diagnostics } from './diagnostics';
import type { Session } from './session';
import { isInside, nameOf, sameSpelling } from './uris';

/** What it names is no file of the workspace to us. */
const IGNORE_FILE = '.gitignore';

/** What can bear on diagnostics: response files, templates, profiles, configuration files, and what is left out. */
const WATCHED = [
  '**/*.properties',
  '**/*.connectivity-profile.{json,jsonc}',
  `**/${CONFIGURATION_FILE}`,
  `**/${IGNORE_FILE}`,
];

/** Hears of changes on disk, of configurations in editors, in the settings and of the workspace's folders, and has open documents checked again. */
export function watchFiles(session: Session, diagnostics: Diagnostics): void {
  const { connection, client, documents } = session;

  if (client.watchesFiles) {
    const watchers: FileSystemWatcher[] = WATCHED.map((globPattern) => ({ globPattern }));
    // Of a folder that is deleted or moved clients tell by its own name alone.
    watchers.push({ globPattern: '**', kind: WatchKind.Delete });
    // A client that will not: then it tells nothing.
    connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(() => undefined);
  }
  if (client.synchronizesOnDemand) {
    // Configurations count as they stand in the editor. Everything else that we offer is for response files only.
    const documentSelector = [{ pattern: `**/${CONFIGURATION_FILE}` }];
    const syncKind = TextDocumentSyncKind.Incremental;
    for (const registered of [
      connection.client.register(DidOpenTextDocumentNotification.type, { documentSelector }),
      connection.client.register(DidChangeTextDocumentNotification.type, { documentSelector, syncKind }),
      connection.client.register(DidCloseTextDocumentNotification.type, { documentSelector }),
    ]) {
      registered.catch(() => undefined);
    }
  }
  if (client.registersConfiguration) {
    connection.client
      .register(DidChangeConfigurationNotification.type, { section: SETTINGS_SECTION })
      .catch(() => undefined);
  }
  if (client.workspaceFolders) {
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = new Set(removed.map(({ uri }) => sameSpelling(uri)));
      const kept = session.workspaceFolders.filter((folder) => !gone.has(folder));
      session.setFolders([...kept, ...added.map(({ uri }) => uri)]);
      diagnostics.reconfigure();
    });
  }

  connection.onDidChangeConfiguration(() => diagnostics.reconfigure());

  connection.onDidChangeWatchedFiles(({ changes }) => {
    const uris = changes.map(({ uri }) => sameSpelling(uri));
    for (const uri of uris) session.files.forget(uri);
    // What is nobody's by its name is in no list.
    const ours = changes.filter(({ uri }) => languageOfName(nameOf(uri)) !== null);
    const isIgnoring = uris.some((uri) => nameOf(uri) === IGNORE_FILE);
    const gone = changes.filter(({ type }) => type === FileChangeType.Deleted).map(({ uri }) => sameSpelling(uri));
    const openInGone = documents.all.filter(({ uri }) => gone.some((folder) => isInside(folder, sameSpelling(uri))));
    const hasFolderGone = gone.filter((uri) => session.files.forgetBelow(uri)).length + openInGone.length > 0;
    // A watcher may miss files; whoever knows or fears so tells of the whole folder.
    const isWholeFolder = uris.some((uri) => session.workspaceFolders.includes(uri));
    const isListOutdated =
      isIgnoring || hasFolderGone || isWholeFolder || ours.some(({ type }) => type !== FileChangeType.Changed);
    if (isListOutdated) session.files.forgetList();
    if (uris.some((uri) => session.configurations.depends(uri))) diagnostics.reconfigure();
    else if (isListOutdated || ours.length > 0) {
      const changed = ours.filter(({ type }) => type === FileChangeType.Changed);
      diagnostics.readDeployment(changed.map(({ uri }) => sameSpelling(uri)));
    }
    for (const uri of uris) if (documents.has(uri)) void diagnostics.readEncoding(uri);
    for (const { uri } of openInGone) void diagnostics.readEncoding(uri);
  });
}
