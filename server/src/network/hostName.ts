import ipaddr from 'ipaddr.js';
import { hostLabel, hostNameLength } from '../generated/validators';
import { partOf } from '../text/part';
import type { Part } from '../text/part';

/** Why a text is no host name; `part` is the smallest stretch that is wrong. */
export interface HostNameProblem {
  readonly kind: 'url' | 'port' | 'no name' | 'character' | 'hyphen' | 'empty label' | 'long label' | 'long name';
  readonly part: Part;
  /** For a URL or a port: the host alone. */
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
  const url = /^[A-Za-z][A-Za-z0-9+.:-]*:\/\/([^/\\:;,?#]*)/.exec(text);
  if (url) return { kind: 'url', part: partOf(text, 0, text.length), host: url[1] ?? '' };
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
