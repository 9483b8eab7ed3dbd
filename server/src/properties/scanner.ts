import { Occurrences } from './occurrences';

/** A text, and where its next line end and its next backslash are. */
export class Scanner {
  private readonly lineFeeds: Occurrences;
  private readonly carriageReturns: Occurrences;
  private readonly backslashes: Occurrences;
  private readonly equals: Occurrences;
  private readonly colons: Occurrences;
  private readonly spaces: Occurrences;
  private readonly tabs: Occurrences;
  private readonly ffs: Occurrences;

  constructor(readonly text: string) {
    this.lineFeeds = new Occurrences(text, '\n');
    this.carriageReturns = new Occurrences(text, '\r');
    this.backslashes = new Occurrences(text, '\\');
    this.equals = new Occurrences(text, '=');
    this.colons = new Occurrences(text, ':');
    this.spaces = new Occurrences(text, ' ');
    this.tabs = new Occurrences(text, '\t');
    this.ffs = new Occurrences(text, '\f');
  }

  /** The offset of the first LF or CR from `at` on, or the text's length. */
  lineEndFrom(at: number): number {
    return Math.min(this.lineFeeds.from(at), this.carriageReturns.from(at));
  }

  /** The offset of the first backslash from `at` on, or the text's length. */
  backslashFrom(at: number): number {
    return this.backslashes.from(at);
  }

  separatorFrom(at: number): number {
    return Math.min(this.equals.from(at), this.colons.from(at), this.spaces.from(at), this.tabs.from(at), this.ffs.from(at));
  }
}
