import { LSPErrorCodes, ResponseError } from '../library';
import type {
  CodeAction,
  CompletionItem,
  MarkupContent,
  SemanticTokens,
  SemanticTokensDelta,
} from 'vscode-languageserver';
import { codeActions, resolveCodeAction } from '../features/response-file/codeActions';
import { codeLenses } from '../features/response-file/codeLenses';
import { completion, resolveCompletion } from '../features/response-file/completion';
import { definition } from '../features/response-file/definition';
import { documentHighlights } from '../features/response-file/documentHighlights';
import { documentLinks } from '../features/response-file/documentLinks';
import { documentSymbols } from '../features/response-file/documentSymbols';
import { foldingRanges } from '../features/response-file/foldingRanges';
import { formatting, onTypeFormatting } from '../features/response-file/formatting';
import { hover } from '../features/response-file/hover';
import { plainText } from '../features/markdown/plainText';
import { inlayHints } from '../features/response-file/inlayHints';
import { references } from '../features/response-file/references';
import { prepareRename, rename } from '../features/response-file/rename';
import type { ResponseDocument } from '../features/response-file/responseDocument';
import { selectionRanges } from '../features/response-file/selectionRanges';
import { semanticTokens, semanticTokensDelta } from '../features/response-file/semanticTokens';
import { workspaceSymbols } from '../features/response-file/workspaceSymbols';
import { guarded } from './guarded';
import type { Answer } from './guarded';
import type { Session } from './session';
import type { TextDocument } from './textDocument';

interface AboutDocument {
  readonly textDocument: { readonly uri: string };
}

/** Answers the requests of the protocol, each with its feature. */
export function answerFeatures(session: Session): void {
  const { connection, client } = session;

  /** A handler for requests about an open response file; `empty` is the answer about anything else. */
  function about<P extends AboutDocument, R>(
    name: string,
    empty: R,
    feature: (document: ResponseDocument, params: P) => Promise<Answer<R>> | Answer<R>,
  ) {
    return guarded<P, R>(session, name, empty, async (params, token) => {
      const document = await session.open(params.textDocument.uri);
      return document === null || token.isCancellationRequested ? empty : feature(document, params);
    });
  }
  const resolved = async (action: CodeAction): Promise<CodeAction> =>
    resolveCodeAction(action, await session.configurationText(configurationUriOf(action)));
  const all = (): Promise<readonly ResponseDocument[]> => session.allDocuments();

  connection.onHover(
    about('hover', null, (document, { position }) => {
      const found = hover(document, position);
      return found && { ...found, contents: shownBy(client.markdown.hover, found.contents as MarkupContent) };
    }),
  );

  connection.onCompletion(
    about('completion', null, (document, { position }) =>
      completion(document, position, session.documentsAtHand(), client),
    ),
  );
  connection.onCompletionResolve((item, token) =>
    guarded<CompletionItem, CompletionItem>(session, 'completion', item, (unresolved) => {
      const resolvedItem = resolveCompletion(unresolved);
      const documentation = resolvedItem.documentation as MarkupContent | undefined;
      return documentation
        ? { ...resolvedItem, documentation: shownBy(client.markdown.documentation, documentation) }
        : resolvedItem;
    })(item, token),
  );

  connection.onCodeAction(
    about('code actions', [], (document, { range, context }) => {
      const actions = codeActions(document, range, context, client);
      return client.resolvesCodeActions ? actions : Promise.all(actions.map(resolved));
    }),
  );
  connection.onCodeActionResolve((action, token) =>
    guarded<CodeAction, CodeAction>(session, 'code action', action, () => resolved(action))(action, token),
  );

  connection.onDocumentSymbol(about('outline', [], (document) => documentSymbols(document)));
  connection.onWorkspaceSymbol(
    guarded(session, 'workspace symbols', [], async ({ query }) => workspaceSymbols(query, await all())),
  );
  connection.onFoldingRanges(about('folding', [], (document) => foldingRanges(document)));
  connection.onSelectionRanges(
    about('selection ranges', [], (document, { positions }) => selectionRanges(document, positions)),
  );
  connection.onDocumentHighlight(
    about('highlights', [], (document, { position }) => documentHighlights(document, position)),
  );
  connection.onDefinition(
    about('definition', [], async (document, { position }) => definition(document, position, await all())),
  );
  connection.onReferences(
    about('references', [], async (document, { position, context }) =>
      references(document, position, await all(), context.includeDeclaration),
    ),
  );
  connection.onPrepareRename(
    about('rename', null, (document, { position }) => refusable(prepareRename(document, position))),
  );
  connection.onRenameRequest(
    about('rename', null, async (document, { position, newName }) =>
      refusable(rename(document, position, newName, await all(), client.documentChanges)),
    ),
  );
  connection.onDocumentFormatting(about('formatting', [], (document) => formatting(document, null)));
  connection.onDocumentRangeFormatting(about('formatting', [], (document, { range }) => formatting(document, range)));
  connection.onDocumentOnTypeFormatting(
    about('formatting', [], (document, { position }) => onTypeFormatting(document, position)),
  );
  connection.onDocumentLinks(about('links', [], (document) => documentLinks(document)));
  connection.onCodeLens(about('code lenses', [], (document) => codeLenses(document, client.commands)));
  connection.languages.inlayHint.on(about('inlay hints', [], (document, { range }) => inlayHints(document, range)));

  const tokens = new TokensByDocument(session);
  connection.languages.semanticTokens.on(
    about<AboutDocument, SemanticTokens>('semantic tokens', { data: [] }, (document) => tokens.full(document)),
  );
  connection.languages.semanticTokens.onDelta(
    about('semantic tokens', { data: [] }, (document, { previousResultId }) =>
      tokens.delta(document, previousResultId),
    ),
  );
  connection.languages.semanticTokens.onRange(
    about('semantic tokens', { data: [] }, (document, { range }) => ({ data: semanticTokens(document, range) })),
  );
}

/** The tokens last sent of each open document, to which a delta refers. */
class TokensByDocument {
  private readonly sent = new WeakMap<TextDocument, { resultId: string; data: number[] }>();
  private results = 0;

  constructor(private readonly session: Session) {}

  full(document: ResponseDocument): SemanticTokens & { resultId: string } {
    const result = { resultId: String(++this.results), data: semanticTokens(document, null) };
    const text = this.textOf(document);
    if (text) this.sent.set(text, result);
    return result;
  }

  delta(document: ResponseDocument, previousResultId: string): SemanticTokens | SemanticTokensDelta {
    const text = this.textOf(document);
    const previous = text && this.sent.get(text);
    const next = this.full(document);
    if (previous?.resultId !== previousResultId) return next;
    return { resultId: next.resultId, edits: semanticTokensDelta(previous.data, next.data) };
  }

  private textOf({ uri }: ResponseDocument): TextDocument | undefined {
    return this.session.documents.textOf(uri);
  }
}

/** The configuration file that an action will change, or null. */
function configurationUriOf({ data }: CodeAction): string | null {
  const uri = (data as { readonly configurationUri?: unknown } | undefined)?.configurationUri;
  return typeof uri === 'string' ? uri : null;
}

/** Markdown, or plain text for a client that shows no Markdown. */
function shownBy(isMarkdown: boolean, content: MarkupContent): MarkupContent {
  return isMarkdown ? content : { kind: 'plaintext', value: plainText(content.value) };
}

/** A refusal as an error that the editor shows. */
function refusable<R extends object>(result: R | { readonly refusal: string }): Answer<R> {
  return 'refusal' in result ? new ResponseError<never>(LSPErrorCodes.RequestFailed, result.refusal) : result;
}
