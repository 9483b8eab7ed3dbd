import { shiftCommentNode } from '../properties';
import type { CommentNode } from '../properties';
import { annotationIn } from '../roles/annotation';
import type { RoleAnnotation } from '../roles/annotation';

/** A comment line. */
export class CommentLine {
  constructor(
    /** Without its mark. */
    readonly text: string,
    readonly node: CommentNode,
    /** What was found out about the text; it moves along. */
    private readonly memory: { annotation?: RoleAnnotation | null } = {},
  ) {}

  /** Where its text begins: behind `#` or `!`. */
  get start(): number {
    return this.node.markStart + 1;
  }

  /** The role annotation that it is, with spans in `text`, or null. */
  get annotation(): RoleAnnotation | null {
    const { memory } = this;
    return memory.annotation === undefined ? (memory.annotation = annotationIn(this.text)) : memory.annotation;
  }

  /** The same line `by` UTF-16 units further on. */
  moved(by: number): CommentLine {
    return by === 0 ? this : new CommentLine(this.text, shiftCommentNode(this.node, by), this.memory);
  }
}
