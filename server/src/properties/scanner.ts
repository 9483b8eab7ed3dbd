import { Occurrences } from './occurrences';

/** A text, and where the next of its characters that mean something stand: at an offset or behind it, or its length. */
export class Scanner {
  private readonly lineEnds: Occurrences;
  private readonly separators: Occurrences;
  private readonly backslashes: Occurrences;

  constructor(readonly text: string) {
    this.lineEnds = new Occurrences(text, ['\n', '\r']);
    this.separators = new Occurrences(text, ['=', ':', ' ', '\t', '\f']);
    this.backslashes = new Occurrences(text, ['\\']);
  }

  lineEndFrom(at: number): number {
    return this.lineEnds.from(at);
  }

  separatorFrom(at: number): number {
    return this.separators.from(at);
  }

  backslashFrom(at: number): number {
    return this.backslashes.from(at);
  }
}
