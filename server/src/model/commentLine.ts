import { shiftCommentNode } from '../properties';
import type { CommentNode } from '../properties';

/** A comment line. */
export class CommentLine {
  constructor(
    /** Without its mark. */
    readonly text: string,
    readonly node: CommentNode,
  ) {}

  /** Where its text begins: behind `#` or `!`. */
  get start(): number {
    return this.node.markStart + 1;
  }

  /** The same line `by` UTF-16 units further on. */
  moved(by: number): CommentLine {
    return by === 0 ? this : new CommentLine(this.text, shiftCommentNode(this.node, by));
  }
}
