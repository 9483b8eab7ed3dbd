import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
} from 'vscode-languageserver';
import { CONFIGURATION_FILE } from '../configuration/configuration';
import type { Diagnostics } from './diagnostics';
import type { Session } from './session';
import { sameSpelling } from './uris';

/** What can bear on diagnostics: response files, templates and configuration files. */
const WATCHED = ['**/*.properties', `**/${CONFIGURATION_FILE}`];

/** Hears of changes on disk, in the settings and of the workspace's folders, and has open documents checked again. */
export function watchFiles(session: Session, diagnostics: Diagnostics): void {
  const { connection, client, documents } = session;

  const startOver = async (): Promise<void> => {
    await session.reconfigure();
    diagnostics.refreshAll();
  };

  if (client.watchesFiles) {
    const watchers = WATCHED.map((globPattern) => ({ globPattern }));
    void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }
  if (client.configuration) {
    void connection.client.register(DidChangeConfigurationNotification.type, { section: 'bems' });
  }
  if (client.workspaceFolders) {
    connection.workspace.onDidChangeWorkspaceFolders(async () => {
      const folders = await connection.workspace.getWorkspaceFolders();
      session.setFolders((folders ?? []).map(({ uri }) => uri));
      await startOver();
    });
  }

  connection.onDidChangeConfiguration(startOver);

  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    for (const { uri, type } of changes) {
      if (type === FileChangeType.Changed) session.files.forget(sameSpelling(uri));
      else session.files.forgetAll();
    }
    const uris = changes.map(({ uri }) => sameSpelling(uri));
    const matters = await Promise.all(uris.map((uri) => session.configurations.depends(uri)));
    if (matters.some(Boolean)) return startOver();
    for (const uri of uris) if (documents.has(uri) && (await session.readEncoding(uri))) diagnostics.refresh(uri);
  });
}
