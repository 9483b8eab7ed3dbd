/**
 * The places at which something occurs in a text, asked for from left to right. The engine's `indexOf` reads many
 * characters at a time where a loop of ours reads one; as each answer is kept until it is passed, all questions together
 * search the text only once.
 */
export class Occurrences {
  private askedFrom = 0;
  private found = -1;

  constructor(
    private readonly text: string,
    private readonly searched: string,
  ) {}

  /** The offset of the first occurrence that begins at or behind `at`; the text's length where there is none. */
  from(at: number): number {
    if (at > this.found || at < this.askedFrom) {
      const found = this.text.indexOf(this.searched, at);
      this.found = found < 0 ? this.text.length : found;
      this.askedFrom = at;
    }
    return this.found;
  }
}
