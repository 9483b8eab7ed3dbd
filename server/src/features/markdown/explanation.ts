import type { Span } from '../../text/span';
import { escaped } from './text';

/** A documented fact: one or two sentences, and the document that they rest on. */
export interface Fact {
  readonly text: string;
  readonly source: string;
}

/** What is said about something. */
export interface Description {
  /** Blocks of Markdown, in order; null is left out. */
  readonly parts: readonly (string | null)[];
  /** Where the facts stand, as in `docs/sources.md`; repetitions are left out. */
  readonly sources: readonly string[];
}

/** What a hover says about the text of `span`. */
export interface Explanation extends Description {
  /** Offsets of the file: exactly what is explained. */
  readonly span: Span;
}

/** The facts as a list, or null where there are none. */
export function listOfFacts(facts: readonly Fact[]): string | null {
  return facts.length === 0 ? null : facts.map(({ text }) => `- ${text}`).join('\n');
}

/** The whole as Markdown; the sources come last, in small print. */
export function markdownOf({ parts, sources }: Description): string {
  const cited = citationsOf(sources);
  const lines = cited.length === 0 ? [] : [`*${cited.length > 1 ? 'Sources' : 'Source'}: ${cited.join(' · ')}*`];
  return [...parts.filter((part) => part !== null), ...lines].join('\n\n');
}

/** One citation a document, the guide's sections together, each named once. */
function citationsOf(sources: readonly string[]): string[] {
  const single = [...new Set(sources.flatMap((source) => source.split(/; (?=S0 |PUB |OURS$)/)))];
  const sections = new Set(single.filter((s) => s.startsWith('S0 ')).flatMap((s) => s.slice('S0 '.length).split('; ')));
  const guide = sections.size === 0 ? [] : [`BEMS Installation Guide: ${[...sections].join('; ')}`];
  const others = single.filter((s) => !s.startsWith('S0 ')).map((s) => s.replace(/^PUB /, '').replace(/^OURS$/, OURS));
  return [...guide, ...others].map(escaped);
}

const OURS = 'ours, no vendor document says it';
