import type { Span } from '../text/span';

/**
 * A decoded text that knows its source. It is made of segments, each either copied from the source character by
 * character or one escape that stands for its whole text; a binary search finds the segment of a decoded offset.
 */
export class MappedText {
  /**
   * @param text the decoded text
   * @param at the decoded offset at which each segment begins, ascending
   * @param sourceStart the source offset at which each segment begins
   * @param sourceEnd the source offset at which each segment ends
   * @param sourceFallback where an empty text stands in the source
   */
  constructor(
    readonly text: string,
    private readonly at: readonly number[],
    private readonly sourceStart: readonly number[],
    private readonly sourceEnd: readonly number[],
    private readonly sourceFallback: number,
  ) {}

  /** The map of a text that is its own source, from `start` on. */
  static verbatim(text: string, start: number): MappedText {
    return text === ''
      ? new MappedText('', [], [], [], start)
      : new MappedText(text, [0], [start], [start + text.length], start);
  }

  /** The source of the decoded characters `[start, end)`; for an empty stretch the place between two characters. */
  sourceSpan(start: number, end: number): Span {
    if (start >= end) {
      const place = start < this.text.length ? this.sourceOf(start).start : this.sourceEndOf();
      return { start: place, end: place };
    }
    return { start: this.sourceOf(start).start, end: this.sourceOf(end - 1).end };
  }

  /** The source of the whole text. */
  get source(): Span {
    return this.sourceSpan(0, this.text.length);
  }

  /** The decoded offset of the character whose source holds `offset`, or -1 where none does (a continuation). */
  decodedOffset(offset: number): number {
    for (let i = 0; i < this.at.length; i++) {
      const start = this.sourceStart[i] as number;
      if (offset < start) return -1;
      if (offset < (this.sourceEnd[i] as number)) {
        return (this.at[i] as number) + (this.isVerbatim(i) ? offset - start : 0);
      }
    }
    return -1;
  }

  /** The decoded stretch `[start, end)` as a text of its own with the same source. */
  slice(start: number, end: number): MappedText {
    const builder = new MappedTextBuilder(this.sourceSpan(start, start).start);
    for (let i = start; i < end; ) {
      const segment = this.segmentOf(i);
      const segmentEnd = Math.min(end, this.at[segment + 1] ?? this.text.length);
      if (this.isVerbatim(segment)) {
        builder.piece(this.text.slice(i, segmentEnd), this.sourceOf(i).start, this.sourceOf(segmentEnd - 1).end);
      } else {
        builder.escape(this.text.slice(i, segmentEnd), this.sourceStart[segment] as number, this.sourceEnd[segment] as number);
      }
      i = segmentEnd;
    }
    return builder.build();
  }

  /** This text and one more decoded character, whose source is `[start, end)`. */
  append(decoded: string, start: number, end: number): MappedText {
    return new MappedText(
      this.text + decoded,
      [...this.at, this.text.length],
      [...this.sourceStart, start],
      [...this.sourceEnd, end],
      this.sourceFallback,
    );
  }

  private sourceOf(decoded: number): Span {
    const i = this.segmentOf(decoded);
    const start = this.sourceStart[i] as number;
    if (!this.isVerbatim(i)) return { start, end: this.sourceEnd[i] as number };
    const offset = start + decoded - (this.at[i] as number);
    return { start: offset, end: offset + 1 };
  }

  private sourceEndOf(): number {
    return this.sourceEnd[this.sourceEnd.length - 1] ?? this.sourceFallback;
  }

  private isVerbatim(segment: number): boolean {
    const decodedLength = (this.at[segment + 1] ?? this.text.length) - (this.at[segment] as number);
    return (this.sourceEnd[segment] as number) - (this.sourceStart[segment] as number) === decodedLength;
  }

  private segmentOf(decoded: number): number {
    let low = 0;
    let high = this.at.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.at[middle] as number) <= decoded) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Puts a {@link MappedText} together, from left to right. */
export class MappedTextBuilder {
  private text = '';
  private readonly at: number[] = [];
  private readonly sourceStart: number[] = [];
  private readonly sourceEnd: number[] = [];

  /** @param sourceFallback where the text stands in the source if it stays empty */
  constructor(private readonly sourceFallback: number) {}

  /** Source characters `[start, end)` of `source` that stand for themselves. */
  verbatim(source: string, start: number, end: number): void {
    if (start < end) this.piece(source.slice(start, end), start, end);
  }

  /** Decoded text whose source is as long as it is. */
  piece(decoded: string, start: number, end: number): void {
    this.push(decoded, start, end);
  }

  /** One decoded character written as the escape `[start, end)`. */
  escape(decoded: string, start: number, end: number): void {
    this.push(decoded, start, end);
  }

  build(): MappedText {
    return new MappedText(this.text, this.at, this.sourceStart, this.sourceEnd, this.sourceFallback);
  }

  private push(decoded: string, start: number, end: number): void {
    this.at.push(this.text.length);
    this.sourceStart.push(start);
    this.sourceEnd.push(end);
    this.text += decoded;
  }
}
