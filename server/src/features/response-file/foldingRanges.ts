import { FoldingRangeKind } from 'vscode-languageserver-types';
import type { FoldingRange } from 'vscode-languageserver-types';
import type { ResponseFile } from '../../model/responseFile';
import type { Span } from '../../text/span';
import type { ResponseDocument } from './responseDocument';
import { commentRunsOf, sectionAt, sectionsOf } from './sections';

/** Sections made by comment banners, comments, continued lines. Two of them are apart, or one lies in the other. */
export function foldingRanges({ file }: ResponseDocument): FoldingRange[] {
  const ranges: FoldingRange[] = [];
  const add = (span: Span, kind?: FoldingRangeKind): void => {
    const [startLine, endLine] = [file.lines.lineAt(span.start), file.lines.lineAt(span.end)];
    if (endLine > startLine) ranges.push({ startLine, endLine, ...(kind ? { kind } : {}) });
  };
  // What stays of a folded section is its first line: the title, not the ruler above it.
  for (const { heading, end } of sectionsOf(file)) add({ start: heading.start, end }, FoldingRangeKind.Region);
  for (const span of commentBlocksOf(file)) add(span, FoldingRangeKind.Comment);
  for (const { node } of file.entries) add({ start: node.start, end: node.lineEnd });
  return ranges.sort((a, b) => a.startLine - b.startLine);
}

/** The runs of comment lines without the banners in them, which fold with their sections. */
function commentBlocksOf(file: ResponseFile): Span[] {
  const blocks: { start: number; end: number }[] = [];
  for (const run of commentRunsOf(file)) {
    let block: { start: number; end: number } | null = null;
    for (const { node } of run) {
      if (node.start < (sectionAt(file, node.start)?.bannerEnd ?? 0)) block = null;
      else if (block) block.end = node.textEnd;
      else blocks.push((block = { start: node.start, end: node.textEnd }));
    }
  }
  return blocks;
}
