/** The properties language of Java: text to a lossless tree, escapes, and what `Properties.load` makes of them. Knows nothing of BEMS. */
export { isBlank } from './characters';
export { parseProperties, parsePropertiesFrom } from './parse';
export { shiftCommentNode, shiftEntryNode } from './nodes';
export type { BlankNode, CommentNode, ContinuationNode, EntryNode, PropertiesDocument, PropertiesNode } from './nodes';
export { escapeAt, escapesIn } from './escapes';
export type { Escape, EscapeKind } from './escapes';
export { decode, decodeMapped } from './decode';
export { encodeKey, encodeValue } from './encode';
export { MappedText, MappedTextBuilder } from './mappedText';
export { keyOf, loadAsJava, valueOf, visitLoaded } from './load';
export type { Loaded, LoadedEntry } from './load';
