import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameOrBelow, normalizedDomain } from '../../../server/src/network/domainName';
import { DomainTree } from '../../../server/src/network/domainTree';
import { expectLinear } from './support';

function treeOf(...domains: string[]): DomainTree<string> {
  const tree = new DomainTree<string>();
  for (const domain of domains) tree.add(domain, domain);
  return tree;
}

describe('a tree of domains', () => {
  const tree = treeOf('example.com', 'emea.Example.com', 'corp', 'a.b.org');

  it.each([
    ['example.com', 'example.com'],
    ['mail.example.com', 'example.com'],
    ['EMEA.example.COM.', 'emea.Example.com'],
    ['mail.emea.example.com', 'emea.Example.com'],
    ['notexample.com', undefined],
    ['com', undefined],
    ['portal.corp', 'corp'],
    ['b.org', undefined],
    ['', undefined],
  ])('%s is covered by %s', (name, expected) => {
    expect(tree.nearestAt(name)).toBe(expected);
  });

  it.each([
    ['emea.example.com', 'example.com'],
    ['example.com', undefined],
    ['x.y.emea.example.com', 'emea.Example.com'],
    ['corp', undefined],
  ])('%s is inside %s', (domain, expected) => {
    expect(tree.parentOf(domain)).toBe(expected);
  });

  it('keeps the first value of a domain and gives it back', () => {
    const numbers = new DomainTree<number>();
    expect(numbers.add('example.com', 1)).toBeUndefined();
    expect(numbers.add('EXAMPLE.com.', 2)).toBe(1);
    expect(numbers.nearestAt('example.com')).toBe(1);
  });

  it('answers as a search through all of them does', () => {
    const domain = fc
      .array(fc.constantFrom('a', 'b', 'A', 'ab'), { minLength: 1, maxLength: 4 })
      .map((labels) => labels.join('.'));
    fc.assert(
      fc.property(fc.array(domain, { maxLength: 8 }), domain, (domains, name) => {
        const firsts = domains.filter(
          (one, at) => domains.findIndex((other) => normalizedDomain(other) === normalizedDomain(one)) === at,
        );
        const longest = (some: string[]): string | undefined =>
          some.sort((a, b) => b.split('.').length - a.split('.').length)[0];
        const covering = firsts.filter((one) => isSameOrBelow(name, one));
        const above = covering.filter((one) => normalizedDomain(one) !== normalizedDomain(name));
        expect(treeOf(...domains).nearestAt(name)).toBe(longest(covering));
        expect(treeOf(...domains).parentOf(name)).toBe(longest(above));
      }),
    );
  });

  it('holds 10,000 domains, and texts of any length, in a moment', () => {
    const start = performance.now();
    const domains = Array.from({ length: 10_000 }, (_, at) => `h${at}.${at % 100}.example.com`);
    const many = treeOf('example.com', ...domains);
    for (const domain of domains) expect(many.parentOf(domain)).toBe('example.com');
    expect(performance.now() - start).toBeLessThan(5_000);
    expectLinear((text) => many.nearestAt(many.add(text, text) ?? text));
  });
});
