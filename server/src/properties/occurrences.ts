/**
 * The places in a text at which any of some strings stands, asked for from left to right. The engine's `indexOf` reads
 * many characters at a time where a loop of ours reads one; as each answer is kept until it is passed, all questions
 * together read the text once for each string. A question that goes back reads no more than it goes back.
 */
export class Occurrences {
  private askedFrom = 0;
  private nearest = -1;
  /** For each of the strings its first place from `askedFrom` on. */
  private readonly places: number[];

  constructor(
    private readonly text: string,
    private readonly searched: readonly string[],
  ) {
    this.places = searched.map(() => -1);
  }

  /** The offset at which the first of the strings stands, at or behind `at`; the text's length where none does. */
  from(at: number): number {
    if (at > this.nearest || at < this.askedFrom) this.search(at);
    return this.nearest;
  }

  private search(at: number): void {
    const { askedFrom, places, searched, text } = this;
    let nearest = text.length;
    for (let i = 0; i < searched.length; i++) {
      const string = searched[i] as string;
      let place = places[i] as number;
      if (place < at) {
        place = text.indexOf(string, at);
        if (place < 0) place = text.length;
      } else if (at < askedFrom) {
        const skipped = text.slice(at, askedFrom + string.length - 1).indexOf(string);
        if (skipped >= 0) place = at + skipped;
      }
      places[i] = place;
      if (place < nearest) nearest = place;
    }
    this.askedFrom = at;
    this.nearest = nearest;
  }
}
