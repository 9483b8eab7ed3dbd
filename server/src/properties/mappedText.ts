import { firstWhere } from '../text/firstWhere';
import type { Span } from '../text/span';

/** A stretch of a decoded text with its source. */
interface Segment {
  /** The decoded offset at which it begins; it ends where the next begins. */
  readonly at: number;
  /** Its source. */
  readonly start: number;
  readonly end: number;
  /** Whether every character stands for itself; otherwise the whole source is one escape. */
  readonly isVerbatim: boolean;
}

/**
 * A decoded text that knows its source. It is made of segments, each either copied from the source character by
 * character or one escape that stands for its whole text; a binary search finds the segment of an offset.
 */
export class MappedText {
  /**
   * @param text the decoded text
   * @param segments in order, none of them empty
   * @param sourceFallback where an empty text stands in the source
   */
  constructor(
    readonly text: string,
    private readonly segments: readonly Segment[],
    private readonly sourceFallback: number,
  ) {}

  /** The map of a text that is its own source, from `start` on. */
  static verbatim(text: string, start: number): MappedText {
    const segment = { at: 0, start, end: start + text.length, isVerbatim: true };
    return new MappedText(text, text === '' ? [] : [segment], start);
  }

  /** The source of the decoded characters `[start, end)`; for an empty stretch the place between two characters. */
  sourceSpan(start: number, end: number): Span {
    if (start < end) return { start: this.sourceOf(start).start, end: this.sourceOf(end - 1).end };
    const place = start < this.text.length ? this.sourceOf(start).start : this.sourceEnd;
    return { start: place, end: place };
  }

  /** The source of the whole text. */
  get source(): Span {
    return this.sourceSpan(0, this.text.length);
  }

  /** The decoded offset of the character whose source holds `offset`, or -1 where none does (a continuation). */
  decodedOffset(offset: number): number {
    const segment = this.segments[lastNotBehind(this.segments, 'start', offset)];
    if (!segment || offset < segment.start || offset >= segment.end) return -1;
    return segment.isVerbatim ? segment.at + offset - segment.start : segment.at;
  }

  /** The decoded stretch `[start, end)` as a text of its own with the same source. */
  slice(start: number, end: number): MappedText {
    const builder = new MappedTextBuilder(this.sourceSpan(start, start).start);
    let index = lastNotBehind(this.segments, 'at', start);
    for (let at = start; at < end; index++) {
      const segmentEnd = Math.min(end, this.segments[index + 1]?.at ?? this.text.length);
      const source = this.sourceSpan(at, segmentEnd);
      const text = this.text.slice(at, segmentEnd);
      if (this.segments[index]?.isVerbatim) builder.piece(text, source.start, source.end);
      else builder.escape(text, source.start, source.end);
      at = segmentEnd;
    }
    return builder.build();
  }

  /** This text and one more decoded character, whose source is `[start, end)`. */
  append(decoded: string, start: number, end: number): MappedText {
    const segment = { at: this.text.length, start, end, isVerbatim: false };
    return new MappedText(this.text + decoded, [...this.segments, segment], this.sourceFallback);
  }

  /** The same text `by` UTF-16 units further on in the source. */
  shifted(by: number): MappedText {
    if (by === 0) return this;
    const segments = this.segments.map(({ at, start, end, isVerbatim }) => {
      return { at, start: start + by, end: end + by, isVerbatim };
    });
    return new MappedText(this.text, segments, this.sourceFallback + by);
  }

  private sourceOf(decoded: number): Span {
    const segment = this.segments[lastNotBehind(this.segments, 'at', decoded)] as Segment;
    if (!segment.isVerbatim) return segment;
    const start = segment.start + decoded - segment.at;
    return { start, end: start + 1 };
  }

  private get sourceEnd(): number {
    return this.segments.at(-1)?.end ?? this.sourceFallback;
  }
}

/** Puts a {@link MappedText} together, from left to right. */
export class MappedTextBuilder {
  private text = '';
  private readonly segments: Segment[] = [];

  /** @param sourceFallback where the text stands in the source if it stays empty */
  constructor(private readonly sourceFallback: number) {}

  /** Source characters `[start, end)` of `source` that stand for themselves. */
  verbatim(source: string, start: number, end: number): void {
    this.piece(source.slice(start, end), start, end);
  }

  /** Decoded text whose source is as long as it is. */
  piece(decoded: string, start: number, end: number): void {
    this.push(decoded, start, end, true);
  }

  /** Decoded text, as a rule one character, that the escape `[start, end)` stands for. */
  escape(decoded: string, start: number, end: number): void {
    this.push(decoded, start, end, false);
  }

  build(): MappedText {
    return new MappedText(this.text, this.segments, this.sourceFallback);
  }

  private push(decoded: string, start: number, end: number, isVerbatim: boolean): void {
    if (decoded === '') return;
    this.segments.push({ at: this.text.length, start, end, isVerbatim });
    this.text += decoded;
  }
}

/** The index of the last segment that begins at or before `offset`; 0 where none does. */
function lastNotBehind(segments: readonly Segment[], begin: 'at' | 'start', offset: number): number {
  return Math.max(0, firstWhere(segments, (segment) => segment[begin] > offset) - 1);
}
