import type {
  CodeAction,
  CodeActionContext,
  CodeLens,
  CompletionItem,
  CompletionList,
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  FormattingOptions,
  Hover,
  InlayHint,
  Location,
  LocationLink,
  Position,
  Range,
  SelectionRange,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { CheckedDocument } from './checkedDocument';
import type { CodeActionCapabilities } from './codeActions';
import { resolveCompletion as resolveInProfile } from './connectivity-profile/completion';
import { profileFeatures } from './connectivity-profile/features';
import { resolveCompletion as resolveInResponseFile } from './response-file/completion';
import { responseFileFeatures } from './response-file/features';

/** What the client can do with completions. */
export interface CompletionCapabilities {
  readonly snippets: boolean;
  /** Whether it takes an edit for 'insert' and one for 'replace'; one that replaces is given otherwise. */
  readonly insertReplace?: boolean;
}

/** Why a rename is refused: a sentence for the user. */
export interface RenameRefusal {
  readonly refusal: string;
}

/**
 * What a type of file offers, a function a request. `files` are those of the workspace that are known, of every type,
 * `document` included.
 */
export interface LanguageFeatures<D extends CheckedDocument> {
  hover(document: D, position: Position, files?: readonly CheckedDocument[]): Hover | null;
  completion(
    document: D,
    position: Position,
    files: readonly CheckedDocument[],
    capabilities: CompletionCapabilities,
  ): CompletionList;
  codeActions(
    document: D,
    range: Range,
    context: CodeActionContext,
    capabilities: CodeActionCapabilities,
  ): CodeAction[];
  codeLenses(document: D, commands: ReadonlySet<string>): CodeLens[];
  definition(document: D, position: Position, files: readonly CheckedDocument[]): LocationLink[];
  references(
    document: D,
    position: Position,
    files: readonly CheckedDocument[],
    includeDeclaration: boolean,
  ): Location[];
  prepareRename(document: D, position: Position): { range: Range; placeholder: string } | RenameRefusal;
  rename(
    document: D,
    position: Position,
    newName: string,
    files: readonly CheckedDocument[],
    documentChanges: boolean,
  ): WorkspaceEdit | RenameRefusal;
  documentHighlights(document: D, position: Position): DocumentHighlight[];
  documentLinks(document: D): DocumentLink[];
  documentSymbols(document: D): DocumentSymbol[];
  foldingRanges(document: D): FoldingRange[];
  selectionRanges(document: D, positions: readonly Position[]): SelectionRange[];
  inlayHints(document: D, range: Range): InlayHint[];
  /** @param range null for the whole document */
  formatting(document: D, range: Range | null, options: FormattingOptions): TextEdit[];
  onTypeFormatting(document: D, position: Position): TextEdit[];
  /** @param range null for the whole document */
  semanticTokens(document: D, range: Range | null): number[];
}

/** The features of a document's type. */
export function featuresOf(document: CheckedDocument): LanguageFeatures<CheckedDocument> {
  return document.kind === 'response-file' ? responseFileFeatures : profileFeatures;
}

/** Adds the documentation that a list of completions leaves out; `data` tells whose it is. */
export function resolveCompletion(item: CompletionItem): CompletionItem {
  const { language } = (item.data ?? {}) as { readonly language?: unknown };
  return language === 'connectivity-profile' ? resolveInProfile(item) : resolveInResponseFile(item);
}
