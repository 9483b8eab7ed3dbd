import type { Connection, InitializeParams } from 'vscode-languageserver';
import { clientOf } from './client';
import { answerCustomRequests } from './customRequests';
import { answerDiagnosticRequests } from './diagnosticRequests';
import { Diagnostics } from './diagnostics';
import { answerFeatures } from './featureRequests';
import type { Runtime } from './runtime';
import { isChecked, kindOf } from './kindOf';
import { Session } from './session';
import { sameSpelling } from './uris';
import { watchFiles } from './watching';

/** What a session is made of. */
export interface SessionHost {
  readonly connection: Connection;
  readonly params: InitializeParams;
  readonly runtime: Runtime;
  /** The newest version of a document (by any spelling) that has arrived, though it may not have been handled yet. */
  readonly newestVersion: (uri: string) => number | undefined;
}

/** Serves a client that has been told what it can ask for: until it says `exit`. */
export function serveSession({ connection, params, runtime, newestVersion }: SessionHost): void {
  const session = new Session(connection, runtime, clientOf(params, runtime.rulePages), params);
  const diagnostics = new Diagnostics(session, newestVersion, (sentence) => connection.console.error(sentence));
  keepDocuments(session, diagnostics);
  answerDiagnosticRequests(session, diagnostics);
  answerFeatures(session);
  answerCustomRequests(session);
  connection.onInitialized(() => watchFiles(session, diagnostics));
}

/** Keeps the open documents as the client has them. */
function keepDocuments(session: Session, diagnostics: Diagnostics): void {
  const { connection, documents, configurations } = session;
  /** Whether it is a configuration or a template: they count as they stand in the editor. */
  const bearsOnOthers = (uri: string): boolean => {
    const text = documents.textOf(uri);
    return text !== undefined && (kindOf(text) === 'configuration' || configurations.isTemplate(sameSpelling(uri)));
  };
  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
    documents.add(uri, languageId, version, text);
    diagnostics.edited(uri);
    if (bearsOnOthers(uri)) diagnostics.reconfigure();
    void diagnostics.opened(uri);
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    documents.change(uri, contentChanges, version);
    diagnostics.edited(uri);
    if (bearsOnOthers(uri)) diagnostics.reconfigure();
  });
  connection.onDidSaveTextDocument(({ textDocument: { uri } }) => {
    session.files.forget(sameSpelling(uri));
    void diagnostics.saved(uri);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    const text = documents.textOf(uri);
    // What was not saved counts no longer.
    const didBear = bearsOnOthers(uri);
    documents.remove(uri);
    session.files.forget(sameSpelling(uri));
    if (didBear) diagnostics.reconfigure();
    if (!text || !isChecked(text)) return;
    void diagnostics.clear(text.uri);
    diagnostics.readDeployment();
  });
}
