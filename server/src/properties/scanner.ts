import { Occurrences } from './occurrences';

/** A text, and where its next line end and its next backslash are. */
export class Scanner {
  private readonly lineFeeds: Occurrences;
  private readonly carriageReturns: Occurrences;
  private readonly backslashes: Occurrences;

  constructor(readonly text: string) {
    this.lineFeeds = new Occurrences(text, '\n');
    this.carriageReturns = new Occurrences(text, '\r');
    this.backslashes = new Occurrences(text, '\\');
  }

  /** The offset of the first LF or CR from `at` on, or the text's length. */
  lineEndFrom(at: number): number {
    return Math.min(this.lineFeeds.from(at), this.carriageReturns.from(at));
  }

  /** The offset of the first backslash from `at` on, or the text's length. */
  backslashFrom(at: number): number {
    return this.backslashes.from(at);
  }
}
