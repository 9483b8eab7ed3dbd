/** The properties language of Java: text to a lossless tree, escapes, and what `Properties.load` makes of them. Knows nothing of BEMS. */
export { isBlank, parseProperties } from './parse';
export type { BlankNode, CommentNode, ContinuationNode, EntryNode, PropertiesDocument, PropertiesNode } from './parse';
export { decode, decodeMapped, encodeKey, encodeValue, escapeAt, escapesIn } from './escapes';
export type { Escape, EscapeKind } from './escapes';
export { MappedText, MappedTextBuilder } from './mappedText';
export { keyOf, loadAsJava, valueOf } from './load';
export type { Loaded, LoadedEntry } from './load';
