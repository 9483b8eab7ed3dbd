import ipaddr from 'ipaddr.js';
import { hostLabel, hostNameLength } from '../generated/validators';
import { partOf } from '../text/part';
import type { Part } from '../text/part';
import { addressProblem, isIPv6Address, looksLikeAddress, parseAddress } from './address';
import type { AddressProblemKind } from './address';
import { parseAddressRange } from './addressRange';
import { isSeveral, urlPartsOf } from './urlParts';

/** Why a text is no host name; `part` is the smallest stretch that is wrong. */
export interface HostNameProblem {
  readonly kind: 'url' | 'port' | 'no name' | 'character' | 'hyphen' | 'empty label' | 'long label' | 'long name';
  readonly part: Part;
  /** For a URL or a port: the host alone. */
  readonly host?: string;
}

/**
 * Why a text is no server of a connectivity profile. Besides the problems of a host name: those of an address that is
 * none, an address of IPv6, a range of addresses, and a letter beyond ASCII.
 */
export interface ServerNameProblem {
  readonly kind: HostNameProblem['kind'] | AddressProblemKind | 'address range' | 'not ASCII';
  readonly part: Part;
  /** What was meant, where that is clear and a legal server: without scheme and port, or in its ASCII form (`xn--`). */
  readonly host?: string;
}

/** Whether `text` is an IPv4 address in four parts, or an IPv6 address, in brackets or not. */
export function isIpAddress(text: string): boolean {
  const bare = text.startsWith('[') && text.endsWith(']') ? text.slice(1, -1) : text;
  // The library says no by throwing, which is slow: names are told apart first.
  if (bare.includes(':')) return ipaddr.IPv6.isValid(bare);
  return /^[\d.]+$/.test(bare) && ipaddr.IPv4.isValidFourPartDecimal(bare);
}

/**
 * The first reason why `text` is no host name, or null. A full stop at the end is allowed; an address is none of its
 * business. Source: PUB RFC 1123, 2.1; Microsoft naming conventions in Active Directory.
 */
export function hostNameProblem(text: string): HostNameProblem | null {
  if (text === '') return { kind: 'no name', part: partOf(text, 0, 0) };
  if (/^[A-Za-z][A-Za-z0-9+.:-]*:\/\//.test(text)) {
    const host = hostOfUrl(text);
    const whole = partOf(text, 0, text.length);
    return host === null ? { kind: 'url', part: whole } : { kind: 'url', part: whole, host };
  }
  const port = /^([^:,]*)([:,] *\d+)$/.exec(text);
  if (port?.[1] && port[2]) return { kind: 'port', part: partOf(text, port[1].length, text.length), host: port[1] };
  let start = 0;
  const labels = text.replace(/\.$/, '').split('.');
  for (const label of labels) {
    const part = partOf(text, start, start + label.length);
    // Of an empty label there is but the full stop that ends it.
    if (label === '') return { kind: 'empty label', part: partOf(text, start, start + 1) };
    if (!hostLabel(label)) return labelProblem(part);
    start = part.end + 1;
  }
  return hostNameLength(text) ? null : { kind: 'long name', part: partOf(text, 0, text.length) };
}

/**
 * The host of a URL, without a login and a port (which SQL Server has behind a comma); null where it has none, or where an
 * at sign behind the first slash says that a password may have been taken for it.
 */
export function hostOfUrl(text: string): string | null {
  const { host, path } = urlPartsOf(text);
  if (path && /^[/\\?#]/.test(path.text) && path.text.includes('@')) return null;
  if (isIPv6Address(host.text)) return host.text;
  const [name = ''] = host.text.split(',');
  return name === '' || /[:@]/.test(name) ? null : name;
}

function labelProblem(label: Part): HostNameProblem {
  const at = [...label.text].findIndex((character) => !/^[A-Za-z0-9-]$/.test(character));
  if (at >= 0) {
    const before = [...label.text].slice(0, at).join('').length;
    const length = ([...label.text][at] as string).length;
    return {
      kind: 'character',
      part: {
        text: label.text.slice(before, before + length),
        start: label.start + before,
        end: label.start + before + length,
      },
    };
  }
  if (label.text.startsWith('-') || label.text.endsWith('-')) return { kind: 'hyphen', part: label };
  return { kind: 'long label', part: label };
}

/** What nearly every server is, told by one look: labels of letters, digits and hyphens, the last one of letters alone. */
const PLAIN_NAME = /^(?:[A-Za-z\d](?:[A-Za-z\d-]{0,61}[A-Za-z\d])?\.)*[A-Za-z]{1,63}$/;
/** No longer than any name may be, in UTF-16 units. */
const PLAIN_LENGTH = 253;

/**
 * The first reason why `text` is neither a host name nor an IPv4 address, or null. Names are ASCII: an internationalized
 * name stands in its `xn--` form. Sources: PUB RFC 1123, 2.1; PUB RFC 5890, 2.3.2.1.
 */
export function serverNameProblem(text: string): ServerNameProblem | null {
  if (PLAIN_NAME.test(text) && text.length <= PLAIN_LENGTH) return null;
  const fault = serverFault(text);
  // A block is no single server, although it begins like one.
  if (!fault || fault.kind === 'address range' || isSeveral(text)) return fault;
  // A port may also stand behind a comma, which a URL has not.
  const bare = fault.kind === 'port' ? text.slice(0, fault.part.start) : urlPartsOf(text.trim()).host.text;
  const host = asciiName(bare.trim());
  return host === null || serverFault(host) ? fault : { ...fault, host };
}

/** The host that `text` names, where a server is wanted: without a scheme, a port or blanks around it, if that is clear. */
export function meantServer(text: string): string {
  return serverNameProblem(text)?.host ?? text;
}

function serverFault(text: string): ServerNameProblem | null {
  if (parseAddress(text) !== null) return null;
  const { host } = urlPartsOf(text);
  if (isIPv6Address(host.text)) return { kind: 'IPv6', part: host };
  const address = looksLikeAddress(host.text) ? addressProblem(host.text) : null;
  if (address) return { kind: address.kind, part: moved(address.part, host.start) };
  if ('range' in parseAddressRange(text)) return { kind: 'address range', part: partOf(text, 0, text.length) };
  const problem = hostNameProblem(text);
  if (!problem) return null;
  const { kind, part } = problem;
  return { kind: kind === 'character' && isNotAscii(part.text) ? 'not ASCII' : kind, part };
}

/** Whether a character is a letter or sign beyond ASCII; a blank of any kind is none. */
export function isNotAscii(character: string): boolean {
  return /[^\0-\x7F]/.test(character) && character.trim() !== '';
}

/**
 * `name` as the DNS knows it: itself if it is ASCII, otherwise its `xn--` form; null where it has none. What cannot be
 * seen (a soft hyphen, a zero-width space) is gone in it. Source: PUB URL Standard, 'domain to ASCII'.
 */
export function asciiName(name: string): string | null {
  if (!/[^\0-\x7F]/.test(name)) return name;
  // A URL reads more into other characters, and takes its time for long labels.
  if (!/^[A-Za-z0-9.\-\u{80}-\u{10FFFF}]+$/u.test(name) || !hostNameLength(name)) return null;
  try {
    return new URL(`http://${name}`).hostname;
  } catch {
    return null;
  }
}

function moved(part: Part, by: number): Part {
  return { text: part.text, start: part.start + by, end: part.end + by };
}
