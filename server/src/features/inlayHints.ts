import type { InlayHint, Range } from 'vscode-languageserver-types';
import type { ResponseDocument } from './responseDocument';

/** Decoded values where they differ from the text, and inferred roles; what the settings allow. */
export function inlayHints(_document: ResponseDocument, _range: Range): InlayHint[] {
  return [];
}
