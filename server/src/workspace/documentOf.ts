import type { CheckedDocument, DocumentSettings, FindingsOfOthers } from '../features/checkedDocument';
import { ProfileDocument } from '../features/connectivity-profile/profileDocument';
import { ResponseDocument } from '../features/response-file/responseDocument';
import type { Language } from '../language';
import type { Known } from '../model/responseFile';
import type { FileText } from '../text/encoding';
import type { PositionEncoding } from '../text/positions';

/** What a document is made of. */
export interface DocumentSource {
  readonly uri: string;
  /** The editor's version; null where the document is not open. */
  readonly version: number | null;
  readonly file: FileText;
  readonly settings: DocumentSettings;
  readonly encoding: PositionEncoding;
  /** What was read of the document before it was changed. */
  readonly known?: Known;
}

/** Reads a document as what it is. */
export function documentOf(
  language: Language,
  { uri, version, file, settings, encoding, known }: DocumentSource,
  findingsOfOthers: FindingsOfOthers,
): CheckedDocument {
  return language === 'response-file'
    ? new ResponseDocument(uri, version, file, settings, encoding, known, findingsOfOthers)
    : new ProfileDocument(uri, version, file, settings, encoding, known?.lines, findingsOfOthers);
}
