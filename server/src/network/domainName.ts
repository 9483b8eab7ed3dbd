import { partOf } from '../text/part';
import type { Part } from '../text/part';
import { isIPv6Address, looksLikeAddress } from './address';
import { parseAddressRange } from './addressRange';
import { asciiName, hostNameProblem, isNotAscii } from './hostName';
import type { HostNameProblem } from './hostName';
import { isSeveral, urlPartsOf } from './urlParts';

/**
 * Why a text is no domain. Besides the problems of a host name: `path`: `example.com/mail`. `address`: an address or a
 * range of them. `wildcard`: `*.example.com`, and nothing else is wrong with it. `blank`, `underscore` and `not ASCII`:
 * a character that is explained better than the others.
 */
export interface DomainNameProblem {
  readonly kind: HostNameProblem['kind'] | 'path' | 'address' | 'wildcard' | 'blank' | 'underscore' | 'not ASCII';
  /** The smallest stretch that is wrong: of a URL its scheme. */
  readonly part: Part;
  /** The domain that was meant, where that is clear: without scheme, port, path, asterisks and blanks around it. */
  readonly domain?: string;
}

/**
 * The first reason why `text` is no domain name, or null. A single label is a domain. One full stop at the end is
 * allowed, as in host names: RFC 1034, 3.1, so writes a name that is complete, and it is the same domain without it.
 * What is wrong behind `*.` comes before the asterisk. Source: PUB RFC 1123, 2.1.
 */
export function domainNameProblem(text: string): DomainNameProblem | null {
  const fault = domainFault(text);
  if (!fault) return null;
  const domain = meantDomain(text);
  return domain === null ? fault : { ...fault, domain };
}

/** `domain` as it is compared: in lower case, without the full stop at its end. */
export function normalizedDomain(domain: string): string {
  return domain.replace(/\.$/, '').toLowerCase();
}

/** Whether `name` is `domain` or a name in it, label by label and without regard to case. */
export function isSameOrBelow(name: string, domain: string): boolean {
  const [inner, outer] = [normalizedDomain(name), normalizedDomain(domain)];
  return inner === outer || inner.endsWith(`.${outer}`);
}

/** The domains that `name` is in, normalized, from the nearest up; `name` itself is none of them. */
export function parentDomains(name: string): string[] {
  const domain = normalizedDomain(name);
  const parents: string[] = [];
  for (let at = domain.indexOf('.'); at >= 0; at = domain.indexOf('.', at + 1)) parents.push(domain.slice(at + 1));
  return parents;
}

function domainFault(text: string): DomainNameProblem | null {
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'no name', part: partOf(text, 0, text.length) };
  const { scheme, host, port, path } = urlPartsOf(text);
  if (scheme) return { kind: 'url', part: scheme };
  if ('range' in parseAddressRange(trimmed)) {
    const start = text.length - text.trimStart().length;
    return { kind: 'address', part: partOf(text, start, start + trimmed.length) };
  }
  if (isIPv6Address(host.text) || looksLikeAddress(host.text)) return { kind: 'address', part: host };
  if (port) return { kind: 'port', part: port };
  if (path?.text.startsWith(';')) return { kind: 'character', part: partOf(text, path.start, path.start + 1) };
  if (path) return { kind: 'path', part: path };
  const asterisks = /^\*(?:\.\*)*(?:\.|$)/.exec(text)?.[0].length ?? 0;
  const wildcard: DomainNameProblem = { kind: 'wildcard', part: partOf(text, 0, asterisks) };
  if (asterisks === text.length) return wildcard;
  return nameFault(text, asterisks) ?? (asterisks > 0 ? wildcard : null);
}

/** What a host name may not have, either, in `text` from `from` on. */
function nameFault(text: string, from: number): DomainNameProblem | null {
  const problem = hostNameProblem(text.slice(from));
  if (!problem) return null;
  const start = from + problem.part.start;
  const part = partOf(text, start, from + problem.part.end);
  if (problem.kind !== 'character') return { kind: problem.kind, part };
  if (part.text === '_') return { kind: 'underscore', part };
  if (isNotAscii(part.text)) return { kind: 'not ASCII', part };
  if (part.text.trim() !== '') return { kind: 'character', part };
  const rest = text.slice(start);
  return { kind: 'blank', part: partOf(text, start, text.length - rest.trimStart().length) };
}

/** The legal domain in a text that is none; null where it is not clear. */
function meantDomain(text: string): string | null {
  if (isSeveral(text)) return null;
  const bare = urlPartsOf(text.trim()).host.text.trim();
  let end = bare.length;
  while (bare.endsWith('..', end)) end--;
  const name = asciiName(bare.slice(0, end).replace(/^(?:\*?\.)+/, ''));
  return name === null || domainFault(name) ? null : name;
}
