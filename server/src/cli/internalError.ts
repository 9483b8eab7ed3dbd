import { isSystemError } from './systemError';
import type { Terminal } from './terminal';
import { readVersion } from './version';

/** What an error says without its message, which may hold text of a file: its class and where it was thrown. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frame = framesOf(error)[0];
  const code = isSystemError(error) ? ` ${error.code}` : '';
  return `${error.name}${code}${frame ? ` ${frame.trim()}` : ''}`;
}

/** The line to say about a mistake of ours, and with BEMS_CONFIG_DEBUG=1 where it happened. */
export function internalErrorLines({ env }: Terminal, what: string, error?: unknown): string {
  const line = `bems-config: internal error: ${what}. Please report this line with the version (${readVersion()}), the command and, without its secrets, the file.`;
  const frames = env.BEMS_CONFIG_DEBUG === '1' && error instanceof Error ? framesOf(error) : [];
  return [line, ...frames].join('\n');
}

function framesOf(error: Error): string[] {
  return (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
}
