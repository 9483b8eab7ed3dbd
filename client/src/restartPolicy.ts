/** So many losses within this time (milliseconds), and a server is not started again. */
const LOSSES = 5;
const WITHIN = 3 * 60 * 1000;

/** Decides whether a server that has ended is started again: one that ends right after each start is not. */
export class RestartPolicy {
  private losses: number[] = [];

  /** Notes a loss. @param now milliseconds */
  mayRestart(now: number): boolean {
    this.losses = [...this.losses.filter((time) => now - time < WITHIN), now];
    return this.losses.length < LOSSES;
  }
}
