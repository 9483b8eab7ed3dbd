import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
} from 'vscode-languageserver';
import { CONFIGURATION_FILE } from '../configuration/configuration';
import { SETTINGS_SECTION } from '../protocol';
import type { Diagnostics } from './diagnostics';
import type { Session } from './session';
import { sameSpelling } from './uris';

/** What can bear on diagnostics: response files, templates and configuration files. */
const WATCHED = ['**/*.properties', `**/${CONFIGURATION_FILE}`];

/** Hears of changes on disk, in the settings and of the workspace's folders, and has open documents checked again. */
export function watchFiles(session: Session, diagnostics: Diagnostics): void {
  const { connection, client, documents } = session;

  if (client.watchesFiles) {
    const watchers = WATCHED.map((globPattern) => ({ globPattern }));
    // A client that will not: then it tells nothing.
    connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(() => undefined);
  }
  if (client.configuration) {
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

  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    for (const { uri, type } of changes) {
      if (type === FileChangeType.Changed) session.files.forget(sameSpelling(uri));
      else session.files.forgetAll();
    }
    const uris = changes.map(({ uri }) => sameSpelling(uri));
    const matters = await Promise.all(uris.map((uri) => session.configurations.depends(uri)));
    if (matters.some(Boolean)) return diagnostics.reconfigure();
    for (const uri of uris) if (documents.has(uri) && (await session.readEncoding(uri))) diagnostics.refresh(uri);
  });
}
