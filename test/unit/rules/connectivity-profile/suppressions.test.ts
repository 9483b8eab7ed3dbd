import { describe, expect, it } from 'vitest';
import { expectFix, expectNoFindings, lint } from '../support/caret';
import { about } from './support';

const ONLY = about('subdomain-wildcard', 'domain-duplicate');
const BOTH = 'subdomain-wildcard domain-duplicate';

const rulesIn = (source: string): string[] => lint(source, ONLY).diagnostics.map(({ rule }) => rule);

describe('a suppression for the next line', () => {
  it.each([
    [
      'stacks with others',
      '// bems-disable-next-line subdomain-wildcard\n// bems-disable-next-line domain-duplicate\n',
    ],
    ['stacks with text', `// bems-disable-next-line ${BOTH}\n// both are meant\n`],
    ['stacks with block comments', `// bems-disable-next-line ${BOTH}\n  /* both\n  are */ // meant\n`],
    ['may stand behind a value', `"target": "uem", // bems-disable-next-line ${BOTH}\n`],
  ])('%s', (_, comments) => {
    expectNoFindings(`{ "name": "x",\n${comments}"defaultDomains": ["*.a.example", "a.example"] }`, ONLY);
  });

  it.each([
    ['a blank line', '\n'],
    ['a value', '"target": "uem", // not a comment alone\n'],
  ])('ends at %s', (_, between) => {
    expect(
      rulesIn(`{\n// bems-disable-next-line subdomain-wildcard\n${between}"defaultDomains": ["*.a.example"] }`),
    ).toEqual(['unused-suppression', 'subdomain-wildcard']);
  });

  it('silences what is about the whole file where it stands in the next line', () => {
    const route = '"defaultAllowedDomainRoute": { "type": "direct" }';
    expectNoFindings(
      `{ "name": "x",\n// bems-disable-next-line no-internal-route\n${route} }`,
      about('no-internal-route', 'unused-suppression'),
    );
  });

  it('cannot silence it from elsewhere, and says what can', () => {
    const source = '{\n"name": "x",\n// bems-disable-next-line no-internal-route\n"proxyClusters": [] }';
    expectFix(source, 'unused-suppression', null, source.replace('-next-line', ''), about('no-internal-route'));
  });
});

it('of ten thousand in one stack takes a moment', () => {
  const stack = '// bems-disable-next-line subdomain-wildcard\n'.repeat(10_000);
  const begin = performance.now();
  expectNoFindings(`{ "name": "x",\n${stack}"defaultDomains": ["*.a.example"] }`, ONLY);
  expect(performance.now() - begin).toBeLessThan(3000);
});

it.each([
  ['disable-next-line subdomain-wildcard', 'number that is none', '"x": 01,'],
  ['disable subdomain-wildcard', 'missing colon', '"x" 1,'],
  ['disable subdomain-wildcard', 'unknown word', '"x": True,'],
])('bems-%s has its use behind a %s, where no rule looks', (suppression, _, fault) => {
  expectNoFindings(`{ "name": "x", ${fault}\n// bems-${suppression}\n"defaultDomains": ["*.a.example"] }`, ONLY);
});

it('that names no rule is reported behind a fault, too', () => {
  expect(
    rulesIn('{ "name": "x", "y": 01,\n// bems-disable-next-line subdomain-wildcart\n"defaultDomains": [] }'),
  ).toEqual(['unused-suppression']);
});
