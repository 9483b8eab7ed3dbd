import ipaddr from 'ipaddr.js';
import { partOf } from '../text/part';
import type { Part } from '../text/part';

/** Why a text is no IPv4 address; `part` is the smallest stretch that is wrong. */
export interface AddressProblem {
  readonly kind: AddressProblemKind;
  readonly part: Part;
}

/**
 * `IPv6`: an address, but of the other kind. `octet count`: numbers, but not four of them. `octet range`: a number above
 * 255. `leading zero`: `010` is 8 for programs that read it as C does (`inet_aton`), and 10 for the others. `wildcard`:
 * `10.0.*.*`. `no address`: anything else, also an empty text.
 */
export type AddressProblemKind = 'IPv6' | 'octet count' | 'octet range' | 'leading zero' | 'wildcard' | 'no address';

/** With a zone index; anything longer is not worth asking. */
const LONGEST_IPV6 = 100;

/** An IPv4 address in four decimal parts, as an unsigned number of 32 bits; null for any other text. */
export function parseAddress(text: string): number | null {
  // The library says no by throwing, which is slow: most others are told apart first.
  if (!/^\d{1,3}(?:\.\d{1,3}){3}$/.test(text) || !ipaddr.IPv4.isValidFourPartDecimal(text)) return null;
  return numberOf(ipaddr.IPv4.parse(text));
}

/** The address as a number, the first of its four parts highest. */
export function numberOf(address: ipaddr.IPv4): number {
  return address.toByteArray().reduce((number, octet) => number * 256 + octet, 0);
}

/** An unsigned number of 32 bits as an address: `10.0.0.1`. */
export function formatAddress(address: number): string {
  return new ipaddr.IPv4([24, 16, 8, 0].map((shift) => (address >>> shift) & 0xff)).toString();
}

/** Whether `text` is an IPv6 address, in brackets or not, with or without a zone. */
export function isIPv6Address(text: string): boolean {
  const bare = text.startsWith('[') && text.endsWith(']') ? text.slice(1, -1) : text;
  return bare.includes(':') && bare.length <= LONGEST_IPV6 && ipaddr.IPv6.isValid(bare);
}

/**
 * Whether `text` is meant as an IPv4 address, legal or not: numbers, or asterisks in their place, with full stops
 * between them. No name of the internet looks like that, as its last label has letters (PUB RFC 1123, 2.1).
 */
export function looksLikeAddress(text: string): boolean {
  return /^\d+(?:\.(?:\d+|\*))+\.?$/.test(text);
}

/** The first reason why `text` is no IPv4 address, or null. */
export function addressProblem(text: string): AddressProblem | null {
  if (parseAddress(text) !== null) return null;
  const whole = partOf(text, 0, text.length);
  if (isIPv6Address(text)) return { kind: 'IPv6', part: whole };
  if (!/^[\d.*]+$/.test(text)) return { kind: 'no address', part: whole };
  if (text.includes('*')) return { kind: 'wildcard', part: partOf(text, text.indexOf('*'), text.lastIndexOf('*') + 1) };
  const octets = text.split('.');
  if (octets.length !== 4 || octets.includes('')) return { kind: 'octet count', part: whole };
  let start = 0;
  for (const octet of octets) {
    const part = partOf(text, start, start + octet.length);
    if (octet.length > 1 && octet.startsWith('0')) return { kind: 'leading zero', part };
    if (Number(octet) > 255) return { kind: 'octet range', part };
    start = part.end + 1;
  }
  return { kind: 'no address', part: whole };
}
