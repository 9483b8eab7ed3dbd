import ipaddr from 'ipaddr.js';
import { partOf } from '../text/part';
import type { Part } from '../text/part';
import { addressProblem, formatAddress, numberOf, parseAddress } from './address';
import type { AddressProblemKind } from './address';

/** IPv4 addresses from `first` to `last`, both included: unsigned numbers of 32 bits. */
export interface AddressRange {
  /** How it is written: `10.0.0.1`, `10.0.0.0/8`, `10.0.0.1-10.0.0.9`. */
  readonly kind: 'address' | 'block' | 'interval';
  readonly first: number;
  readonly last: number;
  /** Of a block: how many of the leading bits are fixed, 0-32. */
  readonly prefix?: number;
}

/**
 * Why a text is no range. Besides what can be wrong with an address: `no range`: empty or blank. `blank`: where none may
 * be. `missing address`: nothing before or behind the hyphen, or before the slash. `dash`: a longer dash in place of the
 * hyphen. `prefix`: not a whole number from 0 to 32. `netmask`: `10.0.0.0/255.0.0.0`. `order`: the first address is
 * higher than the last.
 */
export interface AddressRangeProblem {
  readonly kind:
    AddressProblemKind | 'no range' | 'blank' | 'missing address' | 'dash' | 'prefix' | 'netmask' | 'order';
  /** The smallest stretch that is wrong. */
  readonly part: Part;
  /** The range that was meant, where that is clear, as `formatRange` writes it. */
  readonly mended?: string;
}

/** A range, and for a block that does not begin at its first address (`10.1.2.3/8`) the one that does (`10.0.0.0/8`). */
export interface ReadAddressRange {
  readonly range: AddressRange;
  readonly base?: string;
}

/** A refused text. */
export interface RefusedAddressRange {
  readonly problem: AddressRangeProblem;
}

/** What word processors make of a hyphen, and the minus sign. */
const DASHES = /[\u2010-\u2015\u2212]/g;

/**
 * Reads one IPv4 address, a CIDR block or `first-last`, blanks around the hyphen allowed. Which notations the console
 * takes is not public; these are OURS. CIDR: PUB RFC 4632, 3.1.
 */
export function parseAddressRange(text: string): ReadAddressRange | RefusedAddressRange {
  const trimmed = text.trim();
  if (trimmed === '') return refused('no range', partOf(text, 0, text.length));
  if (trimmed !== text) {
    const part = text.startsWith(trimmed) ? partOf(text, trimmed.length, text.length) : leadingBlanks(text);
    return refused('blank', part, meaning(trimmed));
  }
  const dash = text.search(DASHES);
  if (dash >= 0) return refused('dash', partOf(text, dash, dash + 1), meaning(text.replace(DASHES, '-')));
  const separator = text.search(/[-/]/);
  if (separator < 0) return readAddress(text);
  return text[separator] === '-' ? readInterval(text, separator) : readBlock(text, separator);
}

/** Whether the address, an unsigned number of 32 bits, lies in the range. */
export function contains(range: AddressRange, address: number): boolean {
  return range.first <= address && address <= range.last;
}

/** The range as it is written best: `10.0.0.1`, `10.0.0.0/8`, `10.0.0.1-10.0.0.9`. */
export function formatRange({ kind, first, last, prefix }: AddressRange): string {
  if (kind === 'address') return formatAddress(first);
  return kind === 'block'
    ? `${formatAddress(first)}/${prefix ?? 32}`
    : `${formatAddress(first)}-${formatAddress(last)}`;
}

function readAddress(text: string): ReadAddressRange | RefusedAddressRange {
  const address = parseAddress(text);
  if (address !== null) return { range: { kind: 'address', first: address, last: address } };
  return wrongAddress(text, partOf(text, 0, text.length), blockOfWildcard(text));
}

