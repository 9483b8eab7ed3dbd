/** A file's text and how its bytes said it. The byte-order mark is not part of the text. */
export interface FileText {
  readonly text: string;
  /** `unknown`: the bytes are no UTF-8; the text was read as Latin-1 so that the rest can still be checked. */
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'unknown';
  readonly byteOrderMark: boolean;
  /** The offset of the first character whose bytes are not valid in the encoding, or -1. */
  readonly invalidAt: number;
}

/** A text that comes from no file, as if it stood in one. */
export function plainText(text: string): FileText {
  return { text, encoding: 'utf-8', byteOrderMark: false, invalidAt: -1 };
}

/** Bytes that are no text in any encoding this product knows. */
export interface BinaryFile {
  readonly encoding: 'binary';
}

const BINARY: BinaryFile = { encoding: 'binary' };

/** How much of a file is looked at to tell text from binary. */
const SAMPLE = 65_536;

export function isBinary(file: FileText | BinaryFile): file is BinaryFile {
  return file.encoding === 'binary';
}

/**
 * The text that `bytes` hold. Every input gives an answer: UTF-8 and UTF-16 with or without a byte-order mark, text
 * in another encoding (`unknown`), or binary. UTF-16 without a mark is told by where its NUL bytes stand.
 */
export function decodeBytes(bytes: Uint8Array): FileText | BinaryFile {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes.subarray(2), 'utf-16le', true);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes.subarray(2), 'utf-16be', true);
  const byteOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const content = byteOrderMark ? bytes.subarray(3) : bytes;
  if (content.includes(0)) {
    const encoding = byteOrderMark ? null : guessUtf16(content);
    return encoding === null ? BINARY : decodeUtf16(content, encoding, false);
  }
  const file = decodeUtf8(content, byteOrderMark);
  return hasManyControls(file.text) ? BINARY : file;
}

/**
 * The bytes of `text` in the encoding of `like`, with its byte-order mark if it has one.
 * @throws RangeError where a character has no place in the encoding: ask `unencodableAt` first.
 */
export function encodeText(text: string, like: FileText): Uint8Array {
  const at = unencodableAt(text, like);
  if (at >= 0) throw new RangeError(`the character at offset ${at} does not fit the file's encoding`);
  const { encoding, byteOrderMark } = like;
  if (encoding === 'utf-8') return new TextEncoder().encode(byteOrderMark ? `\uFEFF${text}` : text);
  if (encoding === 'unknown') {
    const mark = byteOrderMark ? [0xef, 0xbb, 0xbf] : [];
    return Uint8Array.from([...mark, ...codeUnits(text)]);
  }
  const marked = byteOrderMark ? `\uFEFF${text}` : text;
  const view = new DataView(new ArrayBuffer(marked.length * 2));
  for (let i = 0; i < marked.length; i++) view.setUint16(i * 2, marked.charCodeAt(i), encoding === 'utf-16le');
  return new Uint8Array(view.buffer);
}

/** The offset of the first character of `text` that the encoding of `like` cannot say, or -1. */
export function unencodableAt(text: string, like: FileText): number {
  if (like.encoding === 'unknown') return text.search(/[^\0-\xff]/);
  return like.encoding === 'utf-8' ? text.search(/\p{Surrogate}/u) : -1;
}

function* codeUnits(text: string): Iterable<number> {
  for (let i = 0; i < text.length; i++) yield text.charCodeAt(i);
}

function decodeUtf8(bytes: Uint8Array, byteOrderMark: boolean): FileText {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, encoding: 'utf-8', byteOrderMark, invalidAt: -1 };
  } catch {
    return { text: latin1(bytes), encoding: 'unknown', byteOrderMark, invalidAt: firstInvalidUtf8(bytes) };
  }
}

/** Byte for byte; `TextDecoder('latin1')` would be Windows-1252. */
function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return text;
}

/** The offset of the first byte that begins no well-formed sequence (Unicode, table 3-7), or -1. */
function firstInvalidUtf8(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = wellFormedLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return -1;
}

/** How many bytes the well-formed sequence at `at` has; 0 where there is none. */
function wellFormedLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] as number;
  if (first < 0x80) return 1;
  if (first < 0xc2 || first > 0xf4) return 0;
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  const second = bytes[at + 1] ?? 0;
  const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (second < low || second > high) return 0;
  for (let i = 2; i < length; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

function decodeUtf16(
  bytes: Uint8Array,
  encoding: 'utf-16le' | 'utf-16be',
  byteOrderMark: boolean,
): FileText | BinaryFile {
  // Lone surrogates are kept, and half a character at the end becomes U+FFFD: both are reported as invalid.
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const units = bytes.length >> 1;
  const parts: string[] = [];
  for (let i = 0; i < units; i += 8192) {
    const chunk: number[] = [];
    for (let j = i; j < Math.min(units, i + 8192); j++) chunk.push(view.getUint16(j * 2, encoding === 'utf-16le'));
    parts.push(String.fromCharCode(...chunk));
  }
  const whole = parts.join('');
  if (whole.includes('\0') || hasManyControls(whole)) return BINARY;
  const odd = bytes.length % 2 === 1;
  const lone = whole.search(/\p{Surrogate}/u);
  const invalidAt = lone < 0 && odd ? whole.length : lone;
  return { text: odd ? `${whole}\uFFFD` : whole, encoding, byteOrderMark, invalidAt };
}

/**
 * UTF-16 without a mark: text of mostly ASCII (keys, separators and line ends are) has a NUL in every other byte, and
 * nearly none in the bytes between.
 */
function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const pairs = Math.min(bytes.length, SAMPLE) >> 1;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < pairs; i++) {
    if (bytes[i * 2] === 0) even++;
    if (bytes[i * 2 + 1] === 0) odd++;
  }
  const enough = Math.max(1, pairs / 5);
  if (odd >= enough && even <= odd / 10) return 'utf-16le';
  if (even >= enough && odd <= even / 10) return 'utf-16be';
  return null;
}

/** More than one control character in 32, and more than a slip of the keyboard would leave. */
function hasManyControls(text: string): boolean {
  const length = Math.min(text.length, SAMPLE);
  let controls = 0;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if ((code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) || code === 127) controls++;
  }
  return controls > 4 && controls > length / 32;
}
