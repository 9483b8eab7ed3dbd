import { codeActions } from '../codeActions';
import type { CheckedDocument } from '../checkedDocument';
import type { LanguageFeatures } from '../languageFeatures';
import { roleActions } from './codeActions/roles';
import { suppressInFile, suppressInLine } from './codeActions/suppressions';
import { codeLenses } from './codeLenses';
import { completion } from './completion';
import { definition } from './definition';
import { documentHighlights } from './documentHighlights';
import { documentLinks } from './documentLinks';
import { documentSymbols } from './documentSymbols';
import { foldingRanges } from './foldingRanges';
import { formatting, onTypeFormatting } from './formatting';
import { hover } from './hover';
import { inlayHints } from './inlayHints';
import { references } from './references';
import { prepareRename, rename } from './rename';
import { isResponseDocument } from './responseDocument';
import type { ResponseDocument } from './responseDocument';
import { selectionRanges } from './selectionRanges';
import { semanticTokens } from './semanticTokens';

const own = {
  suppressInLine: ({ file }: ResponseDocument, diagnostic: Parameters<typeof suppressInLine>[1]) =>
    suppressInLine(file, diagnostic),
  suppressInFile: ({ file }: ResponseDocument, diagnostic: Parameters<typeof suppressInFile>[1]) =>
    suppressInFile(file, diagnostic),
  refactorings: roleActions,
};

const responseFilesOf = (files: readonly CheckedDocument[]): ResponseDocument[] => files.filter(isResponseDocument);

export const responseFileFeatures: LanguageFeatures<ResponseDocument> = {
  hover,
  completion: (document, position, files, capabilities) =>
    completion(document, position, responseFilesOf(files), capabilities),
  codeActions: (document, range, context, capabilities) => codeActions(document, own, range, context, capabilities),
  codeLenses,
  definition,
  references,
  prepareRename,
  rename: (document, position, newName, files, documentChanges) =>
    rename(document, position, newName, responseFilesOf(files), documentChanges),
  documentHighlights,
  documentLinks,
  documentSymbols,
  foldingRanges,
  selectionRanges,
  inlayHints,
  formatting,
  onTypeFormatting,
  semanticTokens,
};
