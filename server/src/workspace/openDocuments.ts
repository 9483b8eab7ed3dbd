import { ResponseDocument } from '../features/response-file/responseDocument';
import type { DocumentSettings } from '../features/checkedDocument';
import type { FileText } from '../text/encoding';
import type { PositionEncoding } from '../text/positions';
import { TextDocument } from './textDocument';
import type { ContentChange } from './textDocument';
import { sameSpelling } from './uris';

/** An open document, what applies to it, and what was last read of it. */
interface Open {
  readonly text: TextDocument;
  settings: DocumentSettings | null;
  /** How the bytes on disk said the text; the editor keeps no note of it. */
  onDisk: Pick<FileText, 'encoding' | 'byteOrderMark' | 'invalidAt'>;
  response: ResponseDocument | null;
}

const AS_UTF8 = { encoding: 'utf-8', byteOrderMark: false, invalidAt: -1 } as const;

/** The documents that the client has open, by any spelling of their URIs. */
export class OpenDocuments {
  private readonly open = new Map<string, Open>();

  constructor(private readonly encoding: PositionEncoding) {}

  add(uri: string, languageId: string, version: number, text: string): void {
    const document = new TextDocument(uri, languageId, version, text, this.encoding);
    this.open.set(sameSpelling(uri), { text: document, settings: null, onDisk: AS_UTF8, response: null });
  }

  /** Nothing happens where the document is not open. */
  change(uri: string, changes: readonly ContentChange[], version: number): void {
    this.find(uri)?.text.update(changes, version);
  }

  remove(uri: string): void {
    this.open.delete(sameSpelling(uri));
  }

  has(uri: string): boolean {
    return this.open.has(sameSpelling(uri));
  }

  /** The text of an open document, with its URI as the client spells it. */
  textOf(uri: string): TextDocument | undefined {
    return this.find(uri)?.text;
  }

  get all(): readonly TextDocument[] {
    return [...this.open.values()].map(({ text }) => text);
  }

  /** Sets what applies to a document. */
  setSettings(uri: string, settings: DocumentSettings): void {
    const open = this.find(uri);
    if (!open || open.settings === settings) return;
    open.settings = settings;
    open.response = null;
  }

  /** Nobody knows any more what applies to the documents. */
  forgetSettings(): void {
    for (const open of this.open.values()) {
      open.settings = null;
      open.response = null;
    }
  }

  /** Sets how the file's bytes say its text; tells whether that is news. */
  setOnDisk(uri: string, { encoding, byteOrderMark, invalidAt }: FileText): boolean {
    const open = this.find(uri);
    if (!open) return false;
    const before = open.onDisk;
    open.onDisk = { encoding, byteOrderMark, invalidAt };
    if (before.encoding === encoding && before.byteOrderMark === byteOrderMark && before.invalidAt === invalidAt) {
      return false;
    }
    open.response = null;
    return true;
  }

  /** The document at its current version; null where it is not open, or nobody knows yet what applies to it. */
  response(uri: string): ResponseDocument | null {
    const open = this.find(uri);
    if (!open?.settings) return null;
    const { text, settings, response: before } = open;
    if (before?.version === text.version && before.file.text === text.text) return before;
    // The bytes were those of the text that was saved.
    const invalidAt = Math.min(open.onDisk.invalidAt, text.text.length);
    const file = { ...open.onDisk, invalidAt, text: text.text };
    const unchanged = text.takeUnchanged();
    const known = { lines: text.lines, before: before && { file: before.file, ...unchanged } };
    open.response = new ResponseDocument(text.uri, text.version, file, settings, this.encoding, known);
    return open.response;
  }

  private find(uri: string): Open | undefined {
    // Nearly always the client's spelling is the one we keep.
    return this.open.get(uri) ?? this.open.get(sameSpelling(uri));
  }
}
