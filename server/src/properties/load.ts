import { decode, escapesIn } from './escapes';
import type { EntryNode, PropertiesDocument } from './parse';

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
  const { text, nodes } = document;
  const entries: LoadedEntry[] = [];
  for (const node of nodes) {
    if (node.kind !== 'entry') continue;
    const malformed = malformedUnicodeIn(text, node);
    if (malformed >= 0) {
      return { entries, error: { message: 'Malformed \\uxxxx encoding.', offset: malformed } };
    }
    entries.push({ key: keyOf(text, node), value: valueOf(text, node), node });
  }
  return { entries, error: null };
}

/** The key of `node`, decoded. */
export function keyOf(text: string, node: EntryNode): string {
  return node.keyEscaped ? decode(text, node.keyStart, node.keyEnd) : text.slice(node.keyStart, node.keyEnd);
}

/** The value of `node`, decoded. */
export function valueOf(text: string, node: EntryNode): string {
  return node.valueEscaped ? decode(text, node.valueStart, node.valueEnd) : text.slice(node.valueStart, node.valueEnd);
}

function malformedUnicodeIn(text: string, node: EntryNode): number {
  for (const [escaped, start, end] of [
    [node.keyEscaped, node.keyStart, node.keyEnd],
    [node.valueEscaped, node.valueStart, node.valueEnd],
  ] as const) {
    if (!escaped) continue;
    const malformed = escapesIn(text, start, end).find((escape) => escape.kind === 'malformedUnicode');
    if (malformed) return malformed.start;
  }
  return -1;
}
