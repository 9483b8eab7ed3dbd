import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAddress, parseAddress } from '../../../server/src/network/address';
import { contains, formatRange, parseAddressRange } from '../../../server/src/network/addressRange';
import type { AddressRange } from '../../../server/src/network/addressRange';
import { anyText, expectLinear, marked, unmarked } from './support';

describe('a range of addresses', () => {
  it.each([
    ['10.0.0.1', 'address', '10.0.0.1', '10.0.0.1', undefined],
    ['10.0.0.0/8', 'block', '10.0.0.0', '10.255.255.255', undefined],
    ['192.168.4.0/22', 'block', '192.168.4.0', '192.168.7.255', undefined],
    ['10.0.0.1/32', 'block', '10.0.0.1', '10.0.0.1', undefined],
    ['0.0.0.0/0', 'block', '0.0.0.0', '255.255.255.255', undefined],
    ['10.1.2.3/8', 'block', '10.0.0.0', '10.255.255.255', '10.0.0.0/8'],
    ['192.168.1.130/25', 'block', '192.168.1.128', '192.168.1.255', '192.168.1.128/25'],
    ['10.0.0.1/0', 'block', '0.0.0.0', '255.255.255.255', '0.0.0.0/0'],
    ['10.0.0.1-10.0.0.9', 'interval', '10.0.0.1', '10.0.0.9', undefined],
    ['10.0.0.1 \t-  10.0.0.9', 'interval', '10.0.0.1', '10.0.0.9', undefined],
    ['10.0.0.1-10.0.0.1', 'interval', '10.0.0.1', '10.0.0.1', undefined],
    ['0.0.0.0-255.255.255.255', 'interval', '0.0.0.0', '255.255.255.255', undefined],
  ])('%s is of the kind %s: %s to %s; its base %s', (text, kind, first, last, base) => {
    const read = parseAddressRange(text);
    if (!('range' in read)) throw new Error(read.problem.kind);
    const { range } = read;
    expect([range.kind, formatAddress(range.first), formatAddress(range.last)]).toEqual([kind, first, last]);
    expect(read.base).toBe(base);
  });

  it('knows the length of a prefix', () => {
    expect(parseAddressRange('10.0.0.0/8')).toMatchObject({ range: { prefix: 8 } });
  });

  it.each([
    ['«»', 'no range'],
    ['« \t»', 'no range'],
    ['« »10.0.0.1', 'blank', '10.0.0.1'],
    ['10.0.0.0/8«  »', 'blank', '10.0.0.0/8'],
    ['« »10.0.0.1 ', 'blank', '10.0.0.1'],
    ['10.0.0.0« »/8', 'blank', '10.0.0.0/8'],
    ['10.0.0.0/« »8', 'blank', '10.0.0.0/8'],
    ['10.0.« »0.1', 'blank'],
    ['10.0.0.1« »10.0.0.9', 'blank'],
    ['10.0.0.1-10.« »0.0.9', 'blank'],
    ['«corp»', 'no address'],
    ['«corp.example.com»', 'no address'],
    ['«10.0.0.1:443»', 'no address'],
    ['«corp»/8', 'no address'],
    ['«corp»-10.0.0.1', 'no address'],
    ['10.0.0.1-«corp»', 'no address'],
    ['10.0.0.1-«10.0.0.5-10.0.0.9»', 'no address'],
    ['10.0.0.1-«10.0.0.9/24»', 'no address'],
    ['«10.0.0»', 'octet count'],
    ['«10.0.0»/24', 'octet count'],
    ['10.0.0.1-«50»', 'octet count', '10.0.0.1-10.0.0.50'],
    ['10.0.0.1-«256»', 'octet count'],
    ['10.0.0.1-«0.50»', 'octet count'],
    ['10.0.0.«256»', 'octet range'],
    ['10.0.0.«256»/8', 'octet range'],
    ['10.0.0.1 - 10.«300».0.9', 'octet range'],
    ['10.0.0.«010»', 'leading zero'],
    ['10.0.0.1-10.0.0.«09»', 'leading zero'],
    ['10.0.«*.*»', 'wildcard', '10.0.0.0/16'],
    ['10.«*»', 'wildcard', '10.0.0.0/8'],
    ['10.0.0.«*»', 'wildcard', '10.0.0.0/24'],
    ['10.«*».0.1', 'wildcard'],
    ['10.«*.*.*.*»', 'wildcard'],
    ['«2001:db8::1»', 'IPv6'],
    ['«2001:db8::»/32', 'IPv6'],
    ['«::1»-::2', 'IPv6'],
    ['10.0.0.1-«::2»', 'IPv6'],
    ['10.0.0.1«-»', 'missing address'],
    ['«-»10.0.0.1', 'missing address'],
    ['«/»8', 'missing address'],
    ['10.0.0.1 «–» 10.0.0.9', 'dash', '10.0.0.1-10.0.0.9'],
    ['10.0.0.0«/»', 'prefix'],
    ['10.0.0.0/«33»', 'prefix'],
    ['10.0.0.0/«-1»', 'prefix'],
    ['10.0.0.0/«8.5»', 'prefix'],
    ['10.0.0.0/«x»', 'prefix'],
    ['10.0.0.0/«8/9»', 'prefix'],
    ['10.0.0.0/«08»', 'prefix', '10.0.0.0/8'],
    ['10.0.0.0/«255.0.0.0»', 'netmask', '10.0.0.0/8'],
    ['10.1.2.3/«255.255.252.0»', 'netmask', '10.1.0.0/22'],
    ['10.1.2.3/«255.255.255.255»', 'netmask', '10.1.2.3/32'],
    ['10.0.0.0/«0.0.0.0»', 'netmask', '0.0.0.0/0'],
    ['10.0.0.0/«255.0.255.0»', 'netmask'],
    ['10.0.0.0/«0.0.0.255»', 'netmask'],
    ['«10.0.0.9-10.0.0.1»', 'order', '10.0.0.1-10.0.0.9'],
  ])('%s: %s, meant is %s', (marks, kind, mended?: string) => {
    const text = unmarked(marks);
    const read = parseAddressRange(text);
    if (!('problem' in read)) throw new Error(formatRange(read.range));
    expect(read.problem.kind).toBe(kind);
    expect(marked(text, read.problem.part)).toBe(marks);
    expect(read.problem.mended).toBe(mended);
  });

  it('is read from any text: a range in order, or a place and, where it is clear, what was meant', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const read = parseAddressRange(text);
        if ('range' in read) {
          expect(read.range.first).toBeLessThanOrEqual(read.range.last);
          return;
        }
        const { part, mended } = read.problem;
        marked(text, part);
        if (text !== '') expect(part.end).toBeGreaterThan(part.start);
        if (mended !== undefined) expect(parseAddressRange(mended)).toHaveProperty('range');
      }),
      { numRuns: 2000 },
    );
  });

  it('is read from long texts in a moment', () => {
    expectLinear(parseAddressRange);
  });

  it('written as a block has the addresses whose leading bits are its own', () => {
    const address = fc.integer({ min: 0, max: 0xffffffff });
    fc.assert(
      fc.property(address, fc.integer({ min: 0, max: 32 }), address, (inside, prefix, other) => {
        const read = parseAddressRange(`${formatAddress(inside)}/${prefix}`);
        const bits = (number: number): string => number.toString(2).padStart(32, '0').slice(0, prefix);
        const { range } = read as { range: AddressRange };
        expect(contains(range, inside)).toBe(true);
        expect(contains(range, other)).toBe(bits(inside) === bits(other));
      }),
    );
  });

  it('is read again as it was written', () => {
    const address = fc.ipV4();
    const text = fc.oneof(
      address,
      fc.tuple(address, fc.integer({ min: 0, max: 32 })).map(([one, prefix]) => `${one}/${prefix}`),
      fc.tuple(address, address).map(([one, other]) => `${one} - ${other}`),
    );
    fc.assert(
      fc.property(text, (written) => {
        const read = parseAddressRange(written);
        if ('problem' in read) expect(read.problem.kind).toBe('order');
        else expect(parseAddressRange(formatRange(read.range))).toEqual({ range: read.range });
      }),
    );
  });

  it.each([
    ['10.0.0.0/8', '10.0.0.0', true],
    ['10.0.0.0/8', '10.255.255.255', true],
    ['10.0.0.0/8', '11.0.0.0', false],
    ['10.0.0.0/8', '9.255.255.255', false],
    ['10.0.0.1', '10.0.0.1', true],
    ['10.0.0.1', '10.0.0.2', false],
    ['200.0.0.1-200.0.0.5', '200.0.0.5', true],
  ])('%s contains %s: %s', (text, address, expected) => {
    const { range } = parseAddressRange(text) as { range: AddressRange };
    expect(contains(range, parseAddress(address) as number)).toBe(expected);
  });
});
