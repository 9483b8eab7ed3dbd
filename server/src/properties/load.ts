import { decode } from './decode';
import { escapesIn } from './escapes';
import type { EntryNode, PropertiesDocument } from './nodes';
import { Occurrences } from './occurrences';

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
  const unicodeEscapes = new Occurrences(text, ['\\u']);
  for (const node of nodes) {
    if (node.kind !== 'entry') continue;
    if (unicodeEscapes.from(node.keyStart) < node.valueEnd) {
      const malformed = malformedUnicodeIn(text, node);
      if (malformed >= 0) {
        return { entries, error: { message: 'Malformed \\uxxxx encoding.', offset: malformed } };
      }
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

/** The offset of the first malformed `\u` in the key or the value of `node`, or -1. */
function malformedUnicodeIn(text: string, node: EntryNode): number {
  const escapes = [...escapesIn(text, node.keyStart, node.keyEnd), ...escapesIn(text, node.valueStart, node.valueEnd)];
  return escapes.find((escape) => escape.kind === 'malformedUnicode')?.start ?? -1;
}
