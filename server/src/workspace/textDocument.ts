import { LineIndex } from '../text/lines';
import type { Range } from '../text/lines';
import { positionsOf } from '../text/positions';
import type { PositionEncoding } from '../text/positions';

/** A change as `textDocument/didChange` says it; without a range the whole text. */
export interface ContentChange {
  readonly range?: Range;
  readonly text: string;
}

/** How much of a text stayed as it was, counted in UTF-16 units from its beginning and from its end. */
export interface Unchanged {
  readonly prefix: number;
  readonly suffix: number;
}

/** The text of an open document, kept as the client changes it. */
export class TextDocument {
  private currentLines: LineIndex;
  private currentVersion: number;
  private kept: Unchanged;

  constructor(
    /** As the client spells it. */
    readonly uri: string,
    readonly languageId: string,
    version: number,
    text: string,
    private readonly encoding: PositionEncoding,
  ) {
    this.currentVersion = version;
    this.currentLines = new LineIndex(text);
    this.kept = { prefix: 0, suffix: 0 };
  }

  get version(): number {
    return this.currentVersion;
  }

  get lines(): LineIndex {
    return this.currentLines;
  }

  get text(): string {
    return this.currentLines.text;
  }

  /** Makes the changes, each relative to the text that the one before leaves. */
  update(changes: readonly ContentChange[], version: number): void {
    // First, so that nobody waits for the version of a change that cannot be made.
    this.currentVersion = version;
    for (const { range, text } of changes) {
      const span = range ? positionsOf(this.lines, this.encoding).spanOf(range) : { start: 0, end: this.text.length };
      const start = Math.min(span.start, span.end);
      const end = Math.max(span.start, span.end);
      this.kept = {
        prefix: Math.min(this.kept.prefix, start),
        suffix: Math.min(this.kept.suffix, this.text.length - end),
      };
      this.currentLines = this.lines.edited({ start, end }, text);
    }
  }

  /** What stayed as it was since this was last called. */
  takeUnchanged(): Unchanged {
    const kept = this.kept;
    this.kept = { prefix: this.text.length, suffix: this.text.length };
    return kept;
  }
}
