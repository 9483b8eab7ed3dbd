/** The language server: the language service over a connection. Knows neither Node nor a browser: see `Runtime`. */
import type { Connection, InitializeParams, InitializeResult, ServerCapabilities } from 'vscode-languageserver';
import { CODE_ACTION_KINDS } from './features/codeActions/kinds';
import { COMPLETION_TRIGGERS } from './features/triggers';
import { SEMANTIC_TOKENS_LEGEND } from './features/semanticTokens/legend';
import { TextDocumentSyncKind } from './library';
import { positionEncodingOf } from './workspace/client';

/** What a host gives to the server. */
export interface Host {
  readonly connection: Connection;
  /** Of this product, for the client's logs. */
  readonly version: string;
  /** Has the session served, as soon as `initialize` is answered and before anything else is handled. */
  readonly start: (params: InitializeParams) => void;
}

/**
 * Answers `initialize`, and has the session served. What is offered is known without the engine, which takes a while to
 * load: that happens while the client reads the answer.
 */
export function serve({ connection, version, start }: Host): void {
  connection.onInitialize((params): InitializeResult => {
    start(params);
    return { capabilities: capabilitiesFor(params), serverInfo: { name: 'bems-config', version } };
  });
  connection.listen();
}

function capabilitiesFor({ capabilities }: InitializeParams): ServerCapabilities {
  return {
    positionEncoding: positionEncodingOf(capabilities),
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
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
    documentLinkProvider: {},
    codeLensProvider: {},
  };
}
