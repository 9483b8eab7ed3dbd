import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver';
import type { CodeActionCapabilities } from '../features/codeActions';
import type { CompletionCapabilities } from '../features/completion';
import type { DiagnosticOptions } from '../features/diagnostics';
import type { InitializationOptions } from '../protocol';
import type { PositionEncoding } from '../text/positions';

/** What this client can do, and does not have to. */
export interface Client extends CodeActionCapabilities, CompletionCapabilities, DiagnosticOptions {
  readonly encoding: PositionEncoding;
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshes: { readonly inlayHints: boolean; readonly semanticTokens: boolean; readonly codeLenses: boolean };
  /** Whether it asks for the edit of a code action when it is chosen. */
  readonly resolvesCodeActions: boolean;
  readonly configuration: boolean;
  readonly watchesFiles: boolean;
  /** Whether it can be asked for the text of further documents. */
  readonly synchronizesOnDemand: boolean;
  readonly workspaceFolders: boolean;
}

/** What the client says about itself. */
export function clientOf({ capabilities, initializationOptions }: InitializeParams, rulePages: string | null): Client {
  const options = (initializationOptions ?? {}) as InitializationOptions;
  const { textDocument, workspace } = capabilities;
  return {
    encoding: positionEncodingOf(capabilities),
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshes: {
      inlayHints: workspace?.inlayHint?.refreshSupport === true,
      semanticTokens: workspace?.semanticTokens?.refreshSupport === true,
      codeLenses: workspace?.codeLens?.refreshSupport === true,
    },
    resolvesCodeActions: textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true,
    configuration: workspace?.configuration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    synchronizesOnDemand: textDocument?.synchronization?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    commands: new Set(options.commands ?? []),
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    insertReplace: textDocument?.completion?.completionItem?.insertReplaceSupport === true,
    rulePages: options.rulePages ?? rulePages,
    relatedInformation:
      textDocument?.publishDiagnostics?.relatedInformation === true || textDocument?.diagnostic !== undefined,
  };
}

/** The first of the encodings that the client names which we know, too. */
export function positionEncodingOf({ general }: ClientCapabilities): PositionEncoding {
  return general?.positionEncodings?.find((each) => each === 'utf-16' || each === 'utf-8') ?? 'utf-16';
}
