import type { CheckedDocument, DocumentSettings, FindingsOfOthers } from '../features/checkedDocument';
import { plainText } from '../text/encoding';
import type { FileText } from '../text/encoding';
import type { PositionEncoding } from '../text/positions';
import { TextDocument } from './textDocument';
import type { ContentChange } from './textDocument';
import { documentOf } from './documentOf';
import { kindOf } from './kindOf';
import { sameSpelling } from './uris';

/** An open document, what applies to it, and what was last read of it. */
interface Open {
  readonly text: TextDocument;
  settings: DocumentSettings | null;
  /** How the bytes on disk said the text; the editor keeps no note of it. */
  onDisk: Pick<FileText, 'encoding' | 'byteOrderMark' | 'invalidAt'>;
  /** Whether there has been such a file since it was opened; null until that was looked up. */
  wasOnDisk: boolean | null;
  document: CheckedDocument | null;
}

/** The documents that the client has open, by any spelling of their URIs. */
export class OpenDocuments {
  private readonly open = new Map<string, Open>();

  constructor(
    private readonly encoding: PositionEncoding,
    private readonly findingsOfOthers?: FindingsOfOthers,
  ) {}

  add(uri: string, languageId: string, version: number, text: string): void {
    const document = new TextDocument(uri, languageId, version, text, this.encoding);
    this.open.set(sameSpelling(uri), {
      text: document,
      settings: null,
      onDisk: plainText(''),
      wasOnDisk: null,
      document: null,
    });
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
    open.document = null;
  }

  /** Nobody knows any more what applies to the documents. */
  forgetSettings(): void {
    for (const open of this.open.values()) {
      open.settings = null;
      open.document = null;
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
    open.document = null;
    return true;
  }

  /** Notes whether there is a file on disk. */
  setIsOnDisk(uri: string, isOnDisk: boolean): void {
    const open = this.find(uri);
    if (open) open.wasOnDisk = open.wasOnDisk === true || isOnDisk;
  }

  /** Whether an open document is or was a file on disk, saved or not; null where that is not known. */
  wasOnDisk(uri: string): boolean | null {
    return this.find(uri)?.wasOnDisk ?? null;
  }

  /** The document at its current version; null where it is not open, or nobody knows yet what applies to it. */
  document(uri: string): CheckedDocument | null {
    const open = this.find(uri);
    if (!open?.settings) return null;
    const { text, settings, document: before } = open;
    if (before?.version === text.version && before.text === text.text) return before;
    // The bytes were those of the text that was saved.
    const invalidAt = Math.min(open.onDisk.invalidAt, text.text.length);
    const file = { ...open.onDisk, invalidAt, text: text.text };
    const unchanged = text.takeUnchanged();
    open.document = documentOf(
      kindOf(text) === 'connectivity-profile' ? 'connectivity-profile' : 'response-file',
      {
        uri: text.uri,
        version: text.version,
        file,
        settings,
        encoding: this.encoding,
        lines: text.lines,
        before: { document: before, ...unchanged },
      },
      this.findingsOfOthers ?? (() => null),
    );
    return open.document;
  }

  private find(uri: string): Open | undefined {
    // Nearly always the client's spelling is the one we keep.
    return this.open.get(uri) ?? this.open.get(sameSpelling(uri));
  }
}
