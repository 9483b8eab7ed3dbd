/** A rule that crashed: a mistake of ours, told apart from findings. It never holds text of the document. */
export interface InternalProblem {
  readonly rule: string;
  /** The error's class and where in our code it was thrown. */
  readonly detail: string;
}

/**
 * What may be told of an error: its class, the system's code if it has one, and where it was thrown. Its message is left
 * out, as it may hold text of a document.
 */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const place = framesOf(error)[0]?.trim();
  return `${error.name}${code}${place ? ` ${place}` : ''}`;
}

/** The lines of an error's stack, without the message above them, which may look like one. */
export function framesOf({ message, stack = '' }: Error): string[] {
  const behind = stack.indexOf(message);
  return (behind < 0 ? '' : stack.slice(behind + message.length)).split('\n').filter((line) => /^\s+at /.test(line));
}
