import type { CommentNode } from '../properties';

/** A comment line. */
export class CommentLine {
  private cachedText: string | undefined;

  constructor(
    private readonly source: string,
    readonly node: CommentNode,
  ) {}

  /** Where its text begins: behind `#` or `!`. */
  get start(): number {
    return this.node.markStart + 1;
  }

  /** Without its mark. */
  get text(): string {
    return (this.cachedText ??= this.source.slice(this.start, this.node.textEnd));
  }
}
