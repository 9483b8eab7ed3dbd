import type { ClientCapabilities, InitializeParams, MarkupKind } from 'vscode-languageserver';
import type { CodeActionCapabilities } from '../features/codeActions';
import type { CompletionCapabilities } from '../features/languageFeatures';
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
  /** Whether it can be asked to tell of changed settings; another tells of its own accord, or never. */
  readonly registersConfiguration: boolean;
  /** Whether it shows Markdown in hovers, and in the documentation of completions. */
  readonly markdown: { readonly hover: boolean; readonly documentation: boolean };
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
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    markdown: {
      hover: showsMarkdown(textDocument?.hover?.contentFormat),
      documentation: showsMarkdown(textDocument?.completion?.completionItem?.documentationFormat),
    },
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

/** A client that names no format is taken to show what all do. */
function showsMarkdown(formats: readonly MarkupKind[] | undefined): boolean {
  return formats === undefined || formats.includes('markdown');
}