function readInterval(text: string, hyphen: number): ReadAddressRange | RefusedAddressRange {
  const sides = [text.slice(0, hyphen).trimEnd(), text.slice(hyphen + 1).trimStart()] as const;
  if (sides.includes('')) return refused('missing address', partOf(text, hyphen, hyphen + 1));
  const [first, last] = sides.map(parseAddress) as [number | null, number | null];
  if (first === null) return wrongAddress(text, partOf(text, 0, sides[0].length));
  if (last === null) {
    // `10.0.0.1-50` says the last of the four numbers only.
    const ends = /^\d{1,3}$/.test(sides[1]) ? `${sides[0].slice(0, sides[0].lastIndexOf('.'))}.${sides[1]}` : null;
    const mended = ends === null ? undefined : meaning(`${sides[0]}-${ends}`);
    return wrongAddress(text, partOf(text, text.length - sides[1].length, text.length), mended);
  }
  if (first <= last) return { range: { kind: 'interval', first, last } };
  return refused('order', partOf(text, 0, text.length), formatRange({ kind: 'interval', first: last, last: first }));
}

function readBlock(text: string, slash: number): ReadAddressRange | RefusedAddressRange {
  const address = text.slice(0, slash).trimEnd();
  const length = text.slice(slash + 1).trimStart();
  if (address === '') return refused('missing address', partOf(text, slash, slash + 1));
  if (parseAddress(address) === null) return wrongAddress(text, partOf(text, 0, address.length));
  const lengthPart = partOf(text, text.length - length.length, text.length);
  const mask = parseAddress(length) === null ? null : ipaddr.IPv4.parse(length).prefixLengthFromSubnetMask();
  if (parseAddress(length) !== null) {
    return refused('netmask', lengthPart, mask === null ? undefined : formatRange(blockOf(address, mask)));
  }
  const prefix = /^\d+$/.test(length) ? Number(length) : NaN;
  if (!(prefix <= 32)) return refused('prefix', length === '' ? partOf(text, slash, slash + 1) : lengthPart);
  const range = blockOf(address, prefix);
  const base = formatRange(range);
  if (length !== String(prefix)) return refused('prefix', lengthPart, base);
  if (text.length > address.length + 1 + length.length) return refused('blank', blanksAround(text, slash), base);
  return base === text ? { range } : { range, base };
}

function blockOf(address: string, prefix: number): AddressRange {
  const cidr = `${address}/${prefix}`;
  return {
    kind: 'block',
    first: numberOf(ipaddr.IPv4.networkAddressFromCIDR(cidr)),
    last: numberOf(ipaddr.IPv4.broadcastAddressFromCIDR(cidr)),
    prefix,
  };
}

/** `10.0.*.*` and `10.0.*` as the block that they mean; undefined where an asterisk stands before a number. */
function blockOfWildcard(text: string): string | undefined {
  const numbers = /^((?:\d{1,3}\.){1,3})\*(?:\.\*){0,2}$/.exec(text)?.[1]?.split('.').slice(0, -1);
  if (!numbers || text.split('.').length > 4) return undefined;
  return meaning(`${[...numbers, '0', '0', '0'].slice(0, 4).join('.')}/${8 * numbers.length}`);
}

/** `text` as a range is written best, if it is one or clearly means one. */
function meaning(text: string): string | undefined {
  const read = parseAddressRange(text);
  return 'range' in read ? formatRange(read.range) : read.problem.mended;
}

/** What is wrong with the address that should stand at `side` of `text`. */
function wrongAddress(text: string, side: Part, mended?: string): RefusedAddressRange {
  const blanks = /\s+/.exec(side.text);
  if (blanks) {
    const start = side.start + blanks.index;
    return refused('blank', partOf(text, start, start + blanks[0].length));
  }
  const { kind, part } = addressProblem(side.text) ?? {
    kind: 'no address',
    part: partOf(side.text, 0, side.text.length),
  };
  return refused(kind, partOf(text, side.start + part.start, side.start + part.end), mended);
}

function leadingBlanks(text: string): Part {
  return partOf(text, 0, text.length - text.trimStart().length);
}

/** The blanks before the character at `at`, or those behind it where there are none. */
function blanksAround(text: string, at: number): Part {
  const start = text.slice(0, at).trimEnd().length;
  if (start < at) return partOf(text, start, at);
  return partOf(text, at + 1, text.length - text.slice(at + 1).trimStart().length);
}

function refused(kind: AddressRangeProblem['kind'], part: Part, mended?: string): RefusedAddressRange {
  return { problem: mended === undefined ? { kind, part } : { kind, part, mended } };
}
