import type { SingleBar } from 'cli-progress';
import type { Output } from './terminal';

/** Work that takes longer than this many milliseconds shows how far it is. */
const PATIENCE = 1000;

/** A progress bar that appears on a terminal when the work takes long; call `step` after each of `total` parts. */
export class Progress {
  private readonly start = performance.now();
  private bar: SingleBar | undefined;
  private done = 0;

  constructor(
    private readonly output: Output,
    private readonly total: number,
  ) {}

  async step(): Promise<void> {
    this.done++;
    if (!this.output.isTerminal) return;
    if (!this.bar) {
      if (performance.now() - this.start < PATIENCE || this.done === this.total) return;
      const { SingleBar: Bar, Presets } = await import('cli-progress');
      // Its own handling of signals would keep SIGINT from ending the program.
      const options = { stream: this.output.stream, format: '{bar} {value} of {total} files', clearOnComplete: true };
      this.bar = new Bar({ ...options, gracefulExit: false, linewrap: true }, Presets.shades_classic);
      this.bar.start(this.total, this.done);
    }
    this.bar.update(this.done);
  }

  /** Removes the bar. */
  stop(): void {
    this.bar?.stop();
  }
}
