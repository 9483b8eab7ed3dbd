/** A line of the log, as the client library writes it. */
export interface LogLine {
  readonly level: 'error' | 'warn' | 'info' | 'debug';
  readonly message: string;
}

const LEVELS = { Error: 'error', Warn: 'warn', Info: 'info', Debug: 'debug' } as const;

/** Reads `[Warn  - 10:15:30] The message.`; what has no such mark (what the server prints) is information. */
export function logLine(line: string): LogLine {
  const marked = /^\[(Error|Warn|Info|Debug) *- [^\]]*\] /.exec(line);
  if (!marked) return { level: 'info', message: line };
  return { level: LEVELS[marked[1] as keyof typeof LEVELS], message: line.slice(marked[0].length) };
}

/**
 * What of a trace is written to the log: which message went where, and how long the answer took. Never what is in it:
 * messages hold the text of documents, and with it passwords, whatever the user has set the trace to.
 *
 * @param chunk a line as the client library writes it: its own sentence, what is in the message, or all as JSON
 * @returns null for what must not be written
 */
export function traceLine(chunk: string): string | null {
  const sentence = /^\[Trace - [^\]]*\] ([^\n]*)/.exec(chunk)?.[1];
  // What went wrong with a request, the log tells elsewhere.
  if (sentence !== undefined)
    return isOurs(sentence) ? sentence.replace(/ Request failed: .*/, ' Request failed.') : null;
  try {
    const { type, message } = JSON.parse(chunk) as { type?: unknown; message?: { method?: unknown; id?: unknown } };
    return typeof type !== 'string' ? null : [type, message?.method, message?.id].filter(isName).join(' ');
  } catch {
    return null;
  }
}

/** The library's own sentences name a method; others are what a server has sent to be traced. */
function isOurs(sentence: string): boolean {
  return /^(?:Sending|Received) (?:request|response|notification) /.test(sentence);
}

function isName(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && /^[\w$/-]+$/.test(value));
}
