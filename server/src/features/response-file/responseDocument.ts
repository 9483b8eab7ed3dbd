import { contextOf, severitiesOf } from '../../configuration/settings';
import { ResponseFile } from '../../model/responseFile';
import type { Known } from '../../model/responseFile';
import type { Diagnostic } from '../../rules/diagnostic';
import { checkResponseFile, runRules } from '../../rules/run';
import type { Checked } from '../../rules/run';
import { commentsOfResponseFile } from '../../rules/suppressionComment';
import type { SuppressibleComment } from '../../rules/suppressionComment';
import type { FileText } from '../../text/encoding';
import type { PositionEncoding } from '../../text/positions';
import { CheckedDocument } from '../checkedDocument';
import type { DocumentSettings, FindingsOfOthers } from '../checkedDocument';

/** A response file as the features see it. */
export class ResponseDocument extends CheckedDocument {
  readonly kind = 'response-file';
  readonly file: ResponseFile;

  constructor(
    uri: string,
    version: number | null,
    file: FileText,
    settings: DocumentSettings,
    encoding: PositionEncoding,
    /** What was read of the document before it was changed. */
    known: Known = {},
    findingsOfOthers?: FindingsOfOthers,
  ) {
    const read = new ResponseFile(file, contextOf(settings), known);
    super(uri, version, settings, read.lines, encoding, findingsOfOthers);
    this.file = read;
  }

  diagnosticsOfText(text: string): readonly Diagnostic[] {
    const file = new ResponseFile({ ...this.file.file, text }, contextOf(this.settings));
    return runRules(file, severitiesOf(this.settings)).diagnostics;
  }

  protected check(): Checked {
    return checkResponseFile(this.file, severitiesOf(this.settings));
  }

  protected get suppressible(): readonly SuppressibleComment[] {
    return commentsOfResponseFile(this.file);
  }
}

export function isResponseDocument(document: CheckedDocument): document is ResponseDocument {
  return document.kind === 'response-file';
}
