import type { CommentNode } from '../properties';

/** A comment line without its mark; `start` is the offset of its first character behind `#` or `!`. */
export interface CommentLine {
  readonly text: string;
  readonly start: number;
  readonly node: CommentNode;
}
