import { LSPErrorCodes, ResponseError } from '../library';
import type {
  CodeAction,
  CompletionItem,
  MarkupContent,
  SemanticTokens,
  SemanticTokensDelta,
} from 'vscode-languageserver';
import type { CheckedDocument } from '../features/checkedDocument';
import { resolveCodeAction } from '../features/codeActions';
import { featuresOf, resolveCompletion } from '../features/languageFeatures';
import type { LanguageFeatures } from '../features/languageFeatures';
import { plainText } from '../features/markdown/plainText';
import { semanticTokensDelta } from '../features/semanticTokens/delta';
import { workspaceSymbols } from '../features/workspaceSymbols';
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

  /** A handler for requests about an open file that is checked; `empty` is the answer about anything else. */
  function about<P extends AboutDocument, R>(
    name: string,
    empty: R,
    feature: (
      features: LanguageFeatures<CheckedDocument>,
      document: CheckedDocument,
      params: P,
    ) => Promise<Answer<R>> | Answer<R>,
  ) {
    return guarded<P, R>(session, name, empty, async (params, token) => {
      const document = await session.open(params.textDocument.uri);
      return document === null || token.isCancellationRequested
        ? empty
        : feature(featuresOf(document), document, params);
    });
  }
  const resolved = async (action: CodeAction): Promise<CodeAction> =>
    resolveCodeAction(action, await session.configurationText(configurationUriOf(action)));
  const all = (): Promise<readonly CheckedDocument[]> => session.allDocuments();

  connection.onHover(
    about('hover', null, (of, document, { position }) => {
      const found = of.hover(document, position, session.documentsAtHand());
      return found && { ...found, contents: shownBy(client.markdown.hover, found.contents as MarkupContent) };
    }),
  );

  connection.onCompletion(
    about('completion', null, (of, document, { position }) =>
      of.completion(document, position, session.documentsAtHand(), client),
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
    about('code actions', [], (of, document, { range, context }) => {
      const actions = of.codeActions(document, range, context, client);
      return client.resolvesCodeActions ? actions : Promise.all(actions.map(resolved));
    }),
  );
  connection.onCodeActionResolve((action, token) =>
    guarded<CodeAction, CodeAction>(session, 'code action', action, () => resolved(action))(action, token),
  );

  connection.onDocumentSymbol(about('outline', [], (of, document) => of.documentSymbols(document)));
  connection.onWorkspaceSymbol(
    guarded(session, 'workspace symbols', [], async ({ query }) => workspaceSymbols(query, await all())),
  );
  connection.onFoldingRanges(about('folding', [], (of, document) => of.foldingRanges(document)));
  connection.onSelectionRanges(
    about('selection ranges', [], (of, document, { positions }) => of.selectionRanges(document, positions)),
  );
  connection.onDocumentHighlight(
    about('highlights', [], (of, document, { position }) => of.documentHighlights(document, position)),
  );
  connection.onDefinition(
    about('definition', [], async (of, document, { position }) => of.definition(document, position, await all())),
  );
  connection.onReferences(
    about('references', [], async (of, document, { position, context }) =>
      of.references(document, position, await all(), context.includeDeclaration),
    ),
  );
  connection.onPrepareRename(
    about('rename', null, (of, document, { position }) => refusable(of.prepareRename(document, position))),
  );
  connection.onRenameRequest(
    about('rename', null, async (of, document, { position, newName }) =>
      refusable(of.rename(document, position, newName, await all(), client.documentChanges)),
    ),
  );
  connection.onDocumentFormatting(
    about('formatting', [], (of, document, { options }) => of.formatting(document, null, options)),
  );
  connection.onDocumentRangeFormatting(
    about('formatting', [], (of, document, { range, options }) => of.formatting(document, range, options)),
  );
  connection.onDocumentOnTypeFormatting(
    about('formatting', [], (of, document, { position }) => of.onTypeFormatting(document, position)),
  );
  connection.onDocumentLinks(about('links', [], (of, document) => of.documentLinks(document)));
  connection.onCodeLens(about('code lenses', [], (of, document) => of.codeLenses(document, client.commands)));
  connection.languages.inlayHint.on(
    about('inlay hints', [], (of, document, { range }) => of.inlayHints(document, range)),
  );

  const tokens = new TokensByDocument(session);
  connection.languages.semanticTokens.on(
    about<AboutDocument, SemanticTokens>('semantic tokens', { data: [] }, (_of, document) => tokens.full(document)),
  );
  connection.languages.semanticTokens.onDelta(
    about('semantic tokens', { data: [] }, (_of, document, { previousResultId }) =>
      tokens.delta(document, previousResultId),
    ),
  );
  connection.languages.semanticTokens.onRange(
    about('semantic tokens', { data: [] }, (of, document, { range }) => ({ data: of.semanticTokens(document, range) })),
  );
}

/** The tokens last sent of each open document, to which a delta refers. */
class TokensByDocument {
  private readonly sent = new WeakMap<TextDocument, { resultId: string; data: number[] }>();
  private results = 0;

  constructor(private readonly session: Session) {}

  full(document: CheckedDocument): SemanticTokens & { resultId: string } {
    const result = { resultId: String(++this.results), data: featuresOf(document).semanticTokens(document, null) };
    const text = this.textOf(document);
    if (text) this.sent.set(text, result);
    return result;
  }

  delta(document: CheckedDocument, previousResultId: string): SemanticTokens | SemanticTokensDelta {
    const text = this.textOf(document);
    const previous = text && this.sent.get(text);
    const next = this.full(document);
    if (previous?.resultId !== previousResultId) return next;
    return { resultId: next.resultId, edits: semanticTokensDelta(previous.data, next.data) };
  }

  private textOf({ uri }: CheckedDocument): TextDocument | undefined {
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
