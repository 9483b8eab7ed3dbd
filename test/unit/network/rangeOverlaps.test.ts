import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AddressRange } from '../../../server/src/network/addressRange';
import { contains, parseAddressRange } from '../../../server/src/network/addressRange';
import { overlappingPairs } from '../../../server/src/network/rangeOverlaps';

function ranges(...texts: string[]): AddressRange[] {
  return texts.map((text) => (parseAddressRange(text) as { range: AddressRange }).range);
}

/** As `later>earlier`. */
function pairsOf(list: readonly AddressRange[], groups?: readonly string[]): string[] {
  const found = groups ? overlappingPairs(list, (index) => groups[index]) : overlappingPairs(list);
  return found.map(({ earlier, later }) => `${later}>${earlier}`);
}

describe('overlapping ranges', () => {
  it.each([
    ['none', [], []],
    ['one', ['10.0.0.0/8'], []],
    ['a block and an address in it', ['10.0.0.0/8', '10.1.2.3'], ['1>0']],
    ['an address and a block around it', ['10.1.2.3', '10.0.0.0/8'], ['1>0']],
    ['the same twice', ['10.0.0.1', '10.0.0.1'], ['1>0']],
    ['the last address of one is the first of the other', ['10.0.0.1-10.0.0.5', '10.0.0.5-10.0.0.9'], ['1>0']],
    ['neighbours only touch', ['10.0.0.1-10.0.0.4', '10.0.0.5-10.0.0.9', '10.0.0.0'], []],
    ['the upper half of all addresses', ['128.0.0.0/1', '255.255.255.255', '0.0.0.0/1'], ['1>0']],
    ['the first of several counts', ['10.0.0.1', '10.0.0.2', '10.0.0.0/8', '10.0.0.2'], ['2>0', '3>1']],
    ['a bridge between two', ['10.0.0.1', '10.0.0.9', '10.0.0.5-10.0.0.20'], ['2>1']],
  ])('%s', (_name, texts, expected) => {
    expect(pairsOf(ranges(...texts))).toEqual(expected);
  });

  it('of the same group do not count, and hide no other', () => {
    const list = ranges('10.0.0.0/8', '10.0.0.0/16', '10.0.0.1', '10.0.0.1');
    expect(pairsOf(list, ['a', 'a', 'a', 'a'])).toEqual([]);
    expect(pairsOf(list, ['a', 'b', 'a', 'c'])).toEqual(['1>0', '2>1', '3>0']);
  });

  it('are those that have an address in common', () => {
    const size = 12;
    const range = fc
      .tuple(fc.nat(size), fc.nat(size), fc.constantFrom('a', 'b', 'c'))
      .map(([a, b, group]) => ({ kind: 'interval' as const, first: Math.min(a, b), last: Math.max(a, b), group }));
    const addresses = Array.from({ length: size + 1 }, (_, address) => address);
    fc.assert(
      fc.property(fc.array(range, { maxLength: 12 }), fc.boolean(), (list, grouped) => {
        const expected = list.flatMap((one, later) => {
          const earlier = list
            .slice(0, later)
            .findIndex(
              (other) =>
                !(grouped && other.group === one.group) &&
                addresses.some((address) => contains(one, address) && contains(other, address)),
            );
          return earlier < 0 ? [] : [`${later}>${earlier}`];
        });
        expect(pairsOf(list, grouped ? list.map(({ group }) => group) : undefined)).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it('are found among 10,000 in a moment, also where all overlap', () => {
    const nested = Array.from({ length: 10_000 }, (_, at) => ({
      kind: 'interval' as const,
      first: at,
      last: 30_000 - at,
    }));
    const start = performance.now();
    expect(overlappingPairs(nested)).toHaveLength(9_999);
    expect(overlappingPairs(nested, () => 'the same')).toEqual([]);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
