import { partOf } from '../text/part';
import type { Part } from '../text/part';

/** A database server as it is written: `server` or `server\instance`. */
export interface DatabaseServer {
  readonly host: Part;
  /** What stands behind the first backslash, even if nothing does; null without a backslash. */
  readonly instance: Part | null;
}

/** Takes a database host apart. Source: S0 Install the BEMS software, step 14. */
export function parseDatabaseServer(value: string): DatabaseServer {
  const backslash = value.indexOf('\\');
  if (backslash < 0) return { host: partOf(value, 0, value.length), instance: null };
  return { host: partOf(value, 0, backslash), instance: partOf(value, backslash + 1, value.length) };
}

/** The names by which SQL Server clients know the computer they run on, in any case. */
export function isThisComputer(host: string): boolean {
  return ['.', '(local)', 'localhost'].includes(host.toLowerCase());
}
