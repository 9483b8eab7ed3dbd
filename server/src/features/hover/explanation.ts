import type { Span } from '../../text/span';
import { escaped } from './markdown';

/** A documented fact: one or two sentences, and the document that they rest on. */
export interface Fact {
  readonly text: string;
  readonly source: string;
}

/** What a hover says about the text of `span`. */
export interface Explanation {
  /** Offsets of the file: exactly what is explained. */
  readonly span: Span;
  /** Blocks of Markdown, in order; null is left out. */
  readonly parts: readonly (string | null)[];
  /** Where the facts stand, as in `docs/sources.md`; repetitions are left out. */
  readonly sources: readonly string[];
}

/** The facts as a list, or null where there are none. */
export function listOfFacts(facts: readonly Fact[]): string | null {
  return facts.length === 0 ? null : facts.map(({ text }) => `- ${text}`).join('\n');
}

/** The whole as Markdown; the sources come last, in small print. */
export function markdownOf({ parts, sources }: Explanation): string {
  const cited = [...new Set(sources)].map(nameOfSource);
  const lines = cited.length === 0 ? [] : [`*${cited.length > 1 ? 'Sources' : 'Source'}: ${cited.join(' · ')}*`];
  return [...parts.filter((part) => part !== null), ...lines].join('\n\n');
}

/** `S0 Database requirements` with the name of the document instead of the short one. */
function nameOfSource(source: string): string {
  const named = source
    .replace(/(^|; )S0 /g, '$1BEMS Installation Guide, ')
    .replace(/(^|; )PUB /g, '$1')
    .replace(/(^|; )OURS$/, '$1our own reading, no vendor document says it');
  return escaped(named);
}
