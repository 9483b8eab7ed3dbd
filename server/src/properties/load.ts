import { decode } from './decode';
import { escapesIn } from './escapes';
import type { EntryNode, PropertiesDocument } from './nodes';

/** A key and a value as `java.util.Properties` gets them, with the entry they come from. */
export interface LoadedEntry {
  readonly key: string;
  readonly value: string;
  readonly node: EntryNode;
}

/** What `Properties.load(Reader)` does with a document. */
export interface Loaded {
  /** In load order, with the duplicates; after an error only what had been loaded before it. */
  readonly entries: readonly LoadedEntry[];
  /** Where and why the load fails, or null. `offset` is the backslash of the malformed `\u`. */
  readonly error: { readonly message: string; readonly offset: number } | null;
}

/** The document exactly as OpenJDK 17 loads it. */
export function loadAsJava(document: PropertiesDocument): Loaded {
  const { nodes } = document;
  const entries: LoadedEntry[] = [];
  const error = visitLoaded(document, (key, value, index) => {
    entries.push({ key, value, node: nodes[index] as EntryNode });
  });
  return { entries, error };
}

/**
 * Calls `put` with each key and value as {@link loadAsJava} lists them, and the index of its node, and keeps none of
 * them: for documents of many megabytes. Gives the error that ends the load.
 */
export function visitLoaded(
  document: PropertiesDocument,
  put: (key: string, value: string, index: number) => void,
): Loaded['error'] {
  const { text } = document;
  let error: Loaded['error'] = null;
  document.visitEntries((keyStart, keyEnd, keyEscaped, valueStart, valueEnd, valueEscaped, index) => {
    if (keyEscaped || valueEscaped) {
      const offset = malformedUnicodeIn(text, keyStart, keyEnd, valueStart, valueEnd);
      if (offset >= 0) {
        error = { message: 'Malformed \\uxxxx encoding.', offset };
        return false;
      }
    }
    const key = keyEscaped ? decode(text, keyStart, keyEnd) : text.slice(keyStart, keyEnd);
    put(key, valueEscaped ? decode(text, valueStart, valueEnd) : text.slice(valueStart, valueEnd), index);
    return true;
  });
  return error;
}

/** The offset of the first malformed `\u` in a key or its value, or -1. */
function malformedUnicodeIn(
  text: string,
  keyStart: number,
  keyEnd: number,
  valueStart: number,
  valueEnd: number,
): number {
  if (!text.slice(keyStart, valueEnd).includes('\\u')) return -1;
  const escapes = [...escapesIn(text, keyStart, keyEnd), ...escapesIn(text, valueStart, valueEnd)];
  return escapes.find((escape) => escape.kind === 'malformedUnicode')?.start ?? -1;
}

/** The key of `node`, decoded. */
export function keyOf(text: string, node: EntryNode): string {
  return node.keyEscaped ? decode(text, node.keyStart, node.keyEnd) : text.slice(node.keyStart, node.keyEnd);
}

/** The value of `node`, decoded. */
export function valueOf(text: string, node: EntryNode): string {
  return node.valueEscaped ? decode(text, node.valueStart, node.valueEnd) : text.slice(node.valueStart, node.valueEnd);
}
