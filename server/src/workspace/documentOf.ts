import type { CheckedDocument, DocumentSettings, FindingsOfOthers } from '../features/checkedDocument';
import { ProfileDocument } from '../features/connectivity-profile/profileDocument';
import { ResponseDocument } from '../features/response-file/responseDocument';
import type { Language } from '../language';
import type { FileText } from '../text/encoding';
import type { LineIndex } from '../text/lines';
import type { PositionEncoding } from '../text/positions';
import type { Unchanged } from '../text/unchanged';

/** What a document is made of. */
export interface DocumentSource {
  readonly uri: string;
  /** The editor's version; null where the document is not open. */
  readonly version: number | null;
  readonly file: FileText;
  readonly settings: DocumentSettings;
  readonly encoding: PositionEncoding;
  /** The index of the text's lines, if there is one. */
  readonly lines?: LineIndex;
  /** The document before its text was changed, and how much of that stayed. */
  readonly before?: { readonly document: CheckedDocument | null } & Unchanged;
}

/** Reads a document as what it is. */
export function documentOf(
  language: Language,
  { uri, version, file, settings, encoding, lines, before }: DocumentSource,
  findingsOfOthers: FindingsOfOthers,
): CheckedDocument {
  const known = lines ? { lines } : {};
  if (language === 'response-file') {
    const read = before?.document instanceof ResponseDocument ? { ...before, file: before.document.file } : null;
    return new ResponseDocument(uri, version, file, settings, encoding, { ...known, before: read }, findingsOfOthers);
  }
  const read = before?.document instanceof ProfileDocument ? { ...before, json: before.document.profile.json } : null;
  return new ProfileDocument(uri, version, file, settings, encoding, { ...known, before: read }, findingsOfOthers);
}
