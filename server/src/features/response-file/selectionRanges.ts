import type { Position, SelectionRange } from 'vscode-languageserver-types';
import type { CommentLine } from '../../model/commentLine';
import type { ResponseEntry } from '../../model/entry';
import type { ResponseFile } from '../../model/responseFile';
import { firstWhere } from '../../text/firstWhere';
import type { Span } from '../../text/span';
import { placeAt } from './place';
import type { ResponseDocument } from './responseDocument';
import { sectionAt, sectionsOf, spanWithComments } from './sections';
import { valuePartsAt } from './selectionRanges/valueParts';
import { wordAround } from './selectionRanges/word';

/** For each position: word, part of the value, value, lines of the entry, entry with its comments, section, file. */
export function selectionRanges(document: ResponseDocument, positions: readonly Position[]): SelectionRange[] {
  return positions.map((position) => selectionRange(document, document.positions.offsetAt(position)));
}

function selectionRange({ file, positions }: ResponseDocument, offset: number): SelectionRange {
  const section = sectionAt(file, offset);
  const spans = [...spansAt(file, offset), ...(section ? [section] : []), { start: 0, end: file.text.length }];
  const growing: Span[] = [];
  for (const { start, end } of spans) {
    const inner = growing.at(-1);
    const holds = start <= offset && offset <= end && start < end;
    if (!holds || (inner && (start > inner.start || end < inner.end))) continue;
    if (inner?.start !== start || inner.end !== end) growing.push({ start, end });
  }
  // Of an empty file there is nothing to select but the place where its text will be.
  if (growing.length === 0) growing.push({ start: offset, end: offset });
  return growing.reduceRight<SelectionRange | undefined>(
    (parent, span) => ({ range: positions.rangeOf(span), ...(parent ? { parent } : {}) }),
    undefined,
  ) as SelectionRange;
}

/** What could be selected at `offset` below its section, from small to large; what does not hold `offset` is to be left out. */
function spansAt(file: ResponseFile, offset: number): Span[] {
  const place = placeAt(file, offset);
  switch (place.kind) {
    case 'key': {
      const { keySpan } = place.entry;
      return [wordAround(file.text, offset, keySpan), keySpan, ...entrySpans(file, place.entry)];
    }
    case 'separator':
      return entrySpans(file, place.entry);
    case 'value':
      return [...valuePartsAt(place.entry, offset), place.entry.valueSpan, ...entrySpans(file, place.entry)];
    case 'comment': {
      const { comment, entry } = place;
      const text = trimmed(comment);
      return [
        wordAround(file.text, offset, text),
        text,
        { start: comment.node.markStart, end: comment.node.textEnd },
        blockAround(file, comment),
        ...(entry ? [spanWithComments(file, entry)] : []),
      ];
    }
    case 'blank':
      return [];
  }
}

function entrySpans(file: ResponseFile, entry: ResponseEntry): Span[] {
  return [{ start: entry.node.start, end: entry.node.lineEnd }, spanWithComments(file, entry)];
}

/** The text of a comment without its mark and outer blanks. */
function trimmed({ text, start }: CommentLine): Span {
  const from = text.length - text.trimStart().length;
  return { start: start + from, end: start + Math.max(from, text.trimEnd().length) };
}

/** The comment lines one below the other around `comment`: those of its banner, or those outside of one. */
function blockAround(file: ResponseFile, comment: CommentLine): Span {
  const { comments } = file;
  const limits = limitsOf(file, comment.node.start);
  let first = firstWhere(comments, ({ node }) => node.start >= comment.node.start);
  let last = first;
  const isBlock = (above: CommentLine | undefined, below: CommentLine | undefined): boolean =>
    above?.node.end === below?.node.start &&
    above !== undefined &&
    below !== undefined &&
    above.node.start >= limits.start &&
    below.node.start < limits.end;
  while (isBlock(comments[first - 1], comments[first])) first--;
  while (isBlock(comments[last], comments[last + 1])) last++;
  return { start: comments[first]?.node.start ?? 0, end: comments[last]?.node.textEnd ?? 0 };
}

/** The banner that `offset` is in, or what is between that above and that below. */
function limitsOf(file: ResponseFile, offset: number): Span {
  const sections = sectionsOf(file);
  const next = firstWhere(sections, ({ start }) => start > offset);
  const section = sections[next - 1];
  if (section && offset < section.bannerEnd) return { start: section.start, end: section.bannerEnd };
  return { start: section?.bannerEnd ?? 0, end: sections[next]?.start ?? file.text.length };
}
