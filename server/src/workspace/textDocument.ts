import { LineIndex, splitLines } from '../text/lines';
import type { Position, Range } from '../text/lines';
import { offsetInLine } from '../text/positions';
import type { PositionEncoding } from '../text/positions';
import type { Unchanged } from '../text/unchanged';

/** A change as `textDocument/didChange` says it; without a range the whole text. */
export interface ContentChange {
  readonly range?: Range;
  readonly text: string;
}

/**
 * The text of an open document, kept as the client changes it. It is kept in lines, as positions are in lines: a keystroke
 * changes one of them, however long the text is, and the text is put together when somebody reads it.
 */
export class TextDocument {
  /** Each with its line end; the last one, which has none, may be empty. */
  private texts: string[];
  private currentVersion: number;
  private cachedLines: LineIndex | undefined;
  /** How many lines at the beginning and at the end stayed as they were since `takeUnchanged` was last called. */
  private kept = { first: 0, last: 0 };

  constructor(
    /** As the client spells it. */
    readonly uri: string,
    readonly languageId: string,
    version: number,
    text: string,
    private readonly encoding: PositionEncoding,
  ) {
    this.currentVersion = version;
    this.texts = splitLines(text);
  }

  get version(): number {
    return this.currentVersion;
  }

  get lines(): LineIndex {
    return (this.cachedLines ??= LineIndex.ofLines(this.texts));
  }

  get text(): string {
    return this.lines.text;
  }

  /** Makes the changes, each relative to the text that the one before leaves. */
  update(changes: readonly ContentChange[], version: number): void {
    // First, so that nobody waits for the version of a change that cannot be made.
    this.currentVersion = version;
    for (const { range, text } of changes) {
      this.cachedLines = undefined;
      if (range) {
        this.replace(this.placeOf(range.start), this.placeOf(range.end), text);
      } else {
        this.texts = splitLines(text);
        this.kept = { first: 0, last: 0 };
      }
    }
  }

  /** What stayed as it was since this was last called. */
  takeUnchanged(): Unchanged {
    const { lines, texts, kept } = this;
    this.kept = { first: texts.length, last: texts.length };
    return {
      prefix: lines.startOf(kept.first),
      suffix: lines.text.length - lines.startOf(Math.max(0, texts.length - kept.last)),
    };
  }

  private replace(a: Place, b: Place, newText: string): void {
    const isInOrder = a.line < b.line || (a.line === b.line && a.offset <= b.offset);
    const [start, end] = isInOrder ? [a, b] : [b, a];
    let { line: first } = start;
    let { line: last } = end;
    let text = this.lineAt(first).slice(0, start.offset) + newText + this.lineAt(last).slice(end.offset);
    // A CR and an LF that come to stand side by side are one line end, and what lost its line end goes on in the next line.
    if (first > 0 && text.startsWith('\n') && this.lineAt(first - 1).endsWith('\r')) text = this.lineAt(--first) + text;
    const next = last + 1 < this.texts.length ? this.lineAt(last + 1) : null;
    if (next !== null && (!/[\r\n]$/.test(text) || (text.endsWith('\r') && next.startsWith('\n')))) {
      text += next;
      last++;
    }
    this.kept = {
      first: Math.min(this.kept.first, first),
      last: Math.min(this.kept.last, this.texts.length - 1 - last),
    };
    const pieces = splitLines(text);
    // Behind a line end there is the next line already.
    if (last < this.texts.length - 1) pieces.pop();
    if (first === last && pieces.length === 1) this.texts[first] = pieces[0] as string;
    else this.texts = [...this.texts.slice(0, first), ...pieces, ...this.texts.slice(last + 1)];
  }

  /** The line and the UTF-16 units in it that a position of the client means: before the line end at the furthest. */
  private placeOf({ line, character }: Position): Place {
    if (line < 0) return { line: 0, offset: 0 };
    if (line >= this.texts.length)
      return { line: this.texts.length - 1, offset: this.lineAt(this.texts.length - 1).length };
    return { line, offset: offsetInLine(this.lineAt(line), character, this.encoding) };
  }

  private lineAt(line: number): string {
    return this.texts[line] as string;
  }
}

interface Place {
  readonly line: number;
  readonly offset: number;
}
