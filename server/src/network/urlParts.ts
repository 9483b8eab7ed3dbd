import { partOf } from '../text/part';
import type { Part } from '../text/part';
import { isIPv6Address } from './address';

/** A text where a host is wanted, taken for a URL or for the beginning or the end of one. */
export interface UrlParts {
  /** With what ends it: `https://`, or `//` alone; of a well-known one also `https:/`. */
  readonly scheme: Part | null;
  /** What is left of all the others, without `user:password@` of a URL; may be empty. */
  readonly host: Part;
  /** With its colon. */
  readonly port: Part | null;
  /** All from the first slash, backslash, question mark, number sign or semicolon behind the host. */
  readonly path: Part | null;
}

const SCHEME = /^(?:[a-z][a-z\d+.:-]*:)?\/\/|^(?:https?|ldaps?|s?ftps?|wss?):\//i;

/** Takes `text` apart like a URL; where it has nothing of one, it is all host. */
export function urlPartsOf(text: string): UrlParts {
  const authorityStart = SCHEME.exec(text)?.[0].length ?? 0;
  const pathAt = text.slice(authorityStart).search(/[/\\?#;]/);
  const authorityEnd = pathAt < 0 ? text.length : authorityStart + pathAt;
  const login = authorityStart > 0 ? text.slice(authorityStart, authorityEnd).lastIndexOf('@') + 1 : 0;
  const start = authorityStart + login;
  const server = text.slice(start, authorityEnd);
  const port = isIPv6Address(server) ? undefined : /:\d*$/.exec(server)?.[0];
  const hostEnd = authorityEnd - (port?.length ?? 0);
  return {
    scheme: authorityStart > 0 ? partOf(text, 0, authorityStart) : null,
    host: partOf(text, start, hostEnd),
    port: port === undefined ? null : partOf(text, hostEnd, authorityEnd),
    path: pathAt < 0 ? null : partOf(text, authorityEnd, text.length),
  };
}

/** Whether a text is several hosts or domains with semicolons between: none of them alone is meant. */
export function isSeveral(text: string): boolean {
  const [first = '', ...others] = text.split(';');
  const isRest = (other: string): boolean => (/[/\\?#]/.test(first) ? looksLikeHost(other) : other.trim() !== '');
  return others.some(isRest);
}

function looksLikeHost(text: string): boolean {
  return /^\s*(?:[a-z]+:\/\/)?[a-z\d-]+[./]/i.test(text);
}
