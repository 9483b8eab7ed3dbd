import { framesOf } from '../rules/problem';
import type { Terminal } from './terminal';
import { readVersion } from './version';

/** The line to say about a mistake of ours, and with BEMS_CONFIG_DEBUG=1 where it happened. */
export function internalErrorLines({ env }: Terminal, what: string, error?: unknown): string {
  const line = `bems-config: internal error: ${what}. Please report this line with the version (${readVersion()}), the command and, without its secrets, the file.`;
  const frames = env.BEMS_CONFIG_DEBUG === '1' && error instanceof Error ? framesOf(error) : [];
  return [line, ...frames].join('\n');
}
