/** A file's text and how its bytes said it. The byte-order mark is not part of the text. */
export interface FileText {
  readonly text: string;
  /** `unknown`: the bytes are no UTF-8; the text was read as Latin-1 so that the rest can still be checked. */
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'unknown';
  readonly byteOrderMark: boolean;
  /** The offset of the first character whose bytes are not valid in the encoding, or -1. */
  readonly invalidAt: number;
}
