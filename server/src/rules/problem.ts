/** A rule that crashed: a mistake of ours, told apart from findings. It never holds text of the document. */
export interface InternalProblem {
  readonly rule: string;
  /** The error's class and where in our code it was thrown. */
  readonly detail: string;
}
