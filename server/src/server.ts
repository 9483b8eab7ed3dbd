/** The language server: the language service over a connection. Knows neither Node nor a browser: see `Runtime`. */
import { TextDocumentSyncKind } from './library';
import type { Connection, InitializeParams, InitializeResult, ServerCapabilities } from 'vscode-languageserver';
import { CODE_ACTION_KINDS } from './features/codeActions';
import { COMPLETION_TRIGGERS } from './features/completion';
import { SEMANTIC_TOKENS_LEGEND } from './features/semanticTokens';
import { answerCustomRequests } from './workspace/customRequests';
import { Diagnostics } from './workspace/diagnostics';
import { answerFeatures } from './workspace/featureRequests';
import type { Runtime } from './workspace/runtime';
import { Session, clientOf, kindOf } from './workspace/session';
import { sameSpelling } from './workspace/uris';
import { watchFiles } from './workspace/watching';
import { answerDiagnosticRequests } from './workspace/diagnosticRequests';

/** What a host gives to the server. */
export interface Host {
  readonly connection: Connection;
  /** Of this product, for the client's logs. */
  readonly version: string;
  readonly runtime: (connection: Connection, params: InitializeParams) => Runtime;
  /** The newest version of a document (by any spelling) that has arrived, though it may not have been handled yet. */
  readonly newestVersion: (uri: string) => number | undefined;
}

/** Serves one client until it says `exit`. */
export function serve({ connection, runtime, version, newestVersion }: Host): void {
  connection.onInitialize((params): InitializeResult => {
    const platform = runtime(connection, params);
    const session = new Session(connection, platform, clientOf(params, platform.rulePages), params);
    const diagnostics = new Diagnostics(session, newestVersion, (sentence) => connection.console.error(sentence));
    keepDocuments(session, diagnostics);
    answerDiagnosticRequests(session, diagnostics);
    answerFeatures(session);
    answerCustomRequests(session);
    connection.onInitialized(() => watchFiles(session, diagnostics));
    return { capabilities: capabilitiesFor(session), serverInfo: { name: 'bems-config', version } };
  });
  connection.listen();
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
    diagnostics.schedule(uri);
    if (bearsOnOthers(uri)) diagnostics.reconfigure();
    void diagnostics.readEncoding(uri);
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    documents.change(uri, contentChanges, version);
    diagnostics.schedule(uri);
    if (bearsOnOthers(uri)) diagnostics.reconfigure();
  });
  connection.onDidSaveTextDocument(({ textDocument: { uri } }) => {
    void diagnostics.readEncoding(uri);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    const text = documents.textOf(uri);
    // What was not saved counts no longer.
    const didBear = bearsOnOthers(uri);
    documents.remove(uri);
    if (didBear) diagnostics.reconfigure();
    if (text && kindOf(text) === 'response-file') void diagnostics.clear(text.uri);
  });
}

function capabilitiesFor({ client }: Session): ServerCapabilities {
  return {
    positionEncoding: client.encoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    diagnosticProvider: {
      identifier: 'bems',
      interFileDependencies: true,
      workspaceDiagnostics: true,
      workDoneProgress: true,
    },
    hoverProvider: true,
    completionProvider: { resolveProvider: true, triggerCharacters: [...COMPLETION_TRIGGERS] },
    codeActionProvider: { codeActionKinds: [...CODE_ACTION_KINDS], resolveProvider: true },
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    semanticTokensProvider: { legend: SEMANTIC_TOKENS_LEGEND, range: true, full: { delta: true } },
    documentHighlightProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    renameProvider: { prepareProvider: true },
    inlayHintProvider: true,
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentLinkProvider: {},
    codeLensProvider: {},
  };
}
