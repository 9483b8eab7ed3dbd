import type { CommentLine } from '../../model/commentLine';
import type { ResponseEntry } from '../../model/entry';
import type { ResponseFile } from '../../model/responseFile';
import type { PropertiesNode } from '../../properties';
import { firstWhere } from '../../text/firstWhere';
import type { Span } from '../../text/span';
import { bannersIn } from './sections/banners';

/** A part of a response file that begins with a banner of comments and reaches to the next one, blank lines at its end aside. */
export interface Section extends Span {
  /** Null for a lone ruler, and for a title that holds a secret. */
  readonly title: string | null;
  /** Where the title stands, or else the ruler. */
  readonly heading: Span;
  /** Where the line behind the banner begins. */
  readonly bannerEnd: number;
}

const cache = new WeakMap<ResponseFile, readonly Section[]>();

/** The sections of `file`, top down. What stands above the first banner is in none. */
export function sectionsOf(file: ResponseFile): readonly Section[] {
  let sections = cache.get(file);
  if (!sections) cache.set(file, (sections = findSections(file)));
  return sections;
}

/** The section that begins last before or at `offset`, be `offset` behind its end; null above the first. */
export function sectionAt(file: ResponseFile, offset: number): Section | null {
  const sections = sectionsOf(file);
  return sections[firstWhere(sections, ({ start }) => start > offset) - 1] ?? null;
}

/** The comments of `entry` without the banner above them. */
export function ownCommentsOf(file: ResponseFile, entry: ResponseEntry): readonly CommentLine[] {
  if (entry.comments.length === 0) return entry.comments;
  const bannerEnd = sectionAt(file, entry.node.start)?.bannerEnd ?? 0;
  return entry.comments.filter(({ node }) => node.start >= bannerEnd);
}

/** The lines of `entry` and of its comments, without the last line end. */
export function spanWithComments(file: ResponseFile, entry: ResponseEntry): Span {
  const first = ownCommentsOf(file, entry)[0];
  return { start: (first ?? entry).node.start, end: entry.node.lineEnd };
}

/** The runs of comment lines one below the other, top down. */
export function commentRunsOf(file: ResponseFile): CommentLine[][] {
  const runs: CommentLine[][] = [];
  let end = -1;
  for (const comment of file.comments) {
    if (comment.node.start === end) runs.at(-1)?.push(comment);
    else runs.push([comment]);
    end = comment.node.end;
  }
  return runs;
}

function findSections(file: ResponseFile): Section[] {
  const begun = commentRunsOf(file).flatMap((run) =>
    bannersIn(run).map(({ first, last, heading, title }) => ({
      start: nodeOf(run, first).start,
      bannerEnd: nodeOf(run, last).end,
      title: title && !file.holdsSecret(title) ? file.text.slice(title.start, title.end) : null,
      heading: title ?? { start: nodeOf(run, heading).markStart, end: nodeOf(run, heading).textEnd },
    })),
  );
  const { nodes } = file.document;
  return begun.map((section, index) => {
    const next = begun[index + 1]?.start ?? file.text.length;
    let last = firstWhere(nodes, ({ start }) => start >= next) - 1;
    while (nodes[last]?.kind === 'blank') last--;
    return { ...section, end: endOfContent(nodes[last] as PropertiesNode, file.text) };
  });
}

function nodeOf(run: readonly CommentLine[], index: number): CommentLine['node'] {
  return (run[index] as CommentLine).node;
}

/** Where a node ends that is not blank, without its line end. */
function endOfContent(node: PropertiesNode, text: string): number {
  if (node.kind === 'entry') return node.lineEnd;
  return node.kind === 'comment' ? node.textEnd : text.indexOf('\\', node.start) + 1;
}
