import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addressProblem,
  formatAddress,
  isIPv6Address,
  looksLikeAddress,
  parseAddress,
} from '../../../server/src/network/address';
import { anyText, marked, unmarked } from './support';

describe('an IPv4 address', () => {
  it.each([
    ['0.0.0.0', 0],
    ['0.0.1.2', 258],
    ['10.0.0.1', 0x0a000001],
    ['128.0.0.0', 0x80000000],
    ['255.255.255.255', 0xffffffff],
  ])('%s is the number %d, and back', (text, number) => {
    expect(parseAddress(text)).toBe(number);
    expect(formatAddress(number)).toBe(text);
    expect(addressProblem(text)).toBeNull();
  });

  it.each([
    ['«»', 'no address'],
    ['«bems01»', 'no address'],
    ['«0x0a.0.0.1»', 'no address'],
    ['«10.0.0.1:80»', 'no address'],
    ['«10»', 'octet count'],
    ['«167772161»', 'octet count'],
    ['«10.0.0»', 'octet count'],
    ['«10..0.1»', 'octet count'],
    ['«10.0.0.0.1»', 'octet count'],
    ['«256».0.0.999', 'octet range'],
    ['10.0.0.«1000»', 'octet range'],
    ['10.«00».0.1', 'leading zero'],
    ['10.0.«08».300', 'leading zero'],
    ['10.0.«*.*»', 'wildcard'],
    ['10.«*».0.1', 'wildcard'],
    ['«*»', 'wildcard'],
    ['«::1»', 'IPv6'],
    ['«::ffff:10.0.0.1»', 'IPv6'],
  ])('%s: %s', (marks, kind) => {
    const text = unmarked(marks);
    const problem = addressProblem(text);
    expect(problem?.kind).toBe(kind);
    expect(marked(text, problem?.part)).toBe(marks);
    expect(parseAddress(text)).toBeNull();
  });

  it('is what is written back as it was, and nothing else', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.ipV4(), fc.ipV4Extended()), (text) => {
        const address = parseAddress(text);
        if (address === null) expect(addressProblem(text)).not.toBeNull();
        else expect(formatAddress(address)).toBe(text);
      }),
    );
  });

  it.each(['10.0', '10.0.0.256', '010.1.2.3', '1.2.3.4.5', '10.*', '10.0.0.1.'])('was meant by %s', (text) => {
    expect(looksLikeAddress(text)).toBe(true);
  });

  it.each(['', '10', '10.', '.1', '*.*', 'a.1', '1.a', '10.0.0.1/8'])('was not meant by %j', (text) => {
    expect(looksLikeAddress(text)).toBe(false);
  });
});

describe('an IPv6 address', () => {
  it.each(['::', '::1', '[::1]', '2001:db8::1', 'fe80::1%eth0', '::ffff:10.0.0.1'])('is %s', (text) => {
    expect(isIPv6Address(text)).toBe(true);
  });

  it.each(['', ':', '1', '[1]', '10.0.0.1', 'a:b', '[::1', '::g', ':'.repeat(1_000_000)])('is not %.20s', (text) => {
    expect(isIPv6Address(text)).toBe(false);
  });
});
