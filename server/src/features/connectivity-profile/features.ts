import { codeActions } from '../codeActions';
import type { LanguageFeatures } from '../languageFeatures';
import { suppressInFile, suppressInLine } from './suppressions';
import { codeLenses } from './codeLenses';
import { completion } from './completion';
import { definition } from './definition';
import { documentHighlights } from './documentHighlights';
import { documentLinks } from './documentLinks';
import { documentSymbols } from './documentSymbols';
import { foldingRanges } from './foldingRanges';
import { formatting } from './formatting';
import { hover } from './hover';
import { inlayHints } from './inlayHints';
import type { ProfileDocument } from './profileDocument';
import { references } from './references';
import { prepareRename, rename } from './rename';
import { selectionRanges } from './selectionRanges';
import { semanticTokens } from './semanticTokens';

const own = { suppressInLine, suppressInFile, refactorings: () => [] };

export const profileFeatures: LanguageFeatures<ProfileDocument> = {
  hover,
  completion,
  codeActions: (document, range, context, capabilities) => codeActions(document, own, range, context, capabilities),
  codeLenses,
  definition,
  references,
  prepareRename,
  rename,
  documentHighlights,
  documentLinks,
  documentSymbols,
  foldingRanges,
  selectionRanges,
  inlayHints,
  formatting,
  // Braces and commas are set by the editor's own rules of the language.
  onTypeFormatting: () => [],
  semanticTokens,
};
